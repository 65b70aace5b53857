using System.Globalization;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Writes page numbers as a reader of a message wants them: 1–3, 7.</summary>
internal static class PageList
{
    /// <summary>How many numbers and ranges are written out.</summary>
    private const int Most = 12;

    /// <summary>The pages in words.</summary>
    /// <param name="pages">The page numbers in any order.</param>
    /// <returns>Numbers and ranges parted by commas, an ellipsis after the first twelve.</returns>
    public static string Of(IEnumerable<int> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == page - 1)
                ranges[^1] = (ranges[^1].First, page);
            else
                ranges.Add((page, page));
        }

        return string.Join(", ", ranges.Take(Most).Select(Text)) + (ranges.Count > Most ? ", …" : string.Empty);
    }

    private static string Text((int First, int Last) range) => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}");
}
