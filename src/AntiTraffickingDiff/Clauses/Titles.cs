using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// The titles of a document: those of the notice and the plan in the opening, those that stand behind a notice or
/// before a table, and which of them is the plan's.
/// </summary>
internal static class Titles
{
    /// <summary>How many lines the opening has at most where nothing is numbered.</summary>
    private const int LongestOpening = 15;

    private const string Issue = "印发";

    private static readonly WordList TitleNouns = WordList.Of("LetterheadWords.tsv", "title-noun");
    private static readonly WordList PlanNouns = WordList.Of("LetterheadWords.tsv", "plan-noun");
    private static readonly WordList Members = WordList.Of("LetterheadWords.tsv", "members");
    private static readonly WordList Tables = WordList.Of("LetterheadWords.tsv", "table-title");
    private static readonly WordList Transmittals = WordList.Of("LetterheadWords.tsv", "transmittal");
    private static readonly WordList Addressees = WordList.Of("LetterheadWords.tsv", "addressee");

    /// <summary>Whether a text ends as titles do: 方案, 计划（2021—2030年）, 的通知.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public static bool IsTitle(ReadOnlySpan<char> text) => TitleNouns.EndOf(Bare(text)) is not null;

    /// <summary>Whether a text ends as the titles of plans do; a notice around a plan does not.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public static bool IsPlan(ReadOnlySpan<char> text) => PlanNouns.EndOf(Bare(text)) is not null;

    /// <summary>Whether a text is the name of a list of members.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsMemberList(ReadOnlySpan<char> text) => Members.EndOf(Bare(text)) is not null;

    /// <summary>Whether a text is the name of a table.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsTable(ReadOnlySpan<char> text) => Tables.EndOf(Bare(text)) is not null;

    /// <summary>Finds title, addressees and the sentence that sends the plan out in the opening: what stands before the first number.</summary>
    /// <param name="lines">All lines; letterhead that is so anywhere is already marked.</param>
    public static void MarkOpening(IReadOnlyList<Line> lines)
    {
        var end = EndOfOpening(lines);
        for (var i = 0; i < end; i++)
            if (lines[i].IsTitleLike)
                i = MarkRun(lines, i, end) - 1;
            else if (lines[i].Kind == LineKind.Body)
                lines[i].Kind = OpeningKind(lines[i]);
    }

    /// <summary>
    /// Finds titles behind the opening: of the plan behind a notice's signature, of annexes without a label. They stand
    /// apart: between letterhead and a first number, or before a table.
    /// </summary>
    /// <param name="lines">All lines; all other kinds are already set.</param>
    public static void MarkLater(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (!lines[i].IsTitleLike || !(IsPlan(text) || IsMemberList(text) || IsTable(text)) || !IsSetApart(lines, i))
                continue;
            var isAnnex = Lines.Beside(lines, i, 1)?.Kind == LineKind.Row || IsMemberList(text) || IsTable(text);
            lines[i].Kind = isAnnex ? LineKind.Annex : LineKind.Title;
            if (isAnnex)
                Annexes.MarkContent(lines, i, text);
        }
    }

    /// <summary>The plan's title.</summary>
    /// <param name="lines">All lines with their kinds.</param>
    /// <returns>The title without the notice around it; empty if there is none.</returns>
    public static string OfPlan(IReadOnlyList<Line> lines)
    {
        var titles = Groups(lines);
        var plan = titles.FirstOrDefault(title => IsPlan(title) && !title.Contains(Issue, StringComparison.Ordinal))
            ?? titles.FirstOrDefault(title => title.Contains(Issue, StringComparison.Ordinal))
            ?? titles.FirstOrDefault()
            ?? lines.FirstOrDefault(line => line.Kind == LineKind.Transmittal)?.Text;
        return plan is null ? string.Empty : WithoutNotice(plan);
    }

    // A title without what stands in parentheses behind it: （试行）, （2021—2030年）.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd('》').TrimEnd();
        while (text.Length > 0 && text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is > 0 and var open)
            text = text[..open].TrimEnd().TrimEnd('》').TrimEnd();
        return text;
    }

    // Marks a run of lines that together are a title, up to the last one that ends as titles do and （试行） behind it.
    private static int MarkRun(IReadOnlyList<Line> lines, int start, int end)
    {
        var next = start;
        while (next < end && (lines[next].IsTitleLike || lines[next].Text.Length == 0))
            next++;
        var last = next;
        while (last > start && !IsTitle(lines[last - 1].Text))
            last--;
        while (last > start && last < next && IsInParentheses(lines[last].Text))
            last++;
        for (var i = start; i < last; i++)
            lines[i].Kind = LineKind.Title;
        return next;
    }

    private static int EndOfOpening(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.Row || lines[i].Kind == LineKind.Body && StartsClauses(lines[i]))
                return i;
        return Math.Min(lines.Count, LongestOpening);
    }

    private static bool StartsClauses(Line line) =>
        line.Number is { Family: not NumberFamily.Dash } number && (number.Value == 1 || number.Family == NumberFamily.Article);

    private static LineKind OpeningKind(Line line)
    {
        var text = line.Text;
        if (Transmittals.AnyIn(text) && text.AsSpan().IndexOfAny('《', '现') >= 0)
            return LineKind.Transmittal;
        if (text.Length > 0 && text[^1] is '：' or ':' && Addressees.AnyIn(text))
            return LineKind.Letterhead;
        return line.Number is null && IsInParentheses(text) ? LineKind.Letterhead : LineKind.Body;
    }

    private static bool IsInParentheses(string text) => text.Length > 1 && text[0] is '（' or '(' && text[^1] is '）' or ')';

    private static bool IsSetApart(IReadOnlyList<Line> lines, int index)
    {
        var next = Lines.Beside(lines, index, 1);
        return Lines.Beside(lines, index, -1)?.Kind is LineKind.Letterhead or LineKind.Date or LineKind.Title or LineKind.Furniture
            || lines[index].Block.OutlineLevel is 1 || next?.Kind == LineKind.Row
            || next?.Number is { Value: 1, Family: NumberFamily.Ideographic or NumberFamily.Chapter or NumberFamily.Article or NumberFamily.Part };
    }

    // Title lines that follow each other are one title, unless the first ones are complete already.
    private static List<string> Groups(IReadOnlyList<Line> lines)
    {
        var groups = new List<string>();
        var current = new StringBuilder();
        foreach (var line in lines.Where(line => line.Text.Length > 0))
        {
            if (line.Kind != LineKind.Title || IsComplete(current.ToString()))
                Close();
            if (line.Kind == LineKind.Title)
                current.Append(line.Text);
        }
        Close();
        return groups;

        void Close()
        {
            if (current.Length > 0)
                groups.Add(current.ToString());
            current.Clear();
        }
    }

    private static bool IsComplete(string title) => title.Length > 0 && IsTitle(title) && title.Count(c => c == '《') == title.Count(c => c == '》');

    // 某市人民政府办公室关于印发《某市…方案》的通知 names the plan inside the marks or after 印发.
    private static string WithoutNotice(string title)
    {
        var from = title.IndexOf(Issue, StringComparison.Ordinal);
        if (from < 0)
            return title;
        var open = title.IndexOf('《');
        var close = open < 0 ? -1 : Brackets.Of(title, open, title.Length).CloseOf(open);
        if (close > open)
            return title[(open + 1)..close];
        var end = title.IndexOf("的通知", from, StringComparison.Ordinal);
        return end > from + Issue.Length ? title[(from + Issue.Length)..end] : title;
    }
}
