using System.Globalization;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Counts what pages paint while they are read, to tell documents whose text is not to be had without recognition.</summary>
internal sealed class PageTally(PlanLimits limits)
{
    // From this share of glyphs without text a document is not used: what is left are its digits and Latin letters, which
    // stand in other fonts. In five real plans 10 to 21 % of the characters are no ideographs.
    private const double MaxUnmappedShare = 0.75;

    private readonly HashSet<int> withImages = [];
    private long mapped, unmapped;

    /// <summary>The pages that an image covers.</summary>
    public List<int> Scans { get; } = [];

    /// <summary>Counts pages as they pass.</summary>
    /// <exception cref="UnusableInputException">There is too much text.</exception>
    public IEnumerable<PageContent> Count(IEnumerable<PageContent> pages)
    {
        foreach (var page in pages)
        {
            mapped += page.Glyphs.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
            unmapped += page.UnmappedGlyphCount;
            DocumentGuard.CheckCharacters(mapped, limits);
            if (page.ImageCount > 0 && page.UnmappedGlyphCount == 0)
                withImages.Add(page.Number);
            if (page.IsScan)
                Scans.Add(page.Number);
            yield return page;
        }
    }

    /// <summary>The pages whose only body is an image; page numbers and headers stamped on a scan are no body.</summary>
    public IReadOnlyList<int> ImageOnly(IEnumerable<PageLayout> layouts) =>
        [.. layouts.Where(page => withImages.Contains(page.PageNumber) && !HasBody(page)).Select(page => page.PageNumber)];

    /// <summary>The error that keeps a document from being used, or null.</summary>
    public Problem? ErrorOf(IReadOnlyList<int> imageOnly, IReadOnlyList<PageLayout> layouts)
    {
        if (unmapped > 0 && unmapped >= MaxUnmappedShare * (mapped + unmapped))
            return new Problem(PdfProblems.TextUnmapped, unmapped, mapped + unmapped);
        if (layouts.Any(HasBody))
            return null;
        return new Problem(imageOnly.Count > 0 ? PdfProblems.ImagesOnly : PdfProblems.NoText);
    }

    private static bool HasBody(PageLayout page) => page.Blocks.Any(block => block.Role == LayoutRole.Body);
}

/// <summary>What is said of a document that was read: one problem a kind and font, with all its pages.</summary>
internal static class PdfNotes
{
    // How many numbers and ranges of pages are written out.
    private const int MostRanges = 12;

    /// <summary>The warning that some pages are images; none if there are none.</summary>
    public static IEnumerable<Problem> OfImages(IReadOnlyList<int> pages) =>
        pages.Count == 0 ? [] : [new Problem(PdfProblems.PagesOfImages, PageList(pages)) { Page = pages[0] }];

    public static IEnumerable<Problem> Of(IEnumerable<PdfWarning> warnings, ReadingOptions options) => warnings
        .GroupBy(warning => (warning.Kind, warning.Name))
        .OrderBy(group => group.Min(warning => warning.Page ?? 0))
        .Select(group => Of(group.Key.Kind, group.Key.Name, [.. group], options));

    private static Problem Of(PdfWarningKind kind, string name, List<PdfWarning> warnings, ReadingOptions options)
    {
        var numbers = warnings.Select(warning => warning.Page).OfType<int>().ToList();
        var pages = PageList(numbers);
        var problem = kind switch
        {
            PdfWarningKind.CrossReferenceRebuilt => new Problem(PdfProblems.CrossReferenceRebuilt),
            PdfWarningKind.DamagedStreamKeptInPart => new Problem(PdfProblems.DamagedStream, pages),
            PdfWarningKind.UnsupportedFilter => new Problem(PdfProblems.UnsupportedFilter, name, pages),
            PdfWarningKind.UnmappedFont => new Problem(PdfProblems.UnmappedFont, name, warnings.Sum(warning => (long)warning.Count), pages),
            PdfWarningKind.InvisibleTextLayer => new Problem(PdfProblems.RecognisedText, pages),
            PdfWarningKind.LimitReached => OfLimit(LimitName.Of(LimitGroup.Pdf, name), pages, options),
            _ => new Problem(PdfProblems.ContentSkipped, pages),
        };
        return problem with { Page = numbers.Count > 0 ? numbers.Min() : null };
    }

    private static Problem OfLimit(string name, string pages, ReadingOptions options) =>
        new(PdfProblems.LimitReached, name, LimitTable.Find(name)?.Get(options) ?? 0, pages);

    /// <summary>Page numbers as a reader of a message wants them: 1–3, 7; an ellipsis after the first twelve.</summary>
    public static string PageList(IEnumerable<int> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == page - 1)
                ranges[^1] = (ranges[^1].First, page);
            else
                ranges.Add((page, page));
        }

        return string.Join(", ", ranges.Take(MostRanges).Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}"))) + (ranges.Count > MostRanges ? ", …" : "");
    }
}
