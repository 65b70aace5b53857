namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while units are resolved: AT4xxx.</summary>
public static class UnitProblems
{
}
