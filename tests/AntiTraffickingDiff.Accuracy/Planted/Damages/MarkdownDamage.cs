namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>The Markdown that OCR models write: headings, bold numbers, rules, a blank line between paragraphs.</summary>
/// <param name="name">The damage's name in reports.</param>
internal sealed class MarkdownDamage(string name) : Damage(name)
{
    private const int LongestHeading = 24;

    /// <inheritdoc/>
    protected override IEnumerable<string> Spoil(IReadOnlyList<string> lines, Random random)
    {
        foreach (var line in lines)
        {
            yield return line.Length <= LongestHeading ? $"{new string('#', random.Next(1, 5))} {line}" : Bold(line, random);
            yield return string.Empty;
            if (random.Next(25) == 0)
                yield return "---\n";
        }
    }

    private static string Bold(string line, Random random)
    {
        var title = line.IndexOf('。', StringComparison.Ordinal);
        return title is > 0 and <= LongestHeading && random.Next(2) == 0 ? $"**{line[..(title + 1)]}**{line[(title + 1)..]}" : line;
    }
}
