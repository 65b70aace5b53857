namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>An indirect object's identifier (ISO 32000-1, 7.3.10).</summary>
/// <param name="Number">The object number.</param>
/// <param name="Generation">The generation number.</param>
internal readonly record struct ObjectId(int Number, int Generation);
