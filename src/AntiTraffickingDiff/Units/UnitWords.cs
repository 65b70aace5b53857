using System.Buffers;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>A word of the grammar of unit names.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">What it is in a name.</param>
/// <param name="Level">The level that it shows.</param>
internal sealed record UnitWord(string Text, string Kind, AdministrativeLevel Level);

/// <summary>The words of unit names, from unit-words.tsv, where each has its reason.</summary>
internal sealed partial class UnitWords
{
    private static readonly Lazy<UnitWords> BuiltIn = new(() => new UnitWords([.. EmbeddedText.Rows("unit-words.tsv").Select(Word)]));

    private readonly SpanTable<UnitWord> _fronts;
    private readonly SpanTable<UnitWord> _tails;
    private readonly SpanTable<UnitWord> _vague;
    private readonly SpanTable<UnitWord> _verbs;
    private readonly SearchValues<string> _qualifiers;

    private UnitWords(List<UnitWord> words)
    {
        Suffixes = Table(words, "suffix");
        Parts = Table(words, "part");
        Levels = Table(words, "level");
        Groups = Table(words, "group");
        Organs = Table(words, "organ");
        Links = Table(words, "link");
        Joiners = Table(words, "joiner");
        Opaque = Table(words, "opaque");
        _verbs = Table(words, "verb");
        _fronts = Table(words, "front");
        _tails = Table(words, "tail");
        _vague = Table(words, "vague");
        _qualifiers = SearchValues.Create(
            [.. words.Where(word => word.Kind == "qualifier").Select(word => word.Text)], StringComparison.Ordinal);
    }

    /// <summary>The built-in words.</summary>
    public static UnitWords Default => BuiltIn.Value;

    /// <summary>Ends of names: 局, 委员会, 机关.</summary>
    public SpanTable<UnitWord> Suffixes { get; }

    /// <summary>Ends of parts of a body named before: 支队 in 公安局刑侦支队.</summary>
    public SpanTable<UnitWord> Parts { get; }

    /// <summary>Level words before a name: 市, 区级, 国务院.</summary>
    public SpanTable<UnitWord> Levels { get; }

    /// <summary>Words that speak of several: 各级, 有关.</summary>
    public SpanTable<UnitWord> Groups { get; }

    /// <summary>Bodies that others belong to: 委 in 市委宣传部.</summary>
    public SpanTable<UnitWord> Organs { get; }

    /// <summary>Words after which a dependent body is named: 所属.</summary>
    public SpanTable<UnitWord> Links { get; }

    /// <summary>Words between stems that add no function.</summary>
    public SpanTable<UnitWord> Joiners { get; }

    /// <summary>Stems that look merged but are not.</summary>
    public SpanTable<UnitWord> Opaque { get; }

    /// <summary>Whether words before a known name say what is done with the body: 承担联席会议日常工作, 召开联席会议.</summary>
    /// <param name="text">The words.</param>
    /// <returns>True if so.</returns>
    public bool StartsWithVerb(ReadOnlySpan<char> text) => _verbs.LongestPrefix(text, out _) > 0;

    /// <summary>How long the words before the first name are: 由, 以及, 以上各项工作均由.</summary>
    /// <param name="name">The name with what may stand before it.</param>
    /// <returns>The length, or 0; never all but one character.</returns>
    public int FrontLength(ReadOnlySpan<char> name)
    {
        var length = _fronts.LongestPrefix(name, out _);
        if (length == 0 && name.Length > 1 && (name.StartsWith("以上") || name.StartsWith("上述")))
            foreach (var match in Above().EnumerateMatches(name))
                length = match.Length;
        // 专班由县民政局…牵头: who leads a body that was named before.
        if (length == 0 && name.Contains('由'))
            foreach (var match in BodyBy().EnumerateMatches(name))
                length = match.Length;
        return name.Length > length + 1 ? length : 0;
    }

    /// <summary>How long the words after the last name are: 等部门.</summary>
    /// <param name="name">The name with what may stand after it.</param>
    /// <returns>The length, or 0.</returns>
    public int TailLength(ReadOnlySpan<char> name)
    {
        if (name.Contains('等'))
            foreach (var match in AndOthers().EnumerateMatches(name))
                return match.Length;
        return _tails.LongestSuffix(name, out _);
    }

