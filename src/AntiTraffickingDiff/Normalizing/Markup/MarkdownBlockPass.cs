using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Takes out the Markdown marks at the start of lines: # headings, &gt; quotes, bullets, and lines that are only a rule.</summary>
internal sealed class MarkdownBlockPass : INormalizingPass
{
    private const int DeepestHeading = 6;

    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.Markup;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        var isMarkdown = MarkdownSigns.AreIn(blocks);
        var result = new List<DraftBlock>(blocks.Count);
        foreach (var block in blocks)
            result.Add(block.IsRow ? block : Repair(block, isMarkdown, log));
        return result;
    }

    /// <summary>The length of a heading mark.</summary>
    /// <param name="line">A line without leading spaces.</param>
    /// <returns>How many # it starts with, if one to six and text follows; else 0.</returns>
    public static int HeadingLength(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept('#');
        if (length is < 1 or > DeepestHeading)
            return 0;
        return Characters.IsSpace(line[length]) || Characters.IsCjk(line[length]) || line[length] is '*' or '(' ? length : 0;
    }

    private DraftBlock Repair(DraftBlock block, bool isMarkdown, RepairLog log)
    {
        var text = block.Text;
        var start = Indent(text.Value);
        var line = text.Value.AsSpan(start);
        if (IsRule(line.TrimEnd()))
            return Cut(block, text.Length, block.OutlineLevel, log);
        var quote = QuoteLength(line);
        if (quote > 0)
            return Repair(Cut(block, start + quote, block.OutlineLevel, log), isMarkdown, log);
        var heading = HeadingLength(line);
        if (heading > 0)
            return TrimClosing(Cut(block, start + heading, heading, log), log);
        return isMarkdown && IsBullet(line) ? Cut(block, start + 1, block.OutlineLevel, log) : block;
    }

    private static int Indent(string text) => text.Length - text.AsSpan().TrimStart().Length;

    private static int QuoteLength(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == '>' && line[1] != '>' && (line[1] == ' ' || Characters.IsHan(line[1])) ? 1 : 0;

    private static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' && !(char.IsAsciiDigit(line[2]) && line.TrimEnd()[^1] == '-');

    // ---, ***, ___ and the box-drawing rules of OCR; two dashes alone may be a page number that was lost.
    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && "-*_—─━=".Contains(line[0], StringComparison.Ordinal) && IsOnly(line, line[0]);

    private static bool IsOnly(ReadOnlySpan<char> line, char mark)
    {
        foreach (var c in line)
            if (c != mark && !Characters.IsSpace(c))
                return false;
        return true;
    }

    private DraftBlock Cut(DraftBlock block, int length, int? level, RepairLog log)
    {
        var text = block.Text;
        while (length < text.Length && Characters.IsSpace(text[length]))
            length++;
        log.Add(Kind, text.OriginOf(0), text.Value.AsSpan(0, length), "");
        var rest = text.Slice(TextSpan.Between(length, text.Length));
        return block with { Text = rest, OutlineLevel = level, Width = Characters.Width(rest.Value.AsSpan().Trim()) };
    }

    // ## title ##: the closing marks are optional in Markdown.
    private DraftBlock TrimClosing(DraftBlock block, RepairLog log)
    {
        var text = block.Text;
        var end = text.Value.AsSpan().TrimEnd().TrimEnd('#').Length;
        if (end == text.Value.AsSpan().TrimEnd().Length)
            return block;
        log.Add(Kind, text.OriginOf(end), text.Value.AsSpan(end), "");
        return block with { Text = text.Slice(new TextSpan(0, end)) };
    }
}
