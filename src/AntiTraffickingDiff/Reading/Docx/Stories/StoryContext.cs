namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What all stories of a document share while they are read.</summary>
internal sealed class StoryContext
{
    /// <summary>The document's styles.</summary>
    public required StyleSheet Styles { get; init; }

    /// <summary>Which state of the tracked changes counts.</summary>
    public required RevisionView Revisions { get; init; }

    /// <summary>Reads imported content (altChunk): its relationship id and the paragraph number it gets.</summary>
    public required Func<string, int, IEnumerable<StoryItem>> Import { get; init; }

    /// <summary>How many paragraphs have been met.</summary>
    public int ParagraphCount { get; set; }

    /// <summary>How many characters have been read, to see whether a branch had text.</summary>
    public long CharacterCount { get; set; }
}
