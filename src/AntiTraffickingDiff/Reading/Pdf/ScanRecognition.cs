using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Reads a file, recognises the pages whose text it does not have, and reads it again with what was recognised: so scanned
/// pages go through the same layout, with the others, as if they had text.
/// </summary>
internal static class ScanRecognition
{
    /// <summary>
    /// The resolution at which Tesseract's data for Chinese errs least: characters about 30 to 40 pixels high (16-point text of
    /// government documents drawn as scans: .979 of the characters at 150 to 180 dpi, .974 at 200, .961 at 300).
    /// </summary>
    public const int GoodDpi = 180;

    /// <summary>From this many times the good resolution on an image is reduced.</summary>
    public const double TooFine = 1.25;

    private const int LeastDpi = 70, MostDpi = 600;

    // What one page may take of a file's time, which is meant for reading.
    private static readonly TimeSpan PageTime = TimeSpan.FromMinutes(3);

    public static Document Read(IPdfSource source, SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        var outcome = source.Read(file, options, [], cancellationToken);
        var wanted = Wanted(outcome, options.Ocr.Mode);
        if (wanted.Count == 0)
            return outcome.Document ?? throw new UnusableInputException(outcome.Refusal!);
        var (engine, missing) = OcrEngine.Find(options.Ocr);
        if (engine is null)
            return WithoutEngine(outcome, missing!);
        var pages = Recognise(engine, source, file, options, wanted, cancellationToken);
        if (pages.Count == 0)
            return outcome.Document ?? throw new UnusableInputException(outcome.Refusal!);
        var again = source.Read(file, options, pages, cancellationToken);
        var document = again.Document ?? throw new UnusableInputException(again.Refusal!);
        return document with { Problems = [Note(pages), .. document.Problems.Where(problem => problem.Kind != PdfProblems.RecognisedText || options.Ocr.Mode != OcrMode.Always), .. WeakLines(document)] };
    }

    private static IReadOnlyList<int> Wanted(PdfOutcome outcome, OcrMode mode) => mode switch
    {
        OcrMode.Off => [],
        // A file whose fonts say nothing can be drawn and recognised like a scan.
        _ when outcome.Refusal?.Kind == PdfProblems.TextUnmapped => [.. Enumerable.Range(1, outcome.PageCount)],
        OcrMode.Always => [.. outcome.ImageOnly.Union(outcome.Scans).Order()],
        _ => outcome.ImageOnly,
    };

    private static Document WithoutEngine(PdfOutcome outcome, ProblemKind missing)
    {
        if (outcome.Document is not { } document)
            throw new UnusableInputException(outcome.Refusal! with { Kind = PdfProblems.WithAdvice(outcome.Refusal!.Kind, missing) });
        return document with { Problems = [.. document.Problems, new Problem(missing)] };
    }

    private static List<PageContent> Recognise(
        OcrEngine engine, IPdfSource source, SourceFile file, ReadingOptions options, IReadOnlyList<int> wanted, CancellationToken cancellationToken)
    {
        var pages = new PageContent?[wanted.Count];
        var done = 0;
        var time = FileTime.Current;
        try
        {
            Parallel.For(0, wanted.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, i =>
            {
                time.Add(PageTime);
                options.Ocr.Progress?.Invoke(file.Path, Interlocked.Increment(ref done), wanted.Count);
                if (source.Scans(file, options, [wanted[i]], cancellationToken) is [{ } page, ..])
                    pages[i] = Recognise(engine, page, file, options, cancellationToken);
            });
        }
        catch (AggregateException several)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }

