using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Makes blocks of the lines of a text.</summary>
internal static class TextBlocks
{
    /// <summary>Makes the blocks.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>A block for each line that is not blank; table rows have cells, one for each tab-separated field.</returns>
    public static IReadOnlyList<Block> Of(string text, IReadOnlyList<TextLine> lines)
    {
        var filled = lines.Where(line => !line.Span.In(text).IsWhiteSpace()).ToList();
        var tables = TableLineFinder.Find(text, filled);
        var blocks = new Block[filled.Count];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = tables[i] == 0
                ? new Block(filled[i].Span)
                : new Block(filled[i].Span) { Table = tables[i], Cells = Cells(text, filled[i].Span) };
        return blocks;
    }

    private static List<BlockCell> Cells(string text, TextSpan line)
    {
        var cells = new List<BlockCell>();
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
            if (i == line.End || text[i] == '\t')
            {
                cells.Add(new BlockCell(TextSpan.Between(start, i), cells.Count));
                start = i + 1;
            }
        return cells;
    }
}
