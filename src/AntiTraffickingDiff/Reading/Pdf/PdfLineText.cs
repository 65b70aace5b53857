namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Takes out of a line what would break the document's text: fonts may map glyphs to any character.</summary>
internal static class PdfLineText
{
    /// <summary>The text without control characters and line breaks; halves of surrogate pairs become U+FFFD.</summary>
    /// <param name="text">A line as the layout analysis gives it.</param>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsBreaking(text[i]) || char.IsSurrogate(text[i]))
                return CleanAll(text);
        return text;
    }

    private static string CleanAll(string text)
    {
        var clean = new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                (clean[length++], clean[length++]) = (text[i], text[++i]);
            else if (text[i] == '\t')
                clean[length++] = ' ';
            else if (!IsBreaking(text[i]))
                clean[length++] = char.IsSurrogate(text[i]) ? '\uFFFD' : text[i];
        }

        return new string(clean, 0, length).Trim();
    }

    private static bool IsBreaking(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
