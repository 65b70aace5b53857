using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Decides in a hard-wrapped text whether a line goes on the one before.</summary>
/// <param name="statistics">How the document's lines are broken.</param>
internal sealed class WrapRule(WrapStatistics statistics)
{
    /// <summary>Whether a line goes on.</summary>
    /// <param name="paragraph">The paragraph so far.</param>
    /// <param name="last">Its last printed line.</param>
    /// <param name="next">The next line.</param>
    /// <param name="acrossPage">Whether a page break or page furniture stands between them.</param>
    /// <returns>True to join them.</returns>
    public bool Joins(MappedText paragraph, DraftBlock last, DraftBlock next, bool acrossPage)
    {
        if (!statistics.IsWrapped || last.IsWholeParagraph || next.IsWholeParagraph)
            return false;
        var before = paragraph.Value.AsSpan().TrimEnd();
        var line = next.Text.Value.AsSpan().Trim();
        if (before.IsEmpty || line.IsEmpty || !IsFull(last, line))
            return false;
        var isOpen = LineShape.IsOpen(before) || LineShape.HasOpenBracket(before, 400);
        if (next.BlankLinesBefore > 0 && !statistics.HasBlankLines && !(acrossPage && isOpen))
            return false;
        if (ClauseNumbers.LengthAt(line, out var isWeak) > 0 && !(isWeak && isOpen && LineShape.HasSentenceMark(before)))
            return false;
        return isOpen ? IsOpenJoin(next) : !LineShape.IsLabel(line) && !statistics.HasIndents && LineShape.Indent(next.Text.Value) < 2;
    }

    // An indentation starts a paragraph even where the line before lacks its full stop.
    private bool IsOpenJoin(DraftBlock next) => !(statistics.HasIndents && LineShape.Indent(next.Text.Value) >= 2);

    // A line is full if the next line's first word would not have fitted.
    private bool IsFull(DraftBlock last, ReadOnlySpan<char> next) =>
        last.Width + LineShape.Indent(last.Text.Value) + FirstWordWidth(next) > statistics.Width - WrapStatistics.Tolerance + 2;

    private static int FirstWordWidth(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && char.IsAsciiLetterOrDigit(line[i]))
            i++;
        return Math.Max(2, i);
    }
}
