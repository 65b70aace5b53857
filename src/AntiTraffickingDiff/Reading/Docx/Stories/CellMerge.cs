namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A cell's part in a merge (ECMA-376 part 1, 17.18.57).</summary>
internal enum CellMerge
{
    /// <summary>Not merged.</summary>
    None,

    /// <summary>The first cell of a merge.</summary>
    Restart,

    /// <summary>Goes on from the cell before it.</summary>
    Continue,
}
