using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Makes the document from its stories.</summary>
internal static class DocxDocumentBuilder
{
    /// <summary>Makes the document.</summary>
    /// <param name="path">The path it is reported under.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="problems">What there is to say so far.</param>
    /// <returns>The document.</returns>
    public static Document Build(string path, DocxStories stories, List<Problem> problems)
    {
        var writer = new BlockWriter();
        foreach (var header in stories.Headers.DistinctBy(TextOf))
            writer.Write(header.Content, BlockRole.Header);
        writer.Write(stories.Body.Content, BlockRole.Body);
        if (!writer.Blocks.Any(block => block is { Role: BlockRole.Body, Span.Length: > 0 }))
            problems.Add(new Problem(DocxProblems.NoText));
        foreach (var note in stories.Notes)
            writer.Write(note.Content, BlockRole.Note);
        foreach (var footer in stories.Footers.DistinctBy(TextOf))
            writer.Write(footer.Content, BlockRole.Footer);
        return new Document(path, SourceFormat.Docx, writer.Text, writer.Blocks, writer.Positions, problems);
    }

    /// <summary>The text of a header or footer: first page, even pages and each section often repeat the same one.</summary>
    private static string TextOf(Story story) =>
        string.Join('\n', StoryParagraphs.In(story.Content).Select(paragraph => paragraph.Text.ToString().Trim()));
}
