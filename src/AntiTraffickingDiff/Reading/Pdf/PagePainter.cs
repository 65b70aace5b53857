using AntiTraffickingDiff.Problems;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.XObjects;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Makes pages for PdfPig, which finds the constructor by its parameters.</summary>
internal sealed class PageContentFactory : BasePageFactory<PageContent>
{
    /// <summary>Called by PdfPig, once a document.</summary>
    public PageContentFactory(
        IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider,
        IPageContentParser pageContentParser, ParsingOptions parsingOptions)
        : base(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
    {
    }

    private readonly Dictionary<IFont, FontTexts> fonts = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    protected override PageContent ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var bounds = cropBox.Bounds;
        var (width, height) = rotation.SwapsAxis ? (bounds.Height, bounds.Width) : (bounds.Width, bounds.Height);
        var canvas = new PageCanvas(pageNumber, width, height, (PdfJournal)ParsingOptions.Logger);
        var painter = new PagePainter(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions,
            canvas, fonts);
        painter.UseResources(dictionary);
        painter.Process(pageNumber, operations);
        painter.PaintAnnotations(dictionary);
        return canvas.Finish();
    }
}

/// <summary>
/// Runs a page's content for its glyphs, ruled lines and images. What PdfPig does with text is done here instead: it puts
/// the code itself for a character that it does not know, and asks fonts anew for every glyph.
/// </summary>
internal sealed partial class PagePainter : BaseStreamProcessor<PageContent>, IOperationContext
{
    // A graphics state weighs some hundred bytes; pages of print nest a dozen.
    private const int MaxStates = 512;

    // Points of one path; longer paths are pictures, and their further points are dropped.
    private const int MaxPoints = 100_000;

    private readonly PageCanvas canvas;
    private readonly PdfJournal journal;
    private readonly MarkedContent marked;
    private readonly Dictionary<IFont, FontTexts> fonts;
    private readonly HashSet<StreamToken> activeForms = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<DictionaryToken> resources = new();
    private readonly HashSet<DictionaryToken> settled = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DictionaryToken, FontTexts?> unloaded = new(ReferenceEqualityComparer.Instance);
    private readonly List<Subpath> path = [];
    private int points, operators, uncountedStates, lowestState = 1;
    private (IFont Font, FontTexts Texts)? lastFont;

    public PagePainter(
        int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix, ParsingOptions parsingOptions, PageCanvas canvas, Dictionary<IFont, FontTexts> fonts)
        : base(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
    {
        this.canvas = canvas;
        this.fonts = fonts;
        journal = (PdfJournal)parsingOptions.Logger;
        marked = new MarkedContent(canvas);
    }

    /// <summary>Takes what a page, or those above it, name of fonts.</summary>
    public void UseResources(DictionaryToken page)
    {
        if (Inherited(page, NameToken.Resources) is DictionaryToken found)
            Push(found);
    }

    // The fonts are asked for with every form and every text.
    private void Push(DictionaryToken own)
    {
        resources.Push(own);
        if (settled.Add(own) && own.TryGet(NameToken.Font, out var token) && Resolve(token) is DictionaryToken named)
            foreach (var font in named.Data.Values)
                Resolve(font);
    }

    public override PageContent Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var saved = CloneAllStates();
        ProcessOperations(operations);
        GraphicsStack = saved;
        marked.PopTo(0);
        return null!;
    }

