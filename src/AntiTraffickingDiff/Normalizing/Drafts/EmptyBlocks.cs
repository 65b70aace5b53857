using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>Drops paragraphs that the passes have left without text; rows stay, as cells above may reach into them.</summary>
internal static class EmptyBlocks
{
    /// <summary>Drops them.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <returns>The blocks that have text; what stood between lines is kept with the next one.</returns>
    public static List<DraftBlock> Drop(IReadOnlyList<DraftBlock> blocks)
    {
        var result = new List<DraftBlock>(blocks.Count);
        DraftBlock? dropped = null;
        foreach (var block in blocks)
        {
            var merged = dropped is null ? block : block with
            {
                StartsPage = block.StartsPage || dropped.StartsPage,
                BlankLinesBefore = block.BlankLinesBefore + dropped.BlankLinesBefore + 1,
            };
            dropped = merged.IsRow || HasText(merged.Text) ? null : merged;
            if (dropped is null)
                result.Add(merged);
        }
        return result;
    }

    private static bool HasText(MappedText text)
    {
        foreach (var c in text.Value)
            if (!Characters.IsSpace(c))
                return true;
        return false;
    }
}
