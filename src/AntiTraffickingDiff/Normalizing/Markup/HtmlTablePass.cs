using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Makes table rows of HTML tables that OCR has left in the text, on one line or over many.</summary>
internal sealed class HtmlTablePass : INormalizingPass
{
    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.Markup;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        if (!blocks.Any(IsTableStart))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        var number = MarkupTable.NextNumber(blocks);
        var unclosed = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i >= unclosed && IsTableStart(blocks[i]) ? End(blocks, i, out unclosed) : -1;
            if (end < 0)
            {
                result.Add(blocks[i]);
                continue;
            }
            var text = Gather(blocks, i, end);
            log.Add(Kind, text.OriginOf(0), text.Value, "");
            Parse(blocks[i], text, ref number, result);
            i = end;
        }
        return result;
    }

    private static bool IsTableStart(DraftBlock block) => Contains(block, "<table");

    private static bool Contains(DraftBlock block, string tag) => block.Text.Value.Contains(tag, StringComparison.OrdinalIgnoreCase);

    // Where the closing tag is missing, no table that starts before the place looked up to has one.
    private static int End(IReadOnlyList<DraftBlock> blocks, int start, out int unclosed)
    {
        for (unclosed = start; unclosed < blocks.Count && !blocks[unclosed].IsRow; unclosed++)
            if (Contains(blocks[unclosed], "</table"))
                return unclosed;
        return -1;
    }

    private static MappedText Gather(IReadOnlyList<DraftBlock> blocks, int start, int end)
    {
        var text = new MappedTextBuilder();
        for (var i = start; i <= end; i++)
            text.Append(blocks[i].Text).Append(' ', blocks[i].Text.OriginOf(blocks[i].Text.Length));
        return text.Build();
    }

    // Text outside the tables stays a paragraph; a table inside a cell becomes the cell's text.
    private static void Parse(DraftBlock first, MappedText text, ref int number, List<DraftBlock> result)
    {
        var reader = new HtmlTableReader(text);
        while (reader.Next(number) is { } part)
        {
            if (part.Rows.Count > 0)
                number++;
            result.AddRange(part.Rows);
            if (!part.Text.Value.AsSpan().IsWhiteSpace())
                result.Add(first with { Text = part.Text, Origin = part.Text.OriginOf(0), Width = Characters.Width(part.Text.Value.AsSpan().Trim()) });
        }
    }
}
