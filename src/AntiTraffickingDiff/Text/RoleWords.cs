using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Text;

/// <summary>What a unit has to do in an assignment, as its words say.</summary>
internal enum UnitRole
{
    /// <summary>The words give no role: 责任单位.</summary>
    Undivided,

    /// <summary>In the lead: 负责, 牵头.</summary>
    Lead,

    /// <summary>Supporting: 配合, 参与.</summary>
    Support,

    /// <summary>By its own duties (按职责分工负责): in the lead, but supporting where another one 牵头.</summary>
    Duty,

    /// <summary>None: a label of persons or dates (责任领导：, 完成时限：).</summary>
    Aside,
}

/// <summary>
/// The words of assignments: what stands before units (责任单位：) and behind them (负责) to say what they have to do. The one
/// list of them, from role-words.tsv, where each has its reason; the parser of clauses, the reader of table headers and the
/// readers of assignments ask here.
/// </summary>
internal static partial class RoleWords
{
    private const string Responsible = "责任";
    private const int LengthOfVerb = 2;
    private const string ColonMarks = "：:﹕︰→▶=＝";

    /// <summary>Ends of labels that say 单位, 部门 and the like: those need no colon.</summary>
    private const string BodyEnds = "位门室关构体方）";

    private static readonly List<string[]> Rows = [.. EmbeddedText.Rows("role-words.tsv")];
    private static readonly List<KeyValuePair<string, UnitRole>> OfBodies = [.. BodyLabels()];

    /// <summary>Words before a colon: 责任单位.</summary>
    public static SpanTable<UnitRole> Labels { get; } = Table("label", [.. OfBodies, .. Rows.Where(row => row[1] == "label-stem").Select(Item)]);

    /// <summary>Words after the units: 负责, 为责任单位.</summary>
    public static RoleVerbs Verbs { get; } = new(Table("verb"), new SpanTable<UnitRole>(OfBodies.DistinctBy(item => item.Key)));

    /// <summary>What may stand before a label: 市级, 主要.</summary>
    private static SpanTable<UnitRole> LabelFronts { get; } = Table("label-front");

    /// <summary>Ends of labels of persons and dates: 领导 in 分管县领导.</summary>
    public static SpanTable<UnitRole> LabelEnds { get; } = Table("label-end", [.. Rows.Where(row => row[1] == "person").Select(Item)]);

    /// <summary>Ends of labels of persons: 领导, 联系电话.</summary>
    public static WordList Persons { get; } = new(Of("person"));

    /// <summary>Single characters in brackets behind a name: 主, 协.</summary>
    public static SpanTable<UnitRole> Marks { get; } = Table("mark");

    /// <summary>Words between units: 会同, with the role of the units after it.</summary>
    public static IReadOnlyList<(string Word, UnitRole Role)> Infixes { get; } = [.. Rows.Where(row => row[1] == "infix").Select(row => (row[0], Role(row[2])))];

    /// <summary>
    /// Words that may follow the subject of a duty: 应当; those with the role of a lead also after a comma, and those by own duties there
    /// behind stems that are said to be departments.
    /// </summary>
    public static SpanTable<UnitRole> Modals { get; } = Table("modal");

    /// <summary>Words for those who have something to do: 单位, 部门, 处室; not 方, with which many other words begin.</summary>
    public static WordList Bodies { get; } = new(Of("label-body").Where(word => word.Length > 1));

    /// <summary>Words anywhere in a paragraph that say that it tells who acts: 牵头, 责任单位.</summary>
    public static WordList Acting { get; } = new(Of("acting"));

    /// <summary>What they do, by role: 牵头, 配合, 责任.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The words that make labels with <see cref="Bodies"/>.</returns>
    public static WordList Stems(UnitRole role) => new(Rows.Where(row => row[1] == "label-stem" && Role(row[2]) == role).Select(row => row[0]));

    /// <summary>Whether a text starts with a label of units or ends with what units do: what stands in brackets that name the responsible.</summary>
    /// <param name="text">The text, trimmed: X负责，Y配合; 责任单位：X; 完成时限：….</param>
    /// <returns>True if so.</returns>
    public static bool SaysWho(ReadOnlySpan<char> text) => Verbs.LongestSuffix(text, out _) > 0 || Label(text, out _) > 0;

