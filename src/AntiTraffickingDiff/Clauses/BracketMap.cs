namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Which brackets and quotation marks of a stretch of text belong together. Marks without a partner on their line and
/// in reach are left alone, so that one lost mark does not swallow the rest of a document.
/// </summary>
internal sealed class BracketMap
{
    /// <summary>How far apart, in characters, partners may be: unit lists in parentheses run to some 300.</summary>
    private const int Reach = 600;

    private const string Opening = "（(“‘《〈〔[【「『";
    private const string Closing = "）)”’》〉〕]】」』";

    private readonly int _start;
    private readonly int[] _partners;

    private BracketMap(int start, int[] partners)
    {
        _start = start;
        _partners = partners;
    }

    /// <summary>Finds the partners in a stretch of text, in one pass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The partners.</returns>
    public static BracketMap Of(string text, int start, int end)
    {
        var partners = new int[end - start];
        var open = new List<int>();
        for (var at = start; at < end; at++)
            if (text[at] == '\n')
                open.Clear();
            else if (Opening.Contains(text[at]))
                open.Add(at);
            else if (Closing.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind)
                Close(text, at, kind, open, partners, start);
        return new BracketMap(start, partners);
    }

    /// <summary>Where the closing partner of an opening mark stands.</summary>
    /// <param name="at">The offset of a character of the stretch.</param>
    /// <returns>The partner's offset, or −1 if the character opens nothing that is closed.</returns>
    public int CloseOf(int at) => _partners[at - _start] > 0 ? at + _partners[at - _start] : -1;

    /// <summary>Where the opening partner of a closing mark stands.</summary>
    /// <param name="at">The offset of a character of the stretch.</param>
    /// <returns>The partner's offset, or −1.</returns>
    public int OpenOf(int at) => _partners[at - _start] < 0 ? at + _partners[at - _start] : -1;

    private static void Close(string text, int at, int kind, List<int> open, int[] partners, int start)
    {
        // Looking only four marks back keeps the pass linear on broken text; real nesting is shallower.
        for (var index = open.Count - 1; index >= 0 && index >= open.Count - 4 && at - open[index] <= Reach; index--)
        {
            var candidate = open[index];
            if (Kind(text[candidate]) != Kind(Opening[kind]))
                continue;
            open.RemoveRange(index, open.Count - index);
            partners[candidate - start] = at - candidate;
            partners[at - start] = candidate - at;
            return;
        }
    }

    // Half-width and full-width parentheses are paired with each other: conversions often change only one of them.
    private static char Kind(char c) => c == '(' ? '（' : c is '[' or '【' ? '〔' : c;
}
