
namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes a document's text as its reader gives it, with a form feed between pages. Running headers, footers and page
/// numbers that the format or the layout sets apart are left out, as they interrupt the text.
/// </summary>
public static class DocumentTextWriter
{
    /// <summary>Writes the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Document document, TextWriter writer)
    {
        var text = document.Text.AsSpan();
        var written = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Role is BlockRole.Body or BlockRole.Note)
                continue;
            writer.Write(text[written..block.Span.Start]);
            written = Math.Min(block.Span.End + 1, text.Length);
        }

        writer.Write(text[written..]);
    }
}
