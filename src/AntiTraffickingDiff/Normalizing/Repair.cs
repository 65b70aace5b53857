using AntiTraffickingDiff.Documents;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>One change that a normalizing pass made.</summary>
/// <param name="Kind">Which pass made it.</param>
/// <param name="Position">Where in the file.</param>
/// <param name="Before">What stood there, at most 40 characters.</param>
/// <param name="After">What stands there now, at most 40 characters; empty if taken out.</param>
public sealed record Repair(RepairKind Kind, SourcePosition Position, string Before, string After);
