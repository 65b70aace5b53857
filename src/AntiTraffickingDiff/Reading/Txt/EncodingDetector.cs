using System.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Recognises a text file's encoding from its bytes.</summary>
internal static class EncodingDetector
{
    private static readonly (byte[] Mark, Func<Encoding> Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], () => Encoding.UTF8),
        ([0xFF, 0xFE, 0, 0], () => Encoding.UTF32),
        ([0xFF, 0xFE], () => Encoding.Unicode),
        ([0xFE, 0xFF], () => Encoding.BigEndianUnicode),
        ([0x84, 0x31, 0x95, 0x33], () => EncodingNames.Gb18030),
    ];

    /// <summary>Recognises the encoding.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The encoding; UTF-8 for bytes that could be anything; null if they are no text.</returns>
    public static DetectedEncoding? Detect(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
            if (bytes.StartsWith(mark))
                return new DetectedEncoding(encoding(), mark.Length);
        if (Utf16Detector.Detect(bytes) is { } utf16)
            return new DetectedEncoding(utf16, 0);
        if (BinaryDetector.IsBinary(bytes))
            return null;
        return DetectMultiByte(bytes) is { } found ? new DetectedEncoding(found, 0) : null;
    }

    /// <summary>The length of an encoding's own byte order mark at the start of a file.</summary>
    /// <param name="encoding">The encoding.</param>
    /// <param name="bytes">The file.</param>
    /// <returns>How many bytes to skip; 0 if there is no mark.</returns>
    public static int PreambleLength(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, of) in Marks)
            if (bytes.StartsWith(mark) && of().CodePage == encoding.CodePage)
                return mark.Length;
        return 0;
    }

    // Real text in the wrong one of the two encodings has errors in nearly every character, damaged text in few.
    private static Encoding? DetectMultiByte(ReadOnlySpan<byte> bytes)
    {
        var utf8 = Utf8Scanner.Count(bytes);
        if (utf8.Bad == 0)
            return Encoding.UTF8;
        var gb = Gb18030Scanner.Count(bytes);
        var utf8Share = Share(utf8);
        var gbShare = Share(gb);
        if (Math.Min(utf8Share, gbShare) > 0.3)
            return null;
        return utf8Share <= gbShare ? Encoding.UTF8 : EncodingNames.Gb18030;
    }

    private static double Share((int Good, int Bad) count) => count.Bad / (double)Math.Max(1, count.Good + count.Bad);
}
