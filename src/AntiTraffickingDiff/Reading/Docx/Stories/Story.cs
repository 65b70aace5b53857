namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What was read of one part, or of one note.</summary>
internal sealed class Story
{
    /// <summary>The paragraphs and tables.</summary>
    public StoryContainer Content { get; } = new();

    /// <summary>The relationship ids of the headers and footers that its sections name, in order.</summary>
    public List<(bool IsHeader, string Id)> HeadersAndFooters { get; } = [];

    /// <summary>The ids of the notes it refers to, in order.</summary>
    public List<(bool IsEndnote, string Id)> Notes { get; } = [];

    /// <summary>Whether a table of contents was left open, so that everything after it was left out.</summary>
    public bool HasUnclosedContents { get; set; }
}
