using AntiTraffickingDiff.Pdf.Fonts;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Places glyphs (ISO 32000-1, 9.4.4).</summary>
internal sealed class TextPainter(PageScope page, StateStack states)
{
    /// <summary>The text rendering mode that neither fills nor strokes (table 106).</summary>
    private const int InvisibleMode = 3;

    /// <summary>The unit of the numbers in <c>TJ</c>.</summary>
    private const double AdjustmentUnit = 1000;

    private Matrix textMatrix = Matrix.Identity;
    private Matrix lineMatrix = Matrix.Identity;

    /// <summary>Sets the text matrix and the text line matrix.</summary>
    public void SetMatrix(Matrix matrix) => textMatrix = lineMatrix = matrix;

    /// <summary>Moves to the start of the next line.</summary>
    public void NextLine() => NextLine(0, -states.Current.Leading);

    /// <summary>Moves to the start of a line that lies at an offset from the last one.</summary>
    public void NextLine(double x, double y) => SetMatrix(Matrix.Translation(x, y) * lineMatrix);

    /// <summary>Shows the strings of an array and moves by its numbers.</summary>
    public void Show(IReadOnlyList<Operand> elements)
    {
        foreach (var element in elements)
        {
            if (element.Text is not null)
                Show(element.Text);
            else if (double.IsFinite(element.Number))
                Adjust(element.Number);
        }
    }

    /// <summary>Shows a string.</summary>
    public void Show(ReadOnlyMemory<byte>? text)
    {
        if (states.Current.Font is not { } font || text is not { } codes)
            return;
        for (int position = 0; position < codes.Length;)
        {
            position += font.Read(codes.Span[position..], out var glyph);
            page.CountGlyph();
            Paint(glyph, font);
        }
    }

    private void Adjust(double number)
    {
        var state = states.Current;
        double distance = -number / AdjustmentUnit * state.FontSize;
        textMatrix = (state.Font is { IsVertical: true }
            ? Matrix.Translation(0, distance)
            : Matrix.Translation(distance * state.HorizontalScaling, 0)) * textMatrix;
    }

    private void Paint(FontGlyph glyph, PdfFont font)
    {
        var state = states.Current;
        var scale = new Matrix(state.FontSize * state.HorizontalScaling, 0, 0, state.FontSize, 0, state.Rise);
        if (!page.MarkedContent.IsHidden)
            Place(glyph, font, scale * textMatrix * state.Ctm);
        double spacing = state.CharacterSpacing + (glyph.IsWordSpace ? state.WordSpacing : 0);
        double advance = glyph.Advance * state.FontSize;
        textMatrix = (font.IsVertical
            ? Matrix.Translation(0, advance + spacing)
            : Matrix.Translation((advance + spacing) * state.HorizontalScaling, 0)) * textMatrix;
    }

    private void Place(FontGlyph glyph, PdfFont font, Matrix matrix)
    {
        bool isInvisible = states.Current.RenderingMode == InvisibleMode;
        var (endX, endY) = font.IsVertical ? matrix.Apply(0, glyph.Advance) : matrix.Apply(glyph.Advance, 0);
        double size = Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D));
        var placed = new Glyph(glyph.Text ?? "", matrix.E, matrix.F, endX, endY, size, Direction(matrix), font.IsVertical, 0);
        if (page.MarkedContent.Span is { } span)
            span.Add(placed, isInvisible);
        else if (glyph.Text is null)
            page.Canvas.AddUnmapped(font);
        else
            page.Canvas.Add(placed, isInvisible);
    }

    private static int Direction(Matrix matrix)
    {
        double quarters = Math.Round(Math.Atan2(matrix.B, matrix.A) / (Math.PI / 2));
        return double.IsFinite(quarters) ? ((int)quarters + 4) % 4 * 90 : 0;
    }
}
