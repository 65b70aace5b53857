using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Units;
using static AntiTraffickingDiff.Cli.Reporting.TableColumn;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// <c>reuse</c>: which plans have passages in common that are not the baseline's nor common stock, who may have had them
/// first, which plans form a family, and what copies have left over from their source.
/// </summary>
/// <param name="Baseline">The baseline, whose words count for nobody.</param>
/// <param name="Plans">The plans with their nearest neighbour and the traces in them.</param>
/// <param name="Pairs">The pairs, those with the largest shares first.</param>
/// <param name="Clusters">Families of plans.</param>
internal sealed record ReuseAnswer(
    AnswerBaseline Baseline, IReadOnlyList<ReusePlan> Plans, IReadOnlyList<ReuseLink> Pairs, IReadOnlyList<ReuseCluster> Clusters) : Answer
{
    /// <summary>The least share of a plan's own words that makes a pair, if nothing else is asked for.</summary>
    public const double DefaultLeast = 0.05;

    // A family: one plan has most of its own words from the other, and these are more than a few sentences of it.
    private const double Family = 0.5;
    private const double FamilyText = 0.1;
    private const int MostPassages = 3;
    private const int MostTold = 15;

    /// <summary>The states of pairs, and the kinds of traces.</summary>
    public static IReadOnlyList<string> States { get; } = ["identical", "family", "trace-level", "trace-place", "trace-unit"];

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public override string Schema => "atdiff-reuse/1";

    /// <summary>Answers the question.</summary>
    /// <param name="survey">The plans, with words.</param>
    /// <param name="known">Words that count for nobody beside the baseline's, such as the official text or a plan above.</param>
    /// <param name="least">The least share of a plan's own words that makes a pair.</param>
    /// <param name="filter">Which plans are wanted in pairs (one of the two is enough); states are <see cref="States"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    public static ReuseAnswer Of(
        Survey survey, IReadOnlyList<IReadOnlyList<SheetClause>> known, double least, ListFilter filter, CancellationToken cancellationToken)
    {
        var plans = survey.Readable;
        var texts = ReuseSearch.Prepare(plans, [survey.Baseline.Words, .. known], cancellationToken);
        var pairs = ReuseSearch.Find(texts, least, cancellationToken);
        var links = pairs.Where(pair => filter.HasStatus([.. pair.IsIdentical ? ["identical"] : Array.Empty<string>(), .. IsFamily(pair, texts) ? ["family"] : Array.Empty<string>()]) && (filter.HasPlan(plans[pair.A].Level, plans[pair.A].Region) || filter.HasPlan(plans[pair.B].Level, plans[pair.B].Region)))
            .OrderByDescending(pair => pair.IsIdentical).ThenByDescending(pair => pair.Share).ThenByDescending(pair => pair.Characters).ThenBy(pair => pair.A).ThenBy(pair => pair.B)
            .Select(pair => LinkOf(pair, plans, texts)).ToList();
        var regions = plans.Where(plan => plan.Region.Length > 0).Select(plan => (plan.Region, plan.Level)).ToHashSet();
        // Another place's name is looked for among the plan's own neighbours: anywhere else it is only a name.
        var neighbours = new Dictionary<int, HashSet<(string, AdministrativeLevel)>>();
        foreach (var pair in pairs)
        {
            Neighbour(pair.A, pair.B);
            Neighbour(pair.B, pair.A);
        }

        var nearest = Nearest(pairs, plans.Count);
        var names = new BodyNames(survey.Units);
        List<ReusePlan> own =
        [
            .. plans.Select((plan, i) => (plan, i)).Where(item => filter.HasPlan(item.plan.Level, item.plan.Region)).Select(item => new ReusePlan(
                AnswerPlan.Of(item.plan), texts[item.i].Length, nearest[item.i] is { } pair ? plans[pair.A == item.i ? pair.B : pair.A].Path : null,
                nearest[item.i] is { } near ? Rounded.Of(near.A == item.i ? near.ShareA : near.ShareB) : 0, nearest[item.i]?.IsIdentical == true,
                [.. Traces.Of(item.plan, plans.Count <= 50 ? regions : neighbours.GetValueOrDefault(item.i, []), names).Where(trace => filter.HasStatus("trace-" + trace.Kind))])),
            .. survey.Plans.Where(plan => !plan.IsPlan).Select(plan => new ReusePlan(AnswerPlan.Of(plan), 0, null, 0, false, [])),
        ];
        return new ReuseAnswer(AnswerBaseline.Of(survey.Baseline), own, links, filter.HasStatus("family") ? ClustersOf(pairs, plans, texts) : []);

        void Neighbour(int plan, int other)
        {
            if (!neighbours.TryGetValue(plan, out var set))
                neighbours[plan] = set = [];
            if (plans[other].Region.Length > 0)
                set.Add((plans[other].Region, plans[other].Level));
        }
    }

    /// <inheritdoc/>
    public override DataTable Table() => TableName switch
    {
        "clusters" => new(Schema, "clusters", [Whole("cluster"), "plan", "region", "first"],
            from item in Clusters.Select((cluster, i) => (cluster, Number: i + 1))
            from member in item.cluster.Members.Zip(item.cluster.Regions)
            select new object?[] { item.Number, member.First, member.Second, item.cluster.First }),
        "traces" => new(Schema, "traces", ["plan", "region", "nearest", Real("nearest_share"), Flag("identical"), "kind", "words", "statement", "locator", Whole("page"), Whole("line")],
            from plan in Plans
            from trace in plan.Traces
            select new object?[]
            {
                plan.Plan.Path, plan.Plan.Region, plan.Nearest, plan.NearestShare, plan.IsIdentical ? "true" : "false", trace.Kind, trace.Words, trace.Statement, trace.Locator, trace.Page, trace.Line,
            }),
        _ => PairTable(),
    };

    private DataTable PairTable() => new(
        Schema, "pairs",
        ["plan_a", "region_a", "date_a", "plan_b", "region_b", "date_b", Flag("identical"), "direction", "basis", Whole("characters"), Real("share_a"), Real("share_b"), Real("whole_a"), Real("whole_b"), Whole("passages"), "longest_a", "locator_a", "longest_b", "locator_b"],
        [
            .. Pairs.Select(pair => new object?[]
            {
                pair.A, pair.RegionA, pair.DateA, pair.B, pair.RegionB, pair.DateB, pair.IsIdentical ? "true" : "false", pair.Direction, pair.Basis, pair.Characters, pair.ShareA, pair.ShareB,
                pair.WholeA, pair.WholeB, pair.PassageCount, pair.Longest is [var longest, ..] ? longest.TextA : null, pair.Longest is [var a, ..] ? a.LocatorA : null,
                pair.Longest is [var b, ..] ? b.TextB : null, pair.Longest is [var c, ..] ? c.LocatorB : null,
            }),
        ]);

    /// <inheritdoc/>
    public override IEnumerable<ReportLine> Lines(Wording words)
    {
        var readable = Plans.Where(plan => plan.Plan.Problem is null).ToList();
        yield return Wording.Line(0, words.Format("reuse-title", readable.Count, Pairs.Count, Clusters.Count), Tone.Heading);
        yield return Wording.Line(0, words["reuse-terms"], Tone.Quiet);
        foreach (var plan in Plans.Where(plan => plan.Plan.Problem is not null))
            yield return Wording.Line(2, plan.Plan.Path + ": " + words.Obstacle(plan.Plan), Tone.Bad);
        var names = AnswerPlan.NamesOf(readable.Select(plan => plan.Plan));
        foreach (var line in IdenticalLines(names, words).Concat(ClusterLines(names, words)).Concat(PairLines(names, words)).Concat(TraceLines(readable, words)))
            yield return line;
    }

    private IEnumerable<ReportLine> IdenticalLines(IReadOnlyDictionary<string, string> names, Wording words)
    {
        var identical = Pairs.Where(pair => pair.IsIdentical).ToList();
        if (identical.Count == 0)
            yield break;
        foreach (var line in Wording.Heading(words.Format("reuse-identical", identical.Count)))
            yield return line;
        foreach (var pair in identical.Take(MostTold))
            yield return Wording.Line(2, words.Format("reuse-pair-names", names.GetValueOrDefault(pair.A, pair.NameA), names.GetValueOrDefault(pair.B, pair.NameB)), Tone.Caution);
    }

    private IEnumerable<ReportLine> ClusterLines(IReadOnlyDictionary<string, string> names, Wording words)
    {
        if (Clusters.Count == 0)
            yield break;
        foreach (var line in Wording.Heading(words.Format("reuse-clusters", Clusters.Count)))
            yield return line;
        foreach (var cluster in Clusters.Take(MostTold))
            yield return Wording.Line(2, words.Format("reuse-cluster", cluster.Members.Count, words.ShortList([.. cluster.Members.Select((path, i) => names.GetValueOrDefault(path, cluster.Names[i]))], 8), names.GetValueOrDefault(cluster.First, cluster.FirstName)));
    }

    private IEnumerable<ReportLine> PairLines(IReadOnlyDictionary<string, string> names, Wording words)
    {
        if (Pairs.Count == 0)
        {
            yield return ReportLine.Empty;
            yield return Wording.Line(0, words["reuse-none"]);
            yield break;
        }

        foreach (var line in Wording.Heading(words.Format("reuse-pairs", Math.Min(Pairs.Count, MostTold), Pairs.Count)))
            yield return line;
        foreach (var pair in Pairs.Take(MostTold))
        {
            // A plan that the filter leaves out has its name from the pair alone. The source, as far as it is guessed, comes first.
            var (a, b) = (names.GetValueOrDefault(pair.A, pair.NameA), names.GetValueOrDefault(pair.B, pair.NameB));
            var isTurned = pair.Direction == "b-to-a";
            yield return new ReportLine(
                2,
                new ReportPart(words.Format("reuse-direction-" + pair.Direction, a, b)),
                new ReportPart(pair.Basis.Length > 0 ? words["reuse-basis-" + pair.Basis] : string.Empty, Tone.Quiet),
                new ReportPart(isTurned
                    ? words.Format("reuse-shares", pair.Characters, b, Wording.Percent(pair.ShareB), a, Wording.Percent(pair.ShareA))
                    : words.Format("reuse-shares", pair.Characters, a, Wording.Percent(pair.ShareA), b, Wording.Percent(pair.ShareB)), Tone.Caution));
            foreach (var passage in pair.Longest)
            {
                var (first, second) = (Side(a, passage.LocatorA, passage.TextA), Side(b, passage.LocatorB, passage.TextB));
                if (isTurned)
                    (first, second) = (second, first);
                yield return Passage(first.Place, words.Format("quoted", Shortened.To(first.Text, 2 * words.Width - 20)), Tone.Plain);
                yield return first.Text == second.Text ? Passage(second.Place, words["reuse-same"], Tone.Quiet)
                    : Passage(second.Place, words.Format("quoted", Shortened.To(second.Text, 2 * words.Width - 20)), Tone.Plain);
            }
        }

        static (string Place, string Text) Side(string name, string locator, string text) => (name + " " + locator, text);
        static ReportLine Passage(string place, string text, Tone tone) => new(4, new ReportPart(place, Tone.Place), new ReportPart(text, tone));
    }

    private static IEnumerable<ReportLine> TraceLines(List<ReusePlan> plans, Wording words)
    {
        var traced = plans.Where(plan => plan.Traces.Count > 0).ToList();
        if (traced.Count == 0)
            yield break;
        foreach (var line in Wording.Heading(words.Format("reuse-traces", traced.Count)))
            yield return line;
        foreach (var plan in traced.Take(MostTold))
        {
            yield return Wording.Line(2, words.Plan(plan.Plan));
            foreach (var trace in plan.Traces.Take(MostTold))
                yield return new ReportLine(
                    4, new ReportPart(words["trace-" + trace.Kind]), new ReportPart(trace.Words, Tone.Caution), new ReportPart(" · " + words.Place(trace.Locator, trace.Line, trace.Page), Tone.Place),
                    new ReportPart(trace.Statement == trace.Words ? string.Empty : words.Format("quoted", trace.Statement), Tone.Quiet));
            if (plan.Traces.Count > MostTold)
                yield return Wording.Line(4, words.Format("cascade-more", plan.Traces.Count - MostTold), Tone.Quiet);
        }
    }

    private static ReuseLink LinkOf(ReusePair pair, IReadOnlyList<PlanSheet> plans, ReuseText[] texts)
    {
        var (a, b) = (plans[pair.A], plans[pair.B]);
        var (direction, basis) = Direction(a, b);
        return new ReuseLink(
            a.Path, a.Name, a.Region, a.Issued, b.Path, b.Name, b.Region, b.Issued, direction, basis, pair.IsIdentical, pair.Characters, Rounded.Of(pair.ShareA), Rounded.Of(pair.ShareB),
            pair.WholeA is { } wholeA ? Rounded.Of(wholeA) : null, pair.WholeB is { } wholeB ? Rounded.Of(wholeB) : null, pair.Passages.Count,
            [.. pair.Passages.OrderByDescending(passage => passage.Own).ThenBy(passage => passage.StartB).DistinctBy(passage => passage.StartA).Take(MostPassages).Select(passage =>
            {
                var (clauseA, textA) = texts[pair.A].Folded.Place(a.Words, passage.StartA, passage.LengthA);
                var (clauseB, textB) = texts[pair.B].Folded.Place(b.Words, passage.StartB, passage.LengthB);
                return new ReusePassage(passage.Own, textA, clauseA.Locator, clauseA.Line, clauseA.Page, textB, clauseB.Locator, clauseB.Line, clauseB.Page);
            })]);
    }

    // A guess: what is older was there first, and plans of upper levels are written for lower ones.
    private static (string Direction, string Basis) Direction(PlanSheet a, PlanSheet b)
    {
        if (a.Issued is { } first && b.Issued is { } second && first != second)
            return (string.CompareOrdinal(first, second) < 0 ? "a-to-b" : "b-to-a", "date");
        return Hierarchy.Rank(a.Level) is { } one && Hierarchy.Rank(b.Level) is { } two && one != two ? (one < two ? "a-to-b" : "b-to-a", "level") : ("unknown", string.Empty);
    }

    private static ReusePair?[] Nearest(IReadOnlyList<ReusePair> pairs, int count)
    {
        var nearest = new ReusePair?[count];
        foreach (var pair in pairs)
        {
            if (nearest[pair.A] is not { } a || pair.ShareA > (a.A == pair.A ? a.ShareA : a.ShareB))
                nearest[pair.A] = pair;
            if (nearest[pair.B] is not { } b || pair.ShareB > (b.A == pair.B ? b.ShareA : b.ShareB))
                nearest[pair.B] = pair;
        }

        return nearest;
    }

    private static bool IsFamily(ReusePair pair, ReuseText[] texts) =>
        pair.IsIdentical || pair.Share >= Family && pair.Characters >= FamilyText * Math.Min(texts[pair.A].Length, texts[pair.B].Length);

    private static List<ReuseCluster> ClustersOf(IReadOnlyList<ReusePair> pairs, IReadOnlyList<PlanSheet> plans, ReuseText[] texts)
    {
        int[] roots = [.. Enumerable.Range(0, plans.Count)];
        foreach (var pair in pairs.Where(pair => IsFamily(pair, texts)))
            roots[Root(pair.A)] = Root(pair.B);
        return
        [
            .. Enumerable.Range(0, plans.Count).GroupBy(Root).Where(group => group.Count() > 1)
                .Select(group => group.OrderBy(i => plans[i].Issued ?? "9999", StringComparer.Ordinal).ThenBy(i => Hierarchy.Rank(plans[i].Level) ?? 9).ThenBy(i => plans[i].Path, StringComparer.Ordinal).ToList())
                .OrderByDescending(group => group.Count).ThenBy(group => plans[group[0]].Path, StringComparer.Ordinal)
                .Select(group => new ReuseCluster(plans[group[0]].Path, plans[group[0]].Name, [.. group.Select(i => plans[i].Path)], [.. group.Select(i => plans[i].Name)], [.. group.Select(i => plans[i].Region)])),
        ];

        int Root(int i)
        {
            while (roots[i] != i)
                i = roots[i] = roots[roots[i]];
            return i;
        }
    }
}

