namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Something that holds paragraphs and tables: a story or a cell.</summary>
internal sealed class StoryContainer
{
    /// <summary>The paragraphs and tables in reading order.</summary>
    public List<StoryItem> Items { get; } = [];

    /// <summary>The paragraph whose mark is deleted or hidden, so that the next one goes on in it; else null.</summary>
    public StoryParagraph? Unfinished { get; set; }
}
