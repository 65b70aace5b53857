using System.Text.Json.Serialization;
using AntiTraffickingDiff.Cli.Reporting;
using static AntiTraffickingDiff.Cli.Reporting.TableColumn;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary><c>compare --measure ID</c>: one measure in several plans, side by side: words, units, deadlines.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plans">The plans.</param>
/// <param name="Measures">The measures asked for.</param>
internal sealed record SideBySideAnswer(AnswerBaseline Baseline, IReadOnlyList<AnswerPlan> Plans, IReadOnlyList<SideBySideMeasure> Measures) : Answer
{
    // Of a measure without a short title the first duty below says the whole.
    private const int LongestHeading = 60;

    /// <inheritdoc/>
    [JsonPropertyOrder(-2)]
    public override string Schema => "atdiff-compare/1";

    /// <summary>Answers the question.</summary>
    /// <param name="survey">The plans, with findings and targets.</param>
    /// <param name="ids">The measures; a section's id stands for all under it.</param>
    /// <param name="filter">Which plans are wanted.</param>
    /// <returns>The answer; no measures if an id means nothing.</returns>
    public static SideBySideAnswer Of(Survey survey, IReadOnlyCollection<string> ids, ListFilter filter)
    {
        var measures = new List<SideBySideMeasure>();
        for (var i = 0; i < survey.Baseline.Measures.Count; i++)
        {
            var measure = survey.Baseline.Measures[i];
            if (!ListFilter.IsUnderAny(measure.Id, ids) || !filter.HasMeasure(measure.Id, measure.Locator))
                continue;
            measures.Add(new SideBySideMeasure(
                measure.Id, measure.Locator, measure.Title, measure.Duties, measure.LeadNames, measure.SupportNames,
                [.. measure.Targets.Select(target => new StepTarget(target.Kind, target.Value))],
                [.. survey.Readable.Where(plan => filter.HasPlan(plan.Level, plan.Region) && filter.Has(ListRow.Of(plan.Measures[i], measure))).Select(plan => PlanOf(plan, plan.Measures[i], measure.Id))]));
        }

        return new SideBySideAnswer(AnswerBaseline.Of(survey.Baseline), [.. survey.Plans.Where(plan => !plan.IsPlan || filter.HasPlan(plan.Level, plan.Region)).Select(AnswerPlan.Of)], measures);
    }

    /// <inheritdoc/>
    public override DataTable Table()
    {
        var plans = Plans.ToDictionary(plan => plan.Path, StringComparer.Ordinal);
        return new(
        Schema, "duties",
        ["measure", "measure_title", Whole("duty"), "duty_text", "plan", "region", "level", "date", "status", Real("coverage"), "duty_status", "words", "locator", Whole("page"), Whole("line"), Texts("lead_names"), Texts("support_names"), Texts("unit_changes"), Texts("targets"), "model", Flag("units_certain")],
               from measure in Measures
               from plan in measure.Plans
               from duty in plan.Duties
               let about = plans[plan.Path]
               select new object?[]
               {
                   measure.Id, measure.Title, duty.Number, measure.Duties[duty.Number - 1], plan.Path, about.Region, KebabCase.Of(about.Level), about.Date, KebabCase.Of(plan.Status), plan.Coverage,
                   KebabCase.Of(duty.Status), duty.Text, duty.Locator, duty.Page, duty.Line, plan.LeadNames, plan.SupportNames, plan.Changes,
                   plan.Targets.Select(target => KebabCase.Of(target.Kind) + "=" + target.Value), duty.Model, plan.UnitsCertain ? "true" : "false",
               });
    }

    // Of a section of twenty measures those that a plan passes the filters with.
    private IEnumerable<SideBySideMeasure> Told => Measures.Where(measure => measure.Plans.Count > 0);