    /// <summary>The label that a text starts with: 责任单位：, 牵头单位为, 〔责任单位〕, 市级牵头单位：.</summary>
    /// <param name="text">The text.</param>
    /// <param name="role">The role of the units after it.</param>
    /// <returns>The length with the colon, or 0.</returns>
    public static int Label(ReadOnlySpan<char> text, out UnitRole role)
    {
        var open = text.Length > 0 && Brackets.IsOpening(text[0]) ? 1 : 0;
        var start = open;
        var word = Labels.LongestPrefix(text[start..], out role);
        if (word == 0 && LabelFronts.LongestPrefix(text[start..], out _) is > 0 and var front)
            word = Labels.LongestPrefix(text[(start += front)..], out role);
        if (word == 0)
            return 0;
        var length = start + word;
        // 成员单位有X says who belongs to a body.
        var (isLabel, isMember) = (false, text[start..].StartsWith("成员"));
        while (length < text.Length && (char.IsWhiteSpace(text[length]) || text[length] is '为' or '是' or '由' || text[length] == '系' && !GoesOnBehindBeing(text[(length + 1)..]) || text[length] == '有' && !isMember || Brackets.IsClosing(text[length])))
        {
            // 配合为… and 牵头是… are verbs; 牵头单位为… and 参与单位有… are labels, and so is 牵头单位 县公安局.
            isLabel |= open > 0 ? Brackets.IsClosing(text[length])
                : char.IsWhiteSpace(text[length]) ? BodyEnds.Contains(text[start + word - 1])
                : text[length] is '为' or '是' or '由' or '有' or '系' && word > LengthOfVerb;
            length++;
        }

        if (length < text.Length && ColonMarks.Contains(text[length]))
            return length + 1;
        // 牵头单位县妇联, without any mark; 成员单位县公安局 is who it is.
        if (!isLabel && !isMember && length == start + word && length + 1 < text.Length && word > LengthOfVerb && BodyEnds.Contains(text[length - 1])
            && Places.IsLevel(text[length]) && !text[length..].StartsWith("级"))
            return length;
        // 牵头单位——县公安局.
        var dashes = text[length..].Length - text[length..].TrimStart('—').Length;
        return dashes > 0 ? length + dashes : isLabel && length < text.Length ? length : 0;
    }

    // 系统, 系列.
    private static bool GoesOnBehindBeing(ReadOnlySpan<char> rest) => rest is [] or ['统' or '列' or '数', ..];

    /// <summary>The word at the end of a list that gives its units a role, with the words that go with it: 应当予以配合, 按照各自职责负责.</summary>
    /// <param name="piece">The list.</param>
    /// <param name="role">The role.</param>
    /// <returns>The length, or 0.</returns>
    public static int Verb(ReadOnlySpan<char> piece, out UnitRole role)
    {
        var length = Verbs.LongestSuffix(piece, out role);
        if (length == 0)
            return 0;
        for (var left = piece[..^length]; ; left = piece[..^length])
        {
            var more = ModalWords.AdverbEnding(left);
            if (more == 0)
                foreach (var match in ByDuties().EnumerateMatches(left))
                {
                    more = match.Length;
                    role = role == UnitRole.Lead && left[match.Index..].Contains('职') ? UnitRole.Duty : role;
                }

            if (more == 0)
                return length;
            length += more;
        }
    }

    // 牵头 + 单位, 牵头责任单位, 责任牵头单位: a word that says what the units do and one for the units.
    private static IEnumerable<KeyValuePair<string, UnitRole>> BodyLabels()
    {
        foreach (var (stem, role) in Rows.Where(row => row[1] is "label-stem" or "label-start").Select(Item))
            foreach (var start in stem.Contains(Responsible, StringComparison.Ordinal) ? new[] { stem } : [stem, stem + Responsible, Responsible + stem])
                foreach (var body in Of("label-body"))
                    yield return KeyValuePair.Create(start + body, role);
    }

    private static IEnumerable<string> Of(string kind) => Rows.Where(row => row[1] == kind).Select(row => row[0]);

    // A row of the table goes before a word that is put together.
    private static SpanTable<UnitRole> Table(string kind, IReadOnlyList<KeyValuePair<string, UnitRole>>? made = null) =>
        new(Rows.Where(row => row[1] == kind).Select(Item).Concat(made ?? []).DistinctBy(item => item.Key));

