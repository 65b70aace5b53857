using AntiTraffickingDiff.Pdf;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Translates the warnings of the PDF library: one problem a kind and font, with all its pages.</summary>
internal static class PdfWarnings
{
    /// <summary>The problems that warnings are; pages of images are not among them.</summary>
    /// <param name="warnings">What the library found.</param>
    /// <param name="options">The limits it worked with.</param>
    public static IEnumerable<Problem> Of(IEnumerable<PdfWarning> warnings, ReadingOptions options) => warnings
        .Where(warning => warning.Kind != PdfWarningKind.ImageOnlyPage)
        .GroupBy(warning => (warning.Kind, Name: NameOf(warning)))
        .OrderBy(group => group.Min(warning => warning.Page ?? 0))
        .Select(group => Of(group.Key.Kind, group.Key.Name, [.. group], options));

    private static Problem Of(PdfWarningKind kind, string name, IReadOnlyList<PdfWarning> warnings, ReadingOptions options)
    {
        var numbers = warnings.Select(warning => warning.Page).OfType<int>().ToList();
        var pages = PageList.Of(numbers);
        var problem = kind == PdfWarningKind.LimitReached
            ? new Problem(PdfProblems.LimitReached, name, LimitTable.Find(name)?.Get(options) ?? 0, pages)
            : Of(kind, name, warnings.Sum(warning => (long)warning.GlyphCount), pages);
        return problem with
        {
            Page = numbers.Count > 0 ? numbers.Min() : null,
        };
    }

    private static Problem Of(PdfWarningKind kind, string name, long count, string pages) => kind switch
    {
        PdfWarningKind.CrossReferenceRebuilt => new Problem(PdfProblems.CrossReferenceRebuilt),
        PdfWarningKind.DamagedStreamKeptInPart => new Problem(PdfProblems.DamagedStream, pages),
        PdfWarningKind.UnsupportedFilter => new Problem(PdfProblems.UnsupportedFilter, name, pages),
        PdfWarningKind.UnmappedFont => new Problem(PdfProblems.UnmappedFont, name, count, pages),
        PdfWarningKind.UnknownCMap => new Problem(PdfProblems.UnknownCMap, name, pages),
        PdfWarningKind.InvisibleTextLayer => new Problem(PdfProblems.RecognisedText, pages),
        _ => new Problem(PdfProblems.ContentSkipped, pages),
    };

    private static string NameOf(PdfWarning warning) => warning.Kind switch
    {
        PdfWarningKind.UnmappedFont => warning.FontName ?? string.Empty,
        PdfWarningKind.UnsupportedFilter or PdfWarningKind.UnknownCMap => warning.Detail,
        PdfWarningKind.LimitReached => LimitName.Of(LimitGroup.Pdf, warning.Detail),
        _ => string.Empty,
    };
}
