namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>How a table goes on from the page before.</summary>
/// <param name="Table">The block of the table.</param>
/// <param name="SplitRow">The row that a page break split, or -1.</param>
internal sealed record TableContinuation(BlockDraft Table, int SplitRow);
