using System.Globalization;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What the names of Word's built-in styles mean; Word and WPS write them in English in every language.</summary>
internal static class HeadingNames
{
    /// <summary>The outline level of a built-in heading style.</summary>
    /// <param name="name">The style's name.</param>
    /// <returns>0 to 8 for heading 1 to 9 (标题 1 to 9); else null.</returns>
    public static int? OutlineOf(string name) =>
        (NumberAfter(name, "heading") ?? NumberAfter(name, "标题")) is >= 1 and <= 9 and var number ? number - 1 : null;

    /// <summary>Whether a style is one of a table of contents: TOC 1 to 9 (目录 1 to 9), or its heading.</summary>
    /// <param name="name">The style's name or null.</param>
    /// <returns>True if its paragraphs belong to a table of contents.</returns>
    public static bool IsContents(string? name) =>
        name is not null
        && ((NumberAfter(name, "toc") ?? NumberAfter(name, "目录")) is not null
            || name.Equals("TOC Heading", StringComparison.OrdinalIgnoreCase));

    private static int? NumberAfter(string name, string word) =>
        name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(word.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
