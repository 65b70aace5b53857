using System.CommandLine;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff diff PATH…</c>: what the baseline's measures have become in each plan.</summary>
internal static class DiffCommand
{
    private static readonly string[] Kinds = ["missing", "partial", "reassigned", "changed", "added"];

    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var command = new Command("diff", help["command-diff"]);
        var inputs = new InputOptions(context, command, InputParts.All);
        var outputs = new OutputOptions(context, command, "option-format-diff", "text", "json", "csv");
        var full = new Option<bool>("--full") { Description = help["option-full"] };
        var only = new Option<string[]>("--only") { Description = help["option-only"], AllowMultipleArgumentsPerToken = false };
        only.AcceptOnlyFromAmong(Kinds);
        var measures = new Option<string[]>("--measure") { Description = help["option-measure"], HelpName = "ID" };
        var explain = new Option<string>("--explain") { Description = help["option-explain"], HelpName = "ID" };
        var groupBy = new Option<string>("--group-by") { Description = help["option-group-by"] };
        groupBy.AcceptOnlyFromAmong("plan", "unit");
        foreach (var option in new Option[] { full, only, measures })
            command.Options.Add(option);
        var filters = new FilterOptionSet(command, help, [.. ListFilter.MeasureStates, "uncertain"]);
        command.Options.Add(explain);
        command.Options.Add(groupBy);
        command.SetAction(result =>
        {
            var (measure, byUnit) = (result.GetValue(explain), result.GetValue(groupBy) == "unit");
            var given = inputs.Read(result, least: outputs.Least(result));
            var baseline = given.Baseline ?? Baseline.DefaultName;
            var targets = outputs.Open(result, given.Files);
            if (measure is not null && (byUnit || targets.Any(target => target.Form != "text")))
                throw new WrongUsageException(help["error-explain"]);
            var registry = given.Registry();
            var found = given.Compare(_ => baseline);
            var comparison = new Comparison(found[0].Baseline, [.. found.Select(item => item.Plan)]);
            // All plans are measured against one baseline; where none could be read there is nothing to look names up in.
            var names = comparison.Plans.FirstOrDefault(plan => plan.Measures.Count > 0) is { } measured
                ? new MeasureNames(comparison.Baseline.Name, measured.Measures.Select(finding => (finding.Id, finding.Locator, finding.Title))) : null;
            string IdOf(string asked) => names?.Of(asked) ?? asked;
            measure = measure is null ? null : IdOf(measure);
            var filter = new ComparisonFilter(filters.Of(result, registry), result.GetValue(only) ?? [], [.. (result.GetValue(measures) ?? []).Select(IdOf)]);
            // Of a plan that a filter leaves out nothing is said but that it cannot be read.
            foreach (var plan in comparison.Plans.Where(filter.IsAbout))
                context.Report(plan.Path, plan.Diagnostics, outputs.Least(result));
            var shown = filter.Of(comparison);
            filters.Refuse(comparison.Baseline.Name, FilterOptionSet.MeasuresOf(comparison.Plans));
            foreach (var target in targets)
            {
                var look = target.Look with { Units = registry };
                if (measure is not null)
                    target.WriteText(writer => ExplainReportWriter.Write(shown, measure, writer, look));
                else if (byUnit)
                    WriteByUnit(UnitGrouping.Group(shown, registry), target, look);
                else
                    Write(shown, target, look, new ReportScope(result.GetValue(full) || !filter.IsEmpty, filter.Kinds), filter.WhyNothing(comparison, Wording.For(look)));
            }

            return filters.Told(result, context, comparison.Plans.All(plan => plan.IsReadable) ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    private static void Write(Comparison comparison, OutputTarget target, ReportOptions look, ReportScope scope, IReadOnlyList<string> nothing)
    {
        if (target.Form == "json")
            target.Write(stream => JsonReportWriter.Write(comparison, stream));
        else if (target.Form == "csv")
            target.Write(stream => CsvReportWriter.Write(comparison, stream));
        else
            target.WriteText(writer =>
            {
                ConsoleReportWriter.Write(comparison, writer, look, scope);
                new ReportConsole(writer, look).Write(nothing.Select(line => Wording.Line(0, line)));
            });
    }

    private static void WriteByUnit(IReadOnlyList<UnitLedger> ledgers, OutputTarget target, ReportOptions look)
    {
        if (target.Form == "json")
            target.Write(stream => LedgerJsonWriter.Write(ledgers, stream));
        else if (target.Form == "csv")
            target.Write(stream => CsvTableWriter.Write(LedgerTable.Of(ledgers), stream));
        else
            target.WriteText(writer => LedgerReportWriter.Write(ledgers, writer, look));
    }
}

/// <summary>
/// Narrows a comparison to what is asked for, in every form alike. Measures, sections and units say what is looked at:
/// coverage and counts are about these. Kinds and states only say which of the findings are listed.
/// </summary>
/// <param name="Kinds">Which kinds of findings: missing, partial, reassigned, changed, added; none for all.</param>
/// <param name="Measures">Ids of measures or sections; none for all.</param>
internal sealed record ComparisonFilter(ListFilter List, IReadOnlyList<string> Kinds, IReadOnlyList<string> Measures)
{
    public bool IsEmpty => List.IsEmpty && Kinds.Count == 0 && Measures.Count == 0;

    public Comparison Of(Comparison comparison) => IsEmpty ? comparison : comparison with
    {
        Plans = [.. comparison.Plans.Where(IsAbout).Select(Of)],
    };

    public bool IsAbout(PlanComparison plan) => !plan.IsReadable || List.HasPlan(plan.Level, plan.Region);

    /// <summary>Why nothing of any plan is listed; empty where something is, or no filter was asked for.</summary>
    public IReadOnlyList<string> WhyNothing(Comparison comparison, Wording words)
    {
        List<PlanComparison> plans = [.. comparison.Plans.Where(plan => plan.IsReadable)], fitting = plans.FindAll(IsAbout);
        if (IsEmpty || plans.Count == 0 || fitting.Exists(plan => Of(plan) is { Measures.Count: > 0 } or { Added.Count: > 0 }))
            return [];
        ComparisonFilter all = new(ListFilter.None with { Registry = List.Registry }, [], []);
        var parts = new (string Option, ComparisonFilter Alone)[]
        {
            (NothingPasses.Told("--section", List.Sections), all with { List = all.List with { Sections = List.Sections } }),
            (NothingPasses.Told("--unit", List.Units), all with { List = all.List with { Units = List.Units } }),
            (NothingPasses.Told("--status", List.Statuses), all with { List = all.List with { Statuses = List.Statuses } }),
            (NothingPasses.Told("--only", Kinds), all with { Kinds = Kinds }),
            (NothingPasses.Told("--measure", Measures), all with { Measures = Measures }),
        };
        return
        [
            .. NothingPasses.Why(
                words, List, plans.CountBy(plan => plan.Level).ToDictionary(), fitting.Count,
                [.. parts.Where(part => part.Option.Length > 0).Select(part => (part.Option, fitting.Sum(plan => part.Alone.Of(plan).Measures.Count)))]),
        ];
    }

    private PlanComparison Of(PlanComparison plan)
    {
        List<MeasureFinding> measures = [.. plan.Measures.Where(IsLookedAt).Select(OfUnits)];
        List<AddedFinding> added = Measures.Count == 0 && List.Sections.Count == 0 ? [.. plan.Added.Where(added => List.HasUnit(added.Leads.Concat(added.Supports), []))] : [];
        return plan with
        {
            Coverage = measures.Count == plan.Measures.Count ? plan.Coverage : measures.Count == 0 ? 0 : measures.Average(measure => measure.Coverage),
            Measures = [.. measures.Where(IsListed)],
            Added = (Kinds.Count == 0 || Kinds.Contains("added")) && List.Statuses.Count == 0 ? added : [],
            CountedMeasures = measures,
            CountedAdded = added,
        };
    }

    private bool IsLookedAt(MeasureFinding measure) =>
        (Measures.Count == 0 || Measures.Any(id => Policy.Means(id, measure.Id)))
        && List.HasMeasure(measure.Id, measure.Locator)
        && ListRow.Of(measure) is var row && List.HasUnit(row.Units, row.Names);

    // With a unit asked for, a change of responsibility is told and counted if it is that unit's.
    private MeasureFinding OfUnits(MeasureFinding measure) => List.Units.Count == 0 ? measure : measure with
    {
        AskedChanges = [.. measure.UnitChanges.Where(change => List.HasUnit([change.Unit], new[] { change.BaselineName, change.PlanName }.OfType<string>()))],
    };

    private bool IsListed(MeasureFinding measure) =>
        (Kinds.Count == 0 || Kinds.Contains(KebabCase.Of(measure.Status)) || (measure.IsReassigned && Kinds.Contains("reassigned"))
            || (Kinds.Contains("changed") && measure.Relations.Any(relation => relation.IsChangeOfWords)))
        && List.Has(ListRow.Of(measure, OverviewRow.IsUncertain(measure) ? ["uncertain"] : []));
}
