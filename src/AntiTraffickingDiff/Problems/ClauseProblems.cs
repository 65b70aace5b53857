namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while a clause tree is built: AT3xxx.</summary>
public static class ClauseProblems
{
}
