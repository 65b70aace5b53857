namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Tells binary content from text in a byte encoding.</summary>
internal static class BinaryDetector
{
    /// <summary>Whether bytes are no text.</summary>
    /// <param name="bytes">The whole file, not UTF-16.</param>
    /// <returns>True if more than 1 byte in 200 is a control code that texts do not have; a stray one is damage.</returns>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x0B or 0x1A or 0x1B))
                controls++;
        return controls * 200L > bytes.Length;
    }
}