/// <summary>A plan in the question of reuse.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Characters">How many characters are compared.</param>
/// <param name="Nearest">The plan that it has the most in common with; null if none.</param>
/// <param name="NearestShare">The share of its own words that the nearest one has too.</param>
/// <param name="IsIdentical">Whether it differs from the nearest one in nothing but names, punctuation and levels.</param>
/// <param name="Traces">What may be left over from a source.</param>
internal sealed record ReusePlan(AnswerPlan Plan, int Characters, string? Nearest, double NearestShare, bool IsIdentical, IReadOnlyList<Trace> Traces);

/// <summary>Two plans with common passages.</summary>
/// <param name="A">The one plan.</param>
/// <param name="NameA">Its place, or else its title.</param>
/// <param name="RegionA">Its place.</param>
/// <param name="DateA">Its day of issue, or null.</param>
/// <param name="B">The other plan.</param>
/// <param name="NameB">Its place, or else its title.</param>
/// <param name="RegionB">Its place.</param>
/// <param name="DateB">Its day of issue, or null.</param>
/// <param name="Direction">A guess who had the words first: a-to-b, b-to-a, unknown.</param>
/// <param name="Basis">What the guess rests on: date, level, or empty.</param>
/// <param name="IsIdentical">Whether they differ in nothing but names, punctuation and levels.</param>
/// <param name="Characters">How many characters they share beyond the baseline and common stock.</param>
/// <param name="ShareA">The share of the one plan's own words (those beyond the baseline and common stock).</param>
/// <param name="ShareB">The share of the other plan's.</param>
/// <param name="WholeA">The share of all words of the one plan, common stock included; null where shares are small.</param>
/// <param name="WholeB">The share of all words of the other plan.</param>
/// <param name="PassageCount">How many passages.</param>
/// <param name="Longest">The longest ones.</param>
internal sealed record ReuseLink(
    string A, string NameA, string RegionA, string? DateA, string B, string NameB, string RegionB, string? DateB, string Direction, string Basis, bool IsIdentical, int Characters,
    double ShareA, double ShareB, double? WholeA, double? WholeB, int PassageCount, IReadOnlyList<ReusePassage> Longest);

