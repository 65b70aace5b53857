using System.Text;
using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Puts the segments of one column or cell together to lines.</summary>
internal static class LineBuilder
{
    // Text of mixed sizes that is aligned in the middle shifts baselines by up to a third of the smaller size.
    private const double MaxShift = 0.35;

    /// <summary>The lines from top to bottom.</summary>
    public static List<TextLine> Build(IEnumerable<TextSegment> segments) => [.. Rows(segments).Select(Line)];

    /// <summary>The segments row by row: from top to bottom, and each row from left to right.</summary>
    public static List<List<TextSegment>> Rows(IEnumerable<TextSegment> segments)
    {
        var rows = new List<List<TextSegment>>();
        foreach (var segment in segments.OrderBy(segment => segment.Baseline))
        {
            if (rows.Count == 0 || !IsOn(rows[^1][^1], segment))
                rows.Add([]);
            rows[^1].Add(segment);
        }

        rows.ForEach(row => row.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left)));
        return rows;
    }

    private static bool IsOn(TextSegment before, TextSegment segment) =>
        segment.Baseline - before.Baseline <= MaxShift * Math.Min(before.Size, segment.Size);

    private static TextLine Line(List<TextSegment> row)
    {
        var longest = row.MaxBy(segment => segment.Text.Length)!;
        var box = Box.Around(row.Select(segment => segment.Box));
        return new TextLine(Text(row), box, longest.Baseline, longest.Size, row[0].LeadWidth);
    }

    private static string Text(List<TextSegment> row)
    {
        var text = new StringBuilder(row[0].Text);
        for (var i = 1; i < row.Count; i++)
        {
            var gap = (row[i].Box.Left - row[i - 1].Box.Right) / Math.Max(0.01, Math.Max(row[i].Size, row[i - 1].Size));
            text.Append(SpacingRule.Between(text, row[i].Text[0], gap, hasSpace: false)).Append(row[i].Text);
        }

        return text.ToString();
    }
}
