using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a normalized document's text with a form feed between pages.</summary>
public static class NormalizedTextWriter
{
    /// <summary>Writes the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(NormalizedDocument document, TextWriter writer)
    {
        int? page = null;
        foreach (var block in document.Blocks)
        {
            var next = document.Locate(block.Span.Start).Page;
            if (page is not null && next > page)
                writer.Write('\f');
            page = next ?? page;
            writer.Write(block.Span.In(document.Text));
            writer.Write('\n');
        }
    }
}
