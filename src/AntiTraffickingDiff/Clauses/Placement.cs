namespace AntiTraffickingDiff.Clauses;

/// <summary>The levels of a document's pieces.</summary>
/// <param name="Parents">For each piece the index of its parent, −1 for the root.</param>
/// <param name="Faults">The numbers out of sequence.</param>
/// <param name="TooDeep">The first piece that was nested deeper than the limit and was put at it; −1 for none.</param>
internal sealed record Placement(int[] Parents, IReadOnlyList<SequenceFault> Faults, int TooDeep);
