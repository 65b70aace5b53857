namespace AntiTraffickingDiff.Clauses;

/// <summary>A number that does not follow from the ones before it.</summary>
/// <param name="Piece">The index of its piece.</param>
/// <param name="Expected">The value that was expected.</param>
internal readonly record struct SequenceFault(int Piece, int Expected);
