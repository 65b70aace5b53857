namespace AntiTraffickingDiff.Pdf.Tests.Layout;

/// <summary>A theory on the shared test documents; skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute() =>
        Skip = SharedDocuments.Folder is null ? "Needs the test documents in ../shared/formats/pdf." : null;
}
