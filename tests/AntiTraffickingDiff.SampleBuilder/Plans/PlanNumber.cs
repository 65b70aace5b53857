namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>The number at the start of a line.</summary>
/// <param name="List">Which list it belongs to.</param>
/// <param name="Level">The level in the list, from 0.</param>
/// <param name="Value">The number.</param>
/// <param name="Label">The number as written, such as 第三条.</param>
/// <param name="Pattern">The label with %n for the number, n being the level from 1, such as 第%2条.</param>
/// <param name="IsChinese">Whether the number is in Chinese numerals.</param>
/// <param name="Gap">The space after it: one or none.</param>
public sealed record PlanNumber(PlanList List, int Level, int Value, string Label, string Pattern, bool IsChinese, string Gap);
