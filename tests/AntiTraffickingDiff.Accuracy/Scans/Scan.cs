using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AntiTraffickingDiff.Accuracy.Scans;

/// <summary>
/// Makes a scan of a PDF file: each page drawn in grey by poppler's pdftoppm, turned a little, with noise, as the only
/// image of a page. The same file always gives the same scan.
/// </summary>
internal static class Scan
{
    // Sheets lie askew by half a degree to a degree; paper and sensors add a little grain.
    private const double Degrees = 0.7;
    private const int Noise = 12;

    /// <summary>What is not here that scans are drawn with, or null; without a Chinese font pdftoppm draws boxes and does not say so.</summary>
    public static string? Missing() =>
        Answer("pdftoppm", "-v") is null ? "pdftoppm (poppler-utils, poppler-data)"
        : Answer("fc-list", ":lang=zh-cn") is null or "" ? "a Chinese font (fontconfig, fonts-arphic-uming)"
        : null;

    private static string? Answer(string program, string argument)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The scan as a PDF file.</summary>
    /// <param name="pdf">The file to draw.</param>
    /// <param name="dpi">The resolution.</param>
    /// <param name="degrees">By how much its pages are askew.</param>
    public static byte[] Make(string pdf, int dpi, double degrees = Degrees)
    {
        var folder = Directory.CreateTempSubdirectory("atdiff-scan").FullName;
        try
        {
            using var drawing = System.Diagnostics.Process.Start("pdftoppm", ["-gray", "-r", dpi.ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(folder, "p")]);
            drawing.WaitForExit();
            return Pdf([.. Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal).Select((path, index) => Skew(ReadPgm(path), degrees, index))], dpi);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record Picture(int Width, int Height, byte[] Pixels);

    // Netpbm, P5: the numbers of the head are parted by white space, one byte of which ends it.
    private static Picture ReadPgm(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var numbers = new List<int>();
        var at = 2;
        while (numbers.Count < 3)
        {
            while (bytes[at] <= ' ')
                at++;
            var start = at;
            while (bytes[at] > ' ')
                at++;
            numbers.Add(int.Parse(bytes.AsSpan(start, at - start), CultureInfo.InvariantCulture));
        }

        return new Picture(numbers[0], numbers[1], bytes[(at + 1)..]);
    }

    private static Picture Skew(Picture page, double degrees, int seed)
    {
        var random = new Random(seed);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (middleX, middleY) = (page.Width / 2.0, page.Height / 2.0);
        var turned = new byte[page.Pixels.Length];
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++)
            {
                var fromX = ((x - middleX) * cos) + ((y - middleY) * sin) + middleX;
                var fromY = ((y - middleY) * cos) - ((x - middleX) * sin) + middleY;
                turned[(y * page.Width) + x] = (byte)Math.Clamp(At(fromX, fromY) * 0.94 + random.Next(-Noise, Noise + 1), 0, 255);
            }

        return page with { Pixels = turned };

        double At(double x, double y)
        {
            var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
            if (left < 0 || top < 0 || left + 1 >= page.Width || top + 1 >= page.Height)
                return 255;
            var (right, down) = (x - left, y - top);
            var at = (top * page.Width) + left;
            return ((page.Pixels[at] * (1 - right)) + (page.Pixels[at + 1] * right)) * (1 - down)
                + (((page.Pixels[at + page.Width] * (1 - right)) + (page.Pixels[at + page.Width + 1] * right)) * down);
        }
    }

    private static byte[] Pdf(List<Picture> pages, int dpi)
    {
        var objects = new List<byte[]>
        {
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{(3 * i) + 3} 0 R"))}] >>"),
        };
        for (var i = 0; i < pages.Count; i++)
        {
            var (width, height) = (72.0 * pages[i].Width / dpi, 72.0 * pages[i].Height / dpi);
            objects.Add(Ascii(string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] /Contents {(3 * i) + 4} 0 R /Resources << /XObject << /I {(3 * i) + 5} 0 R >> >> >>")));
            objects.Add(Stream("", Ascii(string.Create(CultureInfo.InvariantCulture, $"q {width:0.##} 0 0 {height:0.##} 0 0 cm /I Do Q"))));
            using var packed = new MemoryStream();
            using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                zip.Write(pages[i].Pixels);
            objects.Add(Stream(
                $"/Type /XObject /Subtype /Image /Width {pages[i].Width} /Height {pages[i].Height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
                packed.ToArray()));
        }

        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write(Ascii($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}"));
        file.Write(Ascii($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Stream(string entries, byte[] data) =>
        [.. Ascii($"<< /Length {data.Length} {entries} >>\nstream\n"), .. data, .. "\nendstream"u8];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