/// <summary>A common passage, side by side.</summary>
/// <param name="Characters">How many characters are the same.</param>
/// <param name="TextA">The words of the one plan.</param>
/// <param name="LocatorA">Their clause.</param>
/// <param name="LineA">Their line.</param>
/// <param name="PageA">Their page, or null.</param>
/// <param name="TextB">The words of the other plan.</param>
/// <param name="LocatorB">Their clause.</param>
/// <param name="LineB">Their line.</param>
/// <param name="PageB">Their page, or null.</param>
internal sealed record ReusePassage(int Characters, string TextA, string LocatorA, int LineA, int? PageA, string TextB, string LocatorB, int LineB, int? PageB);

/// <summary>Plans of which each has most of its own words from another one.</summary>
/// <param name="First">The earliest, a guess at the source.</param>
/// <param name="FirstName">Its place, or else its title.</param>
/// <param name="Members">All members, the earliest first.</param>
/// <param name="Names">Their places, or else their titles.</param>
/// <param name="Regions">Their places.</param>
internal sealed record ReuseCluster(string First, string FirstName, IReadOnlyList<string> Members, IReadOnlyList<string> Names, IReadOnlyList<string> Regions);

/// <summary>What a copy has left over from its source.</summary>
/// <param name="Kind">level (全市 in a district's plan), place (another place's name), unit (a body of an upper level, or one that only upper levels have).</param>
/// <param name="Words">The words.</param>
/// <param name="Statement">Where they stand, in a few words.</param>
/// <param name="Locator">The clause.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record Trace(string Kind, string Words, string Statement, string Locator, int Line, int? Page);

