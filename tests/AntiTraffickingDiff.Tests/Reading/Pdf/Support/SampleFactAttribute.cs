namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>A test that needs the sample documents beside the repository; skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleFactAttribute : FactAttribute
{
    public SampleFactAttribute()
    {
        if (SharedSamples.Path is null)
            Skip = "The sample documents (../shared/formats/pdf beside the repository) are not here.";
    }
}

/// <summary>The same for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SampleTheoryAttribute : TheoryAttribute
{
    public SampleTheoryAttribute()
    {
        if (SharedSamples.Path is null)
            Skip = "The sample documents (../shared/formats/pdf beside the repository) are not here.";
    }
}
