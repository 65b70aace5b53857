using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds the headings of plans with decimal paths whose number has no mark: 2 措施 above 2.1 排查. The path below proves
/// the first of them; later ones go on counting.
/// </summary>
internal static class BareHeadFinder
{
    /// <summary>The longest such heading, in characters, and the most digits of its number.</summary>
    private const int LongestHeading = 30, MostDigits = 2;

    /// <summary>Sets the numbers of the lines found.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">All lines; letterhead that is so anywhere is already marked.</param>
    public static void Mark(string text, IReadOnlyList<Line> lines)
    {
        NumberToken? below = null;
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Number is { } number)
                below = number;
            else if (At(text, lines[i]) is { } head && below is { } path && Heads(text, head, path))
                below = lines[i].BareHead = head;
        MarkLater(text, lines);
    }

    // The last headings may have no path below them: 3 附则 after 2.1.
    private static void MarkLater(string text, IReadOnlyList<Line> lines)
    {
        var last = 0;
        foreach (var line in lines)
            if (line.BareHead is { } known)
                last = known.Value;
            else if (last > 0 && At(text, line) is { } head && head.Value == last + 1)
                (line.BareHead, last) = (head, head.Value);
    }

    // What follows is the first path under the heading, or the next heading.
    private static bool Heads(string text, NumberToken head, NumberToken below) =>
        below.Family == NumberFamily.DecimalPath && DecimalPaths.Printed(text, below) is var printed
        && (printed == $"{head.Value}.1" || printed == $"{head.Value + 1}");

    private static NumberToken? At(string text, Line line)
    {
        if (!line.IsTitleLike || line.Text.Length > LongestHeading)
            return null;
        var start = NumberScanner.SkipBlank(text, line.Span.Start, line.Span.End);
        var at = start;
        var value = ChineseNumeral.ReadArabic(text, ref at, line.Span.End);
        var word = NumberScanner.SkipBlank(text, at, line.Span.End);
        return value > 0 && at - start <= MostDigits && word < line.Span.End && text[word] >= '\u3400'
            ? new NumberToken(NumberFamily.DecimalPath, value, 0, '.', TextSpan.Between(start, at))
            : null;
    }
}
