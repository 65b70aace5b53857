namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds where annexes start, tells them from the list of attachments under a notice, and marks lists of members.
/// </summary>
internal static class AnnexFinder
{
    /// <summary>Sets the kind of the lines found.</summary>
    /// <param name="lines">All lines; letterhead and opening are already marked.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        var lastBare = LastBareLabel(lines);
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind is LineKind.Body or LineKind.Title && AnnexLabel.Of(lines[i].Text) is { } label)
                i = (label.Name.Length > 0 && i < lastBare ? MarkNote(lines, i) : MarkAnnex(lines, i, label)) - 1;
    }

    /// <summary>Marks the lines after an annex's start: its title, and the members if it lists members.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="start">The line the annex starts with.</param>
    /// <param name="name">Its name as far as it stands on that line.</param>
    /// <returns>The line after what was marked.</returns>
    public static int MarkContent(IReadOnlyList<Line> lines, int start, string name)
    {
        var next = start + 1;
        for (; next < lines.Count && (lines[next].Text.Length == 0 || name.Length == 0 && IsName(lines[next])); next++)
        {
            if (lines[next].Text.Length == 0)
                continue;
            lines[next].Kind = LineKind.AnnexTitle;
            name += TitleWording.IsTitle(lines[next].Text) || TitleWording.IsTable(lines[next].Text)
                || TitleWording.IsMemberList(lines[next].Text) ? lines[next].Text : string.Empty;
        }
        return TitleWording.IsMemberList(name) ? MarkMembers(lines, next) : next;
    }

    private static int MarkAnnex(IReadOnlyList<Line> lines, int index, AnnexLabel label)
    {
        lines[index].Kind = LineKind.Annex;
        return MarkContent(lines, index, label.Name);
    }

    private static bool IsName(Line line) => line.IsTitleLike || line.Kind == LineKind.Title;

    private static int MarkMembers(IReadOnlyList<Line> lines, int next)
    {
        for (; next < lines.Count; next++)
            if (AnnexLabel.Of(lines[next].Text) is not null || lines[next].Kind is LineKind.Letterhead or LineKind.Date)
                break;
            else if (lines[next].Kind is LineKind.Body or LineKind.Row or LineKind.Title)
                lines[next].Kind = LineKind.Member;
        return next;
    }

    // 附件：1.… 2.… under a notice only lists the annexes that come later, each under a bare 附件1.
    private static int MarkNote(IReadOnlyList<Line> lines, int index)
    {
        lines[index++].Kind = LineKind.Letterhead;
        for (; index < lines.Count && IsNoteItem(lines[index]); index++)
            lines[index].Kind = lines[index].Kind == LineKind.Body ? LineKind.Letterhead : lines[index].Kind;
        return index;
    }

    private static bool IsNoteItem(Line line) =>
        line.Text.Length == 0 || line.Kind == LineKind.Body && line.Text.Length <= Line.LongestTitle
        && line.Number is { Family: NumberFamily.Arabic, Value: > 1 } && !line.Text.Contains('。');

    private static int LastBareLabel(IReadOnlyList<Line> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Kind is LineKind.Body or LineKind.Title && AnnexLabel.Of(lines[i].Text) is { Name.Length: 0 })
                return i;
        return -1;
    }
}
