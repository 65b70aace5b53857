namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A cell at its place in the table's grid.</summary>
/// <param name="cell">The cell.</param>
/// <param name="column">Its first column, from 0.</param>
internal sealed class PlacedCell(StoryCell cell, int column)
{
    /// <summary>The cell.</summary>
    public StoryCell Cell { get; } = cell;

    /// <summary>Its first column, from 0.</summary>
    public int Column { get; } = column;

    /// <summary>How many columns it covers.</summary>
    public int ColumnSpan { get; set; } = cell.GridSpan;

    /// <summary>How many rows it covers.</summary>
    public int RowSpan { get; set; } = 1;
}
