namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A theory that needs the real plans; skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (SharedFolder.Find() is null)
            Skip = "needs the real plans: set ATDIFF_CORPUS or put them in ../shared";
    }
}
