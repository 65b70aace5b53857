namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A test that needs the real plans; skipped with a message where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = SharedFolder.Find() is null ? "needs ../shared or ATDIFF_CORPUS" : null;
}
