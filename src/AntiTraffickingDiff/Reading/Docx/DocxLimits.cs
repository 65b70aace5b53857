using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Limits;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Limits that keep a harmful or broken DOCX file from using up memory or time. A plan of 100 pages stays far below all of
/// them; the defaults leave room for a few thousand pages with pictures.
/// </summary>
public sealed record DocxLimits
{
    /// <summary>The limits when nothing is said.</summary>
    public static DocxLimits Default { get; } = new();

    /// <summary>The most entries in the ZIP package; default 20,000.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>The most bytes that the parts with text unpack to together; default 256 MiB (pictures are not unpacked).</summary>
    public long MaxExpandedBytes { get; init; } = 256L << 20;

    /// <summary>
    /// The highest ratio of unpacked to packed bytes of an entry that unpacks to more than 16 MiB; default 400 (deflate can
    /// reach 1,032; WordprocessingML of real documents stays below 100).
    /// </summary>
    public int MaxRatio { get; init; } = 400;

    /// <summary>The most characters of XML in one part; default 64 Mi.</summary>
    public long MaxCharactersInPart { get; init; } = 64L << 20;

    /// <summary>The most paragraphs and table cells; default 1,000,000.</summary>
    public int MaxParagraphs { get; init; } = 1_000_000;

    /// <summary>The deepest nesting of XML elements; default 256 (a table level takes about 5).</summary>
    public int MaxXmlDepth { get; init; } = 256;

    /// <summary>The most pieces of content that are imported (altChunk) in all; default 100.</summary>
    public int MaxImports { get; init; } = 100;

    /// <summary>The deepest nesting of Word documents imported into each other (altChunk); default 3.</summary>
    public int MaxImportDepth { get; init; } = 3;

    /// <summary>The problem that a limit is passed.</summary>
    /// <param name="property">The limit.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The problem, with the name that users know the limit by.</returns>
    internal static Problem Exceeded(string property, object value) =>
        new(DocxProblems.LimitExceeded, LimitName.Of(LimitGroup.Docx, property), value);
}
