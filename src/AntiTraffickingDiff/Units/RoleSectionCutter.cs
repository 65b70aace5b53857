using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Cuts a run at labels with a colon: 牵头单位：… 配合单位：….</summary>
internal static class RoleSectionCutter
{
    /// <summary>Cuts a run.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The run.</param>
    /// <returns>The sections with the role of their label; the first has none where text stands before a label.</returns>
    public static IReadOnlyList<(UnitRole? Role, TextSpan Span)> Cut(string text, TextSpan span)
    {
        var sections = new List<(UnitRole?, TextSpan)>();
        UnitRole? role = null;
        var start = span.Start;
        for (var at = span.Start; at < span.End; at++)
            if (Label(text.AsSpan(at, span.End - at), out var next) is > 0 and var length)
            {
                Add(sections, text, role, start, at);
                role = next;
                start = at + length;
                at = start - 1;
            }

        Add(sections, text, role, start, span.End);
        return sections;
    }

    /// <summary>The label that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="role">Its role.</param>
    /// <returns>Its length with the colon, or 0.</returns>
    public static int Label(ReadOnlySpan<char> text, out UnitRole role)
    {
        var length = RoleWords.Default.Labels.LongestPrefix(text, out role);
        if (length == 0)
            return 0;
        while (length < text.Length && (char.IsWhiteSpace(text[length]) || text[length] is '为' or '是' or '）' or ')' or '】'))
            length++;
        return length < text.Length && text[length] is '：' or ':' ? length + 1 : 0;
    }

    private static void Add(List<(UnitRole?, TextSpan)> sections, string text, UnitRole? role, int start, int end)
    {
        var span = TextScanner.Trim(text, start, end);
        if (span.Length > 0)
            sections.Add((role, span));
    }
}
