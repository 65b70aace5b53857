namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>One level of a list (w:lvl, ECMA-376 part 1, 17.9.6).</summary>
internal sealed record NumberingLevel
{
    /// <summary>A level that nothing is said of.</summary>
    public static NumberingLevel Default { get; } = new();

    /// <summary>The first number; 0 if not said (17.9.25).</summary>
    public int Start { get; init; }

    /// <summary>The number format (17.18.59), such as <c>chineseCounting</c>.</summary>
    public string Format { get; init; } = "decimal";

    /// <summary>For the format <c>custom</c>: the first numbers as a pattern, such as <c>001, 002, 003, ...</c>.</summary>
    public string? CustomFormat { get; init; }

    /// <summary>The label with %1 to %9 for the numbers of the levels, such as 第%1条.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>What follows the label: <c>tab</c>, <c>space</c> or <c>nothing</c> (17.9.28).</summary>
    public string Suffix { get; init; } = "tab";

    /// <summary>Whether all numbers in the label are Arabic (legal numbering, 17.9.4).</summary>
    public bool IsLegal { get; init; }

    /// <summary>
    /// The level, counted from 1, that starts this one again (17.9.10); 0 for never; null for every higher one.
    /// </summary>
    public int? Restart { get; init; }

    /// <summary>The id of the paragraph style that stands for this level (17.9.23) or null.</summary>
    public string? ParagraphStyle { get; init; }

    /// <summary>Whether the label is hidden text.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The font of the label, for bullets, or null.</summary>
    public string? Font { get; init; }
}
