using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>A decision made by hand on one duty or one whole measure of a plan.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Plan">The plan's file name or the end of its path; empty for every plan.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Duty">The duty's number, from 1; null for the whole measure.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Locator">The clause that a redirection leads to; else empty.</param>
/// <param name="Status">
/// The status of every duty it is about: given, or present for a redirection; null where the tool's stays.
/// </param>
/// <param name="Fingerprint">The fingerprint of the text it was made on; empty if it was not noted.</param>
/// <param name="Coder">Who decided; may be empty.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record Decision(
    string File, int Line, string Plan, string Measure, int? Duty, DecisionKind Kind, string Locator, DutyStatus? Status,
    string Fingerprint, string Coder, string Note)
{
    /// <summary>Whether the decision is about a plan.</summary>
    /// <param name="path">The plan's path.</param>
    /// <returns>True if <see cref="Plan"/> is the path, its end, or empty.</returns>
    public bool IsAbout(string path)
    {
        var (full, plan) = (path.Replace('\\', '/'), Plan.Replace('\\', '/'));
        return plan.Length == 0 || full == plan || full.EndsWith("/" + plan, StringComparison.Ordinal);
    }
}
