namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What a field's code means for the text.</summary>
internal static class FieldCode
{
    /// <summary>Whether the field is a table of contents, of authorities or an index, which repeat the document's own text.</summary>
    /// <param name="code">The field's code.</param>
    /// <returns>True if its result is left out.</returns>
    public static bool IsContents(string code) => Keyword(code) is "TOC" or "TOA" or "INDEX";

    /// <summary>Whether the field is a page number or a number of pages.</summary>
    /// <param name="code">The field's code.</param>
    /// <returns>True for PAGE, NUMPAGES, SECTIONPAGES.</returns>
    public static bool IsPageNumber(string code) => Keyword(code) is "PAGE" or "NUMPAGES" or "SECTIONPAGES";

    /// <summary>
    /// The text of a field that shows its code: an enclosed character, which Word makes as <c>EQ \o\ac(○,1)</c> and
    /// stores without a result.
    /// </summary>
    /// <param name="code">The field's code.</param>
    /// <returns>The enclosed character, a circled number where there is one; empty for any other field.</returns>
    public static string TextOf(string code)
    {
        if (Keyword(code) != "EQ" || !code.Contains(@"\o", StringComparison.OrdinalIgnoreCase))
            return string.Empty;
        var comma = code.LastIndexOfAny([',', ';', '，']);
        var end = code.LastIndexOf(')');
        return comma < 0 || end < comma ? string.Empty : Enclosed(code[(comma + 1)..end].Trim());
    }

    private static string Enclosed(string inner) =>
        int.TryParse(inner, out var number) && NumberFormatter.Format(number, "decimalEnclosedCircle", null) is { } circled
            ? circled
            : inner.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal);

    private static string Keyword(string code)
    {
        var text = code.AsSpan().Trim();
        var end = text.IndexOfAny(' ', '\\', '\t');
        return (end < 0 ? text : text[..end]).ToString().ToUpperInvariant();
    }
}
