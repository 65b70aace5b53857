namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Marked content with <c>/ActualText</c> (ISO 32000-1, 14.9.4), which replaces the text of its glyphs.</summary>
internal sealed class ActualTextSpan(string text)
{
    private readonly List<(Glyph Glyph, bool IsInvisible)> glyphs = [];

    /// <summary>Keeps the place of a glyph; its own text is dropped.</summary>
    public void Add(Glyph glyph, bool isInvisible) => glyphs.Add((glyph, isInvisible));

    /// <summary>Paints the text: one character a glyph when there are as many, else all of it over the first line.</summary>
    public void Close(PageCanvas canvas)
    {
        if (glyphs.Count == 0 || text.Length == 0)
            return;
        if (glyphs.Count != text.Length || text.Any(char.IsSurrogate))
        {
            canvas.Add(Span() with { Text = text }, glyphs[0].IsInvisible);
            return;
        }

        for (int index = 0; index < text.Length; index++)
            canvas.Add(glyphs[index].Glyph with { Text = text[index].ToString() }, glyphs[index].IsInvisible);
    }

    private Glyph Span()
    {
        var first = glyphs[0].Glyph;
        var last = glyphs.FindLast(item => Math.Abs(item.Glyph.Y - first.Y) < first.FontSize / 2).Glyph;
        return first with { EndX = last.EndX, EndY = last.EndY };
    }
}
