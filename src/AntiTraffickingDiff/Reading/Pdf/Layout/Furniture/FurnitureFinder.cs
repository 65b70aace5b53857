using AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>Finds running headers, running footers and page numbers by comparing the pages' margins.</summary>
internal static class FurnitureFinder
{
    /// <summary>The role of each segment that is page furniture, by page.</summary>
    public static ILookup<int, (TextSegment Segment, LayoutRole Role)> Find(IReadOnlyList<PageDraft> pages)
    {
        var texts = pages.SelectMany(MarginTextFinder.Find).ToList();
        var running = RunningTexts(texts, pages.Count);
        return texts
            .GroupBy(text => (text.Page, text.Angle, text.IsTop))
            .SelectMany(margin => Accept(margin, running))
            .SelectMany(text => text.Segments.Select(segment => (text.Page, Segment: segment, Role: Role(text))))
            .ToLookup(item => item.Page, item => (item.Segment, item.Role));
    }

    private static HashSet<MarginText> RunningTexts(List<MarginText> texts, int pageCount) =>
        new(texts
            .GroupBy(text => (text.Angle, text.IsTop, MarginTextNormalizer.Shape(text.Text)))
            .SelectMany(MarginPlaceGrouper.Group)
            .Where(group => RunningTextRule.IsRunning(group, pageCount))
            .SelectMany(group => group), ReferenceEqualityComparer.Instance);

    // From the page's edge inwards: a row behind a row of body text is body text too.
    private static IEnumerable<MarginText> Accept(IEnumerable<MarginText> margin, HashSet<MarginText> running)
    {
        foreach (var row in margin.GroupBy(text => text.Row).OrderBy(row => row.Key))
        {
            var accepted = row.Where(text => running.Contains(text) || PageNumberPattern.IsPageNumber(text.Text)).ToList();
            foreach (var text in accepted)
                yield return text;
            if (accepted.Count < row.Count())
                yield break;
        }
    }

    private static LayoutRole Role(MarginText text) =>
        PageNumberPattern.IsPageNumber(text.Text) || PageNumberPattern.IsBare(text.Text) ? LayoutRole.PageNumber
        : text.IsTop ? LayoutRole.Header
        : LayoutRole.Footer;
}
