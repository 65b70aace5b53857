using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>Writes the passes' working model out as the normalized text and its blocks.</summary>
internal static class DraftWriter
{
    /// <summary>Writes the model.</summary>
    /// <param name="drafts">The blocks; those without text have been dropped.</param>
    /// <returns>The text with a line feed after each block and a tab between cells, and the blocks in it.</returns>
    public static (MappedText Content, List<NormalizedBlock> Blocks) Write(IReadOnlyList<DraftBlock> drafts)
    {
        var text = new MappedTextBuilder();
        var blocks = new List<NormalizedBlock>(drafts.Count);
        var tables = new Dictionary<int, int>();
        foreach (var draft in drafts)
        {
            var origin = draft.Origin;
            blocks.Add(Write(draft, text, ref origin) with { Table = TableNumber(tables, draft.Table) });
            text.Append('\n', origin);
        }
        return (text.Build(), blocks);
    }

    private static NormalizedBlock Write(DraftBlock draft, MappedTextBuilder text, ref int origin)
    {
        var start = text.Length;
        var cells = new List<BlockCell>(draft.Cells.Count);
        Append(text, draft.Text, ref origin);
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            if (i > 0)
                text.Append('\t', origin);
            var cell = draft.Cells[i];
            cells.Add(new BlockCell(new TextSpan(text.Length, cell.Text.Length), cell.Column, cell.ColumnSpan, cell.RowSpan));
            Append(text, cell.Text, ref origin);
        }
        return new NormalizedBlock(TextSpan.Between(start, text.Length), draft.Role)
        {
            OutlineLevel = draft.OutlineLevel,
            ContinuesRow = draft.ContinuesRow,
            Cells = cells,
        };
    }

    // Tables that the passes found have numbers of their own kind; the reader of the result sees 1, 2, 3.
    private static int? TableNumber(Dictionary<int, int> tables, int? number)
    {
        if (number is not { } key)
            return null;
        if (!tables.TryGetValue(key, out var result))
            tables.Add(key, result = tables.Count + 1);
        return result;
    }

    private static void Append(MappedTextBuilder text, MappedText piece, ref int origin)
    {
        if (piece.Length == 0)
            return;
        text.Append(piece);
        origin = piece.OriginOf(piece.Length);
    }
}
