namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while measures are matched: AT5xxx.</summary>
public static class MatchingProblems
{
}
