using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>What a line's first and last characters say about the paragraph it belongs to.</summary>
internal static class LineShape
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；,;、");

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；,;");

    /// <summary>The columns of a line's indentation.</summary>
    /// <param name="line">The line as printed.</param>
    /// <returns>The width of its leading spaces; a tab counts 4.</returns>
    public static int Indent(string line)
    {
        var width = 0;
        foreach (var c in line)
        {
            if (!Characters.IsSpace(c))
                break;
            width += c == '\t' ? 4 : c is '\u3000' or '\u2003' ? 2 : 1;
        }
        return width;
    }

    /// <summary>Whether a line breaks off inside a sentence.</summary>
    /// <param name="line">The line without spaces at its ends.</param>
    /// <returns>True unless it ends in a mark that closes a sentence.</returns>
    public static bool IsOpen(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is '”' or '’' or '"' or '）' or ')' or '》' or '»')
            end--;
        if (end < line.Length && line.IndexOfAny('（', '(') >= 0 && line[^1] is '）' or ')')
            return false;
        return end > 0 && !Characters.IsSentenceEnd(line[end - 1]);
    }

    /// <summary>Whether a line has the punctuation of running text.</summary>
    /// <param name="line">The line.</param>
    /// <returns>True if it has a comma, an enumeration comma, a semicolon or a full stop.</returns>
    public static bool HasSentenceMark(ReadOnlySpan<char> line) => line.ContainsAny(SentenceMarks);

    /// <summary>Whether a line has the punctuation that parts clauses, which lists of names and units lack.</summary>
    /// <param name="line">The line.</param>
    /// <returns>True if it has a comma, a semicolon or a full stop.</returns>
    public static bool HasClauseMark(ReadOnlySpan<char> line) => line.ContainsAny(ClauseMarks);

    /// <summary>Whether a line begins with a label such as 牵头单位： or with a word that starts a part of a document.</summary>
    /// <param name="line">The line without spaces at its ends.</param>
    /// <returns>True for a label of at most eight characters before a colon, and for 附件, 附表, 抄送, （此件.</returns>
    public static bool IsLabel(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("附件") || line.StartsWith("附表") || line.StartsWith("抄送") || line.StartsWith("（此件") || line.StartsWith("(此件"))
            return true;
        var colon = line.IndexOfAny('：', ':');
        return colon is >= 2 and <= 8 && !line[..colon].ContainsAny(SentenceMarks);
    }

    /// <summary>Whether a line closes a bracket that an earlier line has opened.</summary>
    /// <param name="line">The line.</param>
    /// <returns>True if its first bracket is a closing one.</returns>
    public static bool ClosesBracket(ReadOnlySpan<char> line) =>
        line.IndexOfAny("（(）)") is var first and >= 0 && line[first] is ('）' or ')');

    /// <summary>Whether a bracket or title mark is opened and not closed.</summary>
    /// <param name="text">A paragraph so far.</param>
    /// <param name="reach">How far back from the end the opening one may stand.</param>
    /// <returns>True if the text breaks off inside brackets.</returns>
    public static bool HasOpenBracket(ReadOnlySpan<char> text, int reach)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0 && text.Length - i <= reach; i--)
        {
            if (text[i] is '）' or ')' or '》' or '»' or '〕')
                depth++;
            else if (text[i] is '（' or '(' or '《' or '«' or '〔' && depth-- == 0)
                return true;
        }
        return false;
    }
}
