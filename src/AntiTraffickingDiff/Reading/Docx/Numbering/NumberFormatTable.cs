using System.Collections.Frozen;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The rows of NumberFormats.tsv by format name.</summary>
internal static class NumberFormatTable
{
    private static readonly FrozenDictionary<string, NumberFormat> Rows = Load();

    /// <summary>Looks a format up.</summary>
    /// <param name="name">The format's name as in the document.</param>
    /// <returns>The row, or null if the format is not known.</returns>
    public static NumberFormat? Find(string name) => Rows.GetValueOrDefault(name);

    private static FrozenDictionary<string, NumberFormat> Load() =>
        EmbeddedText.Rows("NumberFormats.tsv").ToFrozenDictionary(row => row[0], row => new NumberFormat(row[1], row[2], row[3]));
}
