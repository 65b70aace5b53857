using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>
/// The codes of predefined CMaps that are a character encoding in themselves: UCS-2, UTF-16, GBK and GB 18030. Code
/// points are those of the encoding, so U+FF0C for the GBK code A3AC.
/// </summary>
internal sealed class LegacyCodes
{
    /// <summary>The Windows code pages of GBK and GB 18030.</summary>
    private const int Gbk = 936, Gb18030 = 54936;

    private readonly Encoding encoding;

    private LegacyCodes(Encoding encoding) => this.encoding = encoding;

    /// <summary>Finds what a CMap's codes mean; null when they need the CMap.</summary>
    public static LegacyCodes? Find(string cmapName) => cmapName switch
    {
        _ when Has(cmapName, "-UCS2-") || Has(cmapName, "-UTF16-") => new LegacyCodes(Encoding.BigEndianUnicode),
        _ when Has(cmapName, "-UTF8-") => new LegacyCodes(Encoding.UTF8),
        _ when cmapName.StartsWith("GBK2K", StringComparison.Ordinal) => OfCodePage(Gb18030),
        _ when cmapName.StartsWith("GBK", StringComparison.Ordinal) || Has(cmapName, "GB-EUC") || Has(cmapName, "GBpc-EUC") => OfCodePage(Gbk),
        _ => null,
    };

    /// <summary>The text of a code; null when the encoding has none.</summary>
    public string? Text(ReadOnlySpan<byte> code)
    {
        Span<char> characters = stackalloc char[8];
        int length = encoding.GetChars(code, characters);
        string text = SharedText.Of(characters[..length]);
        return SharedText.IsMeaningful(text) && !IsPrivate(text) && !IsReplaced(text, code) ? text : null;
    }

    private static LegacyCodes? OfCodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) is { } encoding ? new LegacyCodes(encoding) : null;

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.Ordinal);

    private static bool IsPrivate(string text) => text[0] is >= '\uE000' and <= '\uF8FF';

    private static bool IsReplaced(string text, ReadOnlySpan<byte> code) =>
        text.Contains('\uFFFD', StringComparison.Ordinal) || (text.Contains('?', StringComparison.Ordinal) && !code.Contains((byte)'?'));
}
