using AntiTraffickingDiff.Documents;
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
        var origin = 0;
        foreach (var draft in drafts)
        {
            blocks.Add(Write(draft, text, ref origin));
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
            Table = draft.Table,
            ContinuesRow = draft.ContinuesRow,
            Cells = cells,
        };
    }

    private static void Append(MappedTextBuilder text, MappedText piece, ref int origin)
    {
        if (piece.Length == 0)
            return;
        text.Append(piece);
        origin = piece.OriginOf(piece.Length);
    }
}
