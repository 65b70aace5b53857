namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>A theory that needs the real plans; skipped with a message where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = SharedFolder.Find() is null ? "needs ../shared or ATDIFF_CORPUS" : null;
}
