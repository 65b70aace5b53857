namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A table row.</summary>
internal sealed class StoryRow
{
    /// <summary>How many grid columns are left empty before the first cell (gridBefore).</summary>
    public int GridBefore { get; set; }

    /// <summary>Whether it is repeated on each page (tblHeader).</summary>
    public bool IsHeader { get; set; }

    /// <summary>Whether a tracked change or hiding takes it away.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Its cells from left to right.</summary>
    public List<StoryCell> Cells { get; } = [];
}