/// <summary>Finds words that another plan has left behind.</summary>
internal static partial class Traces
{
    private const int Around = 14;
    private static readonly string[] Sites = ["站", "机场", "港", "码头"];

    /// <summary>Finds them.</summary>
    /// <param name="plan">The plan, with words.</param>
    /// <param name="others">The places of the other plans and their levels.</param>
    /// <param name="names">What names of bodies mean, and which functions have bodies at which levels.</param>
    /// <returns>The traces in document order.</returns>
    public static IReadOnlyList<Trace> Of(PlanSheet plan, IReadOnlyCollection<(string Region, AdministrativeLevel Level)> others, BodyNames names)
    {
        var traces = new List<Trace>();
        var wrong = WrongLevels(plan.Level, plan.Region);
        var foreign = others.Where(other => other.Region.Length >= 3 && !plan.Region.Contains(other.Region, StringComparison.Ordinal) && !other.Region.Contains(plan.Region, StringComparison.Ordinal)
            && Hierarchy.Rank(other.Level) is { } its && Hierarchy.Rank(plan.Level) is { } own && its >= own).Select(other => other.Region).Distinct().ToList();
        foreach (var clause in plan.Words)
        {
            // Names of documents belong to others.
            var text = FoldedText.Documents().Replace(clause.Text, match => new string('\u3000', match.Length));
            if (wrong is not null)
                foreach (Match match in wrong.Matches(text).Where(match => !IsOfEach(text, match)))
                    traces.Add(At("level", match.Value, clause, match.Index, match.Length));
            foreach (var region in foreign)
                if (PlaceIn(text, region, plan.Region) is { Length: > 0 } words)
                    traces.Add(At("place", words, clause, text.IndexOf(words, StringComparison.Ordinal), words.Length));
        }

        traces.AddRange(InProse(plan, foreign, names));
        foreach (var unit in plan.Units)
            if (KindOf(unit, plan, foreign, names.Registry) is { } kind)
                traces.Add(new Trace(kind, unit.Name, unit.Name, unit.Locator, unit.Line, unit.Page));
        return [.. traces.OrderBy(trace => trace.Page ?? 0).ThenBy(trace => trace.Line)];
    }

