namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>RunLengthDecode (ISO 32000-1, 7.4.5).</summary>
internal static class RunLengthFilter
{
    private const int EndOfData = 128, RepeatBase = 257;

    /// <summary>Decodes up to the end marker.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> bytes, ExpansionBuffer output)
    {
        for (int position = 0; position < bytes.Length && bytes[position] != EndOfData;)
            position += DecodeRun(bytes[position], bytes[(position + 1)..], output) + 1;
        return output.Written;
    }

    private static int DecodeRun(byte length, ReadOnlySpan<byte> rest, ExpansionBuffer output)
    {
        if (length < EndOfData)
        {
            int count = Math.Min(length + 1, rest.Length);
            output.Append(rest[..count]);
            return count;
        }

        if (rest.Length > 0)
            output.Append(rest[0], RepeatBase - length);
        return 1;
    }
}
