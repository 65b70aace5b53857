using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Reading;
using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Puts the blocks of a page in reading order.</summary>
internal static class PageBlockBuilder
{
    /// <summary>The blocks: headers, the body by direction, then footers, page numbers and watermarks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="furniture">The segments that are page furniture, with their roles.</param>
    public static List<BlockDraft> Build(PageDraft page, IEnumerable<(TextSegment Segment, LayoutRole Role)> furniture)
    {
        var roles = furniture.DistinctBy(item => item.Segment).ToDictionary(item => item.Segment, item => item.Role);
        var aside = page.Frames.SelectMany(frame => Furniture(frame, roles)).ToLookup(IsAbove);
        var body = page.Frames.SelectMany(frame => Body(frame, roles));
        var watermarks = page.Watermarks.Select(line => new BlockDraft(LayoutRole.Watermark, page.Page, [line], null));
        return [.. aside[true], .. body, .. aside[false], .. watermarks];
    }

    private static bool IsAbove(BlockDraft block) => block.Box.CentreY < block.Frame.Height / 2;

    private static IEnumerable<BlockDraft> Furniture(FrameDraft draft, Dictionary<TextSegment, LayoutRole> roles) => draft.Segments
        .Where(roles.ContainsKey)
        .GroupBy(segment => roles[segment])
        .SelectMany(role => LineBuilder.Build(role).Select(line => new BlockDraft(role.Key, draft.Frame, [line], null)))
        .OrderBy(block => block.Box.Top);

    private static IEnumerable<BlockDraft> Body(FrameDraft draft, Dictionary<TextSegment, LayoutRole> roles)
    {
        var (tables, outside) = AlignedTableFinder.Find(draft.Segments.Where(segment => !roles.ContainsKey(segment)));
        List<ReadingItem> items =
            [.. outside.Select(ReadingItem.Of), .. tables.Concat(draft.Tables).Select(ReadingItem.Of)];
        return RegionSplitter.Split(items).SelectMany(region => RegionBlockBuilder.Build(region, draft.Frame));
    }
}
