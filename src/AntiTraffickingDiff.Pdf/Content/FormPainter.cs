using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Paints form XObjects (ISO 32000-1, 8.10).</summary>
internal static class FormPainter
{
    /// <summary>Paints a form.</summary>
    /// <param name="page">What the page's streams share.</param>
    /// <param name="form">The form.</param>
    /// <param name="outer">The resources around it, if there are any.</param>
    /// <param name="state">The graphics state around it, which stays as it is.</param>
    public static void Paint(PageScope page, PdfStream form, ResourceScope? outer, GraphicsState state)
    {
        if (!page.TryEnter(form))
            return;
        var inner = state.Clone();
        inner.Ctm = ReadMatrix(form.Dictionary) * state.Ctm;
        new ContentInterpreter(page, new ResourceScope(form.Dictionary.GetDictionary("Resources"), outer), inner).Run(page.Expand(form));
        page.Leave(form);
    }

    /// <summary>A form's matrix.</summary>
    public static Matrix ReadMatrix(PdfDictionary form) => form.GetArray("Matrix") is { Count: >= 6 } numbers
        ? new Matrix(
            numbers.GetNumber(0), numbers.GetNumber(1), numbers.GetNumber(2),
            numbers.GetNumber(3), numbers.GetNumber(4), numbers.GetNumber(5))
        : Matrix.Identity;
}
