using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>A page before its running headers and footers are known.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Frames">Its text by direction, the direction of most glyphs first.</param>
/// <param name="Page">The page's own coordinates.</param>
/// <param name="Watermarks">The text across the page, in its own coordinates.</param>
internal sealed record PageDraft(
    int Number, IReadOnlyList<FrameDraft> Frames, ReadingFrame Page, IReadOnlyList<TextLine> Watermarks);
