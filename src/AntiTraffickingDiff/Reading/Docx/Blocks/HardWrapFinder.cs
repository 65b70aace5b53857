using AntiTraffickingDiff.Documents;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Tells real paragraphs from printed lines: a Word file made from a PDF or from a hard-wrapped text has each printed line as
/// a paragraph, and those must still be joined later.
/// </summary>
internal static class HardWrapFinder
{
    private const string ParagraphEnds = "。！？；：.!?;:）)”》】";

    /// <summary>The fewest characters of a line that says anything: shorter ones are headings and the ends of paragraphs.</summary>
    private const int MinLength = 12;

    /// <summary>
    /// Above this share of paragraphs that end in mid-sentence, the paragraphs are printed lines. In real plans with real
    /// paragraphs, where only headings have no end mark, it is below a quarter.
    /// </summary>
    private const double WrappedShare = 0.5;

    /// <summary>Marks the body's blocks as whole paragraphs unless they are printed lines.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <returns>The blocks, marked.</returns>
    public static IReadOnlyList<Block> MarkParagraphs(string text, IReadOnlyList<Block> blocks) =>
        IsHardWrapped(text, blocks) ? blocks : [.. blocks.Select(Marked)];

    private static Block Marked(Block block) => block.Table is null ? block with { IsWholeParagraph = true } : block;

    private static bool IsHardWrapped(string text, IReadOnlyList<Block> blocks)
    {
        var (open, all) = (0, 0);
        foreach (var block in blocks)
        {
            if (block.Table is not null || block.Role != BlockRole.Body || block.Span.Length < MinLength)
                continue;
            all++;
            if (!ParagraphEnds.Contains(text[block.Span.End - 1], StringComparison.Ordinal))
                open++;
        }

        return all > 0 && (double)open / all > WrappedShare;
    }
}
