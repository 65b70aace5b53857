using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.Fonts.Encodings;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// The text and the advance of a font's codes, each asked for once: PdfPig searches its CMaps range by range and reads the
/// glyph's outline for its box, and a page of Chinese has the same thousand codes over and over. What the font's dictionary
/// says by itself is taken from there, so that outlines are hardly ever read.
/// </summary>
internal sealed class FontTexts
{
    // The advance of a glyph that nothing says anything of.
    private const double UsualAdvance = 0.5;

    // Null where PdfPig could not load the font: then there is nothing but its dictionary.
    private readonly IFont? font;
    private readonly Encoding? byName;
    private readonly Dictionary<int, (string? Text, double Advance)> known = [];
    private readonly bool isComposite;
    private readonly string encoding = "";
    private readonly double verticalAdvance = -1;
    private readonly FontWidths? widths;
    private readonly bool hasToUnicode;

    private readonly Dictionary<int, string?> own = [];
    private readonly bool mayBeAscii, areNumbered;

    public FontTexts(IFont font, IPdfTokenScanner scanner)
        : this(font, font.Details?.FontDictionaryReference is { } reference ? scanner.Get(reference)?.Data as DictionaryToken : null, scanner)
    {
    }

    private FontTexts(IFont? font, DictionaryToken? dictionary, IPdfTokenScanner scanner)
    {
        this.font = font;
        Name = font?.Name?.Data ?? "";
        if (dictionary is null)
            return;
        widths = FontWidths.Of(dictionary, scanner);
        hasToUnicode = dictionary.ContainsKey(NameToken.ToUnicode);
        isComposite = dictionary.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) && subtype.Data == "Type0";
        if (isComposite)
        {
            encoding = dictionary.TryGet(NameToken.Encoding, scanner, out NameToken? name)
                || (dictionary.TryGet(NameToken.Encoding, scanner, out StreamToken? map) && map.StreamDictionary.TryGet(NameToken.Create("UseCMap"), scanner, out name))
                ? name.Data : "";
            verticalAdvance = VerticalAdvance(dictionary, scanner);
            return;
        }

