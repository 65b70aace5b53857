using AntiTraffickingDiff.Pdf.Layout;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Tells documents whose text is not to be had without text recognition.</summary>
internal static class PdfUsability
{
    /// <summary>
    /// From this share of glyphs without text a document is not used: what is left are its digits and Latin letters, which
    /// stand in other fonts. In five real plans 10 to 21 % of the characters are no ideographs.
    /// </summary>
    private const double MaxUnmappedShare = 0.75;

    /// <summary>The error that keeps a document from being used, or null.</summary>
    /// <param name="tally">What its pages paint.</param>
    /// <param name="imageOnly">The pages that are images.</param>
    /// <param name="layouts">The layout of all pages.</param>
    public static Problem? ErrorOf(PdfPageTally tally, IReadOnlyList<int> imageOnly, IReadOnlyList<PageLayout> layouts)
    {
        var all = tally.Mapped + tally.Unmapped;
        if (tally.Unmapped > 0 && tally.Unmapped >= MaxUnmappedShare * all)
            return new Problem(PdfProblems.TextUnmapped, tally.Unmapped, all);
        if (layouts.Any(PdfPageTally.HasBody))
            return null;
        return new Problem(imageOnly.Count > 0 ? PdfProblems.ImagesOnly : PdfProblems.NoText);
    }

    /// <summary>The warning that some pages are images; none if there are none.</summary>
    /// <param name="imageOnly">The pages that are images.</param>
    public static IEnumerable<Problem> WarningsOf(IReadOnlyList<int> imageOnly) =>
        imageOnly.Count == 0 ? [] : [new Problem(PdfProblems.PagesOfImages, PageList.Of(imageOnly)) { Page = imageOnly[0] }];
}
