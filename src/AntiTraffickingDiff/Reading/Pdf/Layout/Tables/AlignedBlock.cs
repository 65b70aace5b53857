using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Rows whose segments stand in the same columns.</summary>
internal sealed record AlignedBlock(IReadOnlyList<AlignedColumn> Columns, IReadOnlyList<List<TextSegment>> Rows)
{
    // Narrower gaps are those of letter-spaced words.
    private const double MinGap = 1.2;

    // Rows further apart than three lines are no rows of one table.
    private const double MaxPitch = 3.5;

    /// <summary>A block of one row, a column a segment.</summary>
    public static AlignedBlock Start(List<TextSegment> row) =>
        new([.. row.Select(segment => new AlignedColumn(segment.Box.Left, segment.Box.Right))], [row]);

    /// <summary>The block with one more row, or null if the row does not stand in its columns.</summary>
    public AlignedBlock? With(List<TextSegment> row)
    {
        if (row.Count < 2 || row[0].Baseline - Rows[^1][0].Baseline > MaxPitch * row[0].Size)
            return null;
        var columns = Columns.ToArray();
        foreach (var segment in row)
        {
            var hits = Enumerable.Range(0, columns.Length).Where(i => columns[i].Overlaps(segment)).ToList();
            if (hits.Count != 1)
                return null;
            columns[hits[0]] = columns[hits[0]].With(segment);
        }

        var gap = MinGap * row.Max(segment => segment.Size);
        return columns.Zip(columns.Skip(1)).All(pair => pair.Second.Left - pair.First.Right >= gap)
            ? new AlignedBlock(columns, [.. Rows, row])
            : null;
    }
}
