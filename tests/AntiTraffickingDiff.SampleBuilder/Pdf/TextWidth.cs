namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>How wide text is, in the widths that the font dictionary states.</summary>
internal static class TextWidth
{
    /// <summary>The width of a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="size">The font size in points.</param>
    /// <returns>The width in points: ASCII is half as wide as the rest.</returns>
    public static double Of(ReadOnlySpan<char> text, double size)
    {
        var halves = 0;
        foreach (var c in text)
            halves += char.IsAscii(c) ? 1 : 2;
        return halves * size / 2;
    }
}
