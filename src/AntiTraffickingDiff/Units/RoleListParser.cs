using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Reads who does what in a list such as X、Y负责，Z配合 or 牵头单位：X；配合单位：Y.</summary>
internal sealed class RoleListParser(UnitListSplitter splitter)
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where the list stands.</param>
    /// <returns>Its units by role.</returns>
    public RoleList Parse(string text, TextSpan span)
    {
        var list = new RoleList();
        var left = new List<UnitMention>();
        foreach (var (role, section) in RoleSectionCutter.Cut(text, span))
        {
            list.HasRole |= role is not null;
            left.AddRange(Section(text, section, role, list));
        }

        list.Add(list.HasRole ? UnitRole.Support : UnitRole.Undivided, left);
        return list;
    }

    // Units without a word of their own wait for the next word; what is left at the end has the label's role.
    private List<UnitMention> Section(string text, TextSpan section, UnitRole? role, RoleList list)
    {
        var waiting = new List<UnitMention>();
        foreach (var piece in TextScanner.Cut(text, section, c => c is '，' or ',' or '；' or ';' or '。' or '\n'))
        {
            var verb = Verb(piece.In(text), out var verbRole);
            if (verb == 0)
                verb = MisreadVerb.Find(text, piece, splitter, out verbRole);
            var units = TextSpan.Between(piece.Start, piece.End - verb);
            waiting.AddRange(Units(text, units, list));
            if (verb == 0)
                continue;
            list.HasRole = true;
            list.Add(verbRole, waiting);
            waiting = [];
        }

        if (role is not { } label)
            return waiting;
        list.Add(label, waiting);
        return [];
    }

    private IReadOnlyList<UnitMention> Units(string text, TextSpan span, RoleList list)
    {
        foreach (var (word, role) in RoleWords.Default.Infixes)
        {
            var at = span.Length < 3 ? -1 : text.IndexOf(word, span.Start + 1, span.Length - 1, StringComparison.Ordinal);
            if (at < 0 || at + word.Length >= span.End)
                continue;
            var before = splitter.Split(text, TextScanner.Trim(text, span.Start, at));
            var after = splitter.Split(text, TextScanner.Trim(text, at + word.Length, span.End));
            if (before.Count == 0 || after.Count == 0 || !before[^1].Resolution.IsKnown || !after[0].Resolution.IsKnown)
                continue;
            list.HasRole = true;
            list.Add(role == UnitRole.Lead ? UnitRole.Support : UnitRole.Lead, before);
            list.Add(role, after);
            return [];
        }

        return splitter.Split(text, span);
    }

    private static int Verb(ReadOnlySpan<char> piece, out UnitRole role)
    {
        var verbs = RoleWords.Default.Verbs;
        for (var length = Math.Min(verbs.MaxLength, piece.Length); length > 0; length--)
            if (verbs.TryGet(piece[^length..], out role))
                return length;
        role = UnitRole.Undivided;
        return 0;
    }
}
