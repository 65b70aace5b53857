namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Walks over the paragraphs of a container.</summary>
internal static class StoryParagraphs
{
    /// <summary>All paragraphs in reading order, those of nested tables included.</summary>
    /// <param name="container">The container.</param>
    /// <returns>The paragraphs that are not left out.</returns>
    public static IEnumerable<StoryParagraph> In(StoryContainer container)
    {
        foreach (var item in container.Items)
        {
            if (item is StoryParagraph { IsLeftOut: false } paragraph)
                yield return paragraph;
            else if (item is StoryTable table)
                foreach (var inner in TableGrid.Place(table).SelectMany(row => row).SelectMany(cell => In(cell.Cell.Content)))
                    yield return inner;
        }
    }
}
