using AntiTraffickingDiff.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>The limits against harmful PDF files by the names that messages give them.</summary>
public static class PdfLimitTable
{
    private static readonly Dictionary<string, Func<PdfLimits, long, PdfLimits>> Setters = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(PdfLimits.MaxObjects)] = (limits, value) => limits with { MaxObjects = Clamp(value) },
        [nameof(PdfLimits.MaxStreamBytes)] = (limits, value) => limits with { MaxStreamBytes = Clamp(value) },
        [nameof(PdfLimits.MaxTotalExpandedBytes)] = (limits, value) => limits with { MaxTotalExpandedBytes = value },
        [nameof(PdfLimits.MaxParsedBytes)] = (limits, value) => limits with { MaxParsedBytes = value },
        [nameof(PdfLimits.MaxPages)] = (limits, value) => limits with { MaxPages = Clamp(value) },
        [nameof(PdfLimits.MaxOperatorsPerPage)] = (limits, value) => limits with { MaxOperatorsPerPage = Clamp(value) },
        [nameof(PdfLimits.MaxGlyphsPerPage)] = (limits, value) => limits with { MaxGlyphsPerPage = Clamp(value) },
    };

    /// <summary>The names of the limits that refuse a file when they are passed.</summary>
    public static IEnumerable<string> Names => Setters.Keys.Order(StringComparer.Ordinal);

    /// <summary>Limits with one of them changed.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="name">The name of the limit to change, in capitals or not.</param>
    /// <param name="value">Its new value, at least 1; what is too large for it becomes the largest it can be.</param>
    /// <returns>The changed limits, or null if there is no limit of that name.</returns>
    public static PdfLimits? With(PdfLimits limits, string name, long value) =>
        Setters.TryGetValue(name, out var set) ? set(limits, value) : null;

    private static int Clamp(long value) => (int)Math.Min(value, int.MaxValue);
}
