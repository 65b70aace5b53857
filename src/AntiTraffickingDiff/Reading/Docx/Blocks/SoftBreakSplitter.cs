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

    /// <summary>Splits a paragraph.</summary>
    /// <param name="text">Its text with line feeds for soft breaks.</param>
    /// <returns>
    /// The pieces that are blocks of their own, at least one, without white space at their ends; a paragraph without soft breaks keeps its indentation.
    /// </returns>
    public static IReadOnlyList<TextPiece> Split(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return [new TextPiece(text.TrimEnd(), false)];
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var longest = lines.Length == 0 ? 0 : lines.Max(line => line.Length);
        var pieces = new List<TextPiece>();
        foreach (var line in lines)
            Add(pieces, line, longest);
        return pieces.Count > 0 ? pieces : [new TextPiece(string.Empty, false)];
    }

    private static void Add(List<TextPiece> pieces, string line, int longest)
    {
        if (pieces.Count == 0 || StartsBlock(pieces[^1].Text, line, longest))
            pieces.Add(new TextPiece(line, false));
        else
            pieces[^1] = new TextPiece(Joined(pieces[^1].Text, line), true);
    }

    private static bool StartsBlock(string before, string line, int longest) =>
        ItemStart.IsAt(line)
        || SentenceEnds.Contains(before[^1], StringComparison.Ordinal)
        || before.Length < longest * FullLineShare;

    private static string Joined(string before, string line)
    {
        var joined = new StringBuilder(before, before.Length + line.Length + 1);
        if (before[^1] < '\u2E80' && line[0] < '\u2E80')
            joined.Append(' ');
        return joined.Append(line).ToString();
    }
}