    // Bodies that sentences name as those who act (由市海事局…, 白鹭区民政局、…): of another level, of a kind that the level has
    // none of, or of another place. Each name once; those in lists of units are looked at there.
    private static IEnumerable<Trace> InProse(PlanSheet plan, List<string> foreign, BodyNames names)
    {
        var seen = plan.Units.Select(unit => unit.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var clause in plan.Words)
            foreach (Match match in Acting().Matches(FoldedText.Documents().Replace(clause.Text, match => new string('\u3000', match.Length))))
            {
                if (seen.Contains(match.Value) || names.Of(match.Value) is not { IsKnown: true, IsBareStem: false } body)
                    continue;
                var unit = new SheetUnit(match.Value, body.Functions, body.Level, body.Place, clause.Locator, clause.Line, clause.Page);
                if (KindOf(unit, plan, foreign, names.Registry) is { } kind && seen.Add(match.Value))
                    yield return At(kind, match.Value, clause, match.Index, match.Length);
            }
    }

    // A body of another place, or else one of another level; null where it may be the plan's own. Places of the other plans are
    // told with the sentences they stand in.
    private static string? KindOf(SheetUnit unit, PlanSheet plan, List<string> foreign, UnitRegistry registry)
    {
        var at = unit.Place.Length > 1 ? unit.Name.IndexOf(unit.Place, StringComparison.Ordinal) + unit.Place.Length : 0;
        var place = at > 0 && at < unit.Name.Length ? unit.Name[(at - unit.Place.Length)..(at + 1)] : string.Empty;
        if (place.Length > 0 && Hierarchy.Rank(plan.Level) is { } own && IsOtherPlace(place, plan, own))
            return foreign.Contains(place) ? null : "place";
        return IsForeign(unit, plan, registry) ? "unit" : null;
    }

