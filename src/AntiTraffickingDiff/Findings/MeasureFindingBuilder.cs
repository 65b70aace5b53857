using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Findings.Relations;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Turns what was matched into the finding on one measure.</summary>
internal sealed class MeasureFindingBuilder(
    EvidenceMaker evidence, ResponsibilityFinder responsibilities, UnitChangeFinder unitChanges, RelationFinder relations)
{
    private const double CoveredFrom = 0.8;

    /// <summary>Builds the finding.</summary>
    /// <param name="measure">What the plan makes of the measure, and where.</param>
    /// <param name="plan">All measures and additions of the plan.</param>
    /// <returns>The finding.</returns>
    public MeasureFinding Build(MappedMeasure measure, PlanMap plan)
    {
        var (match, clauses) = measure;
        var baseline = BaselineResponsibility.Of(match);
        var (responsible, isCertain) = responsibilities.Find(match, clauses);
        var changes = unitChanges.Find(baseline, responsible);
        var coverage = match.Duties.Average(duty => Worth(duty.Status));
        var status = Status(coverage);
        return new MeasureFinding
        {
            Id = match.Measure.Id,
            Locator = match.Measure.Clause.Locator,
            Title = match.Measure.Title,
            Status = status,
            Coverage = coverage,
            Duties = [.. match.Duties.Select(Build)],
            Clauses = [.. clauses.Select(clause => LocatorOf(match, clause.Clause)).Distinct()],
            RoleForm = responsible.Form,
            Leads = Lists(baseline.Leads, responsible.Leads),
            Supports = Lists(baseline.Supports, responsible.Supports),
            UnitChanges = isCertain ? changes : [],
            Reassigned = isCertain ? ReassignmentRule.IsReassigned(status, baseline, responsible, changes) : null,
            UnitsCertain = isCertain,
            Relations = relations.Find(measure, plan),
            Confidence = match.Duties.Average(duty => duty.Confidence),
        };
    }

    private static double Worth(DutyStatus status) => status switch
    {
        DutyStatus.Present => 1,
        DutyStatus.Partial => 0.5,
        _ => 0,
    };

    private static MeasureStatus Status(double coverage) =>
        coverage >= CoveredFrom - 1e-9 ? MeasureStatus.Covered
        : coverage > 0 ? MeasureStatus.Partial
        : MeasureStatus.Missing;

    private DutyFinding Build(DutyMatch duty) =>
        new(duty.Duty.Number, duty.Duty.Text, duty.Status, duty.Score,
            [.. duty.Evidence.Select(match => evidence.Make(match.Passage.Clause, match.Passage.Span))])
        {
            Lacking = duty.Lacking,
            Confidence = duty.Confidence,
            Basis = duty.Basis,
            Elements = [.. duty.Elements.Select(element => new ElementFinding(
                element.Name, element.Weight, element.Value,
                element.Passage is null || element.Value == 0 ? null : evidence.Make(element.Passage.Clause, element.Passage.Span)))],
        };

    private string LocatorOf(MeasureMatch match, Clause clause) =>
        clause.Locator.Length > 0
            ? clause.Locator
            : evidence.Make(clause, match.Duties.SelectMany(duty => duty.Evidence)
                .First(passage => passage.Passage.Clause == clause).Passage.Span).Locator;

    private static UnitLists Lists(IReadOnlyList<UnitMention> baseline, IReadOnlyList<UnitMention> plan) =>
        new(Functions(baseline), Functions(plan), Names(baseline), Names(plan));

    private static List<string> Functions(IReadOnlyList<UnitMention> units) =>
        [.. units.SelectMany(unit => unit.Resolution.Functions).Distinct()];

    private static List<string> Names(IReadOnlyList<UnitMention> units) => [.. units.Select(unit => unit.Name)];
}
