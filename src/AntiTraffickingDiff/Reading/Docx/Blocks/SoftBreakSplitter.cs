using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Decides on soft line breaks inside a paragraph. Text pasted from web pages has one where a new paragraph was meant; text
/// from PDF files has one at the end of every printed line. A piece starts a block of its own if it begins like an
/// item (一、（二）3. 第四条 ① ——), if the piece before it ends a sentence, or if the piece before it is clearly
/// shorter than the longest one and so was not broken for want of room; otherwise the pieces are joined.
/// </summary>
internal static class SoftBreakSplitter
{
    private const string SentenceEnds = "。！？；：.!?;:”";

    /// <summary>A line broken for want of room has at least this share of the longest line's characters.</summary>
    private const double FullLineShare = 0.7;

    /// <summary>The first code point of the CJK blocks; between two characters below it a joined line needs a space.</summary>
    private const char FirstCjk = '\u2E80';

    /// <summary>Splits a paragraph.</summary>
    /// <param name="text">Its text with line feeds for soft breaks.</param>
    /// <returns>
    /// The pieces that are blocks of their own, at least one, without white space at their ends; a paragraph without soft
    /// breaks keeps its indentation.
    /// </returns>
    public static IReadOnlyList<TextPiece> Split(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return [new TextPiece(text.TrimEnd(), false)];
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var longest = lines.Length == 0 ? 0 : lines.Max(line => line.Length);
        var pieces = new List<TextPiece>();
        for (var i = 0; i < lines.Length;)
            pieces.Add(NextPiece(lines, ref i, longest));
        return pieces.Count > 0 ? pieces : [new TextPiece(string.Empty, false)];
    }

    private static TextPiece NextPiece(string[] lines, ref int next, int longest)
    {
        var first = lines[next++];
        if (next == lines.Length || StartsBlock(first, first.Length, lines[next], longest))
            return new TextPiece(first, false);
        var piece = new StringBuilder(first);
        do
        {
            if (piece[^1] < FirstCjk && lines[next][0] < FirstCjk)
                piece.Append(' ');
            piece.Append(lines[next++]);
        }
        while (next < lines.Length && !StartsBlock(lines[next - 1], piece.Length, lines[next], longest));
        return new TextPiece(piece.ToString(), true);
    }

    private static bool StartsBlock(string before, int length, string line, int longest) =>
        ItemStart.IsAt(line)
        || SentenceEnds.Contains(before[^1], StringComparison.Ordinal)
        || length < longest * FullLineShare;
}
