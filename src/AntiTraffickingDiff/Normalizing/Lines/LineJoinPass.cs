using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Normalizing.Spacing;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Joins the lines of a hard-wrapped paragraph, paragraphs cut by a page break, and titles over several lines.</summary>
internal sealed class LineJoinPass : INormalizingPass
{
    // No paragraph is longer; without a limit a text of nothing but full lines would take quadratic time.
    private const int LongestParagraph = 20_000;

    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.LineJoined;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        var rule = new WrapRule(WrapDetector.Detect(blocks));
        var result = new List<DraftBlock>(blocks.Count);
        var open = -1;
        DraftBlock? last = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.IsBodyLine && last is not null && Joins(rule, result[open], last, block, open < result.Count - 1))
            {
                log.Add(Kind, block.Text.OriginOf(0), "", "");
                result[open] = result[open] with { Text = LineJoiner.Join(result[open].Text, block.Text) };
                last = block;
                continue;
            }
            result.Add(block);
            // Page furniture may stand inside a paragraph; a table row ends it.
            (open, last) = block.IsBodyLine ? (result.Count - 1, block) : block.IsRow ? (-1, null) : (open, last);
        }
        return result;
    }

    private static bool Joins(WrapRule rule, DraftBlock paragraph, DraftBlock last, DraftBlock next, bool hasFurniture)
    {
        if (paragraph.Text.Length > LongestParagraph || PersonLine.Is(last.Text.Value) && PersonLine.Is(next.Text.Value))
            return false;
        if (rule.Joins(paragraph.Text, last, next, hasFurniture || next.StartsPage))
            return true;
        return CutRule.Joins(paragraph, next) || !hasFurniture && TitleRule.Joins(paragraph, next);
    }
}
