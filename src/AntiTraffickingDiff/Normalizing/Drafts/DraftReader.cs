using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>Makes the passes' working model of a document.</summary>
internal static class DraftReader
{
    /// <summary>Makes the model.</summary>
    /// <param name="document">The document as read.</param>
    /// <returns>One draft block a block, with what stood between it and the one before.</returns>
    public static List<DraftBlock> Read(Document document)
    {
        var drafts = new List<DraftBlock>(document.Blocks.Count);
        var end = 0;
        foreach (var block in document.Blocks)
        {
            var gap = document.Text.AsSpan(end, Math.Max(0, block.Span.Start - end));
            drafts.Add(Of(document.Text, block) with
            {
                BlankLinesBefore = Math.Max(0, gap.Count('\n') - 1),
                StartsPage = gap.Contains('\f'),
            });
            end = block.Span.End;
        }
        return drafts;
    }

    private static DraftBlock Of(string text, Block block)
    {
        var isRow = block.Cells.Count > 0;
        return new DraftBlock(isRow ? MappedText.Empty : MappedText.FromSource(text, block.Span))
        {
            Origin = block.Span.Start,
            Role = block.Role,
            OutlineLevel = block.OutlineLevel,
            Table = block.Table,
            ContinuesRow = block.ContinuesRow,
            IsWholeParagraph = block.IsWholeParagraph,
            Width = isRow ? 0 : Characters.Width(block.Span.In(text).Trim()),
            Cells = [.. block.Cells.Select(cell =>
                new DraftCell(MappedText.FromSource(text, cell.Span), cell.Column, cell.ColumnSpan, cell.RowSpan))],
        };
    }
}
