namespace AntiTraffickingDiff.Findings;

/// <summary>One statement on how a measure maps to a plan.</summary>
/// <param name="Kind">What is stated.</param>
/// <param name="Confidence">How often such a statement holds, 0 to 1 (see the accuracy table).</param>
/// <param name="Locators">The clauses of the plan that it rests on.</param>
/// <param name="Details">What it is about: ids of merged measures, lacking elements, words or figures before and after.</param>
public sealed record Relation(
    RelationKind Kind, double Confidence, IReadOnlyList<string> Locators, IReadOnlyList<string> Details);
