namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>LZWDecode (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, most significant bit first.</summary>
/// <param name="output">Where the result goes.</param>
/// <param name="earlyChange">Whether the code length grows one code early (table 8).</param>
internal sealed class LzwFilter(ExpansionBuffer output, bool earlyChange)
{
    private const int ClearTable = 256, EndOfData = 257, FirstCode = 258, TableSize = 4096;
    private const int MinBits = 9, MaxBits = 12;

    // A sequence is the bytes that an earlier code wrote and one more: where it starts in the output, and its length.
    private readonly int[] starts = new int[TableSize];
    private readonly int[] lengths = new int[TableSize];
    private int next = FirstCode;
    private int bits = MinBits;
    private int previousStart = -1;
    private int previousLength;

    /// <summary>Expands bytes up to the end marker or the first code that cannot be.</summary>
    public ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> bytes)
    {
        int buffer = 0, available = 0;
        foreach (byte value in bytes)
        {
            buffer = (buffer << 8) | value;
            available += 8;
            if (available < bits)
                continue;
            available -= bits;
            int code = buffer >> available;
            buffer &= (1 << available) - 1;
            if (!Accept(code))
                break;
        }

        return output.Written;
    }

    private bool Accept(int code)
    {
        if (code == EndOfData)
            return false;
        if (code == ClearTable)
            Reset();
        else if (!Write(code))
            return false;
        return true;
    }

    private void Reset()
    {
        next = FirstCode;
        bits = MinBits;
        previousStart = -1;
    }

    private bool Write(int code)
    {
        int start = output.Length;
        if (code < ClearTable)
            output.Append((byte)code);
        else if (code < next)
            Copy(starts[code], lengths[code]);
        else if (previousStart >= 0)
            Copy(previousStart, previousLength + 1);
        else
            return false;
        Learn(start);
        return true;
    }

    // The new sequence is the previous one and the first byte of this one, which follows it in the output.
    private void Learn(int start)
    {
        if (previousStart >= 0 && next < TableSize)
        {
            starts[next] = previousStart;
            lengths[next++] = previousLength + 1;
        }

        previousStart = start;
        previousLength = output.Length - start;
        int reached = next + (earlyChange ? 1 : 0);
        bits = reached >= 2048 ? MaxBits : reached >= 1024 ? 11 : reached >= 512 ? 10 : MinBits;
    }

    // Byte by byte: the source may overlap what is written.
    private void Copy(int start, int length)
    {
        for (int index = 0; index < length; index++)
            output.Append(output.Written.Span[start + index]);
    }
}
