using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>The start of an annex: 附件, 附件1, 附表2：…, 附：….</summary>
/// <param name="Word">附件, 附表, 附录 or 附.</param>
/// <param name="Number">The number, 0 for none.</param>
/// <param name="Length">How many characters of the line label and number take.</param>
/// <param name="Name">What stands after it on the line, trimmed; may be empty.</param>
internal readonly record struct AnnexLabel(string Word, int Number, int Length, string Name)
{
    private static readonly WordList Words = WordList.Of("letterhead-words.tsv", "annex");

    /// <summary>Reads a label.</summary>
    /// <param name="text">A line, trimmed.</param>
    /// <returns>The label, or null if the line starts no annex: 附件所列单位应当….</returns>
    public static AnnexLabel? Of(string text)
    {
        var bare = text.TrimStart('【', '[', '（', '(');
        if (bare.Length > Line.LongestTitle || Words.StartOf(bare) is not { } word)
            return null;
        var at = Characters.SkipBlank(bare, word.Length, bare.Length);
        var number = Numerals.Arabic(bare, ref at, bare.Length) is > 0 and var arabic
            ? arabic : Numerals.Ideographic(bare, ref at, bare.Length);
        var rest = bare.AsSpan(at);
        var isLabel = rest.IsEmpty || rest[0] is '：' or ':' or '】' or ']' or '）' or ')' or ' ' or '\u3000' or '-'
            || number > 0 && rest[0] is not ('中' or '所' or '的' or '、' or '，');
        var name = rest.Trim("：:】]）) \u3000").ToString();
        var isPlainWord = word == "附" && (rest.IsEmpty || rest[0] is not ('：' or ':'));
        return isLabel && !isPlainWord && !name.Contains('。')
            ? new AnnexLabel(word, number, at + text.Length - bare.Length, name)
            : null;
    }
}

/// <summary>Where annexes start, told from the list of attachments under a notice, and which lines list members.</summary>
internal static class Annexes
{
    /// <summary>Sets the kind of the lines found.</summary>
    /// <param name="lines">All lines; letterhead and opening are already marked.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        var lastBare = lines.Count - 1;
        while (lastBare >= 0 && LabelOf(lines[lastBare]) is not { Name.Length: 0 })
            lastBare--;
        for (var i = 0; i < lines.Count; i++)
            if (LabelOf(lines[i]) is { } label)
                i = (label.Name.Length > 0 && i < lastBare ? MarkNote(lines, i) : MarkAnnex(lines, i, label.Name)) - 1;
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
            if (lines[next].Text is not { Length: > 0 } text)
                continue;
            lines[next].Kind = LineKind.AnnexTitle;
            name += Titles.IsTitle(text) || Titles.IsTable(text) || Titles.IsMemberList(text) ? text : string.Empty;
        }
        return Titles.IsMemberList(name) ? MarkMembers(lines, next) : next;

        static bool IsName(Line line) => line.IsTitleLike || line.Kind == LineKind.Title;
    }

    private static AnnexLabel? LabelOf(Line line) => line.Kind is LineKind.Body or LineKind.Title ? AnnexLabel.Of(line.Text) : null;

    private static int MarkAnnex(IReadOnlyList<Line> lines, int index, string name)
    {
        lines[index].Kind = LineKind.Annex;
        return MarkContent(lines, index, name);
    }

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
}
