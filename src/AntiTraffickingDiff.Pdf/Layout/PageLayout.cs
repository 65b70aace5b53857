namespace AntiTraffickingDiff.Pdf.Layout;

/// <summary>The reading order of one page.</summary>
/// <param name="PageNumber">The page's number, from 1.</param>
/// <param name="Blocks">The page's blocks in reading order, page furniture included and marked as such.</param>
public sealed record PageLayout(int PageNumber, IReadOnlyList<LayoutBlock> Blocks);

/// <summary>A piece of a page that is read as a whole.</summary>
/// <param name="Role">What the block is on its page.</param>
/// <param name="Left">The left edge in points, page space as in <see cref="Content.Glyph"/>.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public abstract record LayoutBlock(LayoutRole Role, double Left, double Top, double Right, double Bottom);

/// <summary>A paragraph: lines that belong together.</summary>
/// <param name="Role">What the block is on its page.</param>
/// <param name="Lines">The paragraph's lines from the first to the last; at least one.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public sealed record LayoutParagraph(
    LayoutRole Role, IReadOnlyList<LayoutLine> Lines, double Left, double Top, double Right, double Bottom)
    : LayoutBlock(Role, Left, Top, Right, Bottom);

/// <summary>One printed line.</summary>
/// <param name="Number">The line's number on its page in reading order, from 1.</param>
/// <param name="Text">The line's text without a line break.</param>
/// <param name="FontSize">The size of most of its glyphs in points.</param>
public sealed record LayoutLine(int Number, string Text, double FontSize);

/// <summary>A table, ruled or aligned by white space.</summary>
/// <param name="Role">What the block is on its page.</param>
/// <param name="Rows">The rows from the first to the last.</param>
/// <param name="ContinuesPreviousPage">Whether the table goes on from the table that ends the page before.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public sealed record LayoutTable(
    LayoutRole Role, IReadOnlyList<LayoutRow> Rows, bool ContinuesPreviousPage, double Left, double Top, double Right, double Bottom)
    : LayoutBlock(Role, Left, Top, Right, Bottom);

/// <summary>A table row.</summary>
/// <param name="Cells">The cells that start in this row, from left to right.</param>
/// <param name="ContinuesPreviousRow">Whether a page break split this row: its cells go on from the row before.</param>
public sealed record LayoutRow(IReadOnlyList<LayoutCell> Cells, bool ContinuesPreviousRow);

/// <summary>A table cell.</summary>
/// <param name="Column">The first column it stands in, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows of this page's table it covers, at least 1.</param>
/// <param name="Lines">The cell's lines; none for an empty cell.</param>
public sealed record LayoutCell(int Column, int ColumnSpan, int RowSpan, IReadOnlyList<LayoutLine> Lines);

/// <summary>What a block is on its page.</summary>
public enum LayoutRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A running header.</summary>
    Header,

    /// <summary>A running footer.</summary>
    Footer,

    /// <summary>A page number.</summary>
    PageNumber,
}
