using AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>Finds the texts in the margins of a page.</summary>
internal static class MarginTextFinder
{
    // Government documents keep 37 mm free above and 35 mm below (GB/T 9704-2012), 12.5 % of the page's height.
    private const double MarginShare = 0.15;

    // A running title, its page number, and a line under them.
    private const int MaxRows = 3;

    // The parts of "—  3  —" belong together; a title and a number at opposite ends of a line do not.
    private const double MaxGap = 3;

    /// <summary>The candidates of one page.</summary>
    public static IEnumerable<MarginText> Find(PageDraft page) => page.Frames.SelectMany(frame => Find(page.Number, frame));

    private static IEnumerable<MarginText> Find(int page, FrameDraft draft)
    {
        var rows = LineBuilder.Rows(draft.Segments);
        var height = draft.Frame.Height;
        var above = rows.Take(MaxRows).TakeWhile(row => row[0].Box.Bottom <= MarginShare * height);
        var below = Enumerable.Reverse(rows).Take(MaxRows).TakeWhile(row => row[0].Box.Top >= (1 - MarginShare) * height);
        return above.SelectMany((row, index) => Texts(page, draft, row, index, isTop: true))
            .Concat(below.SelectMany((row, index) => Texts(page, draft, row, index, isTop: false)));
    }

    private static IEnumerable<MarginText> Texts(int page, FrameDraft draft, List<TextSegment> row, int index, bool isTop)
    {
        foreach (var part in Parts(row))
        {
            var distance = isTop ? part[0].Baseline : draft.Frame.Height - part[0].Baseline;
            var text = MarginTextNormalizer.Normalize(string.Concat(part.Select(segment => segment.Text)));
            yield return new MarginText(page, draft.Frame.Angle, isTop, index, distance, text, part);
        }
    }

    private static List<List<TextSegment>> Parts(List<TextSegment> row)
    {
        var parts = new List<List<TextSegment>>();
        foreach (var segment in row)
        {
            if (parts.Count == 0 || segment.Box.Left - parts[^1][^1].Box.Right > MaxGap * segment.Size)
                parts.Add([]);
            parts[^1].Add(segment);
        }

        return parts;
    }
}
