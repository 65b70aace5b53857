using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>
/// Who is responsible in the baseline for what a plan has of a measure. Where the subject of each sentence is the unit
/// for that sentence alone, the subjects of absent duties are left out: nobody took those duties over.
/// </summary>
internal static class BaselineResponsibility
{
    /// <summary>Finds who is responsible.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <returns>The units; nobody if the measure names nobody.</returns>
    public static Responsibility Of(MeasureMatch match)
    {
        var present = match.Duties.Where(duty => duty.Status != DutyStatus.Absent).Select(duty => duty.Duty.Span).ToList();
        return Responsibility.Of(present.Count == 0
            ? match.Measure.Assignments
            : [.. match.Measure.Assignments.Where(assignment => assignment.Form != RoleForm.Subject || present.Exists(assignment.Scope.Overlaps))]);
    }
}
