namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>A compact font (Adobe technical note 5176), as far as the names of its glyphs go.</summary>
internal sealed class CffFont
{
    private const int CharsetOperator = 15, EncodingOperator = 16, CharStringsOperator = 17, RosOperator = 0x0C1E;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly CffDictionary top;
    private readonly CffIndex strings;

    /// <summary>Reads the header and the indexes behind it (5176, 2).</summary>
    public CffFont(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        var names = CffIndex.Read(bytes, BigEndian.U8(bytes.Span, 2));
        var dictionaries = CffIndex.Read(bytes, names.End);
        strings = CffIndex.Read(bytes, dictionaries.End);
        top = new CffDictionary(dictionaries[0].Span);
        GlyphCount = CffIndex.Read(bytes, top.Integer(CharStringsOperator, bytes.Length)).Count;
    }

    /// <summary>The number of glyphs.</summary>
    public int GlyphCount { get; }

    /// <summary>The character collection of a CID-keyed font; null for a font with names.</summary>
    public string? Ordering => top.Operands(RosOperator) is [_, var ordering, ..] ? CffStrings.Get((int)ordering, strings) : null;

    /// <summary>The names of the 256 codes; null for a CID-keyed font.</summary>
    public string?[]? EncodingNames()
    {
        if (Ordering is not null)
            return null;
        int[] charset = Charset();
        int[] glyphs = CffEncoding.Glyphs(bytes.Span, top.Integer(EncodingOperator, 0), charset);
        return Array.ConvertAll(glyphs, glyph => glyph > 0 && glyph < charset.Length ? CffStrings.Get(charset[glyph], strings) : null);
    }

    /// <summary>The glyphs with their names; none for a CID-keyed font.</summary>
    public IEnumerable<(int Glyph, string? Name)> GlyphNames() =>
        Ordering is null ? Charset().Select((sid, glyph) => (glyph, CffStrings.Get(sid, strings))) : [];

    private int[] Charset() => CffCharset.Read(bytes.Span, top.Integer(CharsetOperator, 0), GlyphCount);
}
