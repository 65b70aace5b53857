namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>
/// Numbers (ISO 32000-1, 7.3.3) and what damaged files write in their place: <c>--5</c> is -5, <c>1e5</c> is 100000,
/// <c>1.2.3</c> is 1.2 and <c>5-3</c> is 5.
/// </summary>
internal static class NumberScanner
{
    /// <summary>Powers of ten beyond this are no coordinates; the exponent is cut.</summary>
    private const int MaxExponent = 30;

    /// <summary>Whether a number can start with a byte.</summary>
    public static bool IsStart(byte value) => Characters.IsDigit(value) || value is (byte)'+' or (byte)'-' or (byte)'.';

    /// <summary>Reads a number from the start of a span.</summary>
    /// <param name="bytes">The bytes from the number on.</param>
    /// <param name="value">The number.</param>
    /// <returns>How many bytes it takes; 0 when there is no digit.</returns>
    public static int Scan(ReadOnlySpan<byte> bytes, out double value)
    {
        int position = 0;
        bool negative = false;
        for (; position < bytes.Length && bytes[position] is (byte)'+' or (byte)'-'; position++)
            negative |= bytes[position] == '-';
        int digitsStart = position;
        position = ScanDigits(bytes, position, out value);
        int digits = position - digitsStart;
        if (position < bytes.Length && bytes[position] == '.')
            position = ScanFraction(bytes, position + 1, ref value, ref digits);
        if (digits > 0)
            position = SkipTail(bytes, ScanExponent(bytes, position, ref value));
        value = negative ? -value : value;
        return digits > 0 || IsLoneSign(bytes, position) ? position : 0;
    }

    // A sign or a point alone stands for zero in files of careless producers.
    private static bool IsLoneSign(ReadOnlySpan<byte> bytes, int position) =>
        position > 0 && (position >= bytes.Length || !Characters.IsRegular(bytes[position]));

    private static int ScanDigits(ReadOnlySpan<byte> bytes, int position, out double value)
    {
        for (value = 0; position < bytes.Length && Characters.IsDigit(bytes[position]); position++)
            value = (value * 10) + (bytes[position] - '0');
        return position;
    }

    private static int ScanFraction(ReadOnlySpan<byte> bytes, int position, ref double value, ref int digits)
    {
        double numerator = 0, denominator = 1;
        for (; position < bytes.Length && Characters.IsDigit(bytes[position]); position++, digits++)
        {
            if (denominator >= 1e15)
                continue;
            numerator = (numerator * 10) + (bytes[position] - '0');
            denominator *= 10;
        }

        value += numerator / denominator;
        return position;
    }

    private static int ScanExponent(ReadOnlySpan<byte> bytes, int position, ref double value)
    {
        if (position + 1 >= bytes.Length || bytes[position] is not ((byte)'e' or (byte)'E'))
            return position;
        int start = position + 1;
        bool negative = bytes[start] == '-';
        if (bytes[start] is (byte)'+' or (byte)'-')
            start++;
        int end = ScanDigits(bytes, start, out double exponent);
        if (end == start)
            return position;
        exponent = Math.Min(exponent, MaxExponent);
        value *= Math.Pow(10, negative ? -exponent : exponent);
        return end;
    }

    private static int SkipTail(ReadOnlySpan<byte> bytes, int position)
    {
        while (position < bytes.Length && IsStart(bytes[position]))
            position++;
        return position;
    }
}
