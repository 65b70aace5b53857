using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff;

/// <summary>What a <see cref="ComparisonPipeline"/> works with.</summary>
public sealed record PipelineOptions
{
    /// <summary>How files are read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Files with the user's own rows for the unit registry, later ones over earlier ones.</summary>
    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    /// <summary>Decisions made by hand, later ones over earlier ones.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Sentences that users have labelled, later ones over earlier ones.</summary>
    internal IReadOnlyList<LabelledWording> Wordings { get; init; } = [];

    /// <summary>Whether any document is measured as a plan, also one that is none on the baseline's subject.</summary>
    public bool TakesAnyDocument { get; init; }
}
