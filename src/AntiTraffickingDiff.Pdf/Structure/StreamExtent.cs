using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Finds where a stream's bytes start and end (ISO 32000-1, 7.3.8.1), even when <c>/Length</c> is wrong.</summary>
internal sealed class StreamExtent(ReadOnlyMemory<byte> bytes)
{
    // Behind this offset neither end marker follows; remembered so that the search stays linear.
    private int nothingBehind = int.MaxValue;

    /// <summary>Moves past the end-of-line marker after the word <c>stream</c>.</summary>
    public int FindStart(int position)
    {
        var span = bytes.Span;
        if (position < span.Length && span[position] == '\r')
            position++;
        return position < span.Length && span[position] == '\n' ? position + 1 : position;
    }

    /// <summary>Finds the end.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">The declared length, or -1.</param>
    public int FindEnd(int start, int length) =>
        length >= 0 && length <= bytes.Length - start && IsEndMarker(start + length) ? start + length : Search(start);

    private bool IsEndMarker(int position)
    {
        var lexer = new Lexer(bytes, position);
        lexer.SkipWhiteSpace();
        var rest = bytes.Span[lexer.Position..];
        return rest.StartsWith("endstream"u8) || rest.StartsWith("endobj"u8);
    }

    private int Search(int start)
    {
        if (start >= nothingBehind)
            return bytes.Length;
        var rest = bytes.Span[start..];
        int length = rest.IndexOf("endstream"u8);
        if (length < 0)
            length = rest.IndexOf("endobj"u8);
        if (length < 0)
        {
            nothingBehind = start;
            return bytes.Length;
        }

        return start + TrimLineEnd(rest, length);
    }

    private static int TrimLineEnd(ReadOnlySpan<byte> rest, int length)
    {
        if (length > 0 && rest[length - 1] == '\n')
            length--;
        return length > 0 && rest[length - 1] == '\r' ? length - 1 : length;
    }
}
