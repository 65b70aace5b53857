namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Tells whether a table at the top of a page goes on from one at the bottom of the page before.</summary>
internal static class TableContinuationRule
{
    // Writers place the same table at the same edges; margins of odd and even pages shift it as a whole.
    private const double MaxShift = 4;

    /// <summary>Whether both have the same columns, at the same widths.</summary>
    public static bool HasSameColumns(TableDraft before, TableDraft table)
    {
        if (before.IsRuled != table.IsRuled || before.ColumnEdges.Count != table.ColumnEdges.Count)
            return false;
        var shift = table.ColumnEdges[0] - before.ColumnEdges[0];
        return before.ColumnEdges.Zip(table.ColumnEdges).All(pair => Math.Abs(pair.Second - pair.First - shift) <= MaxShift);
    }

    /// <summary>How many rows at the table's top repeat those at the top of the table before.</summary>
    public static int RepeatedRowCount(TableDraft before, TableDraft table) => before.Rows
        .Zip(table.Rows)
        .Take(table.Rows.Count - 1)
        .TakeWhile(pair => pair.First.Any(cell => cell.Lines.Count > 0)
            && pair.First.Select(cell => cell.Text).SequenceEqual(pair.Second.Select(cell => cell.Text)))
        .Count();
}
