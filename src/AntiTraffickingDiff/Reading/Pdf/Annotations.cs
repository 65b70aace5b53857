using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokens;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>The appearances of annotations and form fields (ISO 32000-1, 12.5.5), and the text of those that have none.</summary>
internal sealed partial class PagePainter
{
    // The flags Hidden and NoView (table 165, bits 2 and 6).
    private const int HiddenFlags = (1 << 1) | (1 << 5);
    private const int MaxAnnotations = 10_000;

    // How far a field's value is looked for upwards; a guard against cycles.
    private const int MaxParents = 16;

    // The size that the text of a field is given at most, in points, and the distance of its lines.
    private const double MaxFieldSize = 12, LineSpacing = 1.2;

    public void PaintAnnotations(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Annots, PdfScanner, out ArrayToken? annotations))
            return;
        foreach (var token in annotations.Data.Take(MaxAnnotations))
        {
            CountOperator();
            try
            {
                if (DirectObjectFinder.TryGet(token, PdfScanner, out DictionaryToken? annotation))
                    PaintAnnotation(annotation);
            }
#pragma warning disable CA1031 // A damaged annotation costs itself.
            catch (Exception damage) when (!IsFinal(damage))
#pragma warning restore CA1031
            {
                journal.Warn(PdfWarningKind.ContentSkipped);
            }
        }
    }

    private void PaintAnnotation(DictionaryToken annotation)
    {
        var isShown = (!annotation.TryGet(NameToken.F, PdfScanner, out NumericToken? flags) || (flags.Int & HiddenFlags) == 0)
            && Subtype(annotation) != "Popup" && !journal.Optional.Hides(annotation);
        if (!isShown || Rectangle(annotation, NameToken.Rect) is not { } rectangle)
            return;
        var before = canvas.Painted;
        if (Appearance(annotation) is { } form)
            PaintAppearance(form, rectangle);
        if (canvas.Painted == before && FieldText(annotation) is { Length: > 0 } text)
            PlaceText(text, rectangle);
    }

    private string Subtype(DictionaryToken annotation) =>
        annotation.TryGet(NameToken.Subtype, PdfScanner, out NameToken? name) ? name.Data : "";

    // The normal appearance, or its state named by /AS.
    private StreamToken? Appearance(DictionaryToken annotation)
    {
        if (!annotation.TryGet(NameToken.Ap, PdfScanner, out DictionaryToken? appearances))
            return null;
        if (appearances.TryGet(NameToken.N, PdfScanner, out StreamToken? stream))
            return stream;
        return appearances.TryGet(NameToken.N, PdfScanner, out DictionaryToken? states)
            && annotation.TryGet(NameToken.As, PdfScanner, out NameToken? state)
            && states.TryGet(state, PdfScanner, out stream) ? stream : null;
    }

    // Algorithm 8.1: the box that the form's matrix makes of its bounding box is stretched over the annotation.
    private void PaintAppearance(StreamToken form, PdfRectangle rectangle)
    {
        if (Rectangle(form.StreamDictionary, NameToken.Bbox) is not { } bounds)
            return;
        var matrix = form.StreamDictionary.TryGet(NameToken.Matrix, PdfScanner, out ArrayToken? numbers) && numbers.Length == 6
            ? TransformationMatrix.FromArray([.. numbers.Data.Select(token => (token as NumericToken)?.Double ?? 0)])
            : TransformationMatrix.Identity;
        PdfPoint[] corners =
        [
            matrix.Transform(new PdfPoint(bounds.Left, bounds.Bottom)), matrix.Transform(new PdfPoint(bounds.Right, bounds.Top)),
            matrix.Transform(new PdfPoint(bounds.Left, bounds.Top)), matrix.Transform(new PdfPoint(bounds.Right, bounds.Bottom)),
        ];
        double left = corners.Min(point => point.X), bottom = corners.Min(point => point.Y);
        double width = corners.Max(point => point.X) - left, height = corners.Max(point => point.Y) - bottom;
        double scaleX = width > 0 ? rectangle.Width / width : 1, scaleY = height > 0 ? rectangle.Height / height : 1;
        base.PushState();
        var lowest = lowestState;
        try
        {
            lowestState = StackSize;
            ModifyCurrentTransformationMatrix(TransformationMatrix.FromValues(
                scaleX, 0, 0, scaleY, rectangle.Left - (left * scaleX), rectangle.Bottom - (bottom * scaleY)));
            ProcessFormXObject(form, NameToken.Create("appearance"));
        }
        finally
        {
            lowestState = lowest;
            base.PopState();
        }
    }

    // A field's value or an annotation's contents; null when it has none that is text (12.5.6.6 and 12.7.3).
    private string? FieldText(DictionaryToken annotation)
    {
        if (Subtype(annotation) == "FreeText")
            return Text(annotation.TryGet(NameToken.Contents, out var contents) ? contents : null);
        var isText = Subtype(annotation) == "Widget" && Inherited(annotation, NameToken.Ft) is NameToken { Data: "Tx" or "Ch" };
        return isText ? Text(Inherited(annotation, NameToken.V)) : null;
    }

    private IToken? Inherited(DictionaryToken field, NameToken key)
    {
        var node = field;
        for (var step = 0; step < MaxParents; step++)
        {
            if (node.TryGet(key, out var value) && Resolve(value) is { } found and not NullToken)
                return found;
            if (!node.TryGet(NameToken.Parent, PdfScanner, out DictionaryToken? parent))
                return null;
            node = parent;
        }

        return null;
    }

    // PdfPig looks through the whole file for an object that is not where it should be, each time it is asked for: once is
    // enough, from then on it is the null that a reference to nothing stands for (ISO 32000-1, 7.3.10).
    private IToken? Resolve(IToken? token)
    {
        if (token is not IndirectReferenceToken reference)
            return token;
        IToken? found = null;
        try
        {
            found = PdfScanner.Get(reference.Data)?.Data;
        }
        finally
        {
            if (found is null)
                PdfScanner.ReplaceToken(reference.Data, NullToken.Instance);
        }

        return found;
    }

    private string? Text(IToken? token) => Resolve(token) switch
    {
        IDataToken<string> text and not NameToken => text.Data,
        StreamToken stream => new StringToken(Encoding.Latin1.GetString(stream.Decode(FilterProvider, PdfScanner).Span)).Data,
        _ => null,
    };

    // As large as it fits.
    private void PlaceText(string text, PdfRectangle rectangle)
    {
        var from = CurrentTransformationMatrix.Transform(rectangle);
        double left = Math.Min(from.Left, from.Right), top = canvas.Height - Math.Max(from.Top, from.Bottom);
        double width = Math.Abs(from.Right - from.Left), height = Math.Abs(from.Top - from.Bottom);
        var lines = text.Split(["\r\n", "\r", "\n"], StringSplitOptions.None);
        var size = Math.Min(MaxFieldSize, Math.Min(width / Math.Max(1, lines.Max(line => line.Length)), height / (LineSpacing * lines.Length)));
        for (var line = 0; line < lines.Length; line++)
        {
            var (x, y) = (left, top + (size * ((LineSpacing * line) + 1)));
            foreach (var rune in lines[line].EnumerateRunes())
            {
                canvas.CountGlyph();
                canvas.Add(new Glyph(rune.ToString(), x, y, x + size, y, size, 0, false, 0), isInvisible: false);
                x += size;
            }
        }
    }

    private PdfRectangle? Rectangle(DictionaryToken dictionary, NameToken key)
    {
        if (!dictionary.TryGet(key, PdfScanner, out ArrayToken? array) || array.Length < 4)
            return null;
        var numbers = array.Data.Take(4).Select(token => (Resolve(token) as NumericToken)?.Double ?? 0).ToArray();
        double left = Math.Min(numbers[0], numbers[2]), right = Math.Max(numbers[0], numbers[2]);
        double bottom = Math.Min(numbers[1], numbers[3]), top = Math.Max(numbers[1], numbers[3]);
        return right > left && top > bottom && double.IsFinite(right - left + top - bottom) ? new PdfRectangle(left, bottom, right, top) : null;
    }
}
