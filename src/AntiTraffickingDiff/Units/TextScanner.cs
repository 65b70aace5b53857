using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Cuts runs of a text at characters outside brackets. Spans refer to the whole text.</summary>
internal static class TextScanner
{
    /// <summary>Cuts a run.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The run.</param>
    /// <param name="isSeparator">Whether to cut at a character; it belongs to no piece.</param>
    /// <returns>The pieces without white space around them, empty ones left out.</returns>
    public static List<TextSpan> Cut(string text, TextSpan span, Func<char, bool> isSeparator)
    {
        var pieces = new List<TextSpan>();
        var start = span.Start;
        var depth = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            depth = Math.Max(0, depth + (IsOpen(text[i]) ? 1 : IsClose(text[i]) ? -1 : 0));
            if (depth > 0 || !isSeparator(text[i]))
                continue;
            Add(pieces, text, start, i);
            start = i + 1;
        }

        Add(pieces, text, start, span.End);
        return pieces;
    }

    /// <summary>Takes white space off both ends.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The first offset.</param>
    /// <param name="end">The offset after the last.</param>
    /// <returns>The run without white space around it.</returns>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }

    /// <summary>Whether a character opens brackets.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for full-width and half-width round and square ones.</returns>
    public static bool IsOpen(char c) => c is '（' or '(' or '【' or '[' or '［';

    /// <summary>Whether a character closes brackets.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for full-width and half-width round and square ones.</returns>
    public static bool IsClose(char c) => c is '）' or ')' or '】' or ']' or '］';

    private static void Add(List<TextSpan> pieces, string text, int start, int end)
    {
        var piece = Trim(text, start, end);
        if (piece.Length > 0)
            pieces.Add(piece);
    }
}
