using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Turns what was matched into the finding on one measure.</summary>
internal sealed class MeasureFindingBuilder(
    EvidenceMaker evidence, ResponsibilityFinder responsibilities, UnitChangeFinder unitChanges)
{
    private const double CoveredFrom = 0.8;

    /// <summary>Builds the finding.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <returns>The finding.</returns>
    public MeasureFinding Build(MeasureMatch match)
    {
        var clauses = ClauseAttribution.Attribute(match);
        var baseline = Responsibility.Of(match.Measure.Assignments);
        var plan = responsibilities.Find(match, clauses);
        var changes = unitChanges.Find(baseline, plan);
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
            RoleForm = plan.Form,
            Leads = Lists(baseline.Leads, plan.Leads),
            Supports = Lists(baseline.Supports, plan.Supports),
            UnitChanges = changes,
            Reassigned = ReassignmentRule.IsReassigned(status, baseline, plan, changes),
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
