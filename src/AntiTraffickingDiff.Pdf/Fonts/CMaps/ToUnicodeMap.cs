using System.Text;
using AntiTraffickingDiff.Pdf.Fonts.Encodings;
using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>A ToUnicode CMap (ISO 32000-1, 9.10.3): from character codes to Unicode texts.</summary>
internal sealed class ToUnicodeMap
{
    /// <summary>How many entries are read; a font has at most 65,536 codes.</summary>
    private const int MaxCodes = 1 << 17;

    private readonly Dictionary<uint, string> texts = [];
    private int added;

    /// <summary>Parses the CMap; null when it maps nothing.</summary>
    public static ToUnicodeMap? Parse(ReadOnlyMemory<byte> bytes, ParserContext context)
    {
        var map = new ToUnicodeMap();
        foreach (var (name, operands) in CMapProgram.Read(bytes, context))
        {
            if (name == "endbfchar")
                map.AddCharacters(operands);
            else if (name == "endbfrange")
                map.AddRanges(operands);
        }

        return map.texts.Count > 0 ? map : null;
    }

    /// <summary>The text of a code; null when there is none that says something.</summary>
    public string? Find(uint code) => texts.TryGetValue(code, out var text) && SharedText.IsMeaningful(text) ? text : null;

    private void AddCharacters(List<PdfObject> operands)
    {
        for (int index = 0; index + 1 < operands.Count; index += 2)
        {
            if (operands[index] is PdfString code)
                Add(CMapProgram.Code(code), Text(operands[index + 1]));
        }
    }

    private void AddRanges(List<PdfObject> operands)
    {
        for (int index = 0; index + 2 < operands.Count; index += 3)
        {
            if (operands[index] is PdfString low && operands[index + 1] is PdfString high)
                AddRange(CMapProgram.Code(low), CMapProgram.Code(high), operands[index + 2]);
        }
    }

    private void AddRange(uint low, uint high, PdfObject target)
    {
        if (high < low || high - low > char.MaxValue || added >= MaxCodes)
            return;
        if (target is PdfArray array)
        {
            for (uint index = 0; index <= high - low && index < array.Count; index++)
                Add(low + index, Text(array[(int)index]));
        }
        else if (target is PdfString first)
        {
            AddSuccessors(low, high, first.Bytes.ToArray());
        }
    }

    // Only the last byte should count up; producers that let it overflow mean the next row.
    private void AddSuccessors(uint low, uint high, byte[] text)
    {
        for (uint index = 0; index <= high - low && text.Length > 0; index++)
        {
            Add(low + index, Decode(text));
            for (int position = text.Length - 1; position >= 0 && ++text[position] == 0; position--)
                continue;
        }
    }

    private void Add(uint code, string? text)
    {
        if (text is not null && added++ < MaxCodes)
            texts[code] = text;
    }

    private static string? Text(PdfObject value) => value switch
    {
        PdfString text => Decode(text.Bytes.Span),
        PdfName name => GlyphNames.ToUnicode(name.Value),
        _ => null,
    };

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        1 => SharedText.OfCodePoint(bytes[0])!,
        2 => SharedText.OfCodePoint((bytes[0] << 8) | bytes[1]) ?? "",
        _ => Encoding.BigEndianUnicode.GetString(bytes[..(bytes.Length & ~1)]),
    };
}
