using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>Widths by code or CID, in thousandths.</summary>
internal sealed class FontWidths
{
    /// <summary>No font has as many ranges; further ones are dropped.</summary>
    private const int MaxRanges = 10_000;

    private readonly Dictionary<int, double> single = [];
    private readonly List<(int First, int Last, double Width)> ranges = [];

    /// <summary>Reads <c>/Widths</c> of a simple font (ISO 32000-1, table 111).</summary>
    public static FontWidths ReadSimple(PdfDictionary font)
    {
        var widths = new FontWidths();
        int first = font.GetInteger("FirstChar");
        if (font.GetArray("Widths") is { } array)
            widths.AddAll(first, array, 0, 1);
        return widths;
    }

    /// <summary>Reads <c>/W</c> or <c>/W2</c> of a CID font (ISO 32000-1, 9.7.4.3).</summary>
    /// <param name="array">The array, if there is one.</param>
    /// <param name="numbersPerCid">1 for <c>/W</c>, 3 for <c>/W2</c>, the first of which is the advance.</param>
    public static FontWidths ReadCid(PdfArray? array, int numbersPerCid)
    {
        var widths = new FontWidths();
        for (int index = 0; index + 1 < (array?.Count ?? 0);)
        {
            int first = array!.GetInteger(index++);
            if (array[index] is PdfArray list)
            {
                widths.AddAll(first, list, 0, numbersPerCid);
                index++;
            }
            else
            {
                widths.AddRange(first, array.GetInteger(index), array.GetNumber(index + 1));
                index += 1 + numbersPerCid;
            }
        }

        return widths;
    }

    /// <summary>Finds the width of a code or CID.</summary>
    public bool TryGet(int code, out double width)
    {
        if (single.TryGetValue(code, out width))
            return true;
        foreach (var range in ranges)
        {
            if (code < range.First || code > range.Last)
                continue;
            single[code] = width = range.Width;
            return true;
        }

        return false;
    }

    private void AddRange(int first, int last, double width)
    {
        if (ranges.Count < MaxRanges)
            ranges.Add((first, last, width));
    }

    private void AddAll(int first, PdfArray values, int start, int step)
    {
        for (int index = start; index < values.Count; index += step)
            single[unchecked(first + (index / step))] = values.GetNumber(index);
    }
}
