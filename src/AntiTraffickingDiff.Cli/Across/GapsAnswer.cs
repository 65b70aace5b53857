using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Units;
using static AntiTraffickingDiff.Cli.Reporting.TableColumn;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// <c>gaps</c>: over many plans, which measures nobody, few or all carry, by level, place and year; which units are dropped
/// and who takes over; and what plans add, the same in other words counted once.
/// </summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plans">The plans, those that could not be read among them.</param>
/// <param name="Measures">The measures, with how many plans carry them.</param>
/// <param name="Groups">The plans of a level, place or year together.</param>
/// <param name="Units">Units that are dropped or demoted, the most often dropped first.</param>
/// <param name="Additions">What plans add, grouped.</param>
internal sealed partial record GapsAnswer(
    AnswerBaseline Baseline, IReadOnlyList<AnswerPlan> Plans, IReadOnlyList<MeasureGap> Measures, IReadOnlyList<GroupGap> Groups,
    IReadOnlyList<UnitGap> Units, IReadOnlyList<AdditionGroup> Additions) : Answer
{
    // At most a fifth of the plans are few; the same border in all outputs.
    private const double Few = 0.2;
    private const int MostRows = 12;

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public override string Schema => "atdiff-gaps/1";

    /// <summary>Answers the question.</summary>
    /// <param name="survey">The plans, with findings.</param>
    /// <param name="filter">Which plans, measures and units are wanted; states are none, few, all, some.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    public static GapsAnswer Of(Survey survey, ListFilter filter, CancellationToken cancellationToken)
    {
        var plans = survey.Readable.Where(plan => filter.HasPlan(plan.Level, plan.Region)).ToList();
        var baseline = survey.Baseline;
        List<MeasureGap> measures = [];
        for (var i = 0; i < baseline.Measures.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var measure = baseline.Measures[i];
            var gap = OfMeasure(measure, [.. plans.Select(plan => plan.Measures[i])]);
            if (filter.HasMeasure(measure.Id, measure.Locator) && filter.HasUnit([.. measure.Leads, .. measure.Supports], [.. measure.LeadNames, .. measure.SupportNames]) && filter.HasStatus(gap.Carried))
                measures.Add(gap);
        }

        List<GroupGap> groups =
        [
            .. GroupsOf("level", plans.GroupBy(plan => KebabCase.Of(plan.Level)), baseline, filter),
            .. GroupsOf("region", plans.Where(plan => plan.Region.Length > 0).GroupBy(plan => plan.Region).Where(group => group.Count() > 1), baseline, filter),
            .. GroupsOf("year", plans.Where(plan => plan.Year is not null).GroupBy(plan => plan.Year!.Value.ToString(CultureInfo.InvariantCulture)), baseline, filter),
        ];
        return new GapsAnswer(
            AnswerBaseline.Of(baseline), [.. survey.Plans.Where(plan => !plan.IsPlan || filter.HasPlan(plan.Level, plan.Region)).Select(AnswerPlan.Of)],
            measures, groups, UnitGaps(plans, baseline, filter, survey.Units), AdditionsOf(plans, filter, cancellationToken));
    }

    /// <summary>The units that are dropped or only support anywhere: those that readers are shown; the tables list all.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnitGap> UnitsThatLost => [.. Units.Where(unit => unit.Dropped.Count + unit.Demoted > 0)];

    /// <inheritdoc/>
    public override DataTable Table() => TableName switch
    {
        "units" => new(Schema, "units", ["unit", Whole("plans_named"), Whole("lead_of"), Whole("dropped"), Real("dropped_share"), Real("dropped_low"), Real("dropped_high"), Whole("demoted"), Texts("successors"), Texts("measures")],
        [
            .. Units.Select(unit => new object?[]
            {
                unit.Unit, unit.Plans, unit.Dropped.Of, unit.Dropped.Count, unit.Dropped.Value, unit.Dropped.Low, unit.Dropped.High, unit.Demoted,
                unit.Successors.Select(other => other.Unit + ":" + other.Count.ToString(CultureInfo.InvariantCulture)), unit.Measures,
            }),
        ]),
        "additions" => new(Schema, "additions", [Whole("group"), Whole("plans"), Real("share"), "first", "plan", "region", "date", "locator", "text", Texts("leads"), Whole("page"), Whole("line")],
        [
            .. from item in Additions.Select((addition, i) => (addition, Number: i + 1))
               from member in item.addition.Members
               select new object?[]
               {
                   item.Number, item.addition.Plans.Count, item.addition.Plans.Value, item.addition.First, member.Path, member.Region, member.Date, member.Locator, member.Text,
                   member.Leads, member.Page, member.Line,
               },
        ]),
        _ => new(Schema, "measures", ["scope", "key", "measure", "measure_locator", "measure_title", Whole("plans"), Whole("covered"), Whole("partial"), Whole("missing"), Real("missing_share"), Real("missing_low"), Real("missing_high"), "carried"],
        [
            .. Measures.Select(measure => Row("all", string.Empty, measure.Id, measure.Locator, measure.Title, measure.Covered.Count, measure.Partial.Count, measure.Missing, measure.Carried)),
            .. from @group in Groups
               from measure in @group.Measures
               select Row(@group.Scope, @group.Key, measure.Id, measure.Locator, measure.Title, measure.Covered.Count, measure.Partial.Count, measure.Missing, measure.Carried),
        ]),
    };

    /// <inheritdoc/>
    public override IEnumerable<ReportLine> Lines(Wording words)
    {
        var count = Plans.Count(plan => plan.Problem is null);
        yield return Wording.Line(0, words.Format("gaps-title", count, Baseline.Measures), Tone.Heading);
        foreach (var plan in Plans.Where(plan => plan.Problem is not null))
            yield return Wording.Line(2, plan.Path + ": " + words.Obstacle(plan), Tone.Bad);
        if (IsNarrowed && (count == 0 || Measures.Count == 0))
        {
            yield return ReportLine.Empty;
            yield return Wording.Line(0, words["nothing-here"]);
            yield break;
        }

        foreach (var line in MeasureLines(words).Concat(GroupLines(words)).Concat(UnitLines(words)).Concat(AdditionLines(words)))
            yield return line;
    }

    private IEnumerable<ReportLine> MeasureLines(Wording words)
    {
        foreach (var (key, list) in new[] { ("none", Measures.Where(measure => measure.Carried == "none")), ("few", Measures.Where(measure => measure.Carried == "few")) })
        {
            if (!list.Any())
                continue;
            foreach (var line in Wording.Heading(words.Format("gaps-" + key, list.Count())))
                yield return line;
            foreach (var measure in list)
                yield return MeasureLine(measure, words);
        }

        var rest = Measures.Where(measure => measure.Missing.Count > 0 && measure.Carried is not ("none" or "few"))
            .OrderByDescending(measure => measure.Missing.Value).ThenByDescending(measure => measure.Partial.Value).ToList();
        if (rest.Count > 0)
        {
            foreach (var line in Wording.Heading(words.Format("gaps-some", Math.Min(rest.Count, MostRows), rest.Count)))
                yield return line;
            foreach (var measure in rest.Take(MostRows))
                yield return MeasureLine(measure, words);
        }

        var all = Measures.Where(measure => measure.Carried == "all").ToList();
        foreach (var line in Wording.Heading(words.Format("gaps-all", all.Count)))
            yield return line;
        if (all.Count > 0)
            yield return Wording.Line(2, words.ShortList([.. all.Select(measure => measure.Id + " " + Shortened.To(measure.Title, 24))], MostRows), Tone.Quiet);
        var duties = Measures.SelectMany(measure => measure.Duties.Select(duty => (measure, duty))).Where(item => item.duty.Absent.Count == item.duty.Absent.Of && item.duty.Absent.Of > 0 && item.measure.Carried != "none").ToList();
        if (duties.Count == 0)
            yield break;
        foreach (var line in Wording.Heading(words.Format("gaps-duties", duties.Count)))
            yield return line;
        foreach (var (measure, duty) in duties.Take(MostRows))
            yield return new ReportLine(2, new ReportPart($"{measure.Id} ({duty.Number}) ", Tone.Place), new ReportPart(Shortened.To(duty.Text, 2 * words.Width)));
        if (duties.Count > MostRows)
            yield return More(duties.Count - MostRows, words);
    }

    // A heading counts all; what the list leaves out is said under it.
    private static ReportLine More(int count, Wording words) => Wording.Line(2, words.Format("cascade-more", count), Tone.Quiet);

    private static ReportLine MeasureLine(MeasureGap measure, Wording words) => new(
        2,
        new ReportPart(measure.Id + " ", Tone.Place), new ReportPart(Shortened.To(measure.Title, 44)),
        new ReportPart(words.Format("gaps-missing", words.Share(measure.Missing)), Tone.Caution),
        new ReportPart(measure.Partial.Count > 0 ? words.Format("gaps-partial", measure.Partial.Count) : string.Empty, Tone.Quiet));

    private IEnumerable<ReportLine> GroupLines(Wording words)
    {
        foreach (var scope in Groups.GroupBy(group => group.Scope))
        {
            if (scope.Count() < 2)
                continue;
            foreach (var line in Wording.Heading(words["gaps-by-" + scope.Key]))
                yield return line;
            var rows = GroupGap.Ordered(scope).Take(2 * MostRows).Select(group => (IReadOnlyList<string>)
            [
                scope.Key == "level" ? words["level-" + group.Key] : group.Key, $"{group.Plans}", words.Format("percent", Wording.Percent(group.Coverage)),
                words.List(group.Measures.Where(measure => measure.Missing.Count > 0).OrderByDescending(measure => measure.Missing.Value).Take(3)
                    .Select(measure => words.Format("gaps-group-measure", measure.Id, Shortened.To(measure.Title, 20), measure.Missing.Count, measure.Missing.Of))),
            ]);
            foreach (var line in Wording.Columns(2, [[words["gaps-group"], words["gaps-plans"], words["gaps-coverage"], words["gaps-most-missing"]], .. rows]))
                yield return line;
            if (scope.Key == "year" && Plans.Count(plan => plan.Problem is null) - scope.Sum(group => group.Plans) is > 0 and var undated)
                yield return Wording.Line(2, words.Format("gaps-undated", undated), Tone.Quiet);
        }
    }

    private IEnumerable<ReportLine> UnitLines(Wording words)
    {
        var dropped = UnitsThatLost;
        if (dropped.Count == 0)
            yield break;
        foreach (var line in Wording.Heading(words.Format("gaps-units", dropped.Count)))
            yield return line;
        var titles = Measures.ToDictionary(measure => measure.Id, measure => measure.Title, StringComparer.Ordinal);
        foreach (var unit in dropped.Take(MostRows))
        {
            yield return new ReportLine(
                2,
                new ReportPart(words.Body(unit.Unit)), new ReportPart(words.Format("gaps-unit-dropped", words.Share(unit.Dropped)), Tone.Caution),
                new ReportPart(unit.Demoted > 0 ? words.Format("gaps-unit-demoted", unit.Demoted) : string.Empty, Tone.Quiet));
            if (unit.Successors.Count > 0)
                yield return Wording.Line(4, words.Format("gaps-successors", words.ShortList([.. unit.Successors.Select(other => words.Format("counted", words.Body(other.Unit), other.Count))], 5)), Tone.Quiet);
            yield return Wording.Line(4, words.Format("gaps-unit-measures", words.ShortList([.. unit.Measures.Select(id => titles.TryGetValue(id, out var title) ? id + " " + Shortened.To(title, 24) : id)], 8)), Tone.Quiet);
        }

        if (dropped.Count > MostRows)
            yield return More(dropped.Count - MostRows, words);
    }

    private IEnumerable<ReportLine> AdditionLines(Wording words)
    {
        var several = Additions.Where(group => group.Plans.Count > 1).ToList();
        if (several.Count > 0)
        {
            foreach (var line in Wording.Heading(words.Format("gaps-added", several.Count)))
                yield return line;
            foreach (var group in several.Take(2 * MostRows))
            {
                yield return new ReportLine(2, new ReportPart(Shortened.To(Head(group.Text), 2 * words.Width)), new ReportPart(words.Format("gaps-added-by", words.Share(group.Plans)), Tone.Caution));
                var places = group.Members.DistinctBy(member => member.Path).ToList();
                yield return Wording.Line(4, words.Format(places[0].Date is null ? "gaps-added-first-undated" : "gaps-added-first", places[0].Name, places[0].Date, words.ShortList([.. places.Skip(1).Select(member => member.Name)], 8)), Tone.Quiet);
            }

            if (several.Count > 2 * MostRows)
                yield return More(several.Count - (2 * MostRows), words);
        }

        var single = Additions.Where(group => group.Plans.Count == 1).GroupBy(group => group.First).ToList();
        if (single.Count == 0)
            yield break;
        foreach (var line in Wording.Heading(words["gaps-only"]))
            yield return line;
        foreach (var plan in single.OrderByDescending(plan => plan.Count()).ThenBy(plan => plan.Key, StringComparer.Ordinal).Take(MostRows))
        {
            yield return Wording.Line(2, words.Format("gaps-only-plan", plan.First().Members[0].Name, plan.Count()));
            foreach (var group in plan.OrderByDescending(group => group.Text.Length).Take(3))
                yield return new ReportLine(4, new ReportPart(group.Members[0].Locator + " ", Tone.Place), new ReportPart(Shortened.To(Head(group.Text), 2 * words.Width - 8), Tone.Quiet));
        }
    }

    // A part of a sentence begins with what joined it to the rest: 并实行…, 同时，…
    private static string Head(string text) => Joining().Match(text) is { Success: true, Length: var length } && text.Length - length >= 6 ? text[length..] : text;

    [GeneratedRegex("^(?:并且|同时|此外|以及|并(?![轨网行入非不])|且)，?", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    private static object?[] Row(string scope, string key, string id, string locator, string title, int covered, int partial, Share missing, string carried) =>
        [scope, key, id, locator, title, missing.Of, covered, partial, missing.Count, missing.Value, missing.Low, missing.High, carried];

    private static MeasureGap OfMeasure(SurveyMeasure measure, List<SheetMeasure> found)
    {
        var missing = found.Count(item => item.Status == MeasureStatus.Missing);
        var carried = found.Count - missing;
        return new MeasureGap(
            measure.Id, measure.Locator, measure.Title,
            found.Count == 0 ? "unknown" : carried == 0 ? "none" : carried == found.Count ? "all" : carried <= Few * found.Count ? "few" : "some",
            new Share(found.Count(item => item.Status == MeasureStatus.Covered), found.Count),
            new Share(found.Count(item => item.Status == MeasureStatus.Partial), found.Count),
            new Share(missing, found.Count),
            [.. measure.Duties.Select((text, i) => new DutyGap(i + 1, text, new Share(found.Count(item => item.Duties[i].Status == DutyStatus.Absent), found.Count)))]);
    }

    private static IEnumerable<GroupGap> GroupsOf(string scope, IEnumerable<IGrouping<string, PlanSheet>> groups, SurveyBaseline baseline, ListFilter filter) =>
        groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new GroupGap(
            scope, group.Key, group.Count(), Rounded.Of(group.Average(plan => plan.Coverage)),
            [.. baseline.Measures.Select((measure, i) => (measure, i)).Where(item => filter.HasMeasure(item.measure.Id, item.measure.Locator))
                .Select(item => OfMeasure(item.measure, [.. group.Select(plan => plan.Measures[item.i])]) with { Duties = [] })]));

    // Asked of each plan whose measure names somebody: is the baseline's lead still there? A function without a body at the
    // plan's level is never dropped and does not count.
    private static List<UnitGap> UnitGaps(List<PlanSheet> plans, SurveyBaseline baseline, ListFilter filter, UnitRegistry registry)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        for (var i = 0; i < baseline.Measures.Count; i++)
        {
            var measure = baseline.Measures[i];
            if (!filter.HasMeasure(measure.Id, measure.Locator))
                continue;
            foreach (var plan in plans)
            {
                var own = plan.Measures[i];
                if (own.Reassigned is null)
                    continue;
                foreach (var lead in measure.Leads)
                {
                    if (!filter.HasUnit([lead], []) || !registry.HasBody(lead, plan.Level))
                        continue;
                    if (!tallies.TryGetValue(lead, out var tally))
                        tallies[lead] = tally = new Tally();
                    tally.Add(plan, measure.Id, own, lead);
                }
            }
        }

        return [.. tallies.Select(item => item.Value.Of(item.Key)).OrderByDescending(unit => unit.Dropped.Count).ThenByDescending(unit => unit.Demoted).ThenBy(unit => unit.Unit, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<AdditionGroup> AdditionsOf(List<PlanSheet> plans, ListFilter filter, CancellationToken cancellationToken)
    {
        // Additions are of no measure and in no state.
        if (filter.Sections.Count + filter.Statuses.Count > 0)
            return [];
        var groups = AdditionGroups.Of(plans, cancellationToken);
        return filter.Units.Count == 0 ? groups : [.. groups.Where(group => group.Members.Any(member => filter.HasUnit(member.Leads, [])))];
    }

    private sealed class Tally
    {
        private readonly HashSet<string> _plans = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, int> _measures = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, int> _successors = new(StringComparer.Ordinal);
        private int _asked;
        private int _dropped;
        private int _demoted;

        public void Add(PlanSheet plan, string measure, SheetMeasure own, string lead)
        {
            _asked++;
            _plans.Add(plan.Path);
            var isDropped = own.Changes.Any(change => change.Unit == lead && change.Kind == UnitChangeKind.LeadDropped);
            var isDemoted = own.Changes.Any(change => change.Unit == lead && change.Kind == UnitChangeKind.LeadDemoted);
            _dropped += isDropped ? 1 : 0;
            _demoted += isDemoted ? 1 : 0;
            if (!isDropped && !isDemoted)
                return;
            _measures[measure] = _measures.GetValueOrDefault(measure) + 1;
            foreach (var other in own.Changes.Where(change => change.Kind is UnitChangeKind.LeadAdded or UnitChangeKind.SupportPromoted).Select(change => change.Unit).Distinct())
                _successors[other] = _successors.GetValueOrDefault(other) + 1;
        }

        public UnitGap Of(string unit) => new(
            unit, _plans.Count, new Share(_dropped, _asked), _demoted,
            [.. _successors.OrderByDescending(item => item.Value).Select(item => new UnitCount(item.Key, item.Value))],
            [.. _measures.OrderByDescending(item => item.Value).Select(item => item.Key)]);
    }
}

/// <summary>How many plans carry a measure.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Locator">Its printed number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Carried">By whom in a word: none, few (at most a fifth), some, all; unknown without plans.</param>
/// <param name="Covered">The plans that cover it.</param>
/// <param name="Partial">The plans that have a part of it.</param>
/// <param name="Missing">The plans that have nothing of it.</param>
/// <param name="Duties">Its duties.</param>
internal sealed record MeasureGap(string Id, string Locator, string Title, string Carried, Share Covered, Share Partial, Share Missing, IReadOnlyList<DutyGap> Duties);

/// <summary>In how many plans a duty is absent.</summary>
/// <param name="Number">Its number in the measure.</param>
/// <param name="Text">Its words in the baseline.</param>
/// <param name="Absent">The plans without it.</param>
internal sealed record DutyGap(int Number, string Text, Share Absent);

/// <summary>Plans of one level, place or year.</summary>
/// <param name="Scope">level, region or year.</param>
/// <param name="Key">Which one.</param>
/// <param name="Plans">How many plans.</param>
/// <param name="Coverage">Their mean coverage.</param>
/// <param name="Measures">The measures in these plans; without duties.</param>
internal sealed record GroupGap(string Scope, string Key, int Plans, double Coverage, IReadOnlyList<MeasureGap> Measures)
{
    /// <summary>The groups of a scope as a reader looks for them.</summary>
    /// <param name="scope">Groups of one scope.</param>
    /// <returns>Levels from above, years as they come, places by how many plans they have.</returns>
    public static IEnumerable<GroupGap> Ordered(IGrouping<string, GroupGap> scope) => scope.Key switch
    {
        "level" => scope.OrderBy(group => Enum.GetValues<AdministrativeLevel>().First(level => KebabCase.Of(level) == group.Key)),
        "year" => scope.OrderBy(group => group.Key, StringComparer.Ordinal),
        _ => scope.OrderByDescending(group => group.Plans).ThenBy(group => group.Key, StringComparer.Ordinal),
    };
}

/// <summary>A unit that leads in the baseline, over all its measures and all plans that name somebody for them.</summary>
/// <param name="Unit">The function.</param>
/// <param name="Plans">In how many plans it was asked for.</param>
/// <param name="Dropped">How often it is nowhere, of how often it leads in the baseline and somebody is named.</param>
/// <param name="Demoted">How often it only supports.</param>
/// <param name="Successors">Who leads anew where it was dropped or demoted, the most frequent first.</param>
/// <param name="Measures">The measures where it was dropped or demoted, the most frequent first.</param>
internal sealed record UnitGap(string Unit, int Plans, Share Dropped, int Demoted, IReadOnlyList<UnitCount> Successors, IReadOnlyList<string> Measures);

/// <summary>A unit and how often.</summary>
/// <param name="Unit">The function.</param>
/// <param name="Count">How often.</param>
internal sealed record UnitCount(string Unit, int Count);
