using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>
/// Splits decoded text into lines: CRLF, CR, LF, vertical tab, NEL, U+2028 and U+2029 end a line, a form feed a page.
/// </summary>
internal static class LineSplitter
{
    /// <summary>Splits a text.</summary>
    /// <param name="decoded">The text as decoded.</param>
    /// <param name="lines">Its lines in order; empty ones too.</param>
    /// <returns>The text with every line end made a line feed; form feeds stay.</returns>
    public static string Split(string decoded, out List<TextLine> lines)
    {
        var text = new StringBuilder(decoded.Length);
        lines = [];
        int? page = decoded.Contains('\f', StringComparison.Ordinal) ? 1 : null;
        int start = 0, number = 1, copied = 0;
        for (var i = 0; i < decoded.Length; i++)
        {
            var c = decoded[i];
            if (!IsBreak(c))
                continue;
            text.Append(decoded, copied, i - copied);
            lines.Add(new TextLine(TextSpan.Between(start, text.Length), number, page));
            text.Append(c == '\f' ? '\f' : '\n');
            if (c == '\r' && i + 1 < decoded.Length && decoded[i + 1] == '\n')
                i++;
            page = c == '\f' ? page + 1 : page;
            number += c == '\f' ? 0 : 1;
            (start, copied) = (text.Length, i + 1);
        }
        text.Append(decoded, copied, decoded.Length - copied);
        lines.Add(new TextLine(TextSpan.Between(start, text.Length), number, page));
        return text.ToString();
    }

    /// <summary>Counts the lines and pages that end in a stretch of decoded text.</summary>
    /// <param name="decoded">The text as decoded.</param>
    /// <param name="start">Where the stretch starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>How many line ends and form feeds it has; CRLF is one line end.</returns>
    public static (int Lines, int Pages) Count(string decoded, int start, int end)
    {
        int lines = 0, pages = 0;
        for (var i = start; i < end; i++)
            if (decoded[i] == '\f')
                pages++;
            else if (IsBreak(decoded[i]) && !(decoded[i] == '\n' && i > 0 && decoded[i - 1] == '\r'))
                lines++;
        return (lines, pages);
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}
