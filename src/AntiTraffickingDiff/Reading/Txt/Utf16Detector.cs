using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Recognises UTF-16 without a byte order mark.</summary>
internal static class Utf16Detector
{
    private const int SampleSize = 1 << 16;

    /// <summary>Recognises UTF-16.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The encoding of the right byte order, or null if the bytes do not look like UTF-16.</returns>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        var little = Plausible(sample, low: 0);
        var big = Plausible(sample, low: 1);
        if (Math.Max(little, big) < 0.85 || Math.Abs(little - big) < 0.2)
            return null;
        return HasAsciiOnly(sample) ? null : little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    // The share of 16-bit units that a Chinese text is made of; the wrong byte order gives next to none.
    private static double Plausible(ReadOnlySpan<byte> bytes, int low)
    {
        var good = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
            if (IsPlausible((char)(bytes[i + low] | bytes[i + 1 - low] << 8)))
                good++;
        return good / (bytes.Length / 2.0);
    }

    private static bool IsPlausible(char c) =>
        c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\f' or >= '\u2010' and <= '\u2027' or >= '\u3000' and <= '\u301F'
            or >= '\uFF01' and <= '\uFF5E' or >= '\u2E80' and <= '\u2FD5' || Characters.IsHan(c) && !char.IsSurrogate(c);

    // Two ASCII letters read as one unit can fall among the ideographs; a text of nothing but ASCII is not UTF-16.
    private static bool HasAsciiOnly(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
            if (b is 0 or > 0x7F)
                return false;
        return true;
    }
}
