using AntiTraffickingDiff.Normalizing.Drafts;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Looks for signs that a whole text is Markdown, so that marks which can also be text count as marks.</summary>
internal static class MarkdownSigns
{
    private const int FewestBullets = 3;

    /// <summary>Whether a text is Markdown.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <returns>True if it has a heading mark, a pair of ** on two lines, or three bullets of one kind.</returns>
    public static bool AreIn(IReadOnlyList<DraftBlock> blocks)
    {
        int bold = 0, dashes = 0, stars = 0;
        foreach (var block in blocks)
        {
            var line = block.Text.Value.AsSpan().TrimStart();
            if (MarkdownBlockPass.HeadingLength(line) > 0)
                return true;
            bold += line.IndexOf("**") is >= 0 and var at && line[(at + 2)..].IndexOf("**") > 0 ? 1 : 0;
            dashes += line.StartsWith("- ") && !char.IsAsciiDigit(line.Length > 2 ? line[2] : '0') ? 1 : 0;
            stars += line.StartsWith("* ") ? 1 : 0;
        }
        return bold >= 2 || dashes >= FewestBullets || stars >= FewestBullets;
    }
}
