using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;
using AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Makes the blocks of a region: paragraphs, and the tables between them.</summary>
internal static class RegionBlockBuilder
{
    /// <summary>The blocks from top to bottom.</summary>
    public static IEnumerable<BlockDraft> Build(IReadOnlyList<ReadingItem> region, ReadingFrame frame)
    {
        var lines = LineBuilder.Build(region.Select(item => item.Segment).OfType<TextSegment>());
        var metrics = lines.Count == 0 ? null : RegionMetrics.Of(lines);
        var next = 0;
        foreach (var item in region.Where(item => item.Table is not null).OrderBy(item => item.Box.Top))
        {
            var above = lines.Skip(next).TakeWhile(line => line.Box.CentreY < item.Box.CentreY).ToList();
            next += above.Count;
            foreach (var paragraph in Paragraphs(above, metrics, frame))
                yield return paragraph;
            yield return new BlockDraft(LayoutRole.Body, frame, [], item.Table);
        }

        foreach (var paragraph in Paragraphs([.. lines.Skip(next)], metrics, frame))
            yield return paragraph;
    }

    private static IEnumerable<BlockDraft> Paragraphs(List<TextLine> lines, RegionMetrics? metrics, ReadingFrame frame) =>
        metrics is null ? [] : ParagraphBuilder.Build(lines, metrics)
            .Select(paragraph => new BlockDraft(LayoutRole.Body, frame, paragraph, null) { Metrics = metrics });
}