    private static KeyValuePair<string, UnitRole> Item(string[] row) => KeyValuePair.Create(row[0], Role(row[2]));

    private static UnitRole Role(string word) => word switch
    {
        "lead" => UnitRole.Lead,
        "support" => UnitRole.Support,
        "duty" => UnitRole.Duty,
        "aside" => UnitRole.Aside,
        _ => UnitRole.Undivided,
    };

    [GeneratedRegex("(?:按照?|依照?|依据|根据|在)(?:各自|本部门|部门|法定)?(?:的)?(?:职责|职能|分工){1,2}(?:范围)?内?$")]
    private static partial Regex ByDuties();
}

/// <summary>
/// Words after the units that say what they do: those of the table, and to be (为, 担任) with a label of bodies. There are ten thousand of
/// the latter, so they are looked up by their two halves.
/// </summary>
/// <param name="words">The words of the table; they go before the others.</param>
/// <param name="labels">The labels of bodies.</param>
internal sealed class RoleVerbs(SpanTable<UnitRole> words, SpanTable<UnitRole> labels)
{
    // None is the start of another one.
    private static readonly string[] Being = ["为", "是", "作为", "担任"];
    private static readonly int LongestBeing = Being.Max(being => being.Length);

    /// <summary>As <see cref="SpanTable{T}.TryGet"/>.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out UnitRole role) => words.TryGet(word, out role) || (BeingAt(word) is > 0 and var being && labels.TryGet(word[being..], out role));

    /// <summary>As <see cref="SpanTable{T}.LongestPrefix"/>.</summary>
    public int LongestPrefix(ReadOnlySpan<char> text, out UnitRole role)
    {
        var word = words.LongestPrefix(text, out role);
        if (BeingAt(text) is > 0 and var being && labels.LongestPrefix(text[being..], out var other) is > 0 and var label && being + label > word)
            (word, role) = (being + label, other);
        return word;
    }

    /// <summary>As <see cref="SpanTable{T}.LongestSuffix"/>.</summary>
    public int LongestSuffix(ReadOnlySpan<char> text, out UnitRole role)
    {
        var word = words.LongestSuffix(text, out role);
        for (var at = Math.Max(0, text.Length - labels.MaxLength - LongestBeing); text.Length - at > word; at++)
            if (BeingAt(text[at..]) is > 0 and var being && labels.TryGet(text[(at + being)..], out var other))
            {
                role = other;
                return text.Length - at;
            }
        return word;
    }

    private static int BeingAt(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '为' or '是' or '作' or '担')
            foreach (var being in Being)
                if (text.StartsWith(being))
                    return being.Length;
        return 0;
    }
}

/// <summary>
/// How names of units end: the one list of it, <c>unit-ends.tsv</c>, says what for each end is used. What a name means is
/// for the registry of units to say; here it is only about texts that may hold a name.
/// </summary>
internal static class UnitEnds
{
    /// <summary>The longest name in a list, in characters.</summary>
    private const int LongestInList = 25;

    /// <summary>The longest list of names in a cell that a line end has cut.</summary>
    private const int LongestCutList = 120;

    /// <summary>The lengths of the name of a department's section.</summary>
    private const int ShortestSection = 3, LongestSection = 14;

    private const string Table = "unit-ends.tsv";

    /// <summary>Ends of names in cells, lists and lines of their own: 局, 妇联, 街道.</summary>
    public static readonly WordList InLists = WordList.For(Table, "list");

    /// <summary>Ends of names that nobody knows, where the words around say that it is a unit: 区灯塔办, 客运公司.</summary>
    public static readonly WordList OfUnknown = WordList.For(Table, "unknown");

    private static readonly WordList Sure = WordList.For(Table, "sure"), Sections = WordList.For(Table, "section"), NoSections = WordList.For(Table, "no-section");

    private static readonly System.Buffers.SearchValues<char> InText = System.Buffers.SearchValues.Create(string.Concat(WordList.WordsFor(Table, "text")));

    /// <summary>Whether a name in running text may end with a character: 局, 机关, 部门, 妇联, 工会, 联席会议; asked before names are looked up.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True if so.</returns>
    public static bool EndsName(char c) => InText.Contains(c);

