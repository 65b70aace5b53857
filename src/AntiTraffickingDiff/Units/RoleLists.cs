using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>The units of a piece of text by their roles, while it is read.</summary>
internal sealed class RoleList
{
    private readonly List<UnitMention>[] _byRole = [[], [], [], []];

    /// <summary>Whether any word gave a role.</summary>
    public bool HasRole { get; set; }

    /// <summary>Whether units have their own part of what is to be done: 县公安局负责清查，县民政局负责走访.</summary>
    public bool HasParts { get; set; }

    /// <summary>Labels beside known ones that nobody knows: 帮衬 in 牵头：X；帮衬：Y.</summary>
    public List<TextSpan> UnknownLabels { get; } = [];

    /// <summary>Whether units are in the lead and others take part.</summary>
    public bool IsDivided => _byRole[(int)UnitRole.Lead].Count > 0 && _byRole[(int)UnitRole.Support].Count > 0;

    /// <summary>All units in the order of their roles.</summary>
    public IEnumerable<UnitMention> All => _byRole.SelectMany(units => units);

    /// <summary>Whether at least one unit is known.</summary>
    public bool HasKnown => All.Any(unit => unit.Resolution.IsKnown);

    /// <summary>Adds units in a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="units">The units.</param>
    public void Add(UnitRole role, IEnumerable<UnitMention> units) => _byRole[(int)role].AddRange(units);

    /// <summary>Adds the units of another list in the same roles.</summary>
    /// <param name="other">The other list.</param>
    public void Add(RoleList other)
    {
        for (var role = 0; role < _byRole.Length; role++)
            _byRole[role].AddRange(other._byRole[role]);
        HasRole |= other.HasRole;
        HasParts |= other.HasParts;
        UnknownLabels.AddRange(other.UnknownLabels);
    }

    /// <summary>Makes an assignment of the list: 责任单位 beside 牵头单位 is a support, beside 配合单位 a lead.</summary>
    /// <param name="form">The form, unless no word gave a role.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="scope">What it holds for.</param>
    /// <returns>The assignment.</returns>
    public Assignment ToAssignment(RoleForm form, TextSpan span, TextSpan scope)
    {
        var leads = _byRole[(int)UnitRole.Lead].ToList();
        var supports = _byRole[(int)UnitRole.Support].ToList();
        var (duties, others) = (_byRole[(int)UnitRole.Duty], _byRole[(int)UnitRole.Undivided]);
        var isUndivided = leads.Count + supports.Count + duties.Count == 0;
        (leads.Count == 0 ? leads : supports).AddRange(duties);
        (leads.Count == 0 ? leads : supports).AddRange(others);
        return new Assignment(isUndivided ? RoleForm.Undivided : form, Ordered(leads), Ordered(supports), span, scope) { UnknownLabels = UnknownLabels };
    }

    private static List<UnitMention> Ordered(List<UnitMention> units) => [.. units.OrderBy(unit => unit.Span.Start)];
}

/// <summary>Reads who does what in a list such as X、Y负责，Z配合 or 牵头单位：X；配合单位：Y.</summary>
/// <param name="names">What cuts the names.</param>
internal sealed class RoleLists(NameLists names)
{
    private const int LengthOfVerb = 2;

    /// <summary>How long a label is at most that nobody knows.</summary>
    private const int LongestLabel = 6;
    /// <summary>The words that plans use by far the most, which text recognition may misread in one character.</summary>
    private static readonly (string Word, UnitRole Role)[] CommonVerbs =
        [("负责", UnitRole.Lead), ("牵头", UnitRole.Lead), ("配合", UnitRole.Support), ("参与", UnitRole.Support)];

    /// <summary>Words of their own that differ from those in one character.</summary>
    private static readonly string[] OtherWords = ["职责", "联合", "结合", "符合", "综合", "整合", "参加", "负担"];

