using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>When the text of scanned pages is recognised.</summary>
public enum OcrMode
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>Pages without text that an image covers, where an engine is found.</summary>
    Auto,

    /// <summary>All pages that an image covers, also those that have a text layer.</summary>
    Always,
}

/// <summary>How the text of scanned pages is recognised.</summary>
public sealed record OcrOptions
{
    /// <summary>Nothing is recognised.</summary>
    public static OcrOptions Off { get; } = new();

    /// <summary>When.</summary>
    public OcrMode Mode { get; init; } = OcrMode.Off;

    /// <summary>The path of tesseract; null to look for it where programs are.</summary>
    public string? Engine { get; init; }

    /// <summary>Where results are kept; null to keep none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Told before each page: the file, the page's place among those to be recognised from 1, and how many there are.</summary>
    public Action<string, int, int>? Progress { get; init; }

    /// <summary>How many pages of a file are recognised at once.</summary>
    internal int Jobs { get; init; } = Environment.ProcessorCount;
}

/// <summary>
/// Tesseract as a process of its own, for one page after another or as many at once as the machine has cores. A page costs
/// some seconds of CPU, so results are kept by what was recognised and how.
/// </summary>
internal sealed class OcrEngine
{
    // Debian and Homebrew call the data of Simplified Chinese so (packages tesseract-ocr-chi-sim, tesseract-lang).
    private const string Language = "chi_sim";

    // One block of text: our layout finds columns and tables itself, by the places of words, and Tesseract's own finding of
    // blocks loses short lines (measured on drawn scans of the samples: .975 of the characters to .965).
    private const string Segmentation = "6";

    // Changes when the way of asking does.
    private const string CacheVersion = "1";

    // The pixels of the longer side of a page that is drawn; at the good resolution that is a sheet of A1.
    private const double LongestDrawn = 6000;

    private static readonly TimeSpan PageTime = TimeSpan.FromMinutes(3);
    private static readonly SemaphoreSlim Cores = new(Math.Max(1, Environment.ProcessorCount));

    private readonly string program, version;
    private readonly string? cache;

    private OcrEngine(string program, string version, string? cache) => (this.program, this.version, this.cache) = (program, version, cache);

    // What was found under a name; the empty name is for where programs are.
    private static readonly ConcurrentDictionary<string, Installed> Found = new(StringComparer.Ordinal);

    private sealed record Installed(string Program, string Version, ProblemKind? Missing);

    /// <summary>The engine that options ask for, or what keeps it from being used; a program is looked for once a process.</summary>
    public static (OcrEngine? Engine, ProblemKind? Missing) Find(OcrOptions options)
    {
        var found = Found.GetOrAdd(options.Engine ?? string.Empty, Look);
        return found.Missing is { } missing ? (null, missing) : (new OcrEngine(found.Program, found.Version, options.CacheFolder), null);
    }

    private static Installed Look(string named)
    {
        foreach (var program in named.Length > 0 ? [named] : Places())
        {
            if (Run(program, ["--list-langs"], [], TimeSpan.FromSeconds(20), default) is not { } languages)
                continue;
            if (!languages.Split('\n').Any(line => line.Trim() == Language))
                return new Installed(program, "", PdfProblems.OcrLanguageMissing);
            var version = Run(program, ["--version"], [], TimeSpan.FromSeconds(20), default)?.Split('\n')[0].Trim() ?? "";
            return new Installed(program, version, null);
        }

        return new Installed(named, "", PdfProblems.OcrEngineMissing);
    }

    /// <summary>What results of recognising follow from beside the file; empty where nothing is recognised.</summary>
    public static string Fingerprint(OcrOptions options) =>
        options.Mode == OcrMode.Off ? "" : $"{options.Mode} {Find(options).Engine?.version}";

    /// <summary>The words of an image as Tesseract's table (TSV), or null if it cannot be recognised.</summary>
    /// <param name="image">A JPEG or PNG file.</param>
    /// <param name="dpi">Its resolution.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public string? Recognise(byte[] image, int dpi, CancellationToken cancellationToken)
    {
        var kept = cache is null ? null : Path.Combine(cache, Key(image, dpi) + ".tsv");
        if (kept is not null && File.Exists(kept))
            return File.ReadAllText(kept);
        Cores.Wait(cancellationToken);
        try
        {
            string[] arguments = ["stdin", "stdout", "-l", Language, "--psm", Segmentation, "--dpi", dpi.ToString(CultureInfo.InvariantCulture), "tsv"];
            var table = Run(program, arguments, image, PageTime, cancellationToken);
            if (table is not null && kept is not null)
                Keep(kept, table);
            return table;
        }
        finally
        {
            Cores.Release();
        }
    }

    /// <summary>Draws a page at a good resolution with poppler's pdftoppm; null where that is not there or fails.</summary>
    public static ScanImage? Draw(ReadOnlyMemory<byte> pdf, string? password, PageContent page, CancellationToken cancellationToken)
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var dpi = (int)Math.Clamp(LongestDrawn * 72 / Math.Max(1, Math.Max(page.Width, page.Height)), 1, ScanRecognition.GoodDpi);
        string[] secret = string.IsNullOrEmpty(password) ? [] : ["-upw", password];
        var start = Start("pdftoppm", ["-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, .. secret, "-"]);
        return Exchange(start, pdf, PageTime, cancellationToken) is { Length: > 0 } image ? ScanImage.OfNetpbm(image) : null;
    }

    // Where the installers of the three systems put it.
    private static IEnumerable<string> Places()
    {
        yield return "tesseract";
        if (OperatingSystem.IsWindows())
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Tesseract-OCR", "tesseract.exe");
        if (OperatingSystem.IsMacOS())
            yield return "/opt/homebrew/bin/tesseract";
    }

    private string Key(byte[] image, int dpi) => Convert.ToHexStringLower(SHA256.HashData(
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CacheVersion}\n{version}\n{Language}\n{Segmentation}\n{dpi}\n")), .. SHA256.HashData(image)]));

    private static void Keep(string path, string table)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = AtomicFile.Create(path, durable: false);
            file.Stream.Write(Encoding.UTF8.GetBytes(table));
            file.Commit();
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            // Without a cache the page is recognised again.
        }
    }

    private static string? Run(string program, IEnumerable<string> arguments, byte[] input, TimeSpan time, CancellationToken cancellationToken) =>
        Exchange(Start(program, arguments), input, time, cancellationToken) is { } output ? Encoding.UTF8.GetString(output) : null;

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Tesseract's own threads cost three times the CPU for a page that is done hardly sooner; pages are done side by side.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    // What a program answers to an input; null if it cannot be started, fails, or takes too long.
    private static byte[]? Exchange(ProcessStartInfo start, ReadOnlyMemory<byte> input, TimeSpan time, CancellationToken cancellationToken)
    {
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException)
        {
            return null;
        }

        using (process)
        using (var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            stop.CancelAfter(time);
            using var kill = stop.Token.Register(() => End(process));
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var writing = Task.Run(() => Feed(process, input), CancellationToken.None);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            writing.GetAwaiter().GetResult();
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not want more.
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
