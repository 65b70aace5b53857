namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>One subtable of a font's <c>cmap</c> table (OpenType, "cmap"): from character codes to glyphs.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Encoding">The encoding on the platform.</param>
/// <param name="Bytes">The table from the subtable on.</param>
internal sealed record CharacterMap(int Platform, int Encoding, ReadOnlyMemory<byte> Bytes)
{
    private const int HeaderLength = 4, RecordLength = 8, MaxSubtables = 64;

    /// <summary>No subtable has more codes; a bound for damaged ones.</summary>
    private const int MaxCodes = 1 << 18;

    /// <summary>Whether the codes are those of Unicode.</summary>
    public bool IsUnicode => Platform == 0 || (Platform == 3 && Encoding is 1 or 10);

    /// <summary>The subtables of a font.</summary>
    public static IReadOnlyList<CharacterMap> ReadAll(SfntFont font)
    {
        var table = font.Table("cmap");
        var result = new List<CharacterMap>();
        for (int index = 0; index < Math.Min(BigEndian.U16(table.Span, 2), MaxSubtables); index++)
        {
            int entry = HeaderLength + (index * RecordLength);
            long offset = BigEndian.U32(table.Span, entry + 4);
            if (offset > 0 && offset < table.Length)
                result.Add(new(BigEndian.U16(table.Span, entry), BigEndian.U16(table.Span, entry + 2), table[(int)offset..]));
        }

        return result;
    }

    /// <summary>All pairs of a code and its glyph; glyph 0, which stands for "missing", is left out.</summary>
    public IEnumerable<(int Code, int Glyph)> Pairs() => AllPairs().Where(pair => pair.Glyph != 0).Take(MaxCodes);

    private IEnumerable<(int Code, int Glyph)> AllPairs() => BigEndian.U16(Bytes.Span, 0) switch
    {
        0 => Enumerable.Range(0, 256).Select(code => (code, BigEndian.U8(Bytes.Span, 6 + code))),
        4 => SegmentPairs(),
        6 => TrimmedPairs(),
        12 => GroupPairs(),
        _ => [],
    };

    // Format 4: segments with their ends, starts, deltas and offsets in four arrays.
    private IEnumerable<(int Code, int Glyph)> SegmentPairs()
    {
        int size = BigEndian.U16(Bytes.Span, 6), ends = 14, starts = ends + size + 2, total = 0;
        for (int segment = 0; segment < size; segment += 2)
        {
            int last = BigEndian.U16(Bytes.Span, ends + segment);
            for (int code = BigEndian.U16(Bytes.Span, starts + segment); code <= last && code < 0xFFFF && total < MaxCodes; code++, total++)
                yield return (code, SegmentGlyph(code, starts + segment, size));
        }
    }

    private int SegmentGlyph(int code, int start, int size)
    {
        var span = Bytes.Span;
        int delta = BigEndian.U16(span, start + size), offset = BigEndian.U16(span, start + (2 * size));
        if (offset == 0)
            return (code + delta) & 0xFFFF;
        int glyph = BigEndian.U16(span, start + (2 * size) + offset + (2 * (code - BigEndian.U16(span, start))));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private IEnumerable<(int Code, int Glyph)> TrimmedPairs()
    {
        int first = BigEndian.U16(Bytes.Span, 6), count = BigEndian.U16(Bytes.Span, 8);
        return Enumerable.Range(0, count).Select(index => (first + index, BigEndian.U16(Bytes.Span, 10 + (2 * index))));
    }

    private IEnumerable<(int Code, int Glyph)> GroupPairs()
    {
        long groups = Math.Min(BigEndian.U32(Bytes.Span, 12), Bytes.Length / 12), total = 0;
        for (int group = 0; group < groups; group++)
        {
            long at = 16 + (12L * group), first = BigEndian.U32(Bytes.Span, at), last = BigEndian.U32(Bytes.Span, at + 4);
            long glyph = BigEndian.U32(Bytes.Span, at + 8);
            for (long code = first; code <= Math.Min(last, 0x10FFFF) && total < MaxCodes; code++, total++)
                yield return ((int)code, (int)((glyph + code - first) & 0xFFFF));
        }
    }
}
