using System.Text;

namespace AntiTraffickingDiff.Reading.Limits;

/// <summary>Makes the names of limits as users write them of the names of properties.</summary>
public static class LimitName
{
    private const string Prefix = "Max";

    /// <summary>Makes a name.</summary>
    /// <param name="group">Which files the limit holds for.</param>
    /// <param name="property">The property, such as <c>MaxGlyphsPerPage</c>.</param>
    /// <returns>The name, such as <c>pdf-glyphs-per-page</c>; limits for files of any format have no prefix.</returns>
    public static string Of(LimitGroup group, string property)
    {
        var name = new StringBuilder(group == LimitGroup.File ? string.Empty : group.ToString().ToLowerInvariant());
        foreach (var letter in property.StartsWith(Prefix, StringComparison.Ordinal) ? property[Prefix.Length..] : property)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
