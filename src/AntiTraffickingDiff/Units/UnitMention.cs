using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>A unit named in an assignment.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Span">Where it stands in the normalized text.</param>
/// <param name="Resolution">What it means.</param>
public sealed record UnitMention(string Name, TextSpan Span, UnitResolution Resolution);
