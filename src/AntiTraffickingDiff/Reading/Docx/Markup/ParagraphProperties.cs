namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What a paragraph's own properties, or those of a style, say.</summary>
internal sealed record ParagraphProperties
{
    /// <summary>Properties that say nothing.</summary>
    public static ParagraphProperties None { get; } = new();

    /// <summary>The id of the paragraph style or null.</summary>
    public string? Style { get; init; }

    /// <summary>The numbering instance (numId): 0 takes numbering away; null if not said.</summary>
    public int? Numbering { get; init; }

    /// <summary>The numbering level (ilvl) from 0; null if not said.</summary>
    public int? Level { get; init; }

    /// <summary>The outline level as written: 0 to 8 for headings, 9 for body text; null if not said.</summary>
    public int? Outline { get; init; }

    /// <summary>The properties of the paragraph mark.</summary>
    public RunProperties Mark { get; init; }
}
