using System.Text;

namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Codes text for a PDF content stream.</summary>
internal static class PdfText
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <summary>The text as a hexadecimal string object.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How it is coded.</param>
    /// <returns>The object, with its angle brackets.</returns>
    public static string Hex(string text, PdfTextEncoding encoding) =>
        $"<{Convert.ToHexString((encoding == PdfTextEncoding.GbkEuc ? Gbk : Encoding.BigEndianUnicode).GetBytes(text))}>";

    /// <summary>The name of the predefined CMap.</summary>
    /// <param name="encoding">How text is coded.</param>
    /// <returns>The name.</returns>
    public static string CMap(PdfTextEncoding encoding) => encoding == PdfTextEncoding.GbkEuc ? "GBK-EUC-H" : "UniGB-UCS2-H";
}
