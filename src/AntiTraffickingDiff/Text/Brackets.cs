namespace AntiTraffickingDiff.Text;

/// <summary>
/// Which brackets and quotation marks of a stretch of text belong together. Marks without a partner on their line and
/// in reach are left alone, so that one lost mark does not swallow the rest of a document.
/// </summary>
internal sealed class Brackets
{
    /// <summary>How far apart, in characters, partners may be: unit lists in parentheses run to some 300.</summary>
    private const int Reach = 600;

    // Brackets first, behind them quotation marks.
    private const string Opening = "（(〔[［【〖{｛〈＜<“‘《「『";
    private const string Closing = "）)〕]］】〗}｝〉＞>”’》」』";
    private const int Kinds = 12;

    private readonly int _start;
    private readonly int[] _partners;

    private Brackets(int start, int[] partners)
    {
        _start = start;
        _partners = partners;
    }

    /// <summary>Whether a character opens brackets.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for （, 〔 and the like; not for quotation marks.</returns>
    public static bool IsOpening(char c) => Opening.IndexOf(c, StringComparison.Ordinal) is >= 0 and < Kinds;

    /// <summary>Whether a character closes brackets.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for ）, 〕 and the like; not for quotation marks.</returns>
    public static bool IsClosing(char c) => Closing.IndexOf(c, StringComparison.Ordinal) is >= 0 and < Kinds;

    /// <summary>Whether a bracket or title mark is opened and not closed within the last characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reach">How many characters.</param>
    /// <returns>True if so.</returns>
    public static bool IsOpenAtEnd(ReadOnlySpan<char> text, int reach)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0 && text.Length - i <= reach; i--)
        {
            if (IsClosing(text[i]) || text[i] is '》' or '»')
                depth++;
            else if ((IsOpening(text[i]) || text[i] is '《' or '«') && depth-- == 0)
                return true;
        }
        return false;
    }

    /// <summary>The marks that close what is still open at the end of a text: 》 for 现将《白石县.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Closing brackets, title marks and quotation marks, the innermost first.</returns>
    public static string ClosingAtEnd(ReadOnlySpan<char> text)
    {
        var open = string.Empty;
        foreach (var c in text)
            if (Opening.IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind)
                open = Closing[kind] + open;
            else if (open.Length > 0 && open[0] == c)
                open = open[1..];
        return open;
    }

    /// <summary>Pairs the brackets and quotation marks of a stretch of text, in one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The pairs.</returns>
    public static Brackets Of(ReadOnlySpan<char> text, int start, int end)
    {
        var partners = new int[end - start];
        var open = new List<int>();
        for (var at = start; at < end; at++)
            if (text[at] == '\n')
                open.Clear();
            else if (Opening.Contains(text[at], StringComparison.Ordinal))
                open.Add(at);
            else if (Closing.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind)
                Close(text, at, Opening[kind], open, partners, start);
        return new Brackets(start, partners);
    }

    /// <summary>The partner of an opening mark.</summary>
    /// <param name="at">Its offset.</param>
    /// <returns>The offset of the closing mark, or −1.</returns>
    public int CloseOf(int at) => _partners[at - _start] > 0 ? at + _partners[at - _start] : -1;

    /// <summary>The partner of a closing mark.</summary>
    /// <param name="at">Its offset.</param>
    /// <returns>The offset of the opening mark, or −1.</returns>
    public int OpenOf(int at) => _partners[at - _start] < 0 ? at + _partners[at - _start] : -1;

    private static void Close(ReadOnlySpan<char> text, int at, char opening, List<int> open, int[] partners, int start)
    {
        // Looking only four marks back keeps the pass linear on broken text; real nesting is shallower.
        for (var index = open.Count - 1; index >= 0 && index >= open.Count - 4 && at - open[index] <= Reach; index--)
        {
            var candidate = open[index];
            if (Kind(text[candidate]) != Kind(opening))
                continue;
            open.RemoveRange(index, open.Count - index);
            partners[candidate - start] = at - candidate;
            partners[at - start] = candidate - at;
            return;
        }
    }

    // Half-width and full-width parentheses are paired with each other: conversions often change only one of them.
    private static char Kind(char c) => c switch { '(' => '（', '[' or '［' or '【' or '〖' => '〔', '｛' => '{', '＜' or '<' => '〈', _ => c };
}
