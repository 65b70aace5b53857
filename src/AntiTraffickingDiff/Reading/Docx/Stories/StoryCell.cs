namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A table cell.</summary>
internal sealed class StoryCell
{
    /// <summary>How many grid columns it covers, at least 1.</summary>
    public int GridSpan { get; set; } = 1;

    /// <summary>Its part in a vertical merge.</summary>
    public CellMerge Vertical { get; set; }

    /// <summary>Its part in a horizontal merge of the old kind (hMerge).</summary>
    public CellMerge Horizontal { get; set; }

    /// <summary>Whether a tracked change takes it away.</summary>
    public bool IsDropped { get; set; }

    /// <summary>What is in it.</summary>
    public StoryContainer Content { get; } = new();
}
