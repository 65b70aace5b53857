namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Breaks text into lines of a width.</summary>
internal static class LineBreaker
{
    private const string NotAtStart = "，。、；：！？）》”’】%";

    /// <summary>Breaks text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width in points.</param>
    /// <param name="size">The font size in points.</param>
    /// <param name="indent">How far the first line is indented, in points.</param>
    /// <returns>The lines; one closing mark may hang over the edge, Latin words and numbers are not cut.</returns>
    public static IEnumerable<string> Break(string text, double width, double size, double indent)
    {
        for (var start = 0; start < text.Length; indent = 0)
        {
            var end = start + 1;
            while (end < text.Length && TextWidth.Of(text.AsSpan(start, end + 1 - start), size) <= width - indent)
                end++;
            end = Adjust(text, start, end);
            yield return text[start..end];
            start = end;
        }
    }

    private static int Adjust(string text, int start, int end)
    {
        if (end < text.Length && NotAtStart.Contains(text[end], StringComparison.Ordinal))
            return end + 1;
        var cut = end;
        while (end < text.Length && cut > start + 1 && char.IsAsciiLetterOrDigit(text[cut - 1]) && char.IsAsciiLetterOrDigit(text[cut]))
            cut--;
        return cut > start + 1 ? cut : end;
    }
}
