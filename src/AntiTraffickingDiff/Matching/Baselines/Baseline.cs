using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Matching.Baselines;

/// <summary>A plan that others are measured against.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="IsEmbedded">Whether it is an embedded working edition.</param>
/// <param name="Tree">Its clause tree.</param>
/// <param name="Measures">Its measures in document order.</param>
public sealed record Baseline(string Name, bool IsEmbedded, ClauseTree Tree, IReadOnlyList<Measure> Measures)
{
    /// <summary>The name of the default baseline.</summary>
    public const string DefaultName = "national-2021-2030";
}
