using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Takes from the findings on a plan what coverage tables need.</summary>
internal static class CoveragePlanBuilder
{
    /// <summary>Builds it.</summary>
    /// <param name="plan">The findings.</param>
    /// <returns>The rows of all tables; notes (severity info) are left out.</returns>
    public static CoveragePlan Build(PlanComparison plan) => new()
    {
        Path = PrintableText.Of(plan.Path),
        Title = PrintableText.Of(plan.Title),
        Level = plan.Level,
        Region = PrintableText.Of(plan.Region),
        Coverage = plan.Coverage,
        Rows = [.. plan.Measures.Select(Build)],
        Added = [.. plan.Added.Select(Build)],
        Problems = [.. plan.Diagnostics.Where(problem => problem.Kind.Severity != Severity.Info).Select(CoverageProblem.Of)],
    };

    private static CoverageRow Build(MeasureFinding measure) => new()
    {
        Status = measure.Status,
        Coverage = measure.Coverage,
        DutiesPresent = measure.Duties.Count(duty => duty.Status == DutyStatus.Present),
        DutiesPartial = measure.Duties.Count(duty => duty.Status == DutyStatus.Partial),
        Leads = measure.Leads.Plan,
        LeadNames = Printable(measure.Leads.PlanNames),
        Supports = measure.Supports.Plan,
        SupportNames = Printable(measure.Supports.PlanNames),
        RoleForm = measure.RoleForm,
        UnitChanges = [.. measure.UnitChanges.Select(change => $"{KebabCase.Of(change.Kind)}:{change.Unit}")],
        Reassigned = measure.Reassigned,
        UnitsCertain = measure.UnitsCertain,
        Relations = [.. measure.Relations.Select(relation => KebabCase.Of(relation.Kind))],
        Clauses = Printable(measure.Clauses),
        Evidence = [.. measure.Duties.SelectMany(duty => duty.Evidence.Take(1)).Select(Place).Distinct()],
        Confidence = measure.Confidence,
        Decided = [.. measure.Duties.Where(duty => duty.Decided is not null).Select(Decision)],
    };

    private static string Decision(DutyFinding duty) => PrintableText.Of(string.Create(
        CultureInfo.InvariantCulture, $"{duty.Number} {KebabCase.Of(duty.Decided!.Kind)} {duty.Decided.Coder}"));

    private static CoverageAddition Build(AddedFinding added) => new(
        added.Kind, PrintableText.Of(added.Place.Locator), PrintableText.Of(added.Place.Text),
        Printable(added.Leads), Printable(added.Supports), added.Place.Line, added.Place.Page);

    private static string Place(Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PrintableText.Of(evidence.Locator)} {(evidence.Page is null ? string.Empty : $"p{evidence.Page} ")}L{evidence.Line}");

    private static List<string> Printable(IReadOnlyList<string> texts) => [.. texts.Select(PrintableText.Of)];
}
