namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>Undoes the PNG filters (ISO/IEC 15948, 9.2), each row of which starts with the filter's number.</summary>
internal static class PngPredictor
{
    /// <summary>Undoes the filters; a last row that is not complete is kept as far as it goes.</summary>
    /// <param name="bytes">Rows, each with one byte more than <paramref name="rowBytes"/>.</param>
    /// <param name="rowBytes">The length of a row.</param>
    /// <param name="pixelBytes">The distance to the byte on the left.</param>
    public static byte[] Undo(ReadOnlySpan<byte> bytes, int rowBytes, int pixelBytes)
    {
        int rows = (bytes.Length + rowBytes) / (rowBytes + 1);
        var result = new byte[Math.Max(0, bytes.Length - rows)];
        ReadOnlySpan<byte> above = default;
        for (int row = 0; row < rows; row++)
        {
            var source = bytes[(row * (rowBytes + 1))..];
            var target = result.AsSpan(row * rowBytes, Math.Min(rowBytes, source.Length - 1));
            source.Slice(1, target.Length).CopyTo(target);
            UndoRow(source[0], target, above, pixelBytes);
            above = target;
        }

        return result;
    }

    private static void UndoRow(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixelBytes)
    {
        for (int index = 0; index < row.Length; index++)
        {
            int left = index >= pixelBytes ? row[index - pixelBytes] : 0;
            int up = index < above.Length ? above[index] : 0;
            int corner = index >= pixelBytes && index < above.Length ? above[index - pixelBytes] : 0;
            row[index] += (byte)Predict(filter, left, up, corner);
        }
    }

    private static int Predict(byte filter, int left, int up, int corner) => filter switch
    {
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        4 => Paeth(left, up, corner),
        _ => 0,
    };

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner)
            return left;
        return toUp <= toCorner ? up : corner;
    }
}
