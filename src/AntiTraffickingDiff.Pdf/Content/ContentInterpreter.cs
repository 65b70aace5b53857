using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Runs one content stream: a page's, a form's or an annotation's (ISO 32000-1, 7.8).</summary>
internal sealed class ContentInterpreter
{
    private readonly PageScope page;
    private readonly ResourceScope resources;
    private readonly StateStack states;
    private readonly TextOperators text;
    private readonly PathOperators path;

    /// <summary>Prepares an interpreter.</summary>
    /// <param name="page">What the page's streams share.</param>
    /// <param name="resources">The stream's resources.</param>
    /// <param name="state">The graphics state at its start.</param>
    public ContentInterpreter(PageScope page, ResourceScope resources, GraphicsState state)
    {
        this.page = page;
        this.resources = resources;
        states = new StateStack(state);
        text = new TextOperators(page, resources, states);
        path = new PathOperators(page, states);
    }

    /// <summary>Runs the stream.</summary>
    public void Run(ReadOnlyMemory<byte> content)
    {
        int depth = page.MarkedContent.Depth;
        var reader = new ContentReader(content, page.Document.Context);
        while (reader.Read(out string name))
        {
            page.CountOperator();
            Apply(name, reader.Operands);
        }

        page.MarkedContent.PopTo(depth);
    }

    private void Apply(string name, Operands operands)
    {
        if (name.Length > 0 && !text.TryApply(name, operands) && !path.TryApply(name, operands))
            ApplyOther(name, operands);
    }

    private void ApplyOther(string name, Operands operands)
    {
        switch (name)
        {
            case "q": states.Push(); break;
            case "Q": states.Pop(); break;
            case "cm": states.Current.Ctm = operands.ToMatrix() * states.Current.Ctm; break;
            case "gs": ApplyParameters(resources.Find("ExtGState", operands.LastName).AsDictionary()); break;
            case "BI": PaintImage(); break;
            case "Do": Paint(resources.Find("XObject", operands.LastName) as PdfStream); break;
            case "BMC": page.MarkedContent.Push(null, isHidden: false); break;
            case "BDC": BeginMarkedContent(operands); break;
            case "EMC": page.MarkedContent.Pop(); break;
        }
    }

    // Table 58: of a graphics state parameter dictionary only the font matters.
    private void ApplyParameters(PdfDictionary? parameters)
    {
        if (parameters?.GetArray("Font") is { Count: >= 2 } font && font[0] is PdfDictionary dictionary)
            text.SetFont(dictionary, font.GetNumber(1));
    }

    private void BeginMarkedContent(Operands operands)
    {
        var properties = operands.LastValue is PdfName name ? resources.Find("Properties", name.Value).AsDictionary() : operands.LastValue as PdfDictionary;
        var actualText = properties?.GetString("ActualText");
        bool isHidden = operands.NameFromEnd(2) == "OC" && page.Document.OptionalContent.IsHidden(properties);
        page.MarkedContent.Push(actualText is null ? null : TextString.Decode(actualText.Bytes.Span), isHidden);
    }

    private void PaintImage()
    {
        if (!page.MarkedContent.IsHidden)
            page.Canvas.AddImage(states.Current.Ctm);
    }

    private void Paint(PdfStream? stream)
    {
        if (stream is null || page.Document.OptionalContent.IsHidden(stream.Dictionary.GetDictionary("OC")))
            return;
        if (stream.Dictionary.GetName("Subtype") == "Image")
            PaintImage();
        else if (stream.Dictionary.GetName("Subtype") == "Form")
            FormPainter.Paint(page, stream, resources, states.Current);
    }
}
