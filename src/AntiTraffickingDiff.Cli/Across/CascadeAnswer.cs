using System.Text.Json.Serialization;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Units;
using static AntiTraffickingDiff.Cli.Reporting.TableColumn;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>Where a gap of a plan arose, or how it was closed, seen from the plan above it.</summary>
internal enum CascadeOrigin
{
    /// <summary>No gap here and none above.</summary>
    Carried,

    /// <summary>A gap here that is there already in the plan above.</summary>
    Inherited,

    /// <summary>A gap here; the plan above (or, at the top, the baseline) has none.</summary>
    Introduced,

    /// <summary>No gap here; the plan above has one.</summary>
    Restored,
}

/// <summary>
/// <c>cascade</c>: what becomes of every measure and duty on the way from the baseline through province and city to the
/// district. A measure is a gap where it is not covered (partial or missing), a duty where it is absent. Each plan is measured
/// both against the baseline and against the plan above it; both stand in one row.
/// </summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plans">The plans from above, with what they are linked to.</param>
/// <param name="Measures">The measures with their way through the plans.</param>
/// <param name="Additions">What plans add, and what plans below made of it.</param>
internal sealed record CascadeAnswer(
    AnswerBaseline Baseline, IReadOnlyList<CascadePlan> Plans, IReadOnlyList<CascadeMeasure> Measures, IReadOnlyList<CascadeAddition> Additions) : Answer
{
    private const int MostTold = 12;
    private const int LeastTitle = 12;

    // How many lines of each plan are told before the rest is only counted, by the number of plans: five take at most 60.
    private static readonly int[] Most = [0, 14, 8, 6, 5, 4, 3, 3, 3];

    /// <summary>Whether the text form tells everything; otherwise what matters most of each plan.</summary>
    [JsonIgnore]
    public bool IsFull { get; init; }

    private IReadOnlyDictionary<string, string>? _names;

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public override string Schema => "atdiff-cascade/1";

    /// <summary>Answers the question.</summary>
    /// <param name="survey">All plans against the baseline, with findings, targets and words.</param>
    /// <param name="links">Who is above whom.</param>
    /// <param name="against">Each plan that has one above it, measured against that one, by its path.</param>
    /// <param name="filter">Which rows are wanted; states are those of origins, statuses and unit steps.</param>
    /// <returns>The answer.</returns>
    public static CascadeAnswer Of(
        Survey survey, IReadOnlyList<CascadeLink> links, IReadOnlyDictionary<string, UnderParent> against, ListFilter filter)
    {
        var sheets = survey.Readable.ToDictionary(plan => plan.Path, StringComparer.Ordinal);
        var byPath = links.ToDictionary(link => link.Plan, StringComparer.Ordinal);
        List<PlanSheet> ordered = [.. survey.Readable.Select(plan => (Plan: plan, Line: Hierarchy.Line(plan.Path, byPath)))
            .OrderBy(item => sheets.TryGetValue(item.Line[0], out var top) ? Hierarchy.Rank(top.Level) ?? int.MaxValue : 0)
            .ThenBy(item => string.Join('\n', item.Line), StringComparer.Ordinal).Select(item => item.Plan)];
        var printed = new PrintedUnits(survey.Units);
        var (measures, counted, looked) = (new List<CascadeMeasure>(), new List<CascadeStep>(), filter with { Statuses = [] });
        for (var i = 0; i < survey.Baseline.Measures.Count; i++)
        {
            var measure = survey.Baseline.Measures[i];
            List<CascadeStep> steps =
            [
                .. from plan in ordered
                   let parent = byPath.GetValueOrDefault(plan.Path)?.Parent is { } above ? sheets.GetValueOrDefault(above) : null
                   select StepOf(measure, i, plan, parent, against.GetValueOrDefault(plan.Path), printed),
            ];
            if (!filter.HasMeasure(measure.Id, measure.Locator))
                continue;
            // As in diff, units and sections say what is looked at and counted, states only what is listed of it.
            counted.AddRange(steps.Where(step => HasUnit(step, measure, looked)));
            if (steps.Where(step => sheets[step.Plan] is var plan && filter.HasPlan(plan.Level, plan.Region) && filter.HasStatus(States(step))
                    && HasUnit(step, measure, filter)).ToList() is { Count: > 0 } wanted)
                measures.Add(new CascadeMeasure(measure.Id, measure.Locator, measure.Title, measure.LeadNames, [.. measure.Targets.Select(target => new StepTarget(target.Kind, target.Value))], wanted));
        }

        var stepsOf = counted.ToLookup(step => step.Plan, StringComparer.Ordinal);
        return new CascadeAnswer(
            AnswerBaseline.Of(survey.Baseline),
            [.. ordered.Concat(survey.Plans.Where(plan => !plan.IsPlan)).Select(plan => PlanOf(plan, byPath, [.. stepsOf[plan.Path]]))],
            measures, AdditionsOf(ordered, byPath, against, filter));
    }

    /// <inheritdoc/>
    public override DataTable Table()
    {
        var plans = Plans.ToDictionary(plan => plan.Plan.Path, StringComparer.Ordinal);
        return TableName switch
        {
            "duties" => new(
                Schema, "duties",
                ["measure", "measure_title", Whole("duty"), "duty_text", "plan", "region", "level", "parent", "status", "parent_status", "origin", "words", "locator", Whole("page"), Whole("line")],
                from measure in Measures
                from step in measure.Steps
                let plan = plans[step.Plan]
                from duty in step.Duties
                select new object?[]
                {
                    measure.Id, measure.Title, duty.Number, duty.Text, step.Plan, plan.Plan.Region, KebabCase.Of(plan.Plan.Level), plan.Parent, KebabCase.Of(duty.Status), KebabCase.Of(duty.ParentStatus),
                    KebabCase.Of(duty.Origin), duty.Evidence, duty.Locator, duty.Page, duty.Line,
                }),
            "additions" => new(
                Schema, "additions",
                ["plan", "region", "level", "kind", "locator", "text", Texts("leads"), Flag("from_above"), Texts("kept_below"), Texts("lost_below"), Whole("page"), Whole("line"), Flag("in_baseline")],
                from addition in Additions
                let plan = plans[addition.Plan].Plan
                select new object?[]
                {
                    addition.Plan, plan.Region, KebabCase.Of(plan.Level), KebabCase.Of(addition.Kind), addition.Locator, addition.Text, addition.Leads, addition.IsFromAbove ? "true" : "false",
                    addition.KeptBelow, addition.LostBelow, addition.Page, addition.Line, addition.IsInBaseline ? "true" : "false",
                }),
            _ => MeasureTable(plans),
        };
    }

    private DataTable MeasureTable(Dictionary<string, CascadePlan> plans) => new(
        Schema, "measures",
        [
            "measure", "measure_locator", "measure_title", "plan", "region", "level", "parent", "parent_basis", "status", "parent_status", "origin", Real("coverage"), Real("against_parent"),
            Texts("duties_inherited"), Texts("duties_introduced"), Texts("duties_restored"), Texts("leads_baseline"), Texts("lead_names"), Texts("parent_lead_names"), Texts("unit_steps"), Texts("targets"), Texts("target_changes"), Texts("clauses"),
        ],
            from measure in Measures
            from step in measure.Steps
            let plan = plans[step.Plan]
            select new object?[]
               {
                   measure.Id, measure.Locator, measure.Title, step.Plan, plan.Plan.Region, KebabCase.Of(plan.Plan.Level), plan.Parent, plan.Basis, KebabCase.Of(step.Status), KebabCase.Of(step.ParentStatus),
                   KebabCase.Of(step.Origin), step.Coverage, step.AgainstParent,
                   Numbers(step, CascadeOrigin.Inherited), Numbers(step, CascadeOrigin.Introduced), Numbers(step, CascadeOrigin.Restored),
                   measure.LeadNames, step.LeadNames, step.ParentLeadNames, step.Units.Select(unit => unit.Kind + ":" + unit.Unit),
                   step.Targets.Select(target => KebabCase.Of(target.Kind) + "=" + target.Value), step.TargetChanges, step.Clauses,
               });

    /// <inheritdoc/>
    public override IEnumerable<ReportLine> Lines(Wording words)
    {
        yield return Wording.Line(0, words.Format("cascade-title", Plans.Count(plan => plan.Plan.Problem is null), Baseline.Measures), Tone.Heading);
        yield return Wording.Line(0, words["cascade-terms"], Tone.Quiet);
        foreach (var plan in Plans)
        {
            if (plan.Plan.Problem is not null)
            {
                yield return Wording.Line(2, plan.Plan.Path + ": " + words.Obstacle(plan.Plan), Tone.Bad);
                continue;
            }

            var parent = plan.Parent is null ? words["cascade-baseline"] : NameOf(plan.Parent);
            yield return new ReportLine(
                2, new ReportPart(words.Plan(plan.Plan, NameOf(plan.Plan.Path))), new ReportPart(words.Format("cascade-under", parent)), new ReportPart(words["cascade-basis-" + plan.Basis], Tone.Quiet));
        }

        if (IsNarrowed && Measures.Count + Additions.Count == 0)
        {
            yield return ReportLine.Empty;
            yield return Wording.Line(0, words["nothing-here"]);
            yield break;
        }

        // Asked about one district, nobody wants the sums of the others.
        var asked = Measures.SelectMany(measure => measure.Steps.Select(step => step.Plan)).Concat(Additions.Select(addition => addition.Plan)).ToHashSet(StringComparer.Ordinal);
        List<CascadePlan> told = [.. Plans.Where(plan => plan.Plan.Problem is null && (!IsNarrowed || asked.Contains(plan.Plan.Path)))];
        foreach (var plan in told.Take(IsFull ? told.Count : MostTold))
            foreach (var line in Told(plan, IsFull || IsNarrowed ? null : Most[Math.Min(told.Count, Most.Length - 1)], words))
                yield return line;
        if (!IsFull && told.Count > MostTold)
        {
            yield return ReportLine.Empty;
            yield return Wording.Line(0, words.Format("cascade-too-many", MostTold), Tone.Quiet);
        }

        if (!IsFull && !IsNarrowed)
        {
            yield return ReportLine.Empty;
            yield return Wording.Line(0, words["cascade-rest"], Tone.Quiet);
        }
    }

    // With a change of leads among the states, it must be the unit's own.
    private static bool HasUnit(CascadeStep step, SurveyMeasure measure, ListFilter filter) => step.Units.Where(unit => filter.Statuses.Contains(unit.Kind)).ToList() is { Count: > 0 } asked
        ? filter.HasUnit(asked.Select(unit => unit.Unit), [])
        : filter.HasUnit(
            [.. measure.Leads, .. measure.Supports, .. step.Leads, .. step.Supports, .. step.Units.Select(unit => unit.Unit)],
            [.. measure.LeadNames, .. measure.SupportNames, .. step.ParentLeadNames, .. step.LeadNames, .. step.SupportNames]);

    private static IEnumerable<string> States(CascadeStep step) =>
        [KebabCase.Of(step.Status), KebabCase.Of(step.Origin), .. step.Units.Select(unit => unit.Kind), .. step.TargetChanges.Count > 0 ? ["target-changed"] : Array.Empty<string>()];

    private static IEnumerable<string> Numbers(CascadeStep step, CascadeOrigin origin) =>
        step.Duties.Where(duty => duty.Origin == origin).Select(duty => duty.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A plan as lists name it.</summary>
    internal string NameOf(string path) => (_names ??= AnswerPlan.NamesOf(Plans.Select(plan => plan.Plan))).GetValueOrDefault(path, path);

    // All of it, or the few lines that fit a screen: of each kind in turn, what matters most first.
    private IEnumerable<ReportLine> Told(CascadePlan plan, int? most, Wording words)
    {
        var above = plan.Parent is null ? words["cascade-baseline"] : NameOf(plan.Parent);
        foreach (var line in Wording.Heading(words.Format("cascade-plan", NameOf(plan.Plan.Path), above)))
            yield return line;
        yield return Wording.Line(2, words.Format("cascade-sum", plan.Inherited, plan.Introduced, plan.Restored, plan.DutiesInherited, plan.DutiesIntroduced, plan.DutiesRestored));
        List<(CascadeMeasure Measure, CascadeStep Step)> rows =
            [.. Measures.SelectMany(measure => measure.Steps.Where(step => step.Plan == plan.Plan.Path), (measure, step) => (measure, step))];
        if (rows.Count(row => row.Step.AreUnitsUncertain) is > 0 and var uncertain)
            yield return Wording.Line(2, words.Format("cascade-units-uncertain", uncertain), Tone.Quiet);
        List<(string Key, List<CascadeItem> Items)> kinds =
        [
            .. new[] { CascadeOrigin.Introduced, CascadeOrigin.Inherited, CascadeOrigin.Restored }.Select(origin => (KebabCase.Of(origin), Gaps(origin, plan, rows, words))),
            ("units", UnitItems(rows, words)), ("targets", TargetItems(rows, words)), ("added", AdditionItems(plan, words)),
        ];
        if (most is { } lines)
        {
            int[] taken = [.. FairShares.Of([.. kinds.Select(kind => kind.Items.Count)], lines)];
            foreach (var (kind, i) in kinds.Select((kind, i) => (kind, i)))
                foreach (var item in kind.Items.OrderByDescending(item => item.Weight).Take(taken[i]))
                    yield return InOneLine(words["cascade-top-" + kind.Key], item, words);
            List<string> rest = [.. kinds.Select((kind, i) => (kind.Key, Left: kind.Items.Count - taken[i])).Where(kind => kind.Left > 0)
                .Select(kind => words.Format("cascade-rest-of", words["cascade-top-" + kind.Key], kind.Left))];
            if (rest.Count > 0)
                yield return new ReportLine(4, new ReportPart(words.Format("cascade-and-more", words.List(rest)), Tone.Quiet)) { IsWrapped = false };
            yield break;
        }

        foreach (var (key, items) in kinds.Where(kind => kind.Items.Count > 0))
        {
            yield return Wording.Line(2, words.Format("cascade-" + key, items.Count), Tone.Heading);
            var shown = key == "added" && !IsFull ? 2 * MostTold : items.Count;
            foreach (var line in items.Take(shown).SelectMany(item => item.More.Prepend(new ReportLine(4, new ReportPart(item.Place + " ", Tone.Place), new ReportPart(item.Title), item.Told))))
                yield return line;
            if (items.Count > shown)
                yield return Wording.Line(4, words.Format("cascade-more", items.Count - shown), Tone.Quiet);
        }
    }

    // The title makes room for what is told; a point between them stands for whatever parts them on lines of their own.
    private static ReportLine InOneLine(string kind, CascadeItem item, Wording words)
    {
        const string Point = " · ";
        var (title, told) = (item.Title.TrimEnd(' ', ':', '：'), WithoutMarks(item.Brief ?? item.Told.Text));
        var left = words.Width - 6 - Shortened.Cells(kind + item.Place + Point);
        title = Shortened.To(title, Math.Clamp(left - Shortened.Cells(told), LeastTitle, Math.Max(left, LeastTitle)));
        return new ReportLine(
            4, new ReportPart(kind + " ", item.Told.Tone), new ReportPart(item.Place + " ", Tone.Place), new ReportPart(title),
            new ReportPart(told.Length > 0 ? Point + Shortened.To(told, Math.Max(left - Shortened.Cells(title), LeastTitle)) : string.Empty, Tone.Quiet)) { IsWrapped = false };
    }

    private static List<CascadeItem> Gaps(CascadeOrigin origin, CascadePlan plan, List<(CascadeMeasure Measure, CascadeStep Step)> rows, Wording words) =>
        [
            .. from row in rows
               let step = row.Step
               where step.Origin == origin
               let states = step.HasParent
                   ? words.Format("cascade-states", words["status-" + KebabCase.Of(step.ParentStatus)], words["status-" + KebabCase.Of(step.Status)])
                   : words.Format("cascade-state", words["status-" + KebabCase.Of(step.Status)])
               select new CascadeItem(
                   row.Measure.Id, Shortened.To(row.Measure.Title, 40), new ReportPart(states + Parent(step, plan, words), origin == CascadeOrigin.Restored ? Tone.Good : Tone.Caution), states,
                   Math.Abs(Worth(step.Status) - Worth(step.ParentStatus)) * step.Duties.Count,
                   [
                       .. from duty in step.Duties
                          where duty.Origin == origin && origin != CascadeOrigin.Inherited && step.HasParent
                          select Wording.Line(6, words.Format("cascade-duty-" + KebabCase.Of(origin), duty.Number, Shortened.To(duty.Text, 2 * words.Width - 20)), Tone.Quiet),
                   ]),
        ];

    private static int Worth(MeasureStatus status) => status switch { MeasureStatus.Covered => 2, MeasureStatus.Partial => 1, _ => 0 };

    // What the plan makes of the upper plan's own words says whether the gap is one of local choice or of local wording.
    private static string Parent(CascadeStep step, CascadePlan plan, Wording words) =>
        plan.Parent is null || step.AgainstParent is not { } share ? string.Empty : words.Format("cascade-against", Wording.Percent(share));

    private static List<CascadeItem> UnitItems(List<(CascadeMeasure Measure, CascadeStep Step)> rows, Wording words) =>
    [
        .. from row in rows
           where row.Step.Units.Any(unit => unit.Kind is "lead-dropped" or "lead-handed-on" or "lead-demoted" or "leads-merged" or "unit-dropped")
           let phrase = StepPhrase(row.Step, words)
           select new CascadeItem(
               row.Measure.Id, Shortened.To(row.Measure.Title, 32) + words["colon"], new ReportPart(string.Join(" → ", Line(row.Measure, row.Step, words)), Tone.Quiet), phrase,
               row.Step.Units.Count(unit => unit.Kind == "lead-dropped"), [Wording.Line(6, phrase, Tone.Caution)]),
    ];

    // What became of the leads above; units with the same fate are told together, as they are printed.
    private static string StepPhrase(CascadeStep step, Wording words) => string.Join(words["clause-separator"], Told(step)
        .GroupBy(unit => (unit.Kind, By: string.Join('\n', unit.By ?? []))).Select(alike => words.Format(
            "step-" + alike.Key.Kind, words.List(alike.Select(unit => unit.Name ?? words.Unit(unit.Unit)).Distinct()),
            alike.First() is { By: { } by } one ? one.ByNames is { Count: > 0 } names ? words.List(names) : words.Units(by) : string.Empty)));

    /// <summary>The changes to tell: who is new in the lead is told already where somebody handed the lead on to it.</summary>
    internal static IEnumerable<UnitStep> Told(CascadeStep step) =>
        step.Units.Where(unit => unit.Kind != "lead-added" || !step.Units.Any(other => other.Kind == "lead-handed-on" && other.By!.Contains(unit.Unit)));

    /// <summary>What stands behind a title, without the mark before it or the brackets around it; brackets inside it stay whole.</summary>
    internal static string WithoutMarks(string text) =>
        text.Trim(' ', '–', '：') is [('（' or '('), .. var inner, ('）' or ')')] && inner.IndexOfAny(['（', '(']) < 0 ? inner : text.Trim(' ', '–', '：');

    /// <summary>公安部, 市公安局, 公安分局: who leads in the baseline, above, and here.</summary>
    internal static IEnumerable<string> Line(CascadeMeasure measure, CascadeStep step, Wording words)
    {
        yield return measure.LeadNames.Count > 0 ? words.ShortList(measure.LeadNames, 4) : words["not-named"];
        if (step.HasParent)
            yield return step.ParentLeadNames.Count > 0 ? words.ShortList(step.ParentLeadNames, 4) : words["not-named"];
        yield return step.LeadNames.Count > 0 ? words.ShortList(step.LeadNames, 4) : words["not-named"];
    }

    private static List<CascadeItem> TargetItems(List<(CascadeMeasure Measure, CascadeStep Step)> rows, Wording words) =>
    [
        .. from row in rows
           where row.Step.TargetChanges.Count > 0
           select new CascadeItem(
               row.Measure.Id, Shortened.To(row.Measure.Title, 40) + words["colon"],
               new ReportPart(string.Join(words["clause-separator"], row.Step.TargetChanges.Select(change => Change(change, words))), Tone.Caution), null, 0, []),
    ];

    /// <summary>A change of targets in words; it stands as kind: before -> after, with - where one side has none.</summary>
    internal static string Change(string change, Wording words)
    {
        var colon = change.IndexOf(": ", StringComparison.Ordinal);
        var kind = Enum.GetValues<TargetKind>().First(kind => KebabCase.Of(kind) == change[..colon]);
        var parts = change[(colon + 2)..].Split(" -> ");
        var (before, after) = (parts[0], parts[1]);
        return before == "-" ? words.Format("cascade-target-new", TargetPhrase.Of(kind, after, words))
            : after == "-" ? words.Format("cascade-target-gone", TargetPhrase.Of(kind, before, words))
            : words.Format("cascade-target-changed", TargetPhrase.Of(kind, before, words), TargetPhrase.Of(kind, after, words));
    }

    private List<CascadeItem> AdditionItems(CascadePlan plan, Wording words) =>
    [
        .. from addition in Additions
           where addition.Plan == plan.Plan.Path
           orderby addition.IsFromAbove, addition.IsInBaseline, addition.KeptBelow.Count descending
           select new CascadeItem(
               addition.Locator, Shortened.To(addition.Text, 2 * words.Width - 30),
               new ReportPart(
                   (addition.IsFromAbove ? words["cascade-added-above"] : addition.IsInBaseline ? words["cascade-added-baseline"] : string.Empty)
                   + (addition.KeptBelow.Count > 0 ? words.Format("cascade-added-kept", words.ShortList([.. addition.KeptBelow.Select(NameOf)], 6)) : string.Empty)
                   + (addition.LostBelow.Count > 0 ? words.Format("cascade-added-lost", words.ShortList([.. addition.LostBelow.Select(NameOf)], 6)) : string.Empty), Tone.Quiet),
               null, 0, []),
    ];

    // ---- How a row is made --------------------------------------------------------------------------------------

    private static CascadePlan PlanOf(PlanSheet plan, Dictionary<string, CascadeLink> links, List<CascadeStep> steps)
    {
        var link = links.GetValueOrDefault(plan.Path);
        return new CascadePlan(
            AnswerPlan.Of(plan), link?.Parent, link?.Basis ?? "none",
            steps.Count(step => step.Origin == CascadeOrigin.Inherited), steps.Count(step => step.Origin == CascadeOrigin.Introduced), steps.Count(step => step.Origin == CascadeOrigin.Restored),
            steps.Sum(step => step.Duties.Count(duty => duty.Origin == CascadeOrigin.Inherited)), steps.Sum(step => step.Duties.Count(duty => duty.Origin == CascadeOrigin.Introduced)),
            steps.Sum(step => step.Duties.Count(duty => duty.Origin == CascadeOrigin.Restored)));
    }

    private static CascadeStep StepOf(SurveyMeasure measure, int index, PlanSheet plan, PlanSheet? parent, UnderParent? against, PrintedUnits printed)
    {
        var (own, above) = (plan.Measures[index], parent?.Measures[index]);
        var parentStatus = above?.Status ?? MeasureStatus.Covered;
        var targets = TargetsOf(plan, measure.Id);
        IReadOnlyList<StepTarget> before = parent is null ? [.. measure.Targets.Select(target => new StepTarget(target.Kind, target.Value))] : TargetsOf(parent, measure.Id);
        // Units that may belong to another measure are compared with nobody's.
        var isUncertain = own.Status != MeasureStatus.Missing && (!own.AreUnitsCertain || above is { AreUnitsCertain: false });
        return new CascadeStep(
            plan.Path, own.Status, Rounded.Of(own.Coverage), parentStatus, OriginOf(own.Status != MeasureStatus.Covered, parentStatus != MeasureStatus.Covered), above is not null,
            above is null || against is null ? null : AgainstParent(above, against),
            [.. own.Duties.Select((duty, i) => new CascadeDuty(
                i + 1, measure.Duties[i], duty.Status, above?.Duties[i].Status ?? DutyStatus.Present,
                OriginOf(duty.Status == DutyStatus.Absent, (above?.Duties[i].Status ?? DutyStatus.Present) == DutyStatus.Absent), duty.Locator, duty.Text, duty.Line, duty.Page))],
            own.Leads, own.LeadNames, above?.LeadNames ?? measure.LeadNames, own.Supports, own.SupportNames,
            own.Status == MeasureStatus.Missing || own.Reassigned is null || isUncertain ? [] : UnitSteps(measure, above, own, plan.Level, printed),
            targets, own.Status == MeasureStatus.Missing ? [] : TargetChanges(before, targets), own.Locators)
        {
            AreUnitsUncertain = isUncertain,
        };
    }

    private static CascadeOrigin OriginOf(bool isGap, bool isGapAbove) => (isGap, isGapAbove) switch
    {
        (true, true) => CascadeOrigin.Inherited,
        (true, false) => CascadeOrigin.Introduced,
        (false, true) => CascadeOrigin.Restored,
        _ => CascadeOrigin.Carried,
    };

    // The upper plan's clauses that carry the measure are measures of their own when it is the baseline: how much of them is here.
    private static double? AgainstParent(SheetMeasure above, UnderParent against)
    {
        if (!against.IsMeasured)
            return null;
        var found = against.Parent.Measures.Select((measure, i) => (measure, i)).Where(item => above.Locators.Contains(item.measure.Locator)).Select(item => against.Child.Measures[item.i].Coverage).ToList();
        return found.Count == 0 ? null : Rounded.Of(found.Average());
    }

    private static IReadOnlyList<StepTarget> TargetsOf(PlanSheet plan, string measure) =>
        [.. plan.Targets.Where(target => target.Measure == measure && target.Line > 0 && target.Kind != TargetKind.YearColumn).Select(target => new StepTarget(target.Kind, target.Value)).Distinct()];

    private static IReadOnlyList<string> TargetChanges(IReadOnlyList<StepTarget> before, IReadOnlyList<StepTarget> after)
    {
        if (before.Count + after.Count == 0)
            return [];
        var changes = new List<string>();
        foreach (var kind in before.Concat(after).Select(target => target.Kind).Distinct().Order())
        {
            var (old, now) = (before.Where(target => target.Kind == kind).Select(target => target.Value).ToList(), after.Where(target => target.Kind == kind).Select(target => target.Value).ToList());
            if (old.Intersect(now).Any() || kind == TargetKind.Ongoing)
                continue;
            changes.Add($"{KebabCase.Of(kind)}: {(old.Count == 0 ? "-" : old[0])} -> {(now.Count == 0 ? "-" : now[0])}");
        }

        return changes;
    }

    // From one level to the next: a lead that is nowhere is dropped, or handed on where somebody new leads; two that one
    // printed name stands for are merged. Compared by function, so 公安部, 公安厅 and 公安分局 are one.
    private static List<UnitStep> UnitSteps(SurveyMeasure measure, SheetMeasure? above, SheetMeasure own, AdministrativeLevel level, PrintedUnits printed)
    {
        var (before, beforeNames) = (above?.Leads ?? measure.Leads, above?.LeadNames ?? measure.LeadNames);
        var steps = new List<UnitStep>();
        if (above?.RoleForm == RoleForm.Undivided || own.RoleForm == RoleForm.Undivided)
        {
            // A list without roles (责任单位：…) does not say who leads: nobody hands a lead on to it, or loses one by it but who is named no more.
            var supports = above?.Supports ?? measure.Supports;
            foreach (var unit in before.Where(unit => !own.Leads.Contains(unit) && !own.Supports.Contains(unit) && printed.Registry.HasBody(unit, level)))
                steps.Add(Step(above?.RoleForm == RoleForm.Undivided ? "unit-dropped" : "lead-dropped", unit, [], beforeNames));
            foreach (var unit in New([.. before, .. supports]))
                steps.Add(Step("unit-added", unit, [], own.LeadNames));
            return steps;
        }

        var added = New(before);
        foreach (var unit in before.Where(unit => !own.Leads.Contains(unit) && printed.Registry.HasBody(unit, level)))
            steps.Add(Step(own.Supports.Contains(unit) ? "lead-demoted" : added.Count > 0 ? "lead-handed-on" : "lead-dropped", unit, added, beforeNames));
        foreach (var unit in added)
            steps.Add(Step("lead-added", unit, [], own.LeadNames));
        var kept = before.Where(own.Leads.Contains).ToList();
        if (kept.Count > 1 && beforeNames.Count >= kept.Count && own.LeadNames.Count < kept.Count && own.LeadNames.Count > 0)
            steps.Add(new UnitStep("leads-merged", kept[0], kept, printed.Of([kept[0]], own.LeadNames).FirstOrDefault(), printed.Of(kept, beforeNames)));
        return steps;

        // A merged bureau (市文化广电旅游局) that stands for one named above is not new for what else it does.
        List<string> New(IReadOnlyList<string> known) =>
        [
            .. own.Leads.Where(unit => !known.Contains(unit)
                && !(printed.Of([unit], own.LeadNames) is { Count: > 0 } names && names.TrueForAll(printed.Of(known, own.LeadNames).Contains))),
        ];

        UnitStep Step(string kind, string unit, List<string> by, IReadOnlyList<string> names) =>
            new(kind, unit, by.Count > 0 ? by : null, printed.Of([unit], names).FirstOrDefault(), by.Count > 0 ? printed.Of(by, own.LeadNames) : null);
    }

    private static List<CascadeAddition> AdditionsOf(
        List<PlanSheet> plans, Dictionary<string, CascadeLink> links, IReadOnlyDictionary<string, UnderParent> against, ListFilter filter)
    {
        var additions = new List<CascadeAddition>();
        var weights = AdditionGroups.WeightsOf(plans.SelectMany(plan => plan.Added.Concat(ToParent(plan) ?? []).Select(addition => addition.Text)));
        var byPath = plans.ToDictionary(plan => plan.Path, StringComparer.Ordinal);
        var known = new Dictionary<string, AdditionGroups.Known>(StringComparer.Ordinal);
        (string? Parent, AdditionGroups.Known? Known) duties = default;
        var below = plans.Where(plan => links.GetValueOrDefault(plan.Path)?.Parent is not null).ToLookup(plan => links[plan.Path].Parent!, StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            var children = below[plan.Path].ToList();
            var parent = links.GetValueOrDefault(plan.Path)?.Parent is { } above ? byPath.GetValueOrDefault(above) : null;
            if (!filter.HasPlan(plan.Level, plan.Region))
                continue;
            // What the plan above has not, be it the baseline's or of nobody; then what is new to the baseline, which may stand above already.
            var toParent = ToParent(plan);
            var newToParent = new AdditionGroups.Known((toParent ?? []).Select(addition => addition.Text), weights);
            var own = (toParent ?? []).Select(addition => (Addition: addition, IsFromAbove: false, IsInBaseline: !Added(plan).Has(addition.Text)))
                .Concat(plan.Added.Where(addition => !newToParent.Has(addition.Text)).Select(addition => (addition, parent is not null && IsAbove(parent, plan, addition.Text), false)));
            foreach (var (addition, isFromAbove, isInBaseline) in own)
            {
                if (!filter.HasAddition([.. addition.Leads, .. addition.Supports]))
                    continue;
                var kept = children.Where(child => Keeps(addition, child, against, weights) || Added(child).Has(addition.Text)).Select(child => child.Path).ToList();
                additions.Add(new CascadeAddition(
                    plan.Path, addition.Kind, addition.Locator, addition.Text, addition.Leads, addition.Line, addition.Page,
                    isFromAbove, isInBaseline, kept, [.. children.Select(child => child.Path).Except(kept)]));
            }
        }

        return additions;

        AdditionGroups.Known Added(PlanSheet plan) => known.TryGetValue(plan.Path, out var own) ? own : known[plan.Path] = new AdditionGroups.Known(plan.Added.Select(addition => addition.Text), weights);

        // It adds the same, or one of its own duties says so. Plans of one parent mostly come one after the other.
        bool IsAbove(PlanSheet parent, PlanSheet plan, string text)
        {
            if (Added(parent).Has(text))
                return true;
            if (!against.TryGetValue(plan.Path, out var pair))
                return false;
            if (duties.Parent != parent.Path)
                duties = (parent.Path, new AdditionGroups.Known(pair.Parent.Measures.SelectMany(measure => measure.Duties), weights));
            return duties.Known!.Has(text);
        }

        IReadOnlyList<SheetAddition>? ToParent(PlanSheet plan) =>
            against.TryGetValue(plan.Path, out var pair) && pair.IsMeasured ? pair.Child.Added : null;
    }

    // The child is measured against this plan: is the duty that the addition is (or is part of) there, with the added words in
    // what carries it?
    private static bool Keeps(
        SheetAddition addition, PlanSheet child, IReadOnlyDictionary<string, UnderParent> against, IReadOnlyDictionary<int, double> weights)
    {
        if (against.TryGetValue(child.Path, out var pair) && pair.IsMeasured)
            for (var i = 0; i < pair.Parent.Measures.Count; i++)
                if (pair.Parent.Measures[i].Locator == addition.Locator)
                    for (var duty = 0; duty < pair.Parent.Measures[i].Duties.Count; duty++)
                        if (pair.Parent.Measures[i].Duties[duty] is var text && (text.Contains(addition.Text, StringComparison.Ordinal) || addition.Text.Contains(text, StringComparison.Ordinal))
                            && pair.Child.Measures[i].Duties[duty] is { Status: not DutyStatus.Absent } found && AdditionGroups.Has(found.Text, addition.Text, weights))
                            return true;
        return false;
    }
}

/// <summary>What one plan inherits of gaps from the one above it, and what it adds or mends.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Parent">The plan above it; null for the baseline.</param>
/// <param name="Basis">What this rests on: tree, named, level, none.</param>
/// <param name="Inherited">Measures that are a gap here and above.</param>
/// <param name="Introduced">Measures that are a gap here only.</param>
/// <param name="Restored">Measures that are a gap above only.</param>
/// <param name="DutiesInherited">Duties that are absent here and above.</param>
/// <param name="DutiesIntroduced">Duties that are absent here only.</param>
/// <param name="DutiesRestored">Duties that are absent above only.</param>
internal sealed record CascadePlan(
    AnswerPlan Plan, string? Parent, string Basis, int Inherited, int Introduced, int Restored, int DutiesInherited, int DutiesIntroduced, int DutiesRestored);

/// <summary>A measure on its way through the plans.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Locator">Its printed number.</param>
/// <param name="Title">Its title.</param>
/// <param name="LeadNames">Who leads in the baseline.</param>
/// <param name="Targets">The baseline's deadlines, frequencies and quantities.</param>
/// <param name="Steps">What each plan makes of it.</param>
internal sealed record CascadeMeasure(
    string Id, string Locator, string Title, IReadOnlyList<string> LeadNames, IReadOnlyList<StepTarget> Targets, IReadOnlyList<CascadeStep> Steps);

/// <summary>What a plan makes of a measure, seen from the baseline and from the plan above.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Status">Against the baseline.</param>
/// <param name="Coverage">Against the baseline.</param>
/// <param name="ParentStatus">The upper plan's, against the baseline; covered where the baseline itself is above.</param>
/// <param name="Origin">Where the gap arose.</param>
/// <param name="HasParent">Whether a plan stands between this one and the baseline.</param>
/// <param name="AgainstParent">How much of the upper plan's own clauses on this measure is here; null if it has none, or none is above.</param>
/// <param name="Duties">The duties.</param>
/// <param name="Leads">The functions in the lead.</param>
/// <param name="LeadNames">The units in the lead.</param>
/// <param name="ParentLeadNames">The units in the lead above.</param>
/// <param name="Supports">The functions in support.</param>
/// <param name="SupportNames">The supporting units.</param>
/// <param name="Units">What became of the leads above.</param>
/// <param name="Targets">Deadlines, frequencies and quantities here.</param>
/// <param name="TargetChanges">How they differ from those above, as kind: before -> after, - for none.</param>
/// <param name="Clauses">The clauses that carry it.</param>
internal sealed record CascadeStep(
    string Plan, MeasureStatus Status, double Coverage, MeasureStatus ParentStatus, CascadeOrigin Origin, bool HasParent, double? AgainstParent, IReadOnlyList<CascadeDuty> Duties,
    IReadOnlyList<string> Leads, IReadOnlyList<string> LeadNames, IReadOnlyList<string> ParentLeadNames, IReadOnlyList<string> Supports, IReadOnlyList<string> SupportNames,
    IReadOnlyList<UnitStep> Units, IReadOnlyList<StepTarget> Targets, IReadOnlyList<string> TargetChanges, IReadOnlyList<string> Clauses)
{
    /// <summary>Whether the text, here or above, does not show which units belong to the measure, so that they are not compared.</summary>
    [JsonIgnore]
    public bool AreUnitsUncertain { get; init; }
}

/// <summary>What a plan makes of a duty.</summary>
/// <param name="Number">The duty's number in its measure.</param>
/// <param name="Text">Its words in the baseline.</param>
/// <param name="Status">Here.</param>
/// <param name="ParentStatus">Above.</param>
/// <param name="Origin">Where its absence arose.</param>
/// <param name="Locator">The clause that carries it; empty if absent.</param>
/// <param name="Evidence">The words; empty if absent.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record CascadeDuty(int Number, string Text, DutyStatus Status, DutyStatus ParentStatus, CascadeOrigin Origin, string Locator, string Evidence, int Line, int? Page);

/// <summary>A deadline, frequency or quantity of a measure.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">The value.</param>
internal sealed record StepTarget(TargetKind Kind, string Value);

/// <summary>What became of a lead from one level to the next.</summary>
/// <param name="Kind">lead-dropped, lead-handed-on, lead-demoted, lead-added, leads-merged; where a list gives no roles unit-dropped, unit-added.</param>
/// <param name="Unit">The function.</param>
/// <param name="By">Who leads instead, or which ones were merged; null if nobody.</param>
/// <param name="Name">The unit as it is printed above; where it is new or stands for several, here. Null where no printed name shows it.</param>
/// <param name="ByNames">Those in <paramref name="By"/> as they are printed: who leads instead here, the merged ones above.</param>
internal sealed record UnitStep(string Kind, string Unit, IReadOnlyList<string>? By, string? Name, IReadOnlyList<string>? ByNames);

/// <summary>Something a plan adds, and what the plans right below it made of it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Kind">A whole clause or a part of one.</param>
/// <param name="Locator">The clause.</param>
/// <param name="Text">The words.</param>
/// <param name="Leads">The functions in the lead.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
/// <param name="IsFromAbove">Whether the plan above has the same.</param>
/// <param name="IsInBaseline">Whether the baseline has it: new only to the plan above.</param>
/// <param name="KeptBelow">The plans right below that have it.</param>
/// <param name="LostBelow">The plans right below that do not.</param>
internal sealed record CascadeAddition(
    string Plan, AddedKind Kind, string Locator, string Text, IReadOnlyList<string> Leads, int Line, int? Page, bool IsFromAbove, bool IsInBaseline, IReadOnlyList<string> KeptBelow, IReadOnlyList<string> LostBelow);

/// <summary>Which printed names stand for which functions; each name is looked up once, as the same ones come again in every plan.</summary>
/// <param name="Registry">The functions of this run.</param>
internal sealed record PrintedUnits(UnitRegistry Registry)
{
    private readonly UnitNames _names = new(Registry);
    private readonly Dictionary<string, IReadOnlyList<string>> _functions = new(StringComparer.Ordinal);

    /// <summary>The names that functions are printed as; none where the names do not show it.</summary>
    public List<string> Of(IEnumerable<string> functions, IReadOnlyList<string> names) => [.. names.Where(name => FunctionsOf(name).Intersect(functions).Any())];

    private IReadOnlyList<string> FunctionsOf(string name) =>
        _functions.TryGetValue(name, out var known) ? known : _functions[name] = [.. _names.Resolve(name).Functions];
}

/// <summary>A line of the text form on what became of a measure, or of what a plan adds.</summary>
/// <param name="Place">The measure's id, or the plan's clause.</param>
/// <param name="Title">The title or words.</param>
/// <param name="Told">What there is to tell.</param>
/// <param name="Brief">The same for one line; null for the same words.</param>
/// <param name="Weight">Which of a kind are told first.</param>
/// <param name="More">The lines under it, where all is told.</param>
internal sealed record CascadeItem(string Place, string Title, ReportPart Told, string? Brief, int Weight, IReadOnlyList<ReportLine> More);
