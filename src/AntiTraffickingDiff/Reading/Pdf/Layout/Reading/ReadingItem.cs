using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>What reading order is found for: a segment of text or a whole table.</summary>
internal sealed record ReadingItem(Box Box, TextSegment? Segment, TableDraft? Table)
{
    public static ReadingItem Of(TextSegment segment) => new(segment.Box, segment, null);

    public static ReadingItem Of(TableDraft table) => new(table.Box, null, table);
}
