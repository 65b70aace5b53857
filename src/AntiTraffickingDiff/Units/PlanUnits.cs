using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Explains unknown names by the other names of the same document: text recognition misreads single characters, and a
/// plan names its units again and again. A name of four characters or more that differs in one character from a name
/// that stands there more often is taken for that one, and this is reported; a shorter one, or one that could be
/// several units, only keeps what it may stand for, so that none of those counts as dropped.
/// </summary>
internal sealed class MisreadNames
{
    /// <summary>With one character of three gone, two names of different units look the same (妇联, 残联).</summary>
    private const int ShortestTaken = 4;
    private const int Shortest = 3;

    /// <summary>Longer names are none that a plan names again and again.</summary>
    private const int Longest = 40;
    private const char Gap = '\0';

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitResolution>> _known = new(StringComparer.Ordinal);

    /// <summary>Takes note of a document's names.</summary>
    /// <param name="own">Each clause's own assignments.</param>
    public MisreadNames(IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own)
    {
        foreach (var unit in own.Values.SelectMany(list => list).SelectMany(assignment => assignment.Units))
        {
            var count = _counts.GetValueOrDefault(unit.Name);
            _counts[unit.Name] = count + 1;
            if (count == 0 && unit.Resolution.IsKnown)
                Note(unit);
        }
    }

    /// <summary>Explains the unknown names of an assignment.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <returns>The assignment with what the names mean or may mean.</returns>
    public Assignment Explain(Assignment assignment) =>
        assignment.Units.All(unit => unit.Resolution.IsKnown)
            ? assignment
            : assignment with { Leads = [.. assignment.Leads.Select(Explain)], Supports = [.. assignment.Supports.Select(Explain)] };

    /// <summary>Says which names were taken for other names of the document.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments, explained.</param>
    /// <returns>One problem a name, at its first place.</returns>
    public static IEnumerable<Problem> Problems(ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own) =>
        own.Values.SelectMany(list => list).SelectMany(assignment => assignment.Units)
            .Where(unit => unit.Resolution.MisreadOf is not null)
            .OrderBy(unit => unit.Span.Start)
            .DistinctBy(unit => unit.Name, StringComparer.Ordinal)
            .Select(unit => new Problem(UnitProblems.MisreadUnit, unit.Name, unit.Resolution.MisreadOf!)
            {
                Line = tree.Document.Locate(unit.Span.Start).Line,
                Page = tree.Document.Locate(unit.Span.Start).Page,
            });

    private UnitMention Explain(UnitMention unit)
    {
        if (unit.Resolution.IsKnown || unit.Name.Length is < Shortest or > Longest)
            return unit;
        var like = WithGaps(unit.Name).SelectMany(key => _known.GetValueOrDefault(key, [])).ToList();
        var resolution = like.Count > 0 && IsOneUnit(like) && IsTaken(unit.Name, like[0])
            ? like[0] with { Name = unit.Name, MisreadOf = like[0].Name }
            : unit.Resolution with { Possible = [.. like.SelectMany(known => known.Functions).Distinct()] };
        return unit with { Resolution = resolution };
    }

    private bool IsTaken(string name, UnitResolution known) =>
        name.Length >= ShortestTaken && _counts[known.Name] > _counts[name];

    private static bool IsOneUnit(List<UnitResolution> like) => like.TrueForAll(known => known.Functions.SequenceEqual(like[0].Functions));

    private void Note(UnitMention unit)
    {
        if (unit.Name.Length is < Shortest or > Longest)
            return;
        foreach (var key in WithGaps(unit.Name))
            if (_known.TryGetValue(key, out var names))
                names.Add(unit.Resolution with { Name = unit.Name });
            else
                _known[key] = [unit.Resolution with { Name = unit.Name }];
    }

    private static IEnumerable<string> WithGaps(string name) =>
        Enumerable.Range(0, name.Length).Select(at => $"{name.AsSpan(0, at)}{Gap}{name.AsSpan(at + 1)}");
}

/// <summary>
/// What a plan itself says its departments do: 社会事务局承担教育、民政、卫生健康职能; 由社会事务局履行教育、民政职责; 教育、民政职能由社会事务局承担;
/// 社会事务局（承担教育、民政职能）. Such a department stands for all of these, as a merged bureau does.
/// </summary>
/// <param name="names">What cuts the lists.</param>
internal sealed class StatedFunctions(UnitNames names)
{
    private const int LongestStatement = 160, ShortestName = 3, LongestName = 16;

