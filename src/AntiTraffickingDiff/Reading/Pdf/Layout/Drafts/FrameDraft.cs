using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>The text of a page that runs in one direction.</summary>
/// <param name="Frame">Its coordinates.</param>
/// <param name="Segments">The segments outside ruled tables.</param>
/// <param name="Tables">The ruled tables.</param>
internal sealed record FrameDraft(ReadingFrame Frame, IReadOnlyList<TextSegment> Segments, IReadOnlyList<TableDraft> Tables);
