namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>A table, ruled or aligned by white space.</summary>
/// <param name="Role">What the block is on its page.</param>
/// <param name="Rows">The rows from the first to the last.</param>
/// <param name="ContinuesPreviousPage">Whether the table goes on from the table that ends the page before.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal sealed record LayoutTable(
    LayoutRole Role, IReadOnlyList<LayoutRow> Rows, bool ContinuesPreviousPage, double Left, double Top, double Right, double Bottom)
    : LayoutBlock(Role, Left, Top, Right, Bottom);
