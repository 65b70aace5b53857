using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Cuts printed lists of units into names: at separators, but not inside a name (各县、区人民政府) or where damage has cut
/// one (市公 安局); at 和, 与, 及 only where the whole is no name and a side of it is one (文化和旅游局); and gives names the
/// head word that they share with a later one (组织、宣传部门).
/// </summary>
/// <param name="names">Says what names mean.</param>
internal sealed class NameLists(UnitNames names)
{
    private const int LongestLevelList = 6;

    /// <summary>Longer runs without a separator are no names, and are not searched for conjunctions.</summary>
    private const int LongestPiece = 200;

    private const string Marks = "“”\"'*#|：:.·—-_《》〔〕★☆※▲△●■◆";
    private const int LongestStart = 120;
    private const int ShortestName = 2;
    private const string Separators = "、，,；;。／/∕⁄╱·•・‧∙⋅|｜∣\\＼+＋&＆丶";

    /// <summary>In running text what stands before them is a whole name: 公安机关应当在客运站….</summary>
    private static readonly SearchValues<string> Obliging = SearchValues.Create(["应当", "必须", "不得", "可以"], StringComparison.Ordinal);

    private static readonly string[] Conjunctions = ["以及", "和", "与", "及", "或", "同"];
    private static readonly string[] SharedHeads = ["主管部门", "行政部门", "部门", "机关", "系统"];
    private static readonly UnitWords Words = UnitWords.Default;

    /// <summary>The functions that names are resolved to.</summary>
    public UnitRegistry Registry => names.Registry;

    /// <summary>The names of a list.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The list.</param>
    /// <returns>In order, with what they mean; names that mean nobody in particular (有关部门) are left out.</returns>
    public IReadOnlyList<UnitMention> Of(string text, TextSpan span)
    {
        var spans = Joined(text, Sentences.Pieces(text, span, c => Separators.Contains(c) || char.IsWhiteSpace(c), outsideBrackets: true))
            .SelectMany(piece => AtNumbers(text, piece)).SelectMany(piece => AtConjunctions(text, piece))
            .Where(piece => piece.Length > 0 && !Words.IsVague(piece.In(text)) && !IsNumber(piece.In(text)))
            .ToList();
        return WithSharedHeads(text, spans);
    }

    /// <summary>The longest list of known names that a run of text starts with: 公安机关、民政部门 in 公安机关、民政部门报告….</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="run">The run.</param>
    /// <returns>The names; none if it starts with no name.</returns>
    public List<UnitMention> StartOf(string text, TextSpan run)
    {
        // 公安、教育等单位: stems, but units by the words behind them.
        var stop = Math.Min(run.End, run.Start + LongestStart);
        if (text.AsSpan(run.Start, stop - run.Start).IndexOf('等') is > 0 and var others && OthersBehind(text, run.Start + others)
            && Known(text, TextSpan.Between(run.Start, run.Start + others)) is { Count: > 1 } all)
            return all;
        for (var end = stop; end >= run.Start + ShortestName; end--)
            if ((UnitEnds.EndsName(text[end - 1]) || text[end - 1] is '处' or '镇' || IsTownships(text, end)) && Known(text, TextSpan.Between(run.Start, end)) is { Count: > 0 } units && IsActing(units[^1])
                && !units[^1].Name.AsSpan().ContainsAny(Obliging))
                return units;
        return [];
    }

    // 各镇（街道）.
    private static bool IsTownships(string text, int end) => text[end - 1] == '）' && end > 1 && text[end - 2] is '道' or '镇' or '乡';

    /// <summary>The names of a list of which all are known, and more than stems.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The list.</param>
    /// <returns>The names; none if one is not known.</returns>
    public List<UnitMention> Known(string text, TextSpan span)
    {
        var units = Of(text, span);
        return units.All(unit => unit.Resolution is { IsKnown: true, IsBareStem: false }) ? [.. units] : [];
    }

    /// <summary>
    /// Whether a name in running text is that of a body that acts: 公安机关巡查场所 is no 所 of 公安机关; parts that are bodies
    /// of their own are 分局, 支队 and the like.
    /// </summary>
    /// <param name="unit">The name.</param>
    /// <returns>True if so.</returns>
    public static bool IsActing(UnitMention unit) =>
        unit.Resolution is { IsKnown: true, IsBareStem: false, Reason.Part: "" or "分局" or "支局" or "总队" or "支队" or "大队" or "中队" or "派出所" or "总站" or "办事处" };