    /// <summary>Reads a list.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The list without brackets.</param>
    /// <returns>Its units by role. Units without a role beside others that have one are supports.</returns>
    public RoleList Of(string text, TextSpan span)
    {
        var list = new RoleList();
        var left = new List<UnitMention>();
        foreach (var (role, section) in Sections(text, span, list))
        {
            if (role == UnitRole.Aside)
                continue;
            list.HasRole |= role is not null;
            left.AddRange(Section(text, section, role, list));
        }

        list.Add(list.HasRole ? UnitRole.Support : UnitRole.Undivided, left);
        return list;
    }

    // 牵头：X；帮衬：Y: a short word and a colon at the start of a group beside groups with labels, which nobody knows.
    private static int UnknownLabel(string text, TextSpan span, int at)
    {
        if (at > span.Start && !(char.IsWhiteSpace(text[at - 1]) || "；;，,。".Contains(text[at - 1])))
            return 0;
        var end = at;
        while (end < span.End && end - at <= LongestLabel && Characters.IsHan(text[end]))
            end++;
        return end - at is > 1 and <= LongestLabel && end < span.End - 1 && text[end] is '：' or ':' ? end - at + 1 : 0;
    }

    // 牵头单位：… 配合单位：…: each label's units to the next label. Who stands beside those with a label under one that nobody
    // knows takes part; persons and dates are left out.
    private List<(UnitRole? Role, TextSpan Span)> Sections(string text, TextSpan span, RoleList list)
    {
        var sections = new List<(UnitRole?, TextSpan)>();
        UnitRole? role = null, before = null;
        var start = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            var length = RoleWords.Label(text.AsSpan(at, span.End - at), out var next);
            // 县公安局（牵头）: the role of the name before, unless labels have stood in brackets before names: 【牵头】县公安局【配合】县民政局.
            if (length > 0 && at > span.Start && Brackets.IsOpening(text[at]) && char.IsLetter(text[at - 1])
                && !(role is not null && at + length < span.End && Characters.IsHan(text[at + length])))
                continue;
            if (length == 0 && UnknownLabel(text, span, at) is > 0 and var unknown && (role is not null || IsAside(text.AsSpan(at, unknown - 1))))
                (next, length) = (RoleUnder(text, TextSpan.Between(at, at + unknown), span.End, before, list), unknown);
            if (length == 0)
                continue;
            Close(at);
            role = next;
            before = next == UnitRole.Aside ? before : next;
            start = at + length;
            at = start - 1;
        }

        Close(span.End);
        return sections;

