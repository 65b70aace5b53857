using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;

/// <summary>Puts the lines of a region together to paragraphs.</summary>
internal static class ParagraphBuilder
{
    /// <summary>The paragraphs in order; <paramref name="lines"/> follow each other without a table between them.</summary>
    public static IEnumerable<IReadOnlyList<TextLine>> Build(IReadOnlyList<TextLine> lines, RegionMetrics metrics)
    {
        var rule = new ParagraphBreakRule(metrics);
        var paragraph = new List<TextLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (paragraph.Count > 0 && rule.Starts(paragraph[0], paragraph[^1], line, lines.ElementAtOrDefault(i + 1)))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(line);
        }

        if (paragraph.Count > 0)
            yield return paragraph;
    }
}
