namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Changes of responsibility that a policy allows or forbids.</summary>
/// <param name="Measure">A <see cref="MeasurePattern"/>.</param>
/// <param name="Unit">The id of the function, or <c>*</c>.</param>
/// <param name="Kinds">The changes; none for all.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="Place">Where the policy says so.</param>
public sealed record ReassignmentEntry(
    string Measure, string Unit, IReadOnlyList<UnitChangeKind> Kinds, string Reason, PolicyPlace Place)
{
    /// <summary>Whether a change is meant.</summary>
    /// <param name="measure">The measure's id.</param>
    /// <param name="change">The change.</param>
    /// <returns>True if it is.</returns>
    public bool Matches(string measure, UnitChange change) =>
        MeasurePattern.Matches(Measure, measure)
        && (Unit == "*" || Unit == change.Unit)
        && (Kinds.Count == 0 || Kinds.Contains(change.Kind));
}
