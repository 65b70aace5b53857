using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>Shares equal names and keywords, of which a document has few different ones.</summary>
internal sealed class NameTable
{
    /// <summary>How many names are shared; further ones are made anew.</summary>
    private const int Capacity = 10_000;

    /// <summary>The longest name that is shared; ISO 32000-1, annex C allows 127 bytes.</summary>
    private const int MaxShared = 127;

    private readonly Dictionary<string, PdfName> names = new(StringComparer.Ordinal);

    /// <summary>The name whose characters a token holds.</summary>
    public PdfName Get(ReadOnlySpan<byte> characters)
    {
        if (characters.Length > MaxShared)
            return new PdfName(Decode(characters, new char[characters.Length]).ToString());
        var decoded = Decode(characters, stackalloc char[MaxShared]);
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(decoded, out var name))
            return name;
        name = new PdfName(decoded.ToString());
        if (names.Count < Capacity)
            names.Add(name.Value, name);
        return name;
    }

    // #xx codes (ISO 32000-1, 7.3.5).
    private static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> characters, Span<char> buffer)
    {
        int length = 0;
        for (int index = 0; index < characters.Length; index++)
        {
            int code = characters[index] == '#' ? HexCode(characters[index..]) : -1;
            buffer[length++] = (char)(code >= 0 ? code : characters[index]);
            index += code >= 0 ? 2 : 0;
        }

        return buffer[..length];
    }

    private static int HexCode(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 3)
            return -1;
        int high = Characters.HexValue(rest[1]), low = Characters.HexValue(rest[2]);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }
}
