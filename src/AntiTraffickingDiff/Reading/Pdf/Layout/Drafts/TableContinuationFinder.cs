using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Finds whether the table that starts a page goes on from the one that ends the page before.</summary>
internal static class TableContinuationFinder
{
    // A table that goes on reaches the lower half of its page, even if its next row was too tall for the rest.
    private const double MinReach = 0.5;

    /// <summary>The continuation at the top of <paramref name="page"/>, or null if there is none.</summary>
    public static TableContinuation? Find(IReadOnlyList<BlockDraft> pageBefore, IReadOnlyList<BlockDraft> page)
    {
        var last = pageBefore.LastOrDefault(block => block.Role == LayoutRole.Body);
        var first = page.FirstOrDefault(block => block.Role == LayoutRole.Body);
        if (last?.Table is not { } before || first?.Table is not { } table || last.Frame.Angle != first.Frame.Angle)
            return null;
        return before.Box.Bottom >= MinReach * last.Frame.Height && TableContinuationRule.HasSameColumns(before, table)
            ? new TableContinuation(first, SplitRow(before, table))
            : null;
    }

    private static int SplitRow(TableDraft before, TableDraft table)
    {
        var row = TableContinuationRule.RepeatedRowCount(before, table);
        var isSplit = row < table.Rows.Count && before.Rows.Count > 0 && table.IsRuled
            && ((row == 0 && !table.HasTopBorder) || SplitRowRule.IsSplit(before.Rows[^1], table.Rows[row]));
        return isSplit ? row : -1;
    }
}
