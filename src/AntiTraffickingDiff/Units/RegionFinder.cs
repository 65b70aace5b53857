using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds the name of the territory that a plan is for: in its title, else in its letterhead.</summary>
internal static class RegionFinder
{
    private const int LongestName = 14;
    private static readonly string[] National = ["中国", "国务院", "中华人民共和国", "全国"];

    /// <summary>Finds the name.</summary>
    /// <param name="tree">The plan's clauses.</param>
    /// <returns>The name with its level word, the lowest where several stand one after the other; 中国 for the state's own plan; empty if there is none.</returns>
    public static string Find(ClauseTree tree)
    {
        var heads = tree.Clauses.Where(clause => clause.Kind is ClauseKind.Letterhead or ClauseKind.Heading)
            .SelectMany(clause => clause.Span.Of(tree.Document.Text).Split('\n')).Take(12);
        foreach (var line in heads.Prepend(tree.Title))
            if (InLine(line) is { Length: > 0 } region)
                return region;
        return National.Any(name => tree.Title.StartsWith(name, StringComparison.Ordinal)) ? "中国" : string.Empty;
    }

    /// <summary>Finds the name at the start of a line.</summary>
    /// <param name="line">A title or line of a letterhead.</param>
    /// <returns>The name or an empty string.</returns>
    public static string InLine(string line)
    {
        var text = line.AsSpan().Trim(" \t\r\n\u3000《“*#关于印发中共".AsSpan());
        var region = string.Empty;
        while (Length(text) is > 0 and var length)
        {
            region = text[..length].ToString();
            text = text[length..];
        }

        return region;
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        foreach (var name in National)
            if (text.StartsWith(name))
                return 0;
        for (var at = 1; at < Math.Min(text.Length, LongestName); at++)
            if (text[at] is '省' or '市' or '区' or '县' or '州' or '盟' or '旗' && !GoesOn(text, at))
                return UnitWords.Default.CouldBePlace(text[..at]) && !IsCommon(text[..(at + 1)]) ? at + 1 : 0;
        return 0;
    }

    // 郑州市, 通州区: a level character inside a place's name.
    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is '州' or '盟' or '旗' && at + 1 < text.Length && text[at + 1] is '市' or '区' or '县';

    private static bool IsCommon(ReadOnlySpan<char> text) =>
        text is "我省" or "我市" or "我区" or "我县" or "全省" or "全市" or "全区" or "全县" or "本市" or "本区" or "本县" or "社区" or "各县" or "地区";
}
