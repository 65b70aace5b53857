namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Finds the bytes of a text that are no UTF-16: halves of surrogate pairs and a last odd byte.</summary>
internal static class Utf16Scanner
{
    /// <summary>The length of the next character, low byte first.</summary>
    /// <param name="bytes">The bytes from here on, not empty.</param>
    /// <param name="isGood">Whether it is well formed.</param>
    /// <returns>How many bytes it has, or how many are no character.</returns>
    public static int NextLittle(ReadOnlySpan<byte> bytes, out bool isGood) => Next(bytes, 0, out isGood);

    /// <summary>The length of the next character, high byte first.</summary>
    /// <param name="bytes">The bytes from here on, not empty.</param>
    /// <param name="isGood">Whether it is well formed.</param>
    /// <returns>How many bytes it has, or how many are no character.</returns>
    public static int NextBig(ReadOnlySpan<byte> bytes, out bool isGood) => Next(bytes, 1, out isGood);

    private static int Next(ReadOnlySpan<byte> bytes, int low, out bool isGood)
    {
        isGood = false;
        if (bytes.Length < 2)
            return 1;
        var first = Unit(bytes, low);
        isGood = !char.IsSurrogate(first);
        if (isGood || !char.IsHighSurrogate(first) || bytes.Length < 4)
            return 2;
        isGood = char.IsLowSurrogate(Unit(bytes[2..], low));
        return isGood ? 4 : 2;
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int low) => (char)(bytes[low] | bytes[1 - low] << 8);
}
