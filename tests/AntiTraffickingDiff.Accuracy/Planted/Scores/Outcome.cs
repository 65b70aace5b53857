using AntiTraffickingDiff.Accuracy.Planted.Edits;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>Something that was planted, or that the tool found, or both.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsPlanted">Whether it was planted.</param>
/// <param name="IsFound">Whether the tool found it.</param>
/// <param name="Place">The measure's id, or the locator of an addition.</param>
/// <param name="Change">The change that was planted there; null where nothing was.</param>
/// <param name="Found">What the tool says, for reports.</param>
internal sealed record Outcome(
    PlantedRun Run, FindingKind Kind, bool IsPlanted, bool IsFound, string Place, PlantedChange? Change, string Found)
{
    /// <summary>Whether the tool is right.</summary>
    public bool IsRight => IsPlanted == IsFound;
}