        return [.. pages.OfType<PageContent>()];
    }

    private static PageContent? Recognise(OcrEngine engine, PageContent page, SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        var scan = page.Scan;
        // What is too fine and could not be reduced is drawn anew, if there is a program that draws.
        var isTooFine = scan is not null && Width(scan.File) * 72 / (scan.Right - scan.Left) > TooFine * GoodDpi * 1.01;
        if ((scan is null || isTooFine) && OcrEngine.Draw(file.Bytes, options.Password, page.Number, cancellationToken) is { } drawn)
            scan = new PageImage(drawn, 0, 0, page.Width, page.Height);
        if (scan is null || Width(scan.File) is not (> 0 and var width))
            return null;
        var dpi = (int)Math.Round(width * 72 / (scan.Right - scan.Left));
        if (engine.Recognise(scan.File, dpi is >= LeastDpi and <= MostDpi ? dpi : GoodDpi, cancellationToken) is not { } table)
            return null;
        var recognised = RecognisedPage.Of(page with { Scan = scan }, table, width);
        return recognised.Glyphs.Count > 0 ? recognised : null;
    }

    // The width in pixels of a PNG or JPEG file: IHDR, or the frame header (ITU T.81, B.2.2).
    private static int Width(ReadOnlySpan<byte> file)
    {
        if (file.Length > 24 && file[1..4].SequenceEqual("PNG"u8))
            return BinaryPrimitives.ReadInt32BigEndian(file[16..]);
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        return 0;
    }

    private static Problem Note(List<PageContent> pages)
    {
        var mean = pages.SelectMany(page => page.Glyphs).Average(glyph => (double)glyph.Confidence);
        return new Problem(
            PdfProblems.TextRecognised, PdfNotes.PageList(pages.Select(page => page.Number)), (100 * mean).ToString("0", CultureInfo.InvariantCulture)) { Page = pages[0].Number };
    }

    // The places of lines that could hardly be read.
    private static IEnumerable<Problem> WeakLines(Document document)
    {
        const int Most = 20;
        var places = document.WeakSpans.Select(span => document.Positions[span.Start])
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Page}:{place.Line}")).Distinct().ToList();
        if (places.Count > 0)
            yield return new Problem(PdfProblems.WeaklyRecognised, places.Count, string.Join(", ", places.Take(Most)) + (places.Count > Most ? ", …" : ""))
            {
                Page = document.Positions[document.WeakSpans[0].Start].Page,
                Line = document.Positions[document.WeakSpans[0].Start].Line,
            };
    }
}

/// <summary>Makes scans smaller and grey, and writes them as PNG (ISO/IEC 15948).</summary>
internal static class GreyImage
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index =>
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    })];

    /// <summary>Reduces an image by averaging over areas.</summary>
    /// <param name="samples">Rows of 8-bit samples: grey, or red, green and blue.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height.</param>
    /// <param name="components">1 or 3.</param>
    /// <param name="factor">By how much, above 1.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Reduce(ReadOnlySpan<byte> samples, int width, int height, int components, double factor)
    {
        var (toWidth, toHeight) = (Math.Max(1, (int)(width / factor)), Math.Max(1, (int)(height / factor)));
        // Filter 0 stands before each row.
        var rows = new byte[(toWidth + 1) * toHeight];
        for (var y = 0; y < toHeight; y++)
            for (var x = 0; x < toWidth; x++)
                rows[(y * (toWidth + 1)) + 1 + x] = Average(
                    samples, width, components,
                    (int)(x * factor), Math.Min(width, (int)Math.Ceiling((x + 1) * factor)), (int)(y * factor), Math.Min(height, (int)Math.Ceiling((y + 1) * factor)));
        return Png(rows, toWidth, toHeight);
    }

    private static byte Average(ReadOnlySpan<byte> samples, int width, int components, int left, int right, int top, int bottom)
    {
        var sum = 0;
        for (var y = top; y < bottom; y++)
            foreach (var sample in samples[(((y * width) + left) * components)..(((y * width) + right) * components)])
                sum += sample;
        return (byte)(sum / Math.Max(1, (right - left) * (bottom - top) * components));
    }

    private static byte[] Png(byte[] rows, int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits; the colour type 0 is grey
        Chunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(rows);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        var crc = uint.MaxValue;
        foreach (var value in type)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        foreach (var value in data)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        file.Write(number);
    }
}
