namespace AntiTraffickingDiff.Pdf.Layout.Drafts;

/// <summary>A page before its running headers and footers are known.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Frames">Its text by direction, the direction of most glyphs first.</param>
internal sealed record PageDraft(int Number, IReadOnlyList<FrameDraft> Frames);
