using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Rules that cross or touch each other.</summary>
/// <param name="Horizontals">The rules from left to right.</param>
/// <param name="Verticals">The rules from top to bottom.</param>
internal sealed record RuleNetwork(IReadOnlyList<Rule> Horizontals, IReadOnlyList<Rule> Verticals)
{
    /// <summary>The box around all rules; the network has at least one of each axis.</summary>
    public Box Box => new(
        Math.Min(Verticals.Min(rule => rule.At), Horizontals.Min(rule => rule.Start)),
        Math.Min(Horizontals.Min(rule => rule.At), Verticals.Min(rule => rule.Start)),
        Math.Max(Verticals.Max(rule => rule.At), Horizontals.Max(rule => rule.End)),
        Math.Max(Horizontals.Max(rule => rule.At), Verticals.Max(rule => rule.End)));
}
