namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads <c>w:tcPr</c> (ECMA-376 part 1, 17.4.69).</summary>
internal static class TableCellPropertiesParser
{
    /// <summary>Reads the element the cursor stands on.</summary>
    /// <param name="xml">The cursor, on <c>w:tcPr</c>.</param>
    /// <param name="cell">The cell to set.</param>
    /// <param name="revisions">Which state of the tracked changes counts.</param>
    public static void Parse(PartXmlReader xml, StoryCell cell, RevisionView revisions)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            ReadChild(xml, cell, revisions == RevisionView.Original);
    }

    private static void ReadChild(PartXmlReader xml, StoryCell cell, bool isOriginal)
    {
        switch (xml.Name)
        {
            case "gridSpan":
                cell.GridSpan = Math.Clamp(ParagraphPropertiesParser.Number(xml.Val) ?? 1, 1, TableRowPropertiesParser.MaxColumns);
                break;
            case "vMerge":
                cell.Vertical = xml.Val == "restart" ? CellMerge.Restart : CellMerge.Continue;
                break;
            case "hMerge":
                cell.Horizontal = xml.Val == "restart" ? CellMerge.Restart : CellMerge.Continue;
                break;
            case "cellIns":
                cell.IsDropped |= isOriginal;
                break;
            case "cellDel":
                cell.IsDropped |= !isOriginal;
                break;
            case "cellMerge":
                cell.Vertical = Tracked(xml.Attribute(isOriginal ? "vMergeOrig" : "vMerge"));
                break;
            default:
                break;
        }
    }

    /// <summary>A tracked merge (17.13.5.3) names its states rest and cont.</summary>
    private static CellMerge Tracked(string? state) => state switch
    {
        "rest" => CellMerge.Restart,
        "cont" => CellMerge.Continue,
        _ => CellMerge.None,
    };
}
