namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>The character collections of the predefined CMaps (ISO 32000-1, table 118).</summary>
internal static class PredefinedOrdering
{
    /// <summary>The ordering of a CMap's CIDs; null when the name does not tell.</summary>
    public static string? Of(string? cmapName) => cmapName switch
    {
        null => null,
        _ when Has(cmapName, "GB") => "GB1",
        _ when Has(cmapName, "JIS") || Has(cmapName, "RKSJ") || cmapName is "H" or "V" or "EUC-H" or "EUC-V" => "Japan1",
        _ when Has(cmapName, "KS") => "Korea1",
        _ when Has(cmapName, "CNS") || Has(cmapName, "B5") => "CNS1",
        _ => null,
    };

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.Ordinal);
}
