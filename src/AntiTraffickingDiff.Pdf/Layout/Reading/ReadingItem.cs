using AntiTraffickingDiff.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Pdf.Layout.Lines;
using AntiTraffickingDiff.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Pdf.Layout.Reading;

/// <summary>What reading order is found for: a segment of text or a whole table.</summary>
internal sealed record ReadingItem(Box Box, TextSegment? Segment, TableDraft? Table)
{
    public static ReadingItem Of(TextSegment segment) => new(segment.Box, segment, null);

    public static ReadingItem Of(TableDraft table) => new(table.Box, null, table);
}
