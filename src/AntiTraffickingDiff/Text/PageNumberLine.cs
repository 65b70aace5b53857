namespace AntiTraffickingDiff.Text;

/// <summary>
/// The forms in which a page number stands alone on its line: — 3 —, - 3 -, 第3页, 第 3 页 共 8 页, 3/8, Page 3 of 8. The one
/// rule for all formats; whether a bare 3 is a page number is for those to say who see the page or its neighbours.
/// </summary>
internal static class PageNumberLine
{
    private const int Longest = 24;
    private const string Dashes = "-—–－―─~～·•";

    /// <summary>Whether a line is nothing but a page number in one of these forms.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            return false;
        Span<char> packed = stackalloc char[Longest];
        var length = 0;
        foreach (var c in line)
            if (!Characters.IsSpace(c))
                packed[length++] = c;
        ReadOnlySpan<char> text = packed[..length];
        if (text.IsEmpty)
            return false;
        if (Digits(text) is > 0 and var digits)
            return digits <= 3 && digits < length && text[digits] is '/' or '／' && IsNumber(text[(digits + 1)..]);
        if (Dashes.Contains(text[0], StringComparison.Ordinal))
            return Dashes.Contains(text[^1], StringComparison.Ordinal) && text.Trim(Dashes) is { Length: <= 4 } core && !core.IsEmpty && IsNumber(core);
        return IsNamed(text) || text.StartsWith("Page", StringComparison.OrdinalIgnoreCase) && IsEnglish(text[4..]);
    }

    private static bool IsNamed(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] is not ('第' or '共') || line[^1] != '页')
            return false;
        foreach (var c in line)
            if (!char.IsAsciiDigit(c) && !Characters.HanNumerals.Contains(c, StringComparison.Ordinal) && c is not ('第' or '页' or '共' or '/' or '，' or ','))
                return false;
        return true;
    }

    private static bool IsEnglish(ReadOnlySpan<char> rest)
    {
        var digits = Digits(rest);
        return digits > 0 && (digits == rest.Length
            || rest[digits..].StartsWith("of", StringComparison.OrdinalIgnoreCase) && IsNumber(rest[(digits + 2)..]));
    }

    // As it was: nothing after the stroke or the word "of" counts too, for OCR loses the number there.
    private static bool IsNumber(ReadOnlySpan<char> text) => Digits(text) == text.Length;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }
}
