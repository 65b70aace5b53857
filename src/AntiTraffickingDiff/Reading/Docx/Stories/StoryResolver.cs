namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Gives the paragraphs of a story their numbers, style names and outline levels, in document order.</summary>
/// <param name="styles">The document's styles.</param>
/// <param name="labeler">The numbers of this story.</param>
/// <param name="leaveOutContents">Whether paragraphs in the styles of a table of contents are left out.</param>
internal sealed class StoryResolver(StyleSheet styles, NumberLabeler labeler, bool leaveOutContents)
{
    /// <summary>The outline level, as written, that stands for body text (ECMA-376 part 1, 17.3.1.20).</summary>
    private const int BodyTextLevel = 9;

    /// <summary>Resolves everything in a container.</summary>
    /// <param name="container">The container.</param>
    public void Resolve(StoryContainer container)
    {
        foreach (var item in container.Items)
        {
            if (item is StoryTable table)
                ResolveTable(table);
            else if (item is StoryParagraph { IsResolved: false } paragraph)
                ResolveParagraph(paragraph);
        }
    }

    private void ResolveTable(StoryTable table)
    {
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
                Resolve(cell.Content);
    }

    private void ResolveParagraph(StoryParagraph paragraph)
    {
        paragraph.IsResolved = true;
        paragraph.StyleName = styles.NameOf(paragraph.Properties.Style);
        paragraph.IsLeftOut = IsContents(paragraph);
        if (paragraph.IsLeftOut)
            return;
        paragraph.Label = labeler.Next(paragraph.Properties);
        var outline = paragraph.Properties.Outline ?? styles.OutlineOf(paragraph.Properties.Style);
        paragraph.OutlineLevel = outline is >= 0 and < BodyTextLevel ? outline + 1 : null;
    }

    private bool IsContents(StoryParagraph paragraph) =>
        (paragraph.HasLeftOutField && paragraph.Text.Length == 0)
        || (leaveOutContents && HeadingNames.IsContents(paragraph.StyleName));
}
