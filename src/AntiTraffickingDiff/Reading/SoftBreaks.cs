using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// Decides on soft line breaks inside a paragraph, of Word documents and web pages. Text pasted from web pages has one where a new paragraph was meant; text
/// from PDF files has one at the end of every printed line. A piece starts a block of its own if it begins like an
/// item (一、（二）3. 第四条 ① ——), if the piece before it ends a sentence, or if the piece before it is clearly
/// shorter than the longest one and so was not broken for want of room, and ends in no comma; otherwise the pieces are joined.
/// </summary>
internal static class SoftBreaks
{
    private const string SentenceEnds = "。！？；：.!?;:”";

    /// <summary>A line broken for want of room has at least this share of the longest line's characters.</summary>
    private const double FullLineShare = 0.7;

    /// <summary>
    /// The pieces that are blocks of their own, at least one, without white space at their ends; a paragraph without soft
    /// breaks keeps its indentation. Says of each whether lines were joined in it.
    /// </summary>
    public static IReadOnlyList<(string Text, bool IsJoined)> Split(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return [(text.TrimEnd(), false)];
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            return [(string.Empty, false)];
        var longest = lines.Max(line => line.Length);
        var pieces = new List<(string, bool)>();
        for (var i = 0; i < lines.Length;)
        {
            var piece = new StringBuilder(lines[i++]);
            var first = i;
            for (; i < lines.Length && !StartsBlock(lines[i - 1], piece.Length, lines[i], longest); i++)
            {
                if (Characters.IsSpaceBetween(piece[^1], lines[i][0]))
                    piece.Append(' ');
                piece.Append(lines[i]);
            }
            pieces.Add((piece.ToString(), i > first));
        }
        return pieces;
    }

    private static bool StartsBlock(string before, int length, string line, int longest) =>
        ClauseNumbers.Starts(line) || SentenceEnds.Contains(before[^1], StringComparison.Ordinal)
        || before[^1] is not ('，' or '、') && length < longest * FullLineShare;
}
