using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Paints the appearances of annotations and form fields (ISO 32000-1, 12.5.5).</summary>
internal sealed class AnnotationPainter(PageScope page, PageGeometry geometry)
{
    /// <summary>The flags Hidden and NoView (table 165, bits 2 and 6).</summary>
    private const int HiddenFlags = (1 << 1) | (1 << 5);

    private const int MaxAnnotations = 10_000;

    /// <summary>Paints a page's annotations.</summary>
    public void Paint(PdfArray? annotations)
    {
        for (int index = 0; index < Math.Min(annotations?.Count ?? 0, MaxAnnotations); index++)
        {
            page.CountOperator();
            if (annotations![index] is PdfDictionary annotation && IsShown(annotation) && Box.Read(annotation.GetArray("Rect")) is { } rectangle)
                Paint(annotation, rectangle);
        }
    }

    private bool IsShown(PdfDictionary annotation) =>
        (annotation.GetInteger("F") & HiddenFlags) == 0 && annotation.GetName("Subtype") != "Popup" &&
        !page.Document.OptionalContent.IsHidden(annotation.GetDictionary("OC"));

    private void Paint(PdfDictionary annotation, Box rectangle)
    {
        int before = page.Canvas.Visible.Count + page.Canvas.Unmapped.Count;
        if (Appearance(annotation) is { } form)
            PaintAppearance(form, rectangle);
        bool hasText = page.Canvas.Visible.Count + page.Canvas.Unmapped.Count > before;
        if (!hasText && FieldText.Read(annotation) is { Length: > 0 } text)
            FieldText.Place(text, geometry.FromUserSpace.Apply(rectangle), page.Canvas);
    }

    // The normal appearance, or its state named by /AS.
    private static PdfStream? Appearance(PdfDictionary annotation)
    {
        var normal = annotation.GetDictionary("AP")?["N"];
        return normal as PdfStream ?? (annotation.GetName("AS") is { } state ? (normal as PdfDictionary)?.GetStream(state) : null);
    }

    // Algorithm 8.1: the box that the form's matrix makes of its bounding box is stretched over the annotation.
    private void PaintAppearance(PdfStream form, Box rectangle)
    {
        if (Box.Read(form.Dictionary.GetArray("BBox")) is not { } bounds)
            return;
        var box = FormPainter.ReadMatrix(form.Dictionary).Apply(bounds);
        double scaleX = box.Width > 0 ? rectangle.Width / box.Width : 1, scaleY = box.Height > 0 ? rectangle.Height / box.Height : 1;
        var fit = new Matrix(scaleX, 0, 0, scaleY, rectangle.Left - (box.Left * scaleX), rectangle.Top - (box.Top * scaleY));
        FormPainter.Paint(page, form, null, new GraphicsState { Ctm = fit * geometry.FromUserSpace });
    }
}
