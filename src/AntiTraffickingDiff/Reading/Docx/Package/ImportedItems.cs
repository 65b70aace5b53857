namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Gives imported paragraphs the number of the paragraph that imports them.</summary>
internal static class ImportedItems
{
    /// <summary>Copies a container with a paragraph number.</summary>
    /// <param name="from">The container, resolved.</param>
    /// <param name="paragraph">The number.</param>
    /// <returns>The copy.</returns>
    public static StoryContainer Renumber(StoryContainer from, int paragraph)
    {
        var to = new StoryContainer();
        foreach (var item in from.Items)
            to.Items.Add(item is StoryParagraph own ? Copy(own, paragraph) : Copy((StoryTable)item, paragraph));
        return to;
    }

    private static StoryParagraph Copy(StoryParagraph from, int paragraph)
    {
        var to = new StoryParagraph(paragraph)
        {
            Label = from.Label,
            StyleName = from.StyleName,
            OutlineLevel = from.OutlineLevel,
            IsLeftOut = from.IsLeftOut,
            IsResolved = true,
        };
        to.Text.Append(from.Text);
        return to;
    }

    private static StoryTable Copy(StoryTable from, int paragraph)
    {
        var to = new StoryTable();
        foreach (var row in from.Rows)
        {
            var copy = new StoryRow { GridBefore = row.GridBefore, IsHeader = row.IsHeader };
            copy.Cells.AddRange(row.Cells.Select(cell => Copy(cell, paragraph)));
            to.Rows.Add(copy);
        }

        return to;
    }

    private static StoryCell Copy(StoryCell from, int paragraph)
    {
        var to = new StoryCell { GridSpan = from.GridSpan, Vertical = from.Vertical, Horizontal = from.Horizontal };
        to.Content.Items.AddRange(Renumber(from.Content, paragraph).Items);
        return to;
    }
}
