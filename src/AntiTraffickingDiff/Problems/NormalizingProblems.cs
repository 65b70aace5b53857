namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while a text is normalized: AT2xxx.</summary>
public static class NormalizingProblems
{
}
