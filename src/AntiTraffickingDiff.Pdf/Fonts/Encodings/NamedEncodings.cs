namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>The predefined encodings of simple fonts (ISO 32000-1, annex D): 256 glyph names each, null where there is none.</summary>
internal static class NamedEncodings
{
    private static readonly Lazy<Dictionary<string, string?[]>> All = new(() => FontTables.Lines("encodings")
        .Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => Names(parts[1]), StringComparer.Ordinal));

    /// <summary>StandardEncoding.</summary>
    public static string?[] Standard => All.Value["Standard"];

    /// <summary>WinAnsiEncoding.</summary>
    public static string?[] WinAnsi => All.Value["WinAnsi"];

    /// <summary>MacRomanEncoding.</summary>
    public static string?[] MacRoman => All.Value["MacRoman"];

    /// <summary>MacExpertEncoding.</summary>
    public static string?[] MacExpert => All.Value["MacExpert"];

    /// <summary>Finds an encoding by its name in a font's <c>/Encoding</c>.</summary>
    public static string?[]? Find(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "MacExpertEncoding" => MacExpert,
        "StandardEncoding" => Standard,
        _ => null,
    };

    /// <summary>The built-in encoding of the two standard fonts that have one of their own.</summary>
    public static string?[]? OfStandardFont(string baseFont) => baseFont switch
    {
        _ when baseFont.StartsWith("Symbol", StringComparison.Ordinal) => All.Value["Symbol"],
        _ when baseFont.StartsWith("ZapfDingbats", StringComparison.Ordinal) => All.Value["ZapfDingbats"],
        _ => null,
    };

    private static string?[] Names(string names) => Array.ConvertAll(names.Split(' '), name => name == "-" ? null : name);
}
