using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Baselines;

/// <summary>One undertaking inside a measure.</summary>
/// <param name="Number">Its number in the measure, from 1.</param>
/// <param name="Text">Its words, without the mark that ends it.</param>
/// <param name="Span">Its place in the baseline's normalized text.</param>
public sealed record Duty(int Number, string Text, TextSpan Span);
