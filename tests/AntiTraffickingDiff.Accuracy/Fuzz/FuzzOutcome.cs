namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>What became of a damaged file.</summary>
/// <param name="Case">The file.</param>
/// <param name="Verdict">Compared, the code of the refusal, or what went wrong.</param>
/// <param name="IsGood">Whether that is a result a reader may give.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record FuzzOutcome(FuzzCase Case, string Verdict, bool IsGood, double Milliseconds);