    /// <inheritdoc/>
    public override IEnumerable<ReportLine> Lines(Wording words)
    {
        var names = AnswerPlan.NamesOf(Plans);
        foreach (var plan in Plans.Where(plan => plan.Problem is not null))
            yield return Wording.Line(0, plan.Path + ": " + words.Obstacle(plan), Tone.Bad);
        if (!Told.Any())
            yield return Wording.Line(0, words["nothing-here"]);
        foreach (var (measure, i) in Told.Select((measure, i) => (measure, i)))
        {
            if (i > 0)
                yield return ReportLine.Empty;
            yield return Wording.Line(0, $"{measure.Id} {Shortened.To(measure.Title, LongestHeading)}", Tone.Heading);
            yield return Wording.Line(2, words.Format("compare-baseline", Units(measure.LeadNames, measure.SupportNames, RoleForm.Paren, words)), Tone.Quiet);
            for (var duty = 0; duty < measure.Duties.Count; duty++)
            {
                yield return ReportLine.Empty;
                yield return Wording.Line(2, $"({duty + 1}) {measure.Duties[duty]}", Tone.Heading);
                foreach (var plan in measure.Plans)
                {
                    var own = plan.Duties[duty];
                    yield return new ReportLine(
                        4, new ReportPart(names[plan.Path] + words["colon"]),
                        new ReportPart(words["duty-status-" + KebabCase.Of(own.Status)], own.Status switch { DutyStatus.Present => Tone.Good, DutyStatus.Partial => Tone.Caution, _ => Tone.Bad }),
                        new ReportPart(own.HasPlace ? " · " + words.Place(own.Locator, own.Line, own.Page) + Weak(own, words) : string.Empty, Tone.Place),
                        new ReportPart(own.HasPlace ? words.Format("quoted", own.Text) : own.IsWithoutPlace ? words["compare-no-place"] : string.Empty),
                        new ReportPart(ByModel(own, words), Tone.Caution));
                }
            }

            yield return ReportLine.Empty;
            yield return Wording.Line(2, words["compare-units"], Tone.Heading);
            foreach (var plan in measure.Plans)
                yield return new ReportLine(
                    4, new ReportPart(names[plan.Path] + words["colon"]), new ReportPart(Units(plan.LeadNames, plan.SupportNames, plan.RoleForm, words)),
                    new ReportPart(plan.Changes.Count == 0 ? string.Empty : words.Format("compare-changes", Changes(plan, words)), Tone.Caution),
                    new ReportPart(Unsure(plan, words), Tone.Caution));
            if (!measure.Plans.Any(plan => plan.Targets.Count > 0) && measure.Targets.Count == 0)
                continue;
            yield return ReportLine.Empty;
            yield return Wording.Line(2, words["compare-targets"], Tone.Heading);
            yield return Wording.Line(4, words["cascade-baseline"] + words["colon"] + Targets(measure.Targets, words), Tone.Quiet);
            foreach (var plan in measure.Plans)
                yield return Wording.Line(4, names[plan.Path] + words["colon"] + Targets(plan.Targets, words));
        }
    }

    /// <inheritdoc/>
    public override void Write(string form, Stream stream, ReportOptions look)
    {
        if (form == "markdown")
            WriteText(stream, writer => WriteMarkdown(writer, Wording.For(look)));
        else
            base.Write(form, stream, look);
    }

