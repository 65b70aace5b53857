using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Normalizing.Spacing;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Joins the lines of a hard-wrapped paragraph, paragraphs cut by a page break, and titles over several lines.</summary>
internal sealed class LineJoinPass : INormalizingPass
{
    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.LineJoined;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        var rule = new WrapRule(WrapDetector.Detect(blocks));
        var result = new List<DraftBlock>(blocks.Count);
        var paragraph = (Text: (OpenParagraph?)null, Index: 0);
        foreach (var block in blocks)
        {
            if (block.IsBodyLine && paragraph.Text is { } open && Joins(rule, open, block, paragraph.Index < result.Count - 1))
            {
                log.Add(Kind, block.Text.OriginOf(0), "", "");
                open.Add(block);
                continue;
            }
            // Page furniture may stand inside a paragraph; a table row ends it.
            if (block.IsBodyLine || block.IsRow)
            {
                Close(paragraph, result);
                paragraph = (block.IsRow ? null : new OpenParagraph(block), result.Count);
            }
            result.Add(block);
        }
        Close(paragraph, result);
        return result;
    }

    private static void Close((OpenParagraph? Text, int Index) paragraph, List<DraftBlock> result)
    {
        if (paragraph.Text is { } open)
            result[paragraph.Index] = open.Close();
    }

    private static bool Joins(WrapRule rule, OpenParagraph paragraph, DraftBlock next, bool hasFurniture)
    {
        var (end, last) = (paragraph.End, paragraph.LastLine);
        if (PersonLine.Is(last.Text.Value) && PersonLine.Is(next.Text.Value))
            return false;
        return rule.Joins(end.Text, last, next, hasFurniture || next.StartsPage)
            || CutRule.Joins(end, next) || !hasFurniture && TitleRule.Joins(end, next);
    }
}