        var names = dictionary.TryGet(NameToken.Encoding, scanner, out DictionaryToken? declared) && declared.TryGet(NameToken.Differences, scanner, out ArrayToken? differences)
            ? Differences(differences)
            : [];
        if (font is null)
            byName = NamesOf(dictionary, names, scanner);
        mayBeAscii = font is not null && (names.Count == 0 || LooksLikeAscii(names));
        areNumbered = !dictionary.ContainsKey(NameToken.ToUnicode) && NamesAreNumbers(names);
        if (areNumbered)
            foreach (var (code, glyph) in names)
                own[code] = glyph != ".notdef" && names.All(item => item.Code is >= ' ' or '\t' or '\n' or '\r' || item.Name == ".notdef") ? ((char)code).ToString() : null;
        else
            foreach (var (code, glyph) in names.Where(item => item.Name.Length == 1))
                own[code] = glyph;
    }

    /// <summary>
    /// A simple font that PdfPig did not load, such as a TrueType font without widths, by the names that its dictionary gives
    /// its codes; null where it gives none.
    /// </summary>
    public static FontTexts? OfUnloaded(string name, DictionaryToken dictionary, IPdfTokenScanner scanner)
    {
        var isComposite = dictionary.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) && subtype.Data == "Type0";
        return isComposite || dictionary.ContainsKey(NameToken.ToUnicode) ? null : new FontTexts(null, dictionary, scanner) { Name = name };
    }

    public string Name { get; private init; }

    public bool IsVertical => font?.IsVertical == true;

    /// <summary>Reads the next code of a string.</summary>
    /// <param name="bytes">The string; stands at the code's first byte.</param>
    /// <param name="isSpace">Whether word spacing applies: the one-byte code 32 (ISO 32000-1, 9.3.3).</param>
    public int Read(IInputBytes bytes, out bool isSpace)
    {
        var length = 1;
        var code = font is null ? bytes.CurrentByte : font.ReadCharacterCode(bytes, out length);
        isSpace = code == ' ' && length == 1;
        return code;
    }

    /// <summary>The text of a code, null where it is not to be had, and its advance in ems.</summary>
    public (string? Text, double Advance) this[int code]
    {
        get
        {
            if (!known.TryGetValue(code, out var glyph))
                known.Add(code, glyph = (TextOf(code), IsVertical ? verticalAdvance : widths?[code] ?? (IsIdeograph(code) ? widths?.OfIdeographs : null) ?? DrawnWidth(code)));
            return glyph;
        }
    }

    // PdfPig takes the code itself for a character where it knows none; that would be garbage, so only what the font says
    // counts, and two things that it does not see.
    private string? TextOf(int code)
    {
        var character = own.GetValueOrDefault(code);
        if (!hasToUnicode && isComposite && FromEncoding(code) is { } said)
            return said;
        if (areNumbered && own.ContainsKey(code))
            return character;
        if (byName?.GetName(code) is { } name and not ".notdef" && GlyphList.AdobeGlyphList.NameToUnicode(name) is { } meant)
            return meant;
        if (font is not null && font.TryGetUnicode(code, out var text) && text is not null)
            return text.TrimEnd('\0') is { Length: > 0 } some ? some : text.Length == 0 ? "" : null;
        if (FromEncoding(code) is { } encoded)
            return encoded;
        if (character is not null)
            return character;
        return !isComposite && mayBeAscii && code is >= ' ' and < 127 ? ((char)code).ToString() : null;
    }

    private bool IsIdeograph(int code) => isComposite && FromEncoding(code) is [>= '\u4E00' and <= '\u9FFF'];

    // What PdfPig finds by searching a CMap range by range for the CID. A font that is broken in this place still has its text.
    private double DrawnWidth(int code)
    {
        try
        {
            return font?.GetBoundingBox(code).Width ?? UsualAdvance;
        }
#pragma warning disable CA1031 // A damaged font may bring PdfPig to throw anything.
        catch (Exception damage) when (!PagePainter.IsFinal(damage))
#pragma warning restore CA1031
        {
            return UsualAdvance;
        }
    }

    // Annex D: the encoding that is named, or the one that differences build on; without a name they build on the standard one.
    private static Encoding? NamesOf(DictionaryToken dictionary, List<(int Code, string Name)> differences, IPdfTokenScanner scanner)
    {
        if (!dictionary.TryGet(NameToken.Encoding, scanner, out NameToken? name)
            && !(dictionary.TryGet(NameToken.Encoding, scanner, out DictionaryToken? declared) && declared.TryGet(NameToken.BaseEncoding, scanner, out name))
            && differences.Count == 0)
            return null;
        Encoding known = name?.Data switch
        {
            "WinAnsiEncoding" => WinAnsiEncoding.Instance,
            "MacRomanEncoding" => MacRomanEncoding.Instance,
            _ => StandardEncoding.Instance,
        };
        return differences.Count == 0 ? known : new DifferenceBasedEncoding(known, [.. differences.Select(item => (item.Code, item.Name))]);
    }

    // What the name of a predefined CMap says of a code.
    private string? FromEncoding(int code)
    {
        // Codes of Uni* CMaps are UCS-2 or UTF-16 (ISO 32000-1, table 118).
        if (encoding.StartsWith("Uni", StringComparison.Ordinal) && encoding.Contains("UCS2", StringComparison.Ordinal))
            return code is > 0 and < 0x10000 && !char.IsSurrogate((char)code) ? ((char)code).ToString() : null;
        if (encoding.StartsWith("Uni", StringComparison.Ordinal) && encoding.Contains("UTF16", StringComparison.Ordinal))
            return code is > 0 and < 0x10000 ? ((char)code).ToString() : new string([(char)(code >> 16), (char)(code & 0xFFFF)]);
        // Those of GB* CMaps are GBK or GB 18030; PdfPig has them but for the four-byte ones and maps that build on them.
        if (encoding.StartsWith("GB", StringComparison.Ordinal) && !encoding.StartsWith("GBT", StringComparison.Ordinal))
            return FromGb18030(code);
        return null;
    }

    private static string? FromGb18030(int code)
    {
        byte[] bytes = code is >= 0 and <= 0xFF ? [(byte)code]
            : code is > 0xFF and <= 0xFFFF ? [(byte)(code >> 8), (byte)code]
            : [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];
        var text = EncodingNames.Gb18030.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) || text.Any(char.IsControl) ? null : text;
    }

    // ISO 32000-1, table 114: a number sets the code of the name behind it, each further name has the next code.
    private static List<(int Code, string Name)> Differences(ArrayToken differences)
    {
        var names = new List<(int Code, string Name)>();
        var code = 0;
        foreach (var token in differences.Data)
        {
            if (token is NumericToken number)
                code = number.Int;
            else if (token is NameToken name && code is >= 0 and < 256)
                names.Add((code++, name.Data));
        }

        return names;
    }

    // Names such as a65 or G41 that repeat each code, decimal or hexadecimal, are those of a writer that kept the codes.
    private static bool NamesAreNumbers(List<(int Code, string Name)> differences)
    {
        var names = differences.Where(item => item.Name != ".notdef").ToList();
        if (names.Count == 0 || names[0].Name.Length == 0)
            return false;
        var letter = char.IsAsciiLetter(names[0].Name[0]) ? names[0].Name[..1] : "";
        return Repeat(letter, NumberStyles.None) || Repeat(letter, NumberStyles.AllowHexSpecifier);

        bool Repeat(string prefix, NumberStyles style) => names.TrueForAll(item => item.Name.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(item.Name.AsSpan(prefix.Length), style, CultureInfo.InvariantCulture, out var number) && number == item.Code);
    }

    // The codes of a subset that was numbered anew follow each other; those of words have gaps and lie among the letters.
    private static bool LooksLikeAscii(List<(int Code, string Name)> differences)
    {
        var codes = differences.Where(item => item.Name != ".notdef").Select(item => item.Code).Distinct().ToList();
        return codes.Count >= 8 && codes.All(code => code is >= ' ' and < 127)
            && codes.Max() - codes.Min() + 1 > codes.Count + 3 && codes.Count(code => char.IsAsciiLetter((char)code)) > codes.Count / 2;
    }

    // DW2 of the descendant font, [880 -1000] unless it says otherwise (ISO 32000-1, 9.7.4.3). W2 is not read: hardly a
    // writer knows it, and the layout sorts vertical glyphs by where they start.
    private static double VerticalAdvance(DictionaryToken dictionary, IPdfTokenScanner scanner) =>
        dictionary.TryGet(NameToken.DescendantFonts, scanner, out ArrayToken? fonts) && fonts.Length > 0
        && DirectObjectFinder.TryGet(fonts.Data[0], scanner, out DictionaryToken? descendant)
        && descendant.TryGet(NameToken.Create("DW2"), scanner, out ArrayToken? widths) && widths.Length == 2
        && widths.Data[1] is NumericToken { Double: < 0 } advance
            ? advance.Double / 1000
            : -1;
}

