using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A paragraph as printed.</summary>
/// <param name="number">Its number in the document, from 1.</param>
internal sealed class StoryParagraph(int number) : StoryItem
{
    /// <summary>Its number in the document, from 1, in the order of the file.</summary>
    public int Number { get; } = number;

    /// <summary>Its text without the automatic number; a line feed for each soft break.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Its own properties.</summary>
    public ParagraphProperties Properties { get; set; } = ParagraphProperties.None;

    /// <summary>Whether it had a field result that was left out, of a table of contents.</summary>
    public bool HasLeftOutField { get; set; }

    /// <summary>Whether it shows the page number or the number of pages.</summary>
    public bool HasPageField { get; set; }

    /// <summary>Its automatic number; set when the whole story has been read.</summary>
    public NumberLabel Label { get; set; } = NumberLabel.None;

    /// <summary>The name of its style or null; set when the whole story has been read.</summary>
    public string? StyleName { get; set; }

    /// <summary>Its outline level from 1, or null; set when the whole story has been read.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>Whether it is left out, as part of a table of contents.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>Whether label, style and level have been set already, by the document it was imported from.</summary>
    public bool IsResolved { get; set; }
}