    // A table a measure, a column a plan.
    private void WriteMarkdown(TextWriter writer, Wording words)
    {
        var names = AnswerPlan.NamesOf(Plans);
        foreach (var plan in Recognised)
        {
            writer.WriteLine(Cell(words.Recognised(plan)));
            writer.WriteLine();
        }
        if (!Told.Any())
            writer.WriteLine(words["nothing-here"]);
        foreach (var measure in Told)
        {
            writer.WriteLine($"## {Cell($"{measure.Id} {Shortened.To(measure.Title, LongestHeading)}")}");
            writer.WriteLine();
            Row([string.Empty, words["cascade-baseline"], .. measure.Plans.Select(plan => names[plan.Path])]);
            Row([.. Enumerable.Repeat("---", measure.Plans.Count + 2)], isRule: true);
            Row([words["compare-status"], string.Empty, .. measure.Plans.Select(plan => words.Format("compare-covered", words["status-" + KebabCase.Of(plan.Status)], Wording.Percent(plan.Coverage)))]);
            for (var i = 0; i < measure.Duties.Count; i++)
                Row([words.Format("compare-duty", i + 1), measure.Duties[i], .. measure.Plans.Select(plan => plan.Duties[i] is var own && own.HasPlace
                    ? words.Format("compare-words", words["duty-status-" + KebabCase.Of(own.Status)], own.Locator, own.Text) + Weak(own, words) + ByModel(own, words)
                    : words["duty-status-" + KebabCase.Of(own.Status)] + (own.IsWithoutPlace ? words["compare-no-place"] : string.Empty) + ByModel(own, words))]);
            Row([words["compare-leads"], words.List(measure.LeadNames), .. measure.Plans.Select(plan => plan.LeadNames.Count == 0 ? words["not-named"] : plan.RoleForm == RoleForm.Undivided ? words.Format("compare-undivided", words.List(plan.LeadNames)) + Unsure(plan, words) : words.List(plan.LeadNames) + Unsure(plan, words))]);
            Row([words["compare-supports"], words.List(measure.SupportNames), .. measure.Plans.Select(plan => words.List(plan.SupportNames) + (plan.SupportNames.Count > 0 ? Unsure(plan, words) : string.Empty))]);
            Row([words["compare-targets"], Targets(measure.Targets, words), .. measure.Plans.Select(plan => Targets(plan.Targets, words))]);
            writer.WriteLine();
        }

        void Row(IReadOnlyList<string> cells, bool isRule = false) => writer.WriteLine("| " + string.Join(" | ", cells.Select(cell => isRule ? cell : Cell(cell))) + " |");
    }

    // What is a mark in Markdown or would be run as HTML in a page made of it.
    private static string Cell(string text) => PrintableText.Of(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);

    private static string Weak(SideBySideDuty duty, Wording words) => duty.Weak ? words["place-weak"] : string.Empty;

    // Units that a scrambled text does not show to be the measure's; where it names none there is nothing to doubt.
    private static string Unsure(SideBySidePlan plan, Wording words) => plan.UnitsCertain || plan.LeadNames.Count + plan.SupportNames.Count == 0 ? string.Empty : words["compare-units-unsure"];

    private static string ByModel(SideBySideDuty duty, Wording words) => duty.Model is null ? string.Empty : words.Format("compare-model", duty.Model);

    private static string Units(IReadOnlyList<string> leads, IReadOnlyList<string> supports, RoleForm form, Wording words) => leads.Count + supports.Count == 0
        ? words["not-named"]
        : form == RoleForm.Undivided ? words.Format("compare-undivided", words.List(leads))
        : string.Join(words["clause-separator"], new[] { leads.Count > 0 ? words.Format("role-lead", words.List(leads)) : string.Empty, supports.Count > 0 ? words.Format("role-support", words.List(supports)) : string.Empty }.Where(part => part.Length > 0));

    private static string Targets(IReadOnlyList<StepTarget> targets, Wording words) =>
        targets.Count == 0 ? words["compare-none"] : string.Join(words["clause-separator"], targets.Select(target => TargetPhrase.Of(target.Kind, target.Value, words)));

    // Those of one kind together; in Chinese by the unit's printed name, in English by what it is.
    private static string Changes(SideBySidePlan plan, Wording words) => string.Join(words["clause-separator"], plan.Changes
        .Select((change, i) => (Kind: change[..change.IndexOf(':', StringComparison.Ordinal)], Unit: change[(change.IndexOf(':', StringComparison.Ordinal) + 1)..], Name: plan.ChangedNames[i]))
        .GroupBy(change => change.Kind, StringComparer.Ordinal)
        .Select(alike => words.Format("change-" + alike.Key, words.List(alike.Select(change => words.IsChinese && change.Name.Length > 0 ? change.Name : words.Unit(change.Unit))))));

