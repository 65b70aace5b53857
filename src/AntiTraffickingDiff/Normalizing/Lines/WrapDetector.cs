using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Finds out from the lengths of lines whether a text is hard-wrapped, and how wide.</summary>
internal static class WrapDetector
{
    // Narrower columns are lists and headings; real pages have at least 18 characters a line.
    private const int NarrowestPage = 36;
    private const int WidestPage = 160;
    private const int FewestFullLines = 4;

    /// <summary>Looks at the lines of a document.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <returns>How they are broken.</returns>
    public static WrapStatistics Detect(IReadOnlyList<DraftBlock> blocks)
    {
        var lines = blocks.Where(block => block.IsBodyLine && !block.IsWholeParagraph).ToList();
        var width = FullWidth(lines);
        if (width == 0)
            return default;
        var indents = lines.Count(line => LineShape.Indent(line.Text.Value) >= 2);
        return new WrapStatistics(width, BlanksAreNoise(lines, width), indents * 12 >= lines.Count);
    }

    // The width at which most lines end, if most of those break off in the middle of a sentence and hardly any is longer.
    private static int FullWidth(List<DraftBlock> lines)
    {
        var counts = new int[WidestPage + 1];
        foreach (var line in lines)
            counts[Math.Min(line.Width, WidestPage)]++;
        int best = 0, bestCount = 0;
        for (var width = NarrowestPage; width < WidestPage; width++)
        {
            var count = 0;
            for (var near = width - WrapStatistics.Tolerance; near <= width; near++)
                count += counts[near];
            if (counts[width] > 0 && count >= bestCount)
                (best, bestCount) = (width, count);
        }
        return IsWrapped(lines, best, bestCount) ? best : 0;
    }

    private static bool IsWrapped(List<DraftBlock> lines, int width, int fullCount)
    {
        var longer = lines.Count(line => line.Width > width + WrapStatistics.Tolerance);
        var shorter = lines.Count(line => line.Width < NarrowestPage / 2);
        if (fullCount < FewestFullLines || longer * 20 > lines.Count || fullCount * 5 < (lines.Count - shorter) * 2)
            return false;
        int open = 0, running = 0;
        foreach (var line in lines.Where(line => Math.Abs(line.Width - width) <= WrapStatistics.Tolerance))
        {
            var text = line.Text.Value.AsSpan().Trim();
            open += LineShape.IsOpen(text) ? 1 : 0;
            running += LineShape.HasClauseMark(text) ? 1 : 0;
        }
        return open * 2 >= fullCount && running * 10 >= fullCount * 3;
    }

    private static bool BlanksAreNoise(List<DraftBlock> lines, int width)
    {
        int blank = 0, all = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i - 1].Width < width - WrapStatistics.Tolerance || !LineShape.IsOpen(lines[i - 1].Text.Value.AsSpan().Trim()))
                continue;
            all++;
            blank += lines[i].BlankLinesBefore > 0 ? 1 : 0;
        }
        return blank * 2 > all;
    }
}
