namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Why a finding does not count.</summary>
/// <param name="Reason">The policy's reason; may be empty for an allowed change of responsibility.</param>
/// <param name="Place">The entry of the policy.</param>
public sealed record Suppression(string Reason, PolicyPlace Place);
