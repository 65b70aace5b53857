namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A test that needs the real plans; skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (SharedFolder.Find() is null)
            Skip = "needs the real plans: set ATDIFF_CORPUS or put them in ../shared";
    }
}