/// <summary>
/// The advances that a font's dictionary gives, in ems: <c>/Widths</c> of a simple font (ISO 32000-1, 9.6.2), <c>/W</c> and
/// <c>/DW</c> of a composite one whose codes are its CIDs or that has one width for all (9.7.4.3).
/// </summary>
internal sealed class FontWidths
{
    private const double Em = 1000;
    private const int MaxCids = 65_536;

    // 啊, the first character of GB 2312; those before are marks and letters, 814 to 939 half-width (Adobe Technical Note 5079).
    private const int FirstIdeographOfGb1 = 940;

    // Ranges may name the same CIDs over and over.
    private const int MaxEntries = 1 << 20;

    private readonly Dictionary<int, double> widths = [];
    private double? otherwise;
    private int entries;

    private FontWidths()
    {
    }

    /// <summary>The advance of all ideographs, or null where that is not known.</summary>
    public double? OfIdeographs { get; private set; }

    /// <summary>The advance of a code, or null where the dictionary does not say.</summary>
    public double? this[int code] => widths.TryGetValue(code, out var width) ? width : otherwise;

    public static FontWidths? Of(DictionaryToken font, IPdfTokenScanner scanner)
    {
        var known = new FontWidths();
        var subtype = font.TryGet(NameToken.Subtype, scanner, out NameToken? name) ? name.Data : "";
        // Type 3 fonts have a scale of their own.
        return (subtype switch
        {
            "TrueType" or "Type1" or "MMType1" => known.AddSimple(font, scanner),
            "Type0" => known.AddComposite(font, scanner),
            _ => false,
        }) ? known : null;
    }

