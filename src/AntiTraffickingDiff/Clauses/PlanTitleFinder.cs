using System.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Finds the plan's title among the title lines, or in the notice that sends the plan out.</summary>
internal static class PlanTitleFinder
{
    private const string Issue = "印发";

    /// <summary>Finds the title.</summary>
    /// <param name="lines">The lines with their kinds.</param>
    /// <returns>The title in one line, or an empty text.</returns>
    public static string Find(IReadOnlyList<Line> lines)
    {
        var titles = Groups(lines);
        var plan = titles.FirstOrDefault(title => TitleWording.IsPlan(title) && !title.Contains(Issue, StringComparison.Ordinal))
            ?? titles.FirstOrDefault(title => title.Contains(Issue, StringComparison.Ordinal))
            ?? titles.FirstOrDefault()
            ?? lines.FirstOrDefault(line => line.Kind == LineKind.Transmittal)?.Text;
        return plan is null ? string.Empty : Bare(plan);
    }

    private static List<string> Groups(IReadOnlyList<Line> lines)
    {
        var groups = new List<string>();
        var current = new StringBuilder();
        foreach (var line in lines.Where(line => line.Text.Length > 0))
            if (line.Kind == LineKind.Title && !EndsGroup(current))
                current.Append(line.Text);
            else
                Flush(groups, current, line);
        Flush(groups, current, null);
        return groups;
    }

    // A complete title is followed by another one only where the two are not one title on two lines.
    private static bool EndsGroup(StringBuilder current) => current.Length > 0 && TitleWording.IsTitle(current.ToString()) && IsBalanced(current);

    private static bool IsBalanced(StringBuilder text)
    {
        var title = text.ToString();
        return title.Count(c => c == '《') == title.Count(c => c == '》');
    }

    private static void Flush(List<string> groups, StringBuilder current, Line? line)
    {
        if (current.Length > 0)
            groups.Add(current.ToString());
        current.Clear();
        if (line?.Kind == LineKind.Title)
            current.Append(line.Text);
    }

    // 某市人民政府办公室关于印发《某市…方案》的通知 names the plan inside the marks or after 印发.
    private static string Bare(string title)
    {
        var from = title.IndexOf(Issue, StringComparison.Ordinal);
        if (from < 0)
            return title;
        var open = title.IndexOf('《');
        var close = open < 0 ? -1 : BracketMap.Of(title, open, title.Length).CloseOf(open);
        if (close > open)
            return title[(open + 1)..close];
        var end = title.IndexOf("的通知", from, StringComparison.Ordinal);
        return end > from + Issue.Length ? title[(from + Issue.Length)..end] : title;
    }
}
