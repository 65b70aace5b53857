
namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A finding with what a policy makes of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Level">How much it weighs; never <see cref="FindingLevel.Off"/>.</param>
/// <param name="Suppression">Why it does not count; null if it counts.</param>
public sealed record JudgedFinding(Finding Finding, FindingLevel Level, Suppression? Suppression)
{
    /// <summary>Whether the finding makes a check fail.</summary>
    public bool Fails => Level == FindingLevel.Error && Suppression is null;
}