    // An operator that PdfPig cannot run costs itself and not the page.
    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            CountOperator();
            try
            {
                operation.Run(this);
            }
#pragma warning disable CA1031 // A damaged file may bring PdfPig to throw anything.
            catch (Exception damage) when (!IsFinal(damage))
#pragma warning restore CA1031
            {
                journal.Warn(PdfWarningKind.ContentSkipped);
            }
        }
    }

    /// <summary>Whether an exception ends the document: a limit, a stop, the end of the machine's means.</summary>
    internal static bool IsFinal(Exception exception) =>
        exception is UnusableInputException or OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException;

    private void CountOperator()
    {
        if (++operators > journal.Limits.MaxOperatorsPerPage)
            throw PdfJournal.Exceeded(nameof(PdfLimits.MaxOperatorsPerPage), journal.Limits.MaxOperatorsPerPage);
        if (operators % 64 == 0)
            journal.Cancellation.ThrowIfCancellationRequested();
    }

    // ---- Graphics states. A stream may not pop what was pushed outside it (8.4.2), and need not pop all that it pushed.

    public override void PushState()
    {
        if (StackSize < MaxStates)
            base.PushState();
        else
            uncountedStates++;
    }

    public override void PopState()
    {
        if (uncountedStates > 0)
            uncountedStates--;
        else if (StackSize > lowestState)
            base.PopState();
    }

    // ---- Forms (8.10)

    public override void ApplyXObject(NameToken xObjectName)
    {
        if (!ResourceStore.TryGetXObject(xObjectName, out var stream))
        {
            if (ResourceStore.TryGetXObjectReference(xObjectName, out var missing))
                Resolve(new IndirectReferenceToken(missing));
            return;
        }

        if (journal.Optional.Hides(stream.StreamDictionary))
            return;
        var subtype = stream.StreamDictionary.TryGet(NameToken.Subtype, PdfScanner, out NameToken? name) ? name.Data : "";
        // Streams are read anew each time; the first one stands for all, so that its content is expanded and parsed once.
        if (subtype == "Form")
            ProcessFormXObject(ResourceStore.TryGetXObjectReference(xObjectName, out var reference) ? First(reference, stream) : stream, xObjectName);
        else if (subtype == "Image" && !marked.IsHidden)
            base.ApplyXObject(xObjectName);
    }

    private readonly Dictionary<IndirectReference, StreamToken> forms = [];

    private StreamToken First(IndirectReference reference, StreamToken stream)
    {
        if (!forms.TryGetValue(reference, out var first))
            forms.Add(reference, first = stream);
        return first;
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (activeForms.Count >= journal.Limits.MaxFormDepth)
        {
            journal.Warn(PdfWarningKind.LimitReached, nameof(PdfLimits.MaxFormDepth));
            return;
        }

        if (!activeForms.Add(formStream))
        {
            journal.Warn(PdfWarningKind.ContentSkipped);
            return;
        }

        var (before, lowest, depth) = (StackSize, lowestState, marked.Depth);
        var (textMatrix, lineMatrix) = (TextMatrices.TextMatrix, TextMatrices.TextLineMatrix);
        lowestState = before + 1;
        var hasResources = formStream.StreamDictionary.TryGet(NameToken.Resources, out var token) && Resolve(token) is DictionaryToken;
        if (hasResources)
            Push((DictionaryToken)Resolve(token)!);
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            lowestState = lowest;
            while (StackSize > before)
                base.PopState();
            (TextMatrices.TextMatrix, TextMatrices.TextLineMatrix) = (textMatrix, lineMatrix);
            marked.PopTo(depth);
            activeForms.Remove(formStream);
            if (hasResources)
                resources.Pop();
        }
    }

    protected override bool HasFormXObjectCircularReference(
        StreamToken formStream, NameToken? xObjectName, IReadOnlyList<IGraphicsStateOperation> operations) => false;

    // ---- Text (9.4). The interface is implemented again, for PdfPig's own ShowText is not virtual.

    void IOperationContext.ShowText(IInputBytes bytes) => Show(bytes);

    public override void SetFontAndSize(NameToken font, double size)
    {
        base.SetFontAndSize(font, size);
        GetCurrentState().FontState.FromExtendedGraphicsState = false;
    }

    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        var state = GetCurrentState().FontState;
        var isVertical = Font()?.IsVertical == true;
        foreach (var token in tokens)
        {
            switch (token)
            {
                case NumericToken number:
                    var distance = -number.Data / 1000 * state.FontSize;
                    Advance(isVertical ? 0 : distance * state.HorizontalScaling / 100, isVertical ? distance : 0);
                    break;
                case HexToken hex:
                    Show(new MemoryInputBytes(hex.Bytes.ToArray()));
                    break;
                case StringToken text:
                    Show(new MemoryInputBytes(text.GetBytes()));
                    break;
            }
        }
    }

    private FontTexts? Font()
    {
        var state = GetCurrentState().FontState;
        var font = state.FromExtendedGraphicsState ? ActiveExtendedGraphicsStateFont : ResourceStore.GetFont(state.FontName!);
        if (font is null)
            return Unloaded(state.FontName);
        if (lastFont is { } last && ReferenceEquals(last.Font, font))
            return last.Texts;
        if (!fonts.TryGetValue(font, out var texts))
            fonts.Add(font, texts = new FontTexts(font, PdfScanner));
        lastFont = (font, texts);
        return texts;
    }

    // From the resources of the form being painted outwards to those of the page.
    private FontTexts? Unloaded(NameToken? name)
    {
        if (name is null)
            return null;
        foreach (var dictionary in resources)
            if (dictionary.TryGet(NameToken.Font, out var fontsOfAll) && Resolve(fontsOfAll) is DictionaryToken named
                && named.TryGet(name, out var token) && Resolve(token) is DictionaryToken font)
            {
                if (!unloaded.TryGetValue(font, out var texts))
                    unloaded.Add(font, texts = FontTexts.OfUnloaded(name.Data, font, PdfScanner));
                return texts;
            }

        return null;
    }

    private void Show(IInputBytes bytes)
    {
        if (Font() is not { } font)
        {
            CountUnknown(bytes);
            return;
        }

        var state = GetCurrentState();
        var text = state.FontState;
        var scaling = text.HorizontalScaling / 100;
        var scale = TransformationMatrix.FromValues(text.FontSize * scaling, 0, 0, text.FontSize, 0, text.Rise);
        var isInvisible = text.TextRenderingMode == TextRenderingMode.Neither;
        while (bytes.MoveNext())
        {
            var code = font.Read(bytes, out var isSpace);
            var (glyph, advance) = font[code];
            canvas.CountGlyph();
            if (!marked.IsHidden)
                Place(glyph, advance, font, scale.Multiply(TextMatrices.TextMatrix).Multiply(state.CurrentTransformationMatrix), isInvisible);
            var spacing = text.CharacterSpacing + (isSpace ? text.WordSpacing : 0);
            var along = (advance * text.FontSize) + spacing;
            Advance(font.IsVertical ? 0 : along * scaling, font.IsVertical ? along : 0);
        }
    }

    // A font that PdfPig cannot load, or that is not there: its bytes are no characters, but they are not nothing.
    private void CountUnknown(IInputBytes bytes)
    {
        for (var count = 0L; count < bytes.Length; count++)
        {
            canvas.CountGlyph();
            if (!marked.IsHidden && !marked.ReplacesText)
                canvas.AddUnmapped(GetCurrentState().FontState.FontName?.Data ?? "");
        }
    }

    private void Advance(double x, double y) => TextMatrices.TextMatrix = TextMatrices.TextMatrix.Translate(x, y);

    private void Place(string? text, double advance, FontTexts font, in TransformationMatrix matrix, bool isInvisible)
    {
        var (endX, endY) = font.IsVertical
            ? (matrix.E + (advance * matrix.C), matrix.F + (advance * matrix.D))
            : (matrix.E + (advance * matrix.A), matrix.F + (advance * matrix.B));
        var size = Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D));
        var quarters = Math.Round(Math.Atan2(-matrix.B, matrix.A) / (Math.PI / 2));
        var direction = double.IsFinite(quarters) ? ((int)quarters + 4) % 4 * 90 : 0;
        var glyph = new Glyph(
            text ?? "", matrix.E, canvas.Height - matrix.F, endX, canvas.Height - endY, size, direction, font.IsVertical, 0, marked.IsArtifact);
        if (marked.ReplacesText)
            marked.AddReplaced(glyph, isInvisible);
        else if (text is null)
            canvas.AddUnmapped(font.Name);
        else
            canvas.Add(glyph, isInvisible);
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
    }

    // ---- Marked content (14.6)

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        if (propertyDictionaryName is not null)
            properties = ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties;
        var text = properties is not null && properties.TryGet(NameToken.ActualText, PdfScanner, out IDataToken<string>? actual) ? actual.Data : null;
        marked.Push(text, name.Data == "OC" && journal.Optional.IsHidden(properties), name.Data == "Artifact");
    }

    public override void EndMarkedContent() => marked.Pop();

    // ---- Images (8.9)

    // A picture that is turned or mirrored is left to a program that draws pages.
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var matrix = CurrentTransformationMatrix;
        var isUpright = Math.Abs(matrix.B) + Math.Abs(matrix.C) < 0.01 * (Math.Abs(matrix.A) + Math.Abs(matrix.D)) && matrix.A > 0 && matrix.D > 0;
        canvas.AddImage(Placed(), () => isUpright
            ? ScanFile(XObjectFactory.ReadImage(xObjectContentRecord, PdfScanner, FilterProvider, ResourceStore), matrix.A)
            : null);
    }

    // Inline images are small by their nature; their bytes need not be looked at.
    public override void EndInlineImage(Memory<byte> bytes)
    {
        InlineImageBuilder = null;
        if (!marked.IsHidden)
            canvas.AddImage(Placed(), () => null);
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    // JPEG is handed on as it is, everything else as PNG, reduced where it is finer than is good; null where PdfPig cannot
    // decode it (JBIG2, JPEG 2000).
    private static byte[]? ScanFile(XObjectImage image, double width)
    {
        ReadOnlySpan<byte> jpeg = [0xFF, 0xD8, 0xFF];
        if (image.RawBytes.StartsWith(jpeg))
            return image.RawBytes.ToArray();
        var factor = image.WidthInSamples * 72 / (width * ScanRecognition.GoodDpi);
        if (ScanOf(image) is not { } scan)
            return image.TryGetPng(out var png) ? png : null;
        return (factor > ScanRecognition.TooFine ? scan.Reduced(factor) : scan).ToPng();
    }

    private static ScanImage? ScanOf(XObjectImage image)
    {
        // In other colour spaces samples are indices, or more of them is less light.
        var isPlain = image.ColorSpaceDetails?.Type is ColorSpace.DeviceGray or ColorSpace.DeviceRGB or ColorSpace.CalGray or ColorSpace.CalRGB or ColorSpace.ICCBased;
        var components = image.ColorSpaceDetails?.NumberOfColorComponents ?? 0;
        if (isPlain && image.BitsPerComponent == 8 && components is 1 or 3 && image.Decode.Count == 0
            && image.TryGetBytesAsMemory(out var samples) && ScanImage.Of(samples.Span, image.WidthInSamples, image.HeightInSamples, components) is { } scan)
            return scan;
        return image.TryGetPng(out var png) ? ScanImage.OfPng(png) : null;
    }

    private (double Left, double Top, double Right, double Bottom) Placed()
    {
        var matrix = CurrentTransformationMatrix;
        double[] xs = [matrix.E, matrix.E + matrix.A, matrix.E + matrix.C, matrix.E + matrix.A + matrix.C];
        double[] ys = [matrix.F, matrix.F + matrix.B, matrix.F + matrix.D, matrix.F + matrix.B + matrix.D];
        return (xs.Min(), canvas.Height - ys.Max(), xs.Max(), canvas.Height - ys.Min());
    }

    // ---- Paths (8.5), as far as they draw straight lines. Of a curve only the end counts.

    private void AddPoint(double x, double y, bool isCurve)
    {
        if (path.Count == 0 || points++ > MaxPoints)
            return;
        var point = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        path[^1].Add(point.X, canvas.Height - point.Y, isCurve);
        CurrentPosition = new PdfPoint(x, y);
    }

    private void PaintPath(bool isStroked, bool close)
    {
        if (close)
            CloseSubpath();
        if (!marked.IsHidden)
            foreach (var subpath in path)
                subpath.Paint(canvas, isStroked);
        EndPath();
    }

    public override void BeginSubpath() => path.Add(new Subpath());

    public override PdfPoint? CloseSubpath()
    {
        if (path.Count > 0)
            path[^1].Close();
        return null;
    }

    public override void MoveTo(double x, double y)
    {
        BeginSubpath();
        AddPoint(x, y, isCurve: false);
    }

    public override void LineTo(double x, double y) => AddPoint(x, y, isCurve: false);

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => AddPoint(x3, y3, isCurve: true);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => AddPoint(x3, y3, isCurve: true);

    public override void Rectangle(double x, double y, double width, double height)
    {
        if (points > MaxPoints)
            return;
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        CloseSubpath();
    }

    public override void StrokePath(bool close) => PaintPath(isStroked: true, close);

    public override void FillPath(FillingRule fillingRule, bool close) => PaintPath(isStroked: false, close);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => PaintPath(isStroked: true, close);

    public override void EndPath()
    {
        path.Clear();
        points = 0;
    }

    public override void ClosePath() => CloseSubpath();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