    /// <summary>Whether a name means nobody in particular: 有关部门, 市直各相关单位; or says when: 持续推进.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if so.</returns>
    public bool IsVague(ReadOnlySpan<char> name) => _vague.Contains(name) || (name.Length is > 1 and < 16 && ((name.Length > 2 && Nobody().IsMatch(name)) || When().IsMatch(name)));

    /// <summary>Whether a name that nobody knows ends as names of units do: 区灯塔办, 政策法规科, 客运公司.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if so; not for the ending alone.</returns>
    public bool LooksLikeUnit(ReadOnlySpan<char> name) =>
        UnitEnds.OfUnknown.EndOf(name) is { } end && end.Length < name.Length && !Suffixes.Contains(name);

    /// <summary>
    /// Whether a piece of a unit's name could be a place. Places are not listed: whatever is no other known word may be one.
    /// </summary>
    /// <param name="text">The piece, without level words.</param>
    /// <returns>True if it could.</returns>
    public bool CouldBePlace(ReadOnlySpan<char> text)
    {
        // ××县, XX区: a masked name.
        if (text.IndexOfAnyExcept(Mask) < 0)
            return true;
        foreach (var c in text)
            if (c < '\u3400' || c is >= '\uFF00' or '的' or '各' or '局' or '厅' or '委' or '署' or '团')
                return false;
        return !text.ContainsAny(_qualifiers) && !StartsWithVerb(text);
    }

    private const string Mask = "*＊×✕XxＸｘ○〇□△";

    private static UnitWord Word(string[] cells) =>
        new(cells[0], cells[1], cells[2].Length == 0 ? AdministrativeLevel.Unknown : Enum.Parse<AdministrativeLevel>(cells[2]));

    private static SpanTable<UnitWord> Table(List<UnitWord> words, string kind) =>
        new(words.Where(word => word.Kind == kind).Select(word => KeyValuePair.Create(word.Text, word)));

    /// <summary>How long 等部门 and the like at a text's start are.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length; 1 for 等 alone, 0 for none.</returns>
    public static int OthersLength(ReadOnlySpan<char> text)
    {
        foreach (var match in Others().EnumerateMatches(text))
            return match.Length;
        return 0;
    }

    [GeneratedRegex("^等(?:[\\d一二三四五六七八九十]+[个家])?(?:各|各?有关|各?相关|成员)?(?:职能)?(?:部门|单位|机关)?")]
    private static partial Regex Others();

    /// <summary>等部门, 等有关单位, 等12个成员单位.</summary>
    [GeneratedRegex("等+(?:[\\d一二三四五六七八九十]+[个家])?(?:各|各?有关|各?相关|成员)?(?:职能)?(?:部门单位|部门和单位|部门（单位）|部门|单位|机关|群团组织|群团|社会组织|团体)?$")]
    private static partial Regex AndOthers();

    /// <summary>An assignment for the clauses above it.</summary>
    [GeneratedRegex("^(?:以上|上述)(?:[各几]项|第?[\\d一二两三四五六七八九十]+(?:[至到、—-]第?[\\d一二三四五六七八九十]+)?(?:项|条))?(?:工作|任务|措施|内容)?均?由")]
    private static partial Regex Above();

    /// <summary>专班由, 工作组由.</summary>
    [GeneratedRegex("^[^，；。、由]{0,12}(?:专班|工作组|领导小组|联席会议|办公室)由")]
    private static partial Regex BodyBy();

    /// <summary>长期坚持, 持续推进, 2026年底前完成 at a list's end.</summary>
    [GeneratedRegex("^(?:(?:长期|持续|常态化?|全年|常年|逐年|每年|分年度|按年度|同步)(?:坚持|推进|实施|开展|进行|推动|抓好|组织)?|[0-9]{4}年.{0,8}(?:前|完成|底))$")]
    private static partial Regex When();

    [GeneratedRegex("^(?:[省市区县州旗][直级])?(?:各|各?(?:有关|相关)|其他(?:有关)?)?(?:职能)?(?:部门单位|部门（单位）|部门|单位|方面)$")]
    private static partial Regex Nobody();
}
