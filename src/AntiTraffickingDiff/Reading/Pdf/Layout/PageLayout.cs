namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>The reading order of one page.</summary>
/// <param name="PageNumber">The page's number, from 1.</param>
/// <param name="Blocks">The page's blocks in reading order, page furniture included and marked as such.</param>
internal sealed record PageLayout(int PageNumber, IReadOnlyList<LayoutBlock> Blocks);
