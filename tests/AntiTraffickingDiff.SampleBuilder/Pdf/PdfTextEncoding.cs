namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>How the text of a PDF file is coded; both are predefined CMaps for Adobe-GB1 (ISO 32000-1, 9.7.5.2).</summary>
public enum PdfTextEncoding
{
    /// <summary>UniGB-UCS2-H: two bytes a character, Unicode.</summary>
    UniGbUcs2,

    /// <summary>GBK-EUC-H: one or two bytes a character, code page 936.</summary>
    GbkEuc,
}
