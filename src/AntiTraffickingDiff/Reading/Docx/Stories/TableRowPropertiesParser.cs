namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads <c>w:trPr</c> (ECMA-376 part 1, 17.4.81).</summary>
internal static class TableRowPropertiesParser
{
    /// <summary>The most grid columns a row or cell may skip or cover; Word allows 63 columns.</summary>
    public const int MaxColumns = 1024;

    /// <summary>Reads the element the cursor stands on.</summary>
    /// <param name="xml">The cursor, on <c>w:trPr</c>.</param>
    /// <param name="row">The row to set.</param>
    /// <param name="revisions">Which state of the tracked changes counts.</param>
    public static void Parse(PartXmlReader xml, StoryRow row, RevisionView revisions)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            ReadChild(xml, row, revisions == RevisionView.Original);
    }

    private static void ReadChild(PartXmlReader xml, StoryRow row, bool isOriginal)
    {
        switch (xml.Name)
        {
            case "gridBefore":
                row.GridBefore = Math.Clamp(ParagraphPropertiesParser.Number(xml.Val) ?? 0, 0, MaxColumns);
                break;
            case "tblHeader":
                row.IsHeader = RunPropertiesParser.IsOn(xml);
                break;
            case "hidden":
                row.IsDropped |= RunPropertiesParser.IsOn(xml);
                break;
            case "ins":
                row.IsDropped |= isOriginal;
                break;
            case "del":
                row.IsDropped |= !isOriginal;
                break;
            default:
                break;
        }
    }
}
