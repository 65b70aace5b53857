using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Builds a page by hand: A4 upright unless told otherwise, Han characters one em wide, others half an em.</summary>
internal sealed class PageContentBuilder(int number = 1, double width = 595, double height = 842)
{
    private readonly List<Glyph> glyphs = [];
    private readonly List<RuledLine> rules = [];

    public PageContentBuilder Text(double x, double baseline, string text, double size = 12, int direction = 0)
    {
        var (stepX, stepY) = direction switch { 90 => (0, 1), 180 => (-1, 0), 270 => (0, -1), _ => (1, 0) };
        foreach (var character in text)
        {
            var advance = size * (character < 0x2000 ? 0.5 : 1);
            var (endX, endY) = (x + (stepX * advance), baseline + (stepY * advance));
            Add(new Glyph(character.ToString(), x, baseline, endX, endY, size, direction, false, 0));
            (x, baseline) = (endX, endY);
        }

        return this;
    }

    /// <summary>Lines of text one and a half ems apart.</summary>
    public PageContentBuilder Lines(double x, double baseline, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            Text(x, baseline + (18 * i), lines[i]);
        return this;
    }

    public PageContentBuilder Vertical(double centre, double top, string text, double size = 12)
    {
        for (var i = 0; i < text.Length; i++, top += size)
            Add(new Glyph(text[i].ToString(), centre, top, centre, top + size, size, 0, true, 0));
        return this;
    }

    public PageContentBuilder Add(Glyph glyph)
    {
        glyphs.Add(glyph with { Order = glyphs.Count });
        return this;
    }

    public PageContentBuilder Rule(double x1, double y1, double x2, double y2)
    {
        rules.Add(new RuledLine(x1, y1, x2, y2));
        return this;
    }

    /// <summary>Rules along all of these edges.</summary>
    public PageContentBuilder Grid(double[] columns, double[] rows)
    {
        foreach (var y in rows)
            Rule(columns[0], y, columns[^1], y);
        foreach (var x in columns)
            Rule(x, rows[0], x, rows[^1]);
        return this;
    }

    /// <summary>The glyphs painted in another order.</summary>
    public PageContentBuilder Shuffle()
    {
        var order = new Random(1);
        var shuffled = glyphs.OrderBy(_ => order.Next()).ToList();
        glyphs.Clear();
        shuffled.ForEach(glyph => Add(glyph));
        return this;
    }

    public PageContent Build() => new(number, width, height, glyphs, rules, 0, 0);
}
