using System.Text;

namespace AntiTraffickingDiff.Pdf.Objects;

/// <summary>Text strings (ISO 32000-1, 7.9.2.2): UTF-16BE or UTF-8 with a byte order mark, else PDFDocEncoding.</summary>
internal static class TextString
{
    /// <summary>The code points of PDFDocEncoding 0x80–0x9F and 0xA0 (ISO 32000-1, annex D.3).</summary>
    private const string HighCharacters =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
        "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    /// <summary>Decodes a text string's bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest[..(rest.Length & ~1)]),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest[..(rest.Length & ~1)]),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => DecodeDocEncoding(bytes),
    };

    private static string DecodeDocEncoding(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (byte code in bytes)
            text.Append(code is >= 0x80 and <= 0xA0 ? HighCharacters[code - 0x80] : (char)code);
        return text.ToString();
    }
}
