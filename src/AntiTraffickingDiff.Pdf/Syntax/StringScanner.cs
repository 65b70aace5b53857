using System.Buffers;

namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>Finds the end of literal strings (ISO 32000-1, 7.3.4.2).</summary>
internal sealed class StringScanner
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("()\\"u8);
    private static readonly SearchValues<byte> FallbackEnds = SearchValues.Create(")\r\n"u8);

    /// <summary>The longest string; ISO 32000-1, annex C allows 32,767 bytes in content streams.</summary>
    private const int MaxLength = 1 << 20;

    // Set once a string had no end: from then on strings end at the first chance, so that the work stays linear.
    private bool damaged;

    /// <summary>Finds the parenthesis that closes a string.</summary>
    /// <param name="bytes">All bytes.</param>
    /// <param name="start">The first byte inside the string.</param>
    /// <returns>
    /// The index of the closing parenthesis. A string without one ends at the first closing parenthesis or line end.
    /// </returns>
    public int FindEnd(ReadOnlySpan<byte> bytes, int start)
    {
        int end = damaged ? -1 : FindBalanced(bytes, start);
        if (end >= 0)
            return end;
        damaged = true;
        int offset = bytes[start..].IndexOfAny(FallbackEnds);
        return offset < 0 ? bytes.Length : start + offset;
    }

    private static int FindBalanced(ReadOnlySpan<byte> bytes, int position)
    {
        bytes = bytes[..(int)Math.Min(bytes.Length, (long)position + MaxLength)];
        for (int depth = 1; position < bytes.Length; position++)
        {
            int offset = bytes[position..].IndexOfAny(Special);
            if (offset < 0)
                return -1;
            position += offset;
            if (bytes[position] == '\\')
                position++;
            else if (bytes[position] == '(')
                depth++;
            else if (--depth == 0)
                return position;
        }

        return -1;
    }
}