    private static SideBySidePlan PlanOf(PlanSheet plan, SheetMeasure own, string id) => new(
        plan.Path, plan.Name, own.Status, Rounded.Of(own.Coverage), own.Locators,
        [.. own.Duties.Select((duty, i) => new SideBySideDuty(i + 1, duty.Status, duty.Status == DutyStatus.Absent ? string.Empty : duty.Locator, duty.Status == DutyStatus.Absent ? string.Empty : duty.Text, duty.Line, duty.Page, duty.Model) { Weak = duty.IsWeak && duty.Status != DutyStatus.Absent })],
        own.LeadNames, own.SupportNames, own.RoleForm, [.. own.Changes.Select(change => KebabCase.Of(change.Kind) + ":" + change.Unit)],
        [.. plan.Targets.Where(target => target.Measure == id && target.Line > 0).Select(target => new StepTarget(target.Kind, target.Value)).Distinct()])
    {
        UnitsCertain = own.AreUnitsCertain,
        ChangedNames = [.. own.Changes.Select(change => change.PlanName ?? change.BaselineName ?? string.Empty)],
    };
}

/// <summary>The baseline's column: what each plan is held against.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Locator">Its printed number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Duties">Its duties in the baseline's words.</param>
/// <param name="LeadNames">Who leads in the baseline.</param>
/// <param name="SupportNames">Who supports in the baseline.</param>
/// <param name="Targets">Its deadlines, frequencies and quantities in the baseline.</param>
/// <param name="Plans">The plans.</param>
internal sealed record SideBySideMeasure(
    string Id, string Locator, string Title, IReadOnlyList<string> Duties, IReadOnlyList<string> LeadNames, IReadOnlyList<string> SupportNames,
    IReadOnlyList<StepTarget> Targets, IReadOnlyList<SideBySidePlan> Plans);

/// <summary>What one plan makes of the measure.</summary>
/// <param name="Path">The plan.</param>
/// <param name="Name">Its place or title.</param>
/// <param name="Status">Covered, partial or missing.</param>
/// <param name="Coverage">The mean over the duties.</param>
/// <param name="Clauses">The clauses that carry it.</param>
/// <param name="Duties">The duties.</param>
/// <param name="LeadNames">Who leads.</param>
/// <param name="SupportNames">Who supports.</param>
/// <param name="RoleForm">How the plan names units.</param>
/// <param name="Changes">Changes of units, as kind:function.</param>
/// <param name="Targets">Its deadlines, frequencies and quantities.</param>
internal sealed record SideBySidePlan(
    string Path, string Name, MeasureStatus Status, double Coverage, IReadOnlyList<string> Clauses, IReadOnlyList<SideBySideDuty> Duties,
    IReadOnlyList<string> LeadNames, IReadOnlyList<string> SupportNames, RoleForm RoleForm, IReadOnlyList<string> Changes, IReadOnlyList<StepTarget> Targets)
{
    /// <summary>Whether the text shows that the units belong to the measure; not where it is scrambled.</summary>
    public bool UnitsCertain { get; init; } = true;

    /// <summary>The units of the changes as printed.</summary>
    public IReadOnlyList<string> ChangedNames { get; init; } = [];
}

/// <summary>A duty in one plan.</summary>
/// <param name="Number">Its number in the measure.</param>
/// <param name="Status">Present, partial or absent.</param>
/// <param name="Locator">The clause; empty if absent.</param>
/// <param name="Text">The words; empty if absent.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
/// <param name="Model">The language model that decided it, or null.</param>
internal sealed record SideBySideDuty(int Number, DutyStatus Status, string Locator, string Text, int Line, int? Page, string? Model)
{
    /// <summary>Whether the words are hardly legible in a recognised plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Weak { get; init; }

    /// <summary>Whether words of the plan stand for it.</summary>
    [JsonIgnore]
    public bool HasPlace => Status != DutyStatus.Absent && Text.Length > 0;

    /// <summary>Whether it is there by a decision that names no words: the judge found none.</summary>
    [JsonIgnore]
    public bool IsWithoutPlace => Status != DutyStatus.Absent && Text.Length == 0;
}