        void Close(int end)
        {
            if (TextSpan.Between(start, end).Trim(text) is { Length: > 0 } section)
                sections.Add((role, section));
        }
    }

    private static bool IsAside(ReadOnlySpan<char> label) => RoleWords.LabelEnds.LongestSuffix(label, out _) > 0;

    private UnitRole RoleUnder(string text, TextSpan label, int end, UnitRole? before, RoleList list)
    {
        var group = text.AsSpan(label.End, end - label.End).IndexOfAny("；;。\n");
        if (IsAside(text.AsSpan(label.Start, label.Length - 1))
            || !names.Of(text, TextSpan.Between(label.End, group < 0 ? end : label.End + group)).Any(unit => unit.Resolution.IsKnown))
            return UnitRole.Aside;
        list.UnknownLabels.Add(TextSpan.Between(label.Start, label.End - 1));
        return before is null or UnitRole.Support ? UnitRole.Undivided : UnitRole.Support;
    }

    // Units without a word of their own wait for the next word; what is left at the end has the label's role.
    private List<UnitMention> Section(string text, TextSpan section, UnitRole? label, RoleList list)
    {
        var waiting = new List<UnitMention>();
        foreach (var piece in Sentences.Pieces(text, section, c => c is '，' or ',' or ';' || c != '\n' && Sentences.IsEnd(c), outsideBrackets: true).SelectMany(piece => AtVerbs(text, piece)))
        {
            var verb = RoleWords.Verb(piece.In(text), out var role);
            if (verb > 0 && EndsName(text, piece, verb))
                verb = 0;
            else if (verb == 0)
                verb = MisreadVerb(text, piece, out role);
            if (verb == 0 && label is null && WithPart(text, piece, out var partRole) is { Count: > 0 } own)
            {
                list.HasRole = list.HasParts = true;
                list.Add(partRole, own);
                continue;
            }

            waiting.AddRange(Units(text, TextSpan.Between(piece.Start, piece.End - verb), list));
            if (verb == 0)
                continue;
            list.HasRole = true;
            list.Add(role, waiting);
            waiting = [];
        }

        if (label is not { } given)
            return waiting;
        list.Add(given, waiting);
        return [];
    }

    // 县公安局负责清查: known names, a verb of a role, and what of the measure is theirs.
    private List<UnitMention> WithPart(string text, TextSpan piece, out UnitRole role)
    {
        role = UnitRole.Undivided;
        var start = piece.Start + (text[piece.Start] == '由' ? 1 : 0);
        if (names.StartOf(text, TextSpan.Between(start, piece.End)) is not { Count: > 0 } units)
            return [];
        var rest = text.AsSpan(units[^1].Span.End..piece.End);
        return RoleWords.Verbs.LongestPrefix(rest, out role) is > 1 and var verb && role is UnitRole.Lead or UnitRole.Support
            && rest.Length > verb && rest[verb] != '的' ? units : [];
    }

    // 县政协办: the end of a known name, which is none without it, is no verb.
    private bool EndsName(string text, TextSpan piece, int verb)
    {
        var last = TextSpan.Between(SeparatorBefore(text, piece.Start, piece.End), piece.End);
        return LastIsKnown(text, last.Trim(text)) && !LastIsKnown(text, TextSpan.Between(last.Start, last.End - verb).Trim(text));
    }

    private bool LastIsKnown(string text, TextSpan span) => names.Of(text, span) is [.., { Resolution.IsKnown: true }];

    private static int SeparatorBefore(string text, int start, int at) => start + text.AsSpan(start, at - start).LastIndexOfAny(Separators) + 1;

    private static int SeparatorBehind(string text, int at, int end) => text.AsSpan(at, end - at).IndexOfAny(Separators) is >= 0 and var next ? at + next : end;

    private static readonly System.Buffers.SearchValues<char> Separators = System.Buffers.SearchValues.Create("、，,；;\n");

    // A list behind a verb that has no name with a level first is looked at no further.
    private const int LongestShortList = 200;

    // 县公安局牵头、县民政局配合; 县公安局牵头 县民政局配合; 县公安局牵头县民政局配合: a verb ends a piece where known names stand before it
    // and another one behind it.
    private List<TextSpan> AtVerbs(string text, TextSpan piece)
    {
        var pieces = new List<TextSpan>();
        var start = piece.Start;
        for (var at = start + LengthOfVerb; at < piece.End - LengthOfVerb; at++)
        {
            if (RoleWords.Verbs.LongestPrefix(text.AsSpan(at, piece.End - at), out _) is not (> 1 and var verb) || at + verb >= piece.End - 1)
                continue;
            var rest = TextSpan.Between(at + verb + (text[at + verb] == '、' ? 1 : 0), piece.End).Trim(text);
            // Only the last name before the verb and the first one behind it tell.
            if (!LastIsKnown(text, TextSpan.Between(SeparatorBefore(text, start, at), at).Trim(text))
                || names.Of(text, TextSpan.Between(rest.Start, SeparatorBehind(text, rest.Start, rest.End)).Trim(text)) is not [{ Resolution: { IsKnown: true, IsBareStem: false } }, ..]
                && (rest.Length > LongestShortList || !StartsList(text, rest) && !IsListWithVerb(text, rest)))
                continue;
            pieces.Add(TextSpan.Between(start, at + verb));
            start = rest.Start;
            at = start;
        }

        pieces.Add(TextSpan.Between(start, piece.End));
        return pieces;
    }

    // 公安牵头、民政配合: stems, of which the words say that they are units.
    private bool IsListWithVerb(string text, TextSpan run) =>
        RoleWords.Verb(run.In(text), out _) is > 0 and var verb && verb < run.Length && names.Of(text, TextSpan.Between(run.Start, run.End - verb)) is { Count: > 0 } units
            && units.All(unit => unit.Resolution.IsKnown);

    private bool StartsList(string text, TextSpan run) => names.StartOf(text, run).Count > 0;

    // X会同Y, X配合Y: both sides have their roles by the word between them.
    private IReadOnlyList<UnitMention> Units(string text, TextSpan span, RoleList list)
    {
        foreach (var (word, role) in RoleWords.Infixes)
        {
            var at = span.Length < 3 ? -1 : text.IndexOf(word, span.Start + 1, span.Length - 1, StringComparison.Ordinal);
            if (at < 0 || at + word.Length >= span.End)
                continue;
            var before = names.Of(text, TextSpan.Between(span.Start, at).Trim(text));
            var after = names.Of(text, TextSpan.Between(at + word.Length, span.End).Trim(text));
            if (before.Count == 0 || after.Count == 0 || !before[^1].Resolution.IsKnown || !after[0].Resolution.IsKnown)
                continue;
            list.HasRole = true;
            list.Add(role == UnitRole.Lead ? UnitRole.Support : UnitRole.Lead, before);
            list.Add(role, after);
            return [];
        }

        return Marked(names.Of(text, span), list);
    }

    private static List<UnitMention> Marked(IReadOnlyList<UnitMention> units, RoleList list)
    {
        var unmarked = new List<UnitMention>(units.Count);
        foreach (var unit in units)
        {
            if (WithMark(unit) is not ({ } role, var named))
            {
                unmarked.Add(unit);
                continue;
            }

            list.HasRole = true;
            list.Add(role, [named]);
        }

        return unmarked;
    }

    /// <summary>县公安局（牵头）: a unit with its role in brackets behind its name.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The role, and the unit without it; no role if none stands there.</returns>
    public static (UnitRole? Role, UnitMention Unit) WithMark(UnitMention unit)
    {
        var open = OpenOfLast(unit.Name);
        return open >= LengthOfVerb && Brackets.IsClosing(unit.Name[^1]) && unit.Resolution.IsKnown && RoleInBrackets(unit.Name.AsSpan(open + 1, unit.Name.Length - open - 2)) is { } role
            ? (role, new UnitMention(unit.Name[..open], new TextSpan(unit.Span.Start, open), unit.Resolution with { Name = unit.Name[..open] }))
            : (null, unit);
    }

    private static int OpenOfLast(string name)
    {
        var at = name.Length - 1;
        while (at >= 0 && !Brackets.IsOpening(name[at]))
            at--;
        return at;
    }

    // 县公安局（责任领导）: what is set aside gives a unit no role.
    private static UnitRole? RoleInBrackets(ReadOnlySpan<char> word) =>
        (RoleWords.Verbs.TryGet(word, out var role) || RoleWords.Labels.TryGet(word, out role) || RoleWords.Marks.TryGet(word, out role)) && role != UnitRole.Aside ? role : null;

    // 市公安局贞责, 市妇联配台: only behind a name that is known without those characters and not with them.
    private int MisreadVerb(string text, TextSpan piece, out UnitRole role)
    {
        role = UnitRole.Undivided;
        if (piece.Length <= LengthOfVerb)
            return 0;
        var tail = piece.Of(text)[^LengthOfVerb..];
        if (OtherWords.Contains(tail) || Array.Find(CommonVerbs, verb => tail[0] == verb.Word[0] || tail[1] == verb.Word[1]) is not { Word: not null } like)
            return 0;
        role = like.Role;
        return LastIsKnown(text, TextSpan.Between(piece.Start, piece.End - LengthOfVerb)) && !LastIsKnown(text, piece) ? LengthOfVerb : 0;
    }
}