    // ----- Pieces that are one name: 各县 + 区人民政府, 市公 + 安局 -----

    private IEnumerable<TextSpan> Joined(string text, List<TextSpan> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var name = pieces[i];
            while (i + 1 < pieces.Count && BelongTogether(text, name, pieces[i + 1]))
                name = TextSpan.Between(name.Start, pieces[++i].End);
            yield return name;
        }
    }

    private bool BelongTogether(string text, TextSpan left, TextSpan right)
    {
        var joined = TextSpan.Between(left.Start, right.End);
        if (joined.Length > LongestPiece)
            return false;
        if (string.IsNullOrWhiteSpace(text[left.End..right.Start]))
            return IsKnown(text, joined) && (!(IsKnown(text, left) && IsKnown(text, right)) || IsWrapped(text, left, right, joined));
        return text[left.End] is '、' && IsLevelList(left.In(text)) && right.Length > 1 && IsKnown(text, joined);
    }

    // 区人力资源 + 社会保障局: a line's end inside one name, of which both sides mean the same function.
    private bool IsWrapped(string text, TextSpan left, TextSpan right, TextSpan joined) =>
        text.AsSpan(left.End, right.Start - left.End).Contains('\n') && names.Resolve(left.Of(text)) is { IsBareStem: true } stem
        && names.Resolve(OnOneLine(joined.Of(text))) is { IsBareStem: false } whole
        && whole.Functions.Count == 1 && stem.Functions.SequenceEqual(whole.Functions) && names.Resolve(right.Of(text)).Functions.SequenceEqual(whole.Functions);

    private bool IsKnown(string text, TextSpan span) => names.Resolve(span.Of(text)).IsKnown;

    private static bool IsLevelList(ReadOnlySpan<char> name) =>
        name.Length <= LongestLevelList && name.IndexOfAnyExcept("各县市区旗州镇乡街道级、") < 0;

    // ①县海事处②县公安局, （1）县海事处（2）县公安局: a number starts a name where nothing else parts them.
    private static List<TextSpan> AtNumbers(string text, TextSpan piece)
    {
        var names = new List<TextSpan>();
        var start = piece.Start;
        for (var at = piece.Start + ShortestName; at < piece.End - ShortestName; at++)
            if (text[at - 1] is not (>= '0' and <= '9') && ClauseNumbers.LengthBeforeName(text.AsSpan(at, piece.End - at)) is > 0 and var length && length < piece.End - at
                && !char.IsLetter(text[at]))
            {
                names.Add(TextSpan.Between(start, at));
                (start, at) = (at, at + length);
            }

        names.Add(TextSpan.Between(start, piece.End));
        return names;
    }

    // ----- Conjunctions -----

    private IEnumerable<TextSpan> AtConjunctions(string text, TextSpan piece)
    {
        piece = Trimmed(text, piece);
        if (piece.Length is 0 or > LongestPiece || IsKnown(text, piece))
            return [piece];
        piece = WithoutFront(text, piece);
        var cut = Cut(text, piece, out var isSure);
        if (!isSure && RunTogether(text, piece) is { } run)
            return run;
        if (cut is not { } at)
            return [piece];
        return AtConjunctions(text, TextSpan.Between(piece.Start, at.Start).Trim(text)).Concat(AtConjunctions(text, TextSpan.Between(at.End, piece.End).Trim(text)));
    }

    // The first place with a name on both sides, which is sure; else the first with one on either.
    private TextSpan? Cut(string text, TextSpan piece, out bool isSure)
    {
        TextSpan? half = null;
        isSure = true;
        for (var at = piece.Start + 1; at < piece.End - 1; at++)
            if (Conjunction(text.AsSpan(at, piece.End - at)) is > 0 and var length)
            {
                var left = IsName(text, piece.Start, at);
                var right = IsName(text, at + length, piece.End);
                if (left && right)
                    return new TextSpan(at, length);
                if (left || right)
                    half ??= new TextSpan(at, length);
            }

        isSure = false;
        return half;
    }

    private bool IsName(string text, int start, int end) =>
        end > start && IsKnown(text, WithoutFront(text, Trimmed(text, TextSpan.Between(start, end))));

    private static int Conjunction(ReadOnlySpan<char> rest)
    {
        foreach (var word in Conjunctions)
            if (rest.StartsWith(word) && rest.Length > word.Length)
                return word.Length;
        return 0;
    }

    // Names between which a space or line end was lost: 县检察院县法院县司法局. All of them must be known, and more than stems.
    private List<TextSpan>? RunTogether(string text, TextSpan piece)
    {
        var rest = new List<TextSpan>?[piece.Length + 1];
        rest[piece.Length] = [];
        for (var from = piece.Length - 2; from >= 0; from--)
            if (from == 0 || UnitEnds.EndsName(text[piece.Start + from - 1]))
                for (var to = piece.Length; to > from + 1 && rest[from] is null; to--)
                    if (rest[to] is { } after && UnitEnds.EndsName(text[piece.Start + to - 1])
                        && new TextSpan(piece.Start + from, to - from) is var name && IsWholeName(text, name) && !StartsWithJoint(name.In(text)))
                        rest[from] = [name, .. after];
        return rest[0] is { Count: > 1 } found ? found : null;
    }

    // 和县民政局, 商县公安局 behind another name: the first character joins them.
    private static bool StartsWithJoint(ReadOnlySpan<char> name) =>
        Conjunction(name) > 0 || name.Length > 2 && name[0] is '商' or '同' && "省市县区旗".Contains(name[1]);

    private bool IsWholeName(string text, TextSpan name) => names.Resolve(name.Of(text)) is { IsKnown: true, IsBareStem: false };

    // Marks, quotation marks, what is no text (an icon of a page's own font) and 等部门 belong to no name.
    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && (Marks.Contains(text[start]) || IsNoText(start)))
            start++;
        // （1）县公安局；（2）县民政局, 1.县公安局 2.县民政局: each name with the number of the item that it is for.
        start += ClauseNumbers.LengthBeforeName(text.AsSpan(start, end - start));
        while (end > start && (Marks.Contains(text[end - 1]) || IsNoText(end - 1)) && !ClosesInside(end - 1))
            end--;
        return TextSpan.Between(start, end - Words.TailLength(text.AsSpan(start, end - start))).Trim(text);

        // 县住建局〔县人防办〕: the second sign of a body, and no mark around the name.
        bool ClosesInside(int at) => text[at] == '〕' && text.AsSpan(start, at - start).LastIndexOf('〔') > 0;

        bool IsNoText(int at) => Characters.IsNoText(text[at]) || char.IsLowSurrogate(text[at]) && at > 0 && Characters.IsNoText(text[at - 1]);
    }

    // 由, 以及 and the like; only for what is no name as it stands (和平区公安局).
    private static TextSpan WithoutFront(string text, TextSpan span) =>
        TextSpan.Between(span.Start + Words.FrontLength(span.In(text)), span.End);

    private static bool OthersBehind(string text, int at) =>
        at < text.Length && text[at] == '等' && UnitWords.OthersLength(text.AsSpan(at, Math.Min(LongestLevelList * 2, text.Length - at))) > 1;

    // 一、县公安局；二、县民政局: the number, which its mark parts from the name.
    private static bool IsNumber(ReadOnlySpan<char> piece) => ClauseNumbers.LengthBeforeName(piece) == piece.Length;

    // 县交通 | 运输局: the name without the end of its line.
    private static string OnOneLine(string name) =>
        name.Contains('\n', StringComparison.Ordinal) ? string.Concat(name.Where(c => !char.IsWhiteSpace(c))) : name;

    // ----- Shared heads: 组织、宣传部门 are 组织部门 and 宣传部门 -----

    private List<UnitMention> WithSharedHeads(string text, List<TextSpan> spans)
    {
        var mentions = new List<UnitMention>(spans.Count);
        string? head = null;
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            var name = OnOneLine(spans[i].Of(text));
            var meaning = names.Resolve(name);
            // 公安、民政等部门: 等部门 is a head too.
            if (OthersBehind(text, spans[i].End))
                head = SharedHeads[2];
            if ((!meaning.IsKnown || meaning.IsBareStem) && head is not null)
                meaning = names.Resolve(name + head) is { IsKnown: true } whole ? whole with { Name = name } : meaning;
            else
                head = Array.Find(SharedHeads, word => name.Length > word.Length && name.EndsWith(word, StringComparison.Ordinal)) ?? head;
            mentions.Add(new UnitMention(name, spans[i], meaning));
        }

        mentions.Reverse();
        return mentions;
    }
}
