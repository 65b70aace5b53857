namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>Says that a finding was decided by hand.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Coder">Who decided; may be empty.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="Fingerprint">The fingerprint of the text as the tool matched it, before the decision.</param>
public sealed record DecisionMark(DecisionKind Kind, string Coder, string Note, string Fingerprint);
