namespace AntiTraffickingDiff.Pdf.Tests.Support;

/// <summary>A test that needs the sample documents beside the repository; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute()
    {
        if (SampleFolder.Path is null)
            Skip = "The sample documents (../shared/formats/pdf beside the repository) are not here.";
    }
}
