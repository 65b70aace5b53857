using System.Buffers;

namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>The character classes of ISO 32000-1, 7.2.2.</summary>
internal static class Characters
{
    /// <summary>The bytes that end a regular run: white space and delimiters.</summary>
    public static readonly SearchValues<byte> NonRegular = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>The bytes that end a comment.</summary>
    public static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>Whether a byte is white space (table 1).</summary>
    public static bool IsWhiteSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>Whether a byte is a decimal digit.</summary>
    public static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>Whether a byte is neither white space nor a delimiter (table 2).</summary>
    public static bool IsRegular(byte value) => !NonRegular.Contains(value);

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
