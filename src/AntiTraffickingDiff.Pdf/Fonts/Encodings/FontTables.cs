using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>
/// The tables of <c>fonttables.bin</c>: texts in sections, each behind a line <c>[name]</c>. They are the Adobe Glyph
/// List, the encodings of ISO 32000-1, annex D, and the widths of the standard 14 fonts.
/// </summary>
internal static class FontTables
{
    private static readonly Lazy<Dictionary<string, string[]>> Sections = new(Load);

    /// <summary>The lines of a section.</summary>
    public static string[] Lines(string section) => Sections.Value[section];

    private static Dictionary<string, string[]> Load()
    {
        string text = Encoding.UTF8.GetString(EmbeddedResources.Expand(EmbeddedResources.Read("fonttables.bin")));
        var sections = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string part in text.Split("\n[").Skip(1))
        {
            string[] lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            sections.Add(lines[0].TrimEnd(']'), lines[1..]);
        }

        return sections;
    }
}
