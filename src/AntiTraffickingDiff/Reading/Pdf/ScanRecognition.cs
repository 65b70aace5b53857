using System.Buffers.Binary;
using System.Globalization;
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
            Parallel.For(0, wanted.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Ocr.Jobs, CancellationToken = cancellationToken }, i =>
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

    // A JPEG file is handed on as it is. Only where it turns out to be askew or hardly legible, as tables are, it is drawn by
    // another program, for what is drawn can be set straight and cut into cells.
    private static PageContent? Recognise(OcrEngine engine, PageContent page, SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        var scan = page.Scan;
        if (scan is not null && ScanImage.OfPng(scan.File) is { } image)
            return Recognise(engine, page, image, cancellationToken);
        // What is too fine and could not be reduced is drawn anew, if there is a program that draws.
        var isTooFine = scan is not null && Width(scan.File) * 72 / (scan.Right - scan.Left) > TooFine * GoodDpi * 1.01;
        var asItIs = scan is null || isTooFine ? null : RecogniseFile(engine, page, scan, cancellationToken);
        if (asItIs is { IsGood: true })
            return asItIs.Value.Page;
        if (OcrEngine.Draw(file.Bytes, options.Password, page, cancellationToken) is { } drawn)
            return Recognise(engine, page with { Scan = new PageImage([], 0, 0, page.Width, page.Height) }, drawn, cancellationToken);
        return asItIs?.Page ?? (scan is null ? null : RecogniseFile(engine, page, scan, cancellationToken)?.Page);
    }

    private static (PageContent Page, bool IsGood)? RecogniseFile(OcrEngine engine, PageContent page, PageImage scan, CancellationToken cancellationToken)
    {
        // Half a degree moves a line's end by its own height.
        const double MostSlope = 0.008, LeastConfidence = 0.85;
        if (Width(scan.File) is not (> 0 and var width) || engine.Recognise(scan.File, Dpi(width, scan), cancellationToken) is not { } table)
            return null;
        var recognised = RecognisedPage.Of(page, new RecognisedLines(scan, width).With(table), out var slope);
        return recognised.Glyphs.Count == 0 ? null : (recognised, Math.Abs(slope) <= MostSlope && MeanConfidence([recognised]) >= LeastConfidence);
    }

    // Set straight; the cells of tables and the columns of text one below the other, for Tesseract takes what stands side by
    // side for lines of text.
    private static PageContent? Recognise(OcrEngine engine, PageContent page, ScanImage image, CancellationToken cancellationToken)
    {
        if (image.Skew() is not 0 and var skew)
            image = image.Turned(skew);
        image = image.OnWhite();
        var lines = new RecognisedLines(page.Scan!, image.Width);
        var rules = lines.OnPage(image.Rules());
        var cells = RuledTables.Cells(rules).Select(lines.InImage).ToList();
        var dpi = Dpi(image.Width, page.Scan!);
        // With the rules around them.
        const int Rule = 8;
        var outside = (cells.Count == 0 ? image : image.Without(cells.Select(cell => (cell.Left - Rule, cell.Top - Rule, cell.Right + Rule, cell.Bottom + Rule)))).WithoutStrokes();
        var columns = outside.Columns();
        foreach (var (areCells, boxes, from) in new[] { (true, cells, image), (false, columns, outside) })
            foreach (var (part, places) in ScanParts.Arrange(from, boxes))
                if (engine.Recognise(part.ToPng(), dpi, cancellationToken) is { } table)
                    lines.With(table, places, areCells);
        if (engine.Recognise((columns.Count == 0 ? outside : outside.Without(columns)).ToPng(), dpi, cancellationToken) is { } text)
            lines.With(text);
        var recognised = RecognisedPage.Of(page with { RuledLines = rules }, lines, out _);
        return recognised.Glyphs.Count > 0 ? recognised : null;
    }

    private static int Dpi(int width, PageImage scan) =>
        (int)Math.Round(width * 72 / (scan.Right - scan.Left)) is >= LeastDpi and <= MostDpi and var dpi ? dpi : GoodDpi;

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
        return new Problem(
            PdfProblems.TextRecognised, PdfNotes.PageList(pages.Select(page => page.Number)), (100 * MeanConfidence(pages)).ToString("0", CultureInfo.InvariantCulture)) { Page = pages[0].Number };
    }

    private static double MeanConfidence(List<PageContent> pages) => pages.SelectMany(page => page.Glyphs).Average(glyph => (double)glyph.Confidence);

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
