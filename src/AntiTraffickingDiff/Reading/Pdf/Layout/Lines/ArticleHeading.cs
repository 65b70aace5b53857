using System.Buffers;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>
/// Tells the number of an article or chapter at the start of a line, 第五条, after which a space means something: without
/// it, the start of the text reads like a reference (第五条 以人为本, 第五条以外).
/// </summary>
internal static class ArticleHeading
{
    /// <summary>第, up to six numerals with spaces between them, and the unit.</summary>
    public const int MaxLength = 12;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十百零〇0123456789０１２３４５６７８９ ");

    private const string Endings = "编章节条款";

    /// <summary>Whether a text is such a number and nothing else.</summary>
    /// <param name="line">The text of a line so far.</param>
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length is >= 3 and <= MaxLength
        && line[0] == '第'
        && Endings.Contains(line[^1], StringComparison.Ordinal)
        && line[1..^1].IndexOfAnyExcept(Numerals) < 0;
}
