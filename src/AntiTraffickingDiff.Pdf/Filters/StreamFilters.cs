using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Filters;

/// <summary>Reads which filters a stream has (ISO 32000-1, tables 5 and 93).</summary>
internal static class StreamFilters
{
    /// <summary>The names of the filters in the order in which they apply.</summary>
    public static IEnumerable<string> Names(PdfDictionary dictionary) => Get(dictionary, "Filter", "F") switch
    {
        PdfName name => [name.Value],
        PdfArray array => Enumerable.Range(0, array.Count).Select(index => (array[index] as PdfName)?.Value ?? ""),
        _ => [],
    };

    /// <summary>The parameters of the filter at an index.</summary>
    public static PdfDictionary? Parameters(PdfDictionary dictionary, int index) => Get(dictionary, "DecodeParms", "DP") switch
    {
        PdfArray array => array[index].AsDictionary(),
        var single => single.AsDictionary(),
    };

    private static PdfObject Get(PdfDictionary dictionary, string key, string abbreviation) =>
        dictionary[key] is not PdfNull and var value ? value : dictionary[abbreviation];
}
