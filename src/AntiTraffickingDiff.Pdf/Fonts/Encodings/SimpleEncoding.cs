using AntiTraffickingDiff.Pdf.Fonts.Programs;
using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>The encoding of a simple font (ISO 32000-1, 9.6.6).</summary>
/// <param name="Names">The glyph names by code.</param>
/// <param name="Texts">The texts by code; null for codes that cannot be mapped.</param>
internal sealed record SimpleEncoding(string?[] Names, string?[] Texts)
{
    private const int CodeCount = 256;

    /// <summary>Reads a font's encoding.</summary>
    /// <param name="font">The font dictionary.</param>
    /// <param name="name">The font's name without the tag of a subset.</param>
    /// <param name="descriptor">The font's descriptor.</param>
    public static SimpleEncoding Read(PdfDictionary font, string name, FontDescriptor descriptor)
    {
        var declared = font["Encoding"];
        var builtIn = BuiltInEncoding.Read(font, name, descriptor);
        string? baseName = (declared as PdfName)?.Value ?? declared.AsDictionary()?.GetName("BaseEncoding");
        bool isDingbats = name.StartsWith("ZapfDingbats", StringComparison.Ordinal);
        string?[]? named = NamedEncodings.OfStandardFont(name) ?? NamedEncodings.Find(baseName);
        string?[] names = [.. named ?? builtIn.Names ?? DefaultNames(font, descriptor)];
        ApplyDifferences(ReadDifferences(declared.AsDictionary()?.GetArray("Differences")), names);
        string?[] texts = isDingbats ? Array.ConvertAll(names, DingbatNames.ToUnicode) : Array.ConvertAll(names, GlyphNames.ToUnicode);
        bool isSymbolic = named is null && declared is PdfNull;
        for (int code = 0; code < texts.Length; code++)
            texts[code] = isSymbolic && builtIn.Texts is { } own ? own[code] : texts[code] ?? builtIn.Texts?[code];
        return new SimpleEncoding(names, texts);
    }

    private static string?[] DefaultNames(PdfDictionary font, FontDescriptor descriptor) => font.GetName("Subtype") switch
    {
        "TrueType" => NamedEncodings.WinAnsi,
        "Type3" => new string?[CodeCount],
        _ when descriptor.Cff is not null => new string?[CodeCount],
        _ => NamedEncodings.Standard,
    };

    // Table 114: a number sets the code of the name behind it, each further name has the next code.
    private static List<(int Code, string Name)> ReadDifferences(PdfArray? differences)
    {
        var result = new List<(int Code, string Name)>();
        int code = 0;
        for (int index = 0; index < (differences?.Count ?? 0); index++)
        {
            if (differences![index] is PdfNumber number)
                code = number.ToInt32();
            else if (differences[index] is PdfName name && code is >= 0 and < CodeCount)
                result.Add((code++, name.Value));
        }

        return result;
    }

    private static void ApplyDifferences(List<(int Code, string Name)> differences, string?[] names)
    {
        bool areNumbered = NumberedNames.Are(differences);
        string?[] characters = areNumbered && NumberedNames.AreCharacters(differences) ? NamedEncodings.WinAnsi : new string?[CodeCount];
        foreach (var (code, name) in differences)
            names[code] = areNumbered && name != ".notdef" ? characters[code] : name;
    }
}
