namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>ASCII85Decode (ISO 32000-1, 7.4.3).</summary>
internal static class Ascii85Filter
{
    private const int GroupLength = 5, Base = 85;
    private const byte First = (byte)'!', Last = (byte)'u';

    /// <summary>Decodes up to the end marker; characters outside the alphabet are skipped.</summary>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> bytes, ExpansionBuffer output)
    {
        uint value = 0;
        int count = 0;
        foreach (byte character in bytes)
        {
            if (character == '~')
                break;
            if (character == 'z' && count == 0)
                output.Append(0, 4);
            if (character is < First or > Last)
                continue;
            value = unchecked((value * Base) + (uint)(character - First));
            if (++count < GroupLength)
                continue;
            AppendBytes(value, 4, output);
            (value, count) = (0, 0);
        }

        AppendPartial(value, count, output);
        return output.Written;
    }

    // A last group of n characters stands for n - 1 bytes and is filled up with the highest digit.
    private static void AppendPartial(uint value, int count, ExpansionBuffer output)
    {
        if (count < 2)
            return;
        for (int index = count; index < GroupLength; index++)
            value = unchecked((value * Base) + (Base - 1));
        AppendBytes(value, count - 1, output);
    }

    private static void AppendBytes(uint value, int count, ExpansionBuffer output)
    {
        for (int index = 0; index < count; index++)
            output.Append((byte)(value >> (24 - (8 * index))));
    }
}
