namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Writes ruled table rows; a row that does not fit goes on on the next page.</summary>
internal static class PdfTableWriter
{
    private const double Size = 9;
    private const double Leading = 14;
    private const double Padding = 4;

    /// <summary>The fewest lines of a row that are left at the bottom of a page.</summary>
    private const int FewestLines = 3;

    /// <summary>Writes a row.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="columns">The widths of the columns.</param>
    /// <param name="cells">The cells; columns without one are left empty.</param>
    public static void WriteRow(PdfPages pages, IReadOnlyList<double> columns, IReadOnlyList<string> cells)
    {
        var lines = cells.Select((cell, i) => LineBreaker.Break(cell, columns[i] - 3 * Padding - Size, Size, 0).ToList()).ToList();
        var count = Math.Max(1, lines.Max(cell => cell.Count));
        for (var first = 0; first < count;)
        {
            var room = (int)((pages.Room - 2 * Padding) / Leading);
            if (room < Math.Min(count - first, FewestLines))
            {
                pages.Break();
                continue;
            }

            var taken = Math.Min(room, count - first);
            WritePart(pages, columns, lines, first, taken);
            first += taken;
        }
    }

    private static void WritePart(PdfPages pages, IReadOnlyList<double> columns, List<List<string>> lines, int first, int count)
    {
        var height = count * Leading + 2 * Padding;
        var x = PdfPages.Left;
        for (var column = 0; column < columns.Count; x += columns[column++])
        {
            pages.Frame(x, pages.Y - height, columns[column], height);
            for (var line = first; column < lines.Count && line < Math.Min(first + count, lines[column].Count); line++)
                pages.Show(lines[column][line], Size, x + Padding, pages.Y - Padding - (line - first) * Leading - Size);
        }

        pages.Down(height);
    }
}
