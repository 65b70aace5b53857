using System.Buffers;
using System.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Finds the bytes of a text that are no UTF-8.</summary>
internal static class Utf8Scanner
{
    /// <summary>Counts the characters beyond ASCII.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>How many are well formed, and how many runs are not.</returns>
    public static (int Good, int Bad) Count(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var length = Next(bytes[i..], out var isGood);
            if (!isGood)
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
        if (bytes[0] < 0x80)
        {
            isGood = true;
            return 1;
        }
        isGood = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
        return Math.Max(1, length);
    }
}
