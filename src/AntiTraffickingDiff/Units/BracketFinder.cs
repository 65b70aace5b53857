using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds brackets in a run, also nested ones and ones of which damage has left only one half.</summary>
internal static class BracketFinder
{
    /// <summary>Finds brackets.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The run.</param>
    /// <returns>The brackets with what stands in them, outer ones first.</returns>
    public static IEnumerable<(TextSpan Whole, TextSpan Inner)> Find(string text, TextSpan span)
    {
        var open = new Stack<int>();
        var found = new List<(TextSpan Whole, TextSpan Inner)>();
        for (var i = span.Start; i < span.End; i++)
            if (TextScanner.IsOpen(text[i]))
                open.Push(i);
            else if (TextScanner.IsClose(text[i]))
                found.Add(open.TryPop(out var start) ? Pair(start, i + 1) : WithoutOpening(text, span, i));
        while (open.TryPop(out var start))
            found.Add((TextSpan.Between(start, LineEnd(text, start, span.End)), TextSpan.Between(start + 1, LineEnd(text, start, span.End))));
        return found.OrderBy(item => item.Whole.Start).ThenByDescending(item => item.Whole.Length);
    }

    private static (TextSpan Whole, TextSpan Inner) Pair(int start, int end) =>
        (TextSpan.Between(start, end), TextSpan.Between(start + 1, end - 1));

    private static (TextSpan Whole, TextSpan Inner) WithoutOpening(string text, TextSpan span, int close)
    {
        var start = close;
        while (start > span.Start && text[start - 1] is not ('。' or '；' or '\n' or '）' or ')'))
            start--;
        return (TextSpan.Between(start, close + 1), TextSpan.Between(start, close));
    }

    private static int LineEnd(string text, int start, int end)
    {
        var found = text.IndexOf('\n', start, end - start);
        return found < 0 ? end : found;
    }
}