    private static readonly WordList Tails = new(
        "职能", "职责", "管理职能", "行政职能", "相关职能", "工作职能", "行政管理职能", "职能职责", "管理职责", "行政职责", "相关职责", "工作职责", "等职能", "等职责", "等工作职能", "等相关职能", "牌子");

    private static readonly WordList Verbs = new("承担", "主要承担", "统一承担", "具体承担", "履行", "行使", "负责", "代行", "承接", "加挂", "挂");
    private static readonly WordList Fronts = new("其中", "由", "明确由", "统一由", "具体由", "均由", "分别由", "明确", "现由");

    // 文化旅游执法, 教育管理: what is done in a field, not another field.
    private static readonly WordList Kinds = new("执法", "管理", "工作", "行政", "事务", "服务", "监督", "监管", "等");

    private static readonly UnitWords Words = UnitWords.Default;
    private readonly NameLists _lists = new(names);

    /// <summary>Finds the statements of a plan.</summary>
    /// <param name="tree">The plan's clauses.</param>
    /// <returns>The functions of each department that the plan explains, by its name.</returns>
    public Dictionary<string, IReadOnlyList<string>> In(ClauseTree tree)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var text = tree.Document.Text;
        if (!text.Contains("职能", StringComparison.Ordinal) && !text.Contains("职责", StringComparison.Ordinal) && !text.Contains("牌子", StringComparison.Ordinal))
            return found;
        foreach (var piece in Sentences.Pieces(text, new TextSpan(0, text.Length), c => c is '。' or '；' or '，' or '：' or '\n' or ';' or ',' or ':', outsideBrackets: false))
            if (piece.Length <= LongestStatement && Statement(text, piece) is { } statement
                && Functions(text, statement.Unit, statement.List) is { Count: > 0 } functions)
                found.TryAdd(statement.Unit.Of(text), functions);
        return found;
    }

    private static (TextSpan Unit, TextSpan List)? Statement(string text, TextSpan piece) =>
        InBrackets(text, piece) ?? Passive(text, piece) ?? Active(text, piece);

    // 社会事务局（承担教育、民政职能）, 社会事务局（加挂教育局、民政局牌子）.
    private static (TextSpan Unit, TextSpan List)? InBrackets(string text, TextSpan piece)
    {
        // The innermost bracket: who names the unit may do so in one.
        var close = piece.In(text).IndexOf('）');
        if (close < 0 || piece.In(text)[..close].LastIndexOf('（') is not (> 0 and var open))
            return null;
        var inside = TextSpan.Between(piece.Start + open + 1, piece.Start + close);
        if (Tails.EndOf(inside.In(text)) is not { } tail)
            return null;
        var list = TextSpan.Between(inside.Start + (Verbs.StartOf(inside.In(text))?.Length ?? 0), inside.End - tail.Length);
        var front = piece.In(text)[..open].LastIndexOfAny("、（）由") + 1;
        return Checked(text, new TextSpan(piece.Start + front, open - front), list);
    }

    // 教育、民政职能由社会事务局承担.
    private static (TextSpan Unit, TextSpan List)? Passive(string text, TextSpan piece)
    {
        if (Verbs.EndOf(piece.In(text)) is not { } verb || piece.In(text).LastIndexOf('由') is not (> 0 and var by))
            return null;
        var before = new TextSpan(piece.Start, by);
        before = Array.Find(["统一", "均", "全部"], word => before.In(text).EndsWith(word)) is { } all ? new TextSpan(before.Start, by - all.Length) : before;
        return Tails.EndOf(before.In(text)) is { } tail
            ? Checked(text, TextSpan.Between(piece.Start + by + 1, piece.End - verb.Length), new TextSpan(before.Start, before.Length - tail.Length))
            : null;
    }

    // 社会事务局承担教育、民政职能.
    private static (TextSpan Unit, TextSpan List)? Active(string text, TextSpan piece)
    {
        if (Tails.EndOf(piece.In(text)) is not { } tail)
            return null;
        var start = piece.Start + (Fronts.StartOf(piece.In(text))?.Length ?? 0);
        for (var at = start + ShortestName; at < piece.End - tail.Length && at <= start + LongestName; at++)
            if (Verbs.StartOf(text.AsSpan(at, piece.End - at)) is { } verb)
                return Checked(text, TextSpan.Between(start, at), TextSpan.Between(at + verb.Length, piece.End - tail.Length));
        return null;
    }

    private static (TextSpan Unit, TextSpan List)? Checked(string text, TextSpan unit, TextSpan list)
    {
        unit = unit.Trim(text);
        var name = unit.In(text);
        return list.Length > 1 && name.Length is >= ShortestName and <= LongestName && name[0] is not ('全' or '各') && name.IndexOfAny("、（）") < 0
            && Words.LooksLikeUnit(name) && !Words.IsVague(name) ? (unit, list) : null;
    }

    // What is said of a known unit must be a list that has its own work in it: 县妇联承担妇女、儿童工作职责 makes it no other unit.
    private List<string> Functions(string text, TextSpan unit, TextSpan list)
    {
        var own = names.Resolve(unit.Of(text)).Functions;
        var (stated, unknown, count) = (new List<string>(), 0, 0);
        foreach (var field in _lists.Of(text, list))
        {
            var functions = Field(field.Name);
            stated.AddRange(functions.Where(function => !stated.Contains(function)));
            unknown += functions.Count == 0 ? 1 : 0;
            count++;
        }
        var isStatement = own.Count == 0 ? count > unknown * 2 && (count > 1 || text.AsSpan(list.End).StartsWith("职能"))
            : count > 1 && unknown == 0 && own.Any(stated.Contains) && stated.Count > own.Count;
        return isStatement ? [.. stated, .. own.Where(function => !stated.Contains(function))] : [];
    }

    private IReadOnlyList<string> Field(string name)
    {
        if (names.Resolve(name).Functions is { Count: > 0 } known)
            return known;
        return Kinds.EndOf(name) is { } kind && kind.Length < name.Length ? names.Resolve(name[..^kind.Length]).Functions : [];
    }
}