    private bool AddSimple(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (!font.TryGet(NameToken.FirstChar, scanner, out NumericToken? first) || !font.TryGet(NameToken.Widths, scanner, out ArrayToken? list))
            return false;
        for (var index = 0; index < list.Length && index < 256; index++)
            if (Number(list.Data[index], scanner) is { } width)
                widths[first.Int + index] = width / Em;
        return true;
    }

    private bool AddComposite(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (!font.TryGet(NameToken.DescendantFonts, scanner, out ArrayToken? fonts) || fonts.Length == 0
            || !DirectObjectFinder.TryGet(fonts.Data[0], scanner, out DictionaryToken? descendant))
            return false;
        otherwise = (descendant.TryGet(NameToken.Dw, scanner, out NumericToken? width) ? width.Double : Em) / Em;
        if (!descendant.TryGet(NameToken.W, scanner, out ArrayToken? list) || list.Length == 0)
            return true;
        if (!AddCids(list, scanner))
            return false;
        if (font.TryGet(NameToken.Encoding, scanner, out NameToken? encoding) && encoding.Data == "Identity-H")
            return true;
        // CIDs are no codes here. But where only Latin letters and marks have widths of their own, ideographs have the other one.
        if (Ordering(descendant, scanner) == "GB1" && widths.Keys.All(cid => cid < FirstIdeographOfGb1))
            OfIdeographs = otherwise;
        widths.Clear();
        otherwise = null;
        return OfIdeographs is not null;
    }

    private static string? Ordering(DictionaryToken descendant, IPdfTokenScanner scanner) =>
        descendant.TryGet(NameToken.CidSystemInfo, scanner, out DictionaryToken? system) && system.TryGet(NameToken.Ordering, scanner, out StringToken? ordering)
            ? ordering.Data
            : null;

    // c [w1 w2 …] and c1 c2 w.
    private bool AddCids(ArrayToken list, IPdfTokenScanner scanner)
    {
        for (var index = 0; index + 1 < list.Length;)
        {
            if (Number(list.Data[index], scanner) is not (>= 0 and < MaxCids and var start))
                return false;
            if (DirectObjectFinder.TryGet(list.Data[index + 1], scanner, out ArrayToken? each))
            {
                for (var offset = 0; offset < each.Length && entries++ < MaxEntries; offset++)
                    if (Number(each.Data[offset], scanner) is { } width)
                        widths[(int)start + offset] = width / Em;
                index += 2;
            }
            else if (index + 2 < list.Length && Number(list.Data[index + 1], scanner) is { } end && Number(list.Data[index + 2], scanner) is { } width)
            {
                for (var cid = (int)start; cid <= end && cid < MaxCids && entries++ < MaxEntries; cid++)
                    widths[cid] = width / Em;
                index += 3;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static double? Number(IToken token, IPdfTokenScanner scanner) =>
        DirectObjectFinder.TryGet(token, scanner, out NumericToken? number) ? number.Double : null;
}
