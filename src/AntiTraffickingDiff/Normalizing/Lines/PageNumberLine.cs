using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>Recognises a line that is nothing but a page number.</summary>
internal static class PageNumberLine
{
    private const int Longest = 24;
    private const string Dashes = "-—–－―─~～·•";

    /// <summary>Whether a line is a page number in one of its unmistakable forms.</summary>
    /// <param name="line">The line.</param>
    /// <returns>True for — 3 —, - 3 -, 第3页, 第 3 页 共 8 页, 3/8, Page 3 of 8.</returns>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            return false;
        Span<char> packed = stackalloc char[Longest];
        var length = Pack(line, packed);
        return Is(packed[..length].ToString());
    }

    /// <summary>The number of a line that has nothing else.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The number from 1 to 999, or 0.</returns>
    public static int Bare(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length is >= 1 and <= 3 && text.IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    private static int Pack(ReadOnlySpan<char> line, Span<char> packed)
    {
        var length = 0;
        foreach (var c in line)
            if (!Characters.IsSpace(c))
                packed[length++] = c;
        return length;
    }

    private static bool Is(string line)
    {
        var digits = Digits(line, 0);
        if (digits > 0)
            return digits < line.Length && line[digits] is '/' or '／' && Digits(line, digits + 1) == line.Length && digits <= 3;
        if (Dashes.Contains(line.Length > 0 ? line[0] : 'x', StringComparison.Ordinal))
            return IsDashed(line);
        return IsNamed(line) || line.StartsWith("Page", StringComparison.OrdinalIgnoreCase) && IsEnglish(line[4..]);
    }

    private static bool IsDashed(string line)
    {
        var core = line.Trim([.. Dashes]);
        return core.Length is >= 1 and <= 4 && Digits(core, 0) == core.Length && Dashes.Contains(line[^1], StringComparison.Ordinal);
    }

    private static bool IsNamed(string line)
    {
        if (line.Length < 3 || line[0] is not ('第' or '共') || line[^1] != '页')
            return false;
        foreach (var c in line)
            if (!char.IsAsciiDigit(c) && !Characters.HanNumerals.Contains(c, StringComparison.Ordinal) && c is not ('第' or '页' or '共' or '/' or '，' or ','))
                return false;
        return true;
    }

    private static bool IsEnglish(string rest)
    {
        var digits = Digits(rest, 0);
        return digits > 0 && (digits == rest.Length
            || rest[digits..].StartsWith("of", StringComparison.OrdinalIgnoreCase) && Digits(rest, digits + 2) == rest.Length);
    }

    private static int Digits(string text, int start)
    {
        var i = start;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }
}
