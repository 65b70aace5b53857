using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads the marks of items without a number of their own: ——, — —, ――, ─, --, and bullets.</summary>
internal static class DashScanner
{
    private const string Dashes = "—―─–-－";
    private const string Bullets = "•●◆■▪";

    /// <summary>Reads the mark at a dash or bullet.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of the dash.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The mark with value 0, or null if the dash is a rule, a minus or a range.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        if (Bullets.Contains(text[start]))
            return new NumberToken(NumberFamily.Dash, 0, 0, '•', new TextSpan(start, 1));
        int at = start, count = 0, last = start;
        for (; at < end && (Dashes.Contains(text[at]) || text[at] is ' ' or '\u3000'); at++)
        {
            if (!Dashes.Contains(text[at]))
                continue;
            count++;
            last = at + 1;
        }
        var isShort = text[start] is '-' or '－' or '–' && count < 2;
        if (count > 4 || isShort || at >= end || !StartsWording(text[at]))
            return null;
        return new NumberToken(NumberFamily.Dash, 0, 0, '—', TextSpan.Between(start, last));
    }

    private static bool StartsWording(char c) => c is >= '\u3400' and <= '\u9FFF' or '“' or '《' or '"' or >= 'A' and <= 'Z';
}
