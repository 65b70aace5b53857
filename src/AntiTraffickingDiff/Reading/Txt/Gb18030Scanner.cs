namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Finds the bytes of a text that are no GB 18030: one, two or four bytes a character.</summary>
internal static class Gb18030Scanner
{
    /// <summary>Counts the characters beyond ASCII.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>
    /// How many are well formed, and how many are not; characters that Chinese texts hardly have count as bad.
    /// </returns>
    public static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var length = Next(bytes[i..], out var isGood);
            if (!isGood || length == 2 && !IsCommon(bytes[i], bytes[i + 1]))
                bad++;
            else if (length > 1)
                good++;
            i += length;
        }
        return (good, bad);
    }

    /// <summary>The length of the next character.</summary>
    /// <param name="bytes">The bytes from here on, not empty.</param>
    /// <param name="isGood">Whether it is well formed.</param>
    /// <returns>How many bytes it has, or how many are no character.</returns>
    public static int Next(ReadOnlySpan<byte> bytes, out bool isGood)
    {
        isGood = bytes[0] < 0x80;
        if (isGood)
            return 1;
        if (bytes[0] is 0x80 or 0xFF || bytes.Length < 2)
            return 1;
        isGood = bytes[1] is >= 0x40 and <= 0x7E or >= 0x80 and <= 0xFE;
        if (isGood)
            return 2;
        isGood = bytes.Length >= 4 && IsDigit(bytes[1]) && bytes[2] is >= 0x81 and <= 0xFE && IsDigit(bytes[3]);
        return isGood ? 4 : 1;
    }

    // GB 2312: the rows of symbols (A1–A3) and of the 6763 characters (B0–F7) make nearly all of a modern text.
    private static bool IsCommon(byte lead, byte trail) =>
        trail >= 0xA1 && lead is >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xF7 || trail >= 0x40 && lead is >= 0x81 and <= 0xA0 or >= 0xAA;

    private static bool IsDigit(byte b) => b is >= 0x30 and <= 0x39;
}
