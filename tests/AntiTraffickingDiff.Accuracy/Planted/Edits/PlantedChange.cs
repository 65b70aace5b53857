namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>One planted change, which is the truth that the tool is measured against.</summary>
/// <param name="Edit">The edit's name.</param>
/// <param name="Kind">What should be found; null where nothing should, as after a paraphrase.</param>
/// <param name="MeasureId">The measure; null for what was put in.</param>
/// <param name="Text">The words that were put in, taken out or left, for reports and for finding additions.</param>
internal sealed record PlantedChange(string Edit, FindingKind? Kind, string? MeasureId, string Text);
