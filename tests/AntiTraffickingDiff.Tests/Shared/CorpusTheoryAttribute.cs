namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A theory on the real plans, which stand beside the repository; skipped where they are absent.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (SharedFolder.Find() is null)
            Skip = SharedFolder.Missing;
    }
}
