namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A table.</summary>
internal sealed class StoryTable : StoryItem
{
    /// <summary>Its rows from the first to the last.</summary>
    public List<StoryRow> Rows { get; } = [];
}