    /// <summary>Whether a name is that of a department's section: 基础教育科, 治安大队, 办公室; not of a body of a level (县海事处).</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if so.</returns>
    public static bool IsSection(ReadOnlySpan<char> name) =>
        name is "办公室" || name.Length is >= ShortestSection and <= LongestSection && Sections.EndOf(name) is not null
            && !Places.IsLevel(name[0]) && NoSections.EndOf(name) is null && !name.ContainsAny("第楼号");

    /// <summary>Whether a part of a list is a name, by its end, perhaps with brackets behind it: 县公安局（刑侦大队）.</summary>
    /// <param name="part">The part, trimmed, not empty.</param>
    /// <returns>True if so.</returns>
    private static bool IsName(ReadOnlySpan<char> part) =>
        InLists.EndOf(part) is { } end && !IsCount(part, end.Length)
        || part[^1] is '）' or ')' && part.LastIndexOfAny('（', '(') is > 1 and var open && IsName(part[..open]);

    // 建成3所, 新增12台: how many there are, where 所 and 台 count.
    private static bool IsCount(ReadOnlySpan<char> part, int end) => end == 1 && part.Length > 1 && Numerals.DigitOf(part[^2]) >= 0;

    /// <summary>Whether a text is a list of units: 市公安局、市民政局.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if nearly all its parts end as names of units do.</returns>
    public static bool IsList(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.IndexOfAny('。', '：') >= 0)
            return false;
        // 县民政局；县妇联; （1）县民政局；（2）县妇联. Tasks are parted so too, and may end as names do: here each one names its level
        // or its place.
        var isStrict = text.Contains('；') || text[0] is '（' or '(';
        int units = 0, parts = 0;
        foreach (var range in text.SplitAny('、', '，', ',', '；', '\n', ' '))
        {
            var part = text[range].Trim();
            part = part[ClauseNumbers.LengthBeforeName(part)..];
            if (isStrict && !part.IsEmpty && !(IsName(part) && (StartsWithLevel(part) || StartsWithPlace(part))))
                return false;
            parts += part.IsEmpty ? 0 : 1;
            units += !part.IsEmpty && part.Length <= LongestInList && IsName(part) ? 1 : 0;
        }
        return units > 0 && units * 4 >= parts * 3;
    }

    /// <summary>Whether a line goes on with a list of units whose last name the line before has cut: 县卫生健 and 康局、县教育局.</summary>
    /// <param name="before">The line before, or its last cell.</param>
    /// <param name="line">The line.</param>
    /// <returns>True if so.</returns>
    public static bool IsRestOfName(ReadOnlySpan<char> before, ReadOnlySpan<char> line)
    {
        before = before.Trim();
        line = line.Trim();
        return before.Length > 0 && line.Length > 0 && before.Length + line.Length <= LongestCutList && Places.IsLevel(before[0])
            && !before.EndsWith('、') && !IsName(before[(before.LastIndexOf('、') + 1)..]) && !Places.IsLevel(line[0]) && !ClauseNumbers.Starts(line)
            && IsList(string.Concat(before, line));
    }

    /// <summary>Whether a line is nothing but units and what they do: 县公安局、县民政局; 县公安局牵头，县民政局配合; 责任单位：县公安局.</summary>
    /// <param name="line">The line.</param>
    /// <returns>True if so, as far as the words tell: a single name says its level.</returns>
    public static bool IsAssignment(ReadOnlySpan<char> line)
    {
        line = line.Trim().TrimEnd('。');
        if (RoleWords.Label(line, out _) > 0)
            return true;
        var hasVerb = false;
        foreach (var range in line.SplitAny('，', ','))
        {
            var verb = RoleWords.Verb(line[range], out _);
            if (!IsList(line[range][..^verb]))
                return false;
            hasVerb |= verb > 0;
        }
        return !line.IsEmpty && (hasVerb || line.Contains('、') || StartsWithLevel(line) || Sure.EndOf(line) is not null);
    }

    private static bool StartsWithLevel(ReadOnlySpan<char> name) => Places.IsLevel(name[0]) || name[0] == '各';

    // 三亚市公安局; not 巡查全市车站.
    private static bool StartsWithPlace(ReadOnlySpan<char> name) => Places.LengthAt(name) is > 1 and var length && name[length - 2] != '全';
}
