using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The text of fields and free text annotations without an appearance (ISO 32000-1, 12.5.6.6 and 12.7.3).</summary>
internal static class FieldText
{
    /// <summary>How far a field's value is looked for upwards; a guard against cycles.</summary>
    private const int MaxParents = 16;

    /// <summary>The size that the text is given at most, in points, and the distance of its lines.</summary>
    private const double MaxFontSize = 12, LineSpacing = 1.2;

    /// <summary>A field's value or an annotation's contents; null when it has none that is text.</summary>
    public static string? Read(PdfDictionary annotation)
    {
        if (annotation.GetName("Subtype") == "FreeText")
            return Text(annotation["Contents"]);
        bool isText = annotation.GetName("Subtype") == "Widget" && (Inherited(annotation, "FT") as PdfName)?.Value is "Tx" or "Ch";
        return isText ? Text(Inherited(annotation, "V")) : null;
    }

    /// <summary>Places a text in a rectangle, as large as it fits.</summary>
    public static void Place(string text, Box area, PageCanvas canvas)
    {
        string[] lines = text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);
        int longest = Math.Max(1, lines.Max(line => line.Length));
        double size = Math.Min(MaxFontSize, Math.Min(area.Width / longest, area.Height / (LineSpacing * lines.Length)));
        for (int line = 0; line < lines.Length; line++)
            PlaceLine(lines[line], area.Left, area.Top + (size * ((LineSpacing * line) + 1)), size, canvas);
    }

    private static void PlaceLine(string line, double x, double y, double size, PageCanvas canvas)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            canvas.Add(new Glyph(rune.ToString(), x, y, x + size, y, size, 0, false, 0), isInvisible: false);
            x += size;
        }
    }

    private static PdfObject Inherited(PdfDictionary field, string key)
    {
        var node = field;
        for (int step = 0; node is not null && step < MaxParents; step++, node = node.GetDictionary("Parent"))
        {
            if (node[key] is not PdfNull and var value)
                return value;
        }

        return PdfNull.Value;
    }

    private static string? Text(PdfObject value) => value switch
    {
        PdfString text => TextString.Decode(text.Bytes.Span),
        PdfStream stream => TextString.Decode(stream.Expand().Span),
        _ => null,
    };
}
