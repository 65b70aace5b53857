using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>Forgets what the printed lines looked like once it is used up: then the text has a paragraph a line.</summary>
internal static class SettledLines
{
    /// <summary>Makes the blocks what a reader of the text so far would make of it.</summary>
    /// <param name="blocks">The blocks after a round of all passes.</param>
    /// <returns>The blocks without blank lines and page starts, and with the width of their text.</returns>
    public static List<DraftBlock> Of(IReadOnlyList<DraftBlock> blocks)
    {
        var result = new List<DraftBlock>(blocks.Count);
        foreach (var block in blocks)
            result.Add(block.IsRow ? block : block with
            {
                BlankLinesBefore = 0,
                StartsPage = false,
                Width = Characters.Width(block.Text.Value.AsSpan().Trim()),
            });
        return result;
    }
}
