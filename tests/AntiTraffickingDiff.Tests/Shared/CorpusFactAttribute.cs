namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A test on the real plans, which stand beside the repository; skipped where they are absent.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (SharedFolder.Find() is null)
            Skip = SharedFolder.Missing;
    }
}
