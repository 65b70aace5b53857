using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads numbers that are one character: ①, ㉑, ⑴, ⒈, ㈠.</summary>
internal static class CircledNumberScanner
{
    /// <summary>Reads the number at an enclosed number.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of the character.</param>
    /// <returns>The number.</returns>
    public static NumberToken? At(string text, int start)
    {
        var span = new TextSpan(start, 1);
        return text[start] switch
        {
            >= '⑴' and <= '⒇' and var c => new NumberToken(NumberFamily.ArabicParenthesized, c - '⑴' + 1, 0, '（', span),
            >= '⒈' and <= '⒛' and var c => new NumberToken(NumberFamily.Arabic, c - '⒈' + 1, 0, '.', span),
            >= '㈠' and <= '㈩' and var c => new NumberToken(NumberFamily.IdeographicParenthesized, c - '㈠' + 1, 0, '（', span),
            >= '㉑' and var c => new NumberToken(NumberFamily.Circled, c - '㉑' + 21, 0, '①', span),
            var c => new NumberToken(NumberFamily.Circled, c - '①' + 1, 0, '①', span),
        };
    }
}
