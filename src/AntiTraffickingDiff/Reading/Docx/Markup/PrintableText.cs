using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Makes text from a part fit for a document's text.</summary>
internal static class PrintableText
{
    /// <summary>Cleans text; most text is clean and comes back as it is.</summary>
    /// <param name="text">The text as it stands in the part.</param>
    /// <returns>Line breaks and tabs as spaces, without control characters, half surrogate pairs as U+FFFD.</returns>
    public static string Of(string text)
    {
        var span = text.AsSpan();
        if (span.IndexOfAnyInRange('\0', '\u001F') < 0 && span.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in span.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r')
                clean.Append(' ');
            else if (rune.Value >= ' ')
                clean.Append(rune);
        return clean.ToString();
    }
}