/// <summary>
/// The departments of development zones, which have fewer than districts and counties: zone-units.tsv says for which functions such
/// a department usually stands. That is no knowledge of the one zone, so it says only what a name may stand for, and never
/// what another unit of the plan does: none of it counts as dropped, and none as named.
/// </summary>
internal sealed class ZoneUnits
{
    private const string Committee = "development-zone", Government = "local-government";

    private static readonly Lazy<SpanTable<IReadOnlyList<string>>> Usual = new(() => new(EmbeddedText.Rows("zone-units.tsv")
        .Select(cells => KeyValuePair.Create(cells[0], (IReadOnlyList<string>)cells[1].Split('、')))));

    private readonly HashSet<string> _done;

    /// <summary>Prepares the reading of a zone's plan.</summary>
    /// <param name="units">The units that the plan names, whose functions no other department of it has to stand for.</param>
    public ZoneUnits(IEnumerable<UnitMention> units) => _done = [.. units.SelectMany(unit => unit.Functions)];

    /// <summary>Whether a plan is that of a development zone: by the place in its title or letterhead.</summary>
    /// <param name="tree">The plan's clauses.</param>
    /// <returns>True if so.</returns>
    public static bool Has(ClauseTree tree) => Places.IsZone(Territory.Of(tree).Region);

    /// <summary>What a name means in a zone's plan.</summary>
    /// <param name="unit">The name as it is read elsewhere.</param>
    /// <returns>The same with what it may stand for. The zone's committee is its government.</returns>
    public UnitMention Explain(UnitMention unit)
    {
        if (unit.Functions is [Committee])
            return unit with { Resolution = unit.Resolution with { Functions = [Committee, Government] } };
        if (unit.Resolution.MisreadOf is not null || UsualOf(unit.Name) is not { } usual)
            return unit;
        var possible = usual.Where(function => !_done.Contains(function)).Union(unit.Resolution.Possible).ToList();
        return possible.Count > 0 ? unit with { Resolution = unit.Resolution with { Possible = possible } } : unit;
    }

    /// <summary>Whether a name is that of a department as zones have them.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True if so.</returns>
    public static bool IsUsual(string name) => UsualOf(name) is not null;

    private static IReadOnlyList<string>? UsualOf(string name) => UnitNames.EndsWith(name, Usual.Value, out var usual) ? usual : null;
}
