namespace AntiTraffickingDiff.Reading.Limits;

/// <summary>
/// Limits that hold for a file of any format. The longest of five real plans has 15,000 characters, 300 lines and 8
/// levels; the defaults leave room for books, but keep harmful files from using up memory or time.
/// </summary>
public sealed record PlanLimits
{
    /// <summary>The limits when nothing is said.</summary>
    public static PlanLimits Default { get; } = new();

    /// <summary>The most UTF-16 units of text; default 5,000,000.</summary>
    public int MaxCharacters { get; init; } = 5_000_000;

    /// <summary>The most lines, paragraphs and table rows; default 200,000.</summary>
    public int MaxLines { get; init; } = 200_000;

    /// <summary>The most table cells; default 200,000.</summary>
    public int MaxTableCells { get; init; } = 200_000;

    /// <summary>The deepest nesting of clauses; default 64. Deeper ones are put beside each other, with a warning.</summary>
    public int MaxClauseDepth { get; init; } = 64;

    /// <summary>The most seconds that are spent on one file; default 60.</summary>
    public int MaxSecondsPerFile { get; init; } = 60;

    /// <summary>The most bytes of managed memory in use for one file; default 1 GiB.</summary>
    public long MaxMemoryPerFile { get; init; } = 1L << 30;
}
