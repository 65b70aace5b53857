using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>Undoes the predictors of FlateDecode and LZWDecode (ISO 32000-1, 7.4.4.4 and table 8).</summary>
internal static class Predictor
{
    private const int TiffPredictor = 2, FirstPngPredictor = 10;

    /// <summary>Bounds for damaged parameters: no text stream has wider rows.</summary>
    private const int MaxColumns = 1 << 20, MaxColors = 32, MaxBits = 32;

    /// <summary>Undoes the predictor named by a filter's parameters, if any.</summary>
    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> bytes, PdfDictionary? parameters)
    {
        int predictor = parameters?.GetInteger("Predictor", 1) ?? 1;
        if (predictor < TiffPredictor)
            return bytes;
        int colors = Math.Clamp(parameters!.GetInteger("Colors", 1), 1, MaxColors);
        int bits = Math.Clamp(parameters.GetInteger("BitsPerComponent", 8), 1, MaxBits);
        int columns = Math.Clamp(parameters.GetInteger("Columns", 1), 1, MaxColumns);
        int pixelBytes = Math.Max(1, colors * bits / 8);
        int rowBytes = ((colors * bits * columns) + 7) / 8;
        if (predictor >= FirstPngPredictor)
            return PngPredictor.Undo(bytes.Span, rowBytes, pixelBytes);
        return bits == 8 ? UndoTiff(bytes.ToArray(), rowBytes, pixelBytes) : bytes;
    }

    // TIFF 6.0, section 14; other than 8 bits only occur in images.
    private static byte[] UndoTiff(byte[] bytes, int rowBytes, int pixelBytes)
    {
        for (int index = 0; index < bytes.Length; index++)
        {
            if (index % rowBytes >= pixelBytes)
                bytes[index] += bytes[index - pixelBytes];
        }

        return bytes;
    }
}
