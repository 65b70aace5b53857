using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>
/// Tells whether a page break split a row. Only cells that filled the row down to the page's end have text left for
/// the next page, and that text starts in mid-sentence in at least one of them.
/// </summary>
internal static class SplitRowRule
{
    // Widow and orphan control leaves one line free, and cells have a margin.
    private const double MaxFreeLines = 2.6;

    // The widest inner margin of a cell that is not centring.
    private const double MaxPadding = 1;

    /// <summary>Whether <paramref name="row"/> goes on from <paramref name="before"/>, the last row of the page before.</summary>
    public static bool IsSplit(IReadOnlyList<CellDraft> before, IReadOnlyList<CellDraft> row)
    {
        var parts = row.Where(cell => cell.Lines.Count > 0).ToList();
        var pairs = parts.Select(cell => (Before: Above(before, cell), Cell: cell)).ToList();
        var filled = before.Count(cell => cell.Lines.Count > 0);
        return pairs.Count > 0
            && pairs.All(pair => pair.Before is { } above && ReachesBottom(above) && !IsNumberCell(pair.Cell))
            && (pairs.Count < filled || pairs.All(pair => pair.Before!.Lines.Count > 1))
            && pairs.Any(pair => GoesOn(pair.Before!, pair.Cell));
    }

    private static CellDraft? Above(IReadOnlyList<CellDraft> before, CellDraft cell) => before.FirstOrDefault(other =>
        other.Place.Column == cell.Place.Column && other.Place.ColumnSpan == cell.Place.ColumnSpan && other.Lines.Count > 0);

    private static bool ReachesBottom(CellDraft cell) =>
        cell.Box.Bottom - cell.Lines[^1].Box.Bottom <= MaxFreeLines * cell.Lines[^1].Size;

    // A running number in the first column starts a row.
    private static bool IsNumberCell(CellDraft cell) => cell.Place.Column == 0
        && (NumberingPattern.Starts(cell.Text) || cell.Text.All(char.IsAsciiDigit));

    private static bool GoesOn(CellDraft before, CellDraft cell)
    {
        var last = before.Lines[^1];
        var next = cell.Lines[0];
        return !EndsSentence(last) && !NumberingPattern.Starts(next.Text)
            && last.Box.Right + next.LeadWidth + (next.Size / 2) > before.Box.Right - Padding(before);
    }

    private static bool EndsSentence(TextLine line) => line.Text[^1] is '。' or '；' or '！' or '？';

    private static double Padding(CellDraft cell) =>
        Math.Min(cell.Lines.Min(line => line.Box.Left) - cell.Box.Left, MaxPadding * cell.Lines[0].Size);
}