    // A place beside the plan's own: another district in a district's plan, another province in a province's. What stands below
    // belongs to it, and a 市 may stand above.
    private static bool IsOtherPlace(string place, PlanSheet plan, int own) =>
        plan.Region.Length > 2 && !place.Contains(plan.Region[..^1], StringComparison.Ordinal) && !plan.Region.Contains(place, StringComparison.Ordinal)
        && !NoPlaces().IsMatch(place) && own == (place[^1] switch { '区' or '县' or '旗' => 3, '州' or '盟' => 2, '省' => 1, _ => 0 });

    // Another place's name, whole or in a body's name (公安河湾分局 of 河湾区).
    private static string PlaceIn(string text, string region, string own)
    {
        if (text.Contains(region, StringComparison.Ordinal))
            return region;
        // Few clauses name a branch of the police: only there is it worth while to put its names together.
        if (!text.Contains("分局", StringComparison.Ordinal))
            return string.Empty;
        var bare = region[..^1];
        return own.Contains(bare, StringComparison.Ordinal) ? string.Empty
            : Array.Find(["公安" + bare + "分局", bare + "公安分局", bare + "分局"], words => text.Contains(words, StringComparison.Ordinal)) ?? string.Empty;
    }

    // 各区…制定本区实施细则: 本区 is each of them, and no trace.
    private static bool IsOfEach(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index);
        return match.ValueSpan[0] == '本' && before[(before.LastIndexOfAny("。；\n") + 1)..].IndexOf(['各', match.ValueSpan[^1]]) >= 0;
    }

    // A body whose own name shows an upper level: 市民政局 in a district's plan. Bodies of lower levels are no traces: an upper
    // plan gives them tasks (区教育局 in a city's, 乡镇（街道） in a district's). Central bodies do not count.
    private static bool IsForeign(SheetUnit unit, PlanSheet plan, UnitRegistry registry)
    {
        // A station or a port is at a place, whoever runs it.
        if (Hierarchy.Rank(plan.Level) is not { } own || Sites.Any(end => unit.Name.EndsWith(end, StringComparison.Ordinal)))
            return false;
        // 市民政局 is the own body of a municipality and of a city at county level.
        var isOwnCity = unit.Name.StartsWith('市') && (plan.Level == AdministrativeLevel.Municipality || plan.Region.EndsWith('市'));
        if (Hierarchy.Rank(unit.Level) is { } its and >= 1 && its < own && !isOwnCity && LevelPrefix().IsMatch(unit.Name))
            return true;
        return unit.Functions.Count > 0 && unit.Level == AdministrativeLevel.Unknown && unit.Functions.All(id => !HasBodyFrom(id, plan.Level, own, registry));
    }

    // At the level of a plan, or at one below it.
    private static bool HasBodyFrom(string function, AdministrativeLevel level, int rank, UnitRegistry registry) =>
        registry.HasBody(function, level) || registry.Find(function)!.Levels.Any(lower => Hierarchy.Rank(lower) > rank);

    private static Regex? WrongLevels(AdministrativeLevel level, string region) => level switch
    {
        AdministrativeLevel.District => OfDistrict(),
        AdministrativeLevel.County => region.EndsWith('市') ? OfCountyCity() : OfCounty(),
        AdministrativeLevel.Prefecture => OfPrefecture(),
        AdministrativeLevel.Municipality => OfMunicipality(),
        AdministrativeLevel.Province => OfProvince(),
        _ => null,
    };

    private static Trace At(string kind, string words, SheetClause clause, int at, int length)
    {
        var (start, end) = (Math.Max(0, at - Around), Math.Min(clause.Text.Length, at + length + Around));
        var around = (start > 0 ? "…" : "") + clause.Text[start..end].Trim() + (end < clause.Text.Length ? "…" : "");
        return new Trace(kind, words, around, clause.Locator, clause.Line, clause.Page);
    }

    [GeneratedRegex("(?<=^|[由、，。；：（(和及与]|会同|联合|协同)(?![由和及与同会协])[\\u4e00-\\u9fff]{2,14}?(?:局|厅|委员会|委|办公室|总队|支队|联合会|妇联)(?!指导|领导|备案|批准|同意|要求|部署|统一|组织领导|[长域面限势部委机])", RegexOptions.CultureInvariant)]
    private static partial Regex Acting();

    [GeneratedRegex("^[各全本该其所]|(?:开发|新|园|社|城|市|辖|地|景|校|片|库|林|灾|郊|牧|山|矿|港|军|战|保税)区$", RegexOptions.CultureInvariant)]
    private static partial Regex NoPlaces();

    [GeneratedRegex("^(?:[省区县](?!级)|市(?![级场容]|政(?![府法])|民(?!政|族|宗|委)))", RegexOptions.CultureInvariant)]
    private static partial Regex LevelPrefix();

    // 各县（市、区）, 本县（市、区）: only an upper plan has such below it.
    private const string EachBelow = "|[各本](?:县[（(]市、?区[）)]|区[（(]县、?市?[）)]|县市区)(?!级)";

    [GeneratedRegex("[全我本][省市县](?![区县镇（(、/])" + EachBelow, RegexOptions.CultureInvariant)]
    private static partial Regex OfDistrict();

    [GeneratedRegex("[全我本](?:省|市|区)(?![县（(、/])" + EachBelow, RegexOptions.CultureInvariant)]
    private static partial Regex OfCounty();

    [GeneratedRegex("[全我本](?:省|区|县)(?![（(、/])" + EachBelow, RegexOptions.CultureInvariant)]
    private static partial Regex OfCountyCity();

    [GeneratedRegex("[全我本](?:省|区|县)(?![（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfPrefecture();

    [GeneratedRegex("[全我本](?:省|区|县)(?![县（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfMunicipality();

    [GeneratedRegex("[全我本](?:市|县)(?![县（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfProvince();
}

/// <summary>What names of bodies mean; a name that many plans have is taken apart once.</summary>
/// <param name="registry">The functions.</param>
internal sealed class BodyNames(UnitRegistry registry)
{
    private readonly UnitNames _names = new(registry);
    private readonly Dictionary<string, UnitResolution> _known = new(StringComparer.Ordinal);

    /// <summary>Which functions have bodies at which levels.</summary>
    public UnitRegistry Registry { get; } = registry;

    /// <summary>What a name means.</summary>
    public UnitResolution Of(string name) => _known.TryGetValue(name, out var known) ? known : _known[name] = _names.Resolve(name);
}
