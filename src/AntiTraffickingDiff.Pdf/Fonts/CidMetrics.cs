using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>The advances of a CID font (ISO 32000-1, 9.7.4.3), in thousandths.</summary>
internal sealed class CidMetrics
{
    /// <summary>The defaults of <c>/DW</c> and of the second number of <c>/DW2</c> (tables 117).</summary>
    private const double DefaultWidth = 1000, DefaultHeight = -1000;

    /// <summary>The width of half-width letters in the old encodings, when the font gives none.</summary>
    private const double HalfWidth = 500;

    private readonly FontWidths widths;
    private readonly FontWidths heights;
    private readonly double width;
    private readonly double height;

    /// <summary>Reads the metrics of a CID font.</summary>
    public CidMetrics(PdfDictionary? cidFont)
    {
        widths = FontWidths.ReadCid(cidFont?.GetArray("W"), 1);
        heights = FontWidths.ReadCid(cidFont?.GetArray("W2"), 3);
        width = cidFont?.GetNumber("DW", DefaultWidth) ?? DefaultWidth;
        height = cidFont?.GetArray("DW2")?.GetNumber(1, DefaultHeight) ?? DefaultHeight;
    }

    /// <summary>The width of a CID.</summary>
    /// <param name="cid">The CID.</param>
    /// <param name="isHalfWidth">Whether its code is one byte of an encoding that has longer ones.</param>
    public double Width(int cid, bool isHalfWidth)
    {
        if (widths.TryGet(cid, out double value))
            return value;
        return isHalfWidth ? HalfWidth : width;
    }

    /// <summary>The advance in vertical writing; negative, for it goes down.</summary>
    public double Height(int cid) => heights.TryGet(cid, out double value) ? value : height;
}
