namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>A DICT of a compact font (5176, 4): operands, then their operator.</summary>
internal sealed class CffDictionary
{
    private const int Escape = 12, EscapedOperators = 0x0C00, LastOperator = 21;

    private readonly Dictionary<int, long[]> entries = [];

    /// <summary>Reads a DICT.</summary>
    public CffDictionary(ReadOnlySpan<byte> bytes)
    {
        var operands = new List<long>();
        for (int position = 0; position < bytes.Length;)
        {
            if (bytes[position] > LastOperator)
            {
                position += ReadOperand(bytes[position..], out long value);
                operands.Add(value);
                continue;
            }

            bool isEscaped = bytes[position] == Escape;
            entries[isEscaped ? EscapedOperators | BigEndian.U8(bytes, position + 1) : bytes[position]] = [.. operands];
            operands.Clear();
            position += isEscaped ? 2 : 1;
        }
    }

    /// <summary>The operands of an operator; none when it is absent. Operators of two bytes are 0x0C00 and the second.</summary>
    public long[] Operands(int name) => entries.GetValueOrDefault(name, []);

    /// <summary>The last operand of an operator as an integer, or a default.</summary>
    public int Integer(int name, int defaultValue) =>
        Operands(name) is [.., var value] ? (int)Math.Clamp(value, int.MinValue, int.MaxValue) : defaultValue;

    // Table 3: encoding of operands. Real numbers are skipped: no offset is one.
    private static int ReadOperand(ReadOnlySpan<byte> bytes, out long value)
    {
        int first = bytes[0];
        (int length, value) = first switch
        {
            28 => (3, (short)BigEndian.U16(bytes, 1)),
            29 => (5, (int)BigEndian.U32(bytes, 1)),
            30 => (RealLength(bytes), 0),
            >= 32 and <= 246 => (1, first - 139),
            >= 247 and <= 250 => (2, ((first - 247) * 256) + BigEndian.U8(bytes, 1) + 108),
            >= 251 and <= 254 => (2, (-(first - 251) * 256) - BigEndian.U8(bytes, 1) - 108),
            _ => (1, 0L),
        };
        return length;
    }

    // A real number ends with the nibble 15.
    private static int RealLength(ReadOnlySpan<byte> bytes)
    {
        int length = 1;
        while (length < bytes.Length && (bytes[length] & 0x0F) != 0x0F && bytes[length] >> 4 != 0x0F)
            length++;
        return length + 1;
    }
}
