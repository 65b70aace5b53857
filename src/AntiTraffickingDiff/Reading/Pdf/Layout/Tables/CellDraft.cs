using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>A cell with its lines, in its reading frame.</summary>
internal sealed record CellDraft(GridCell Place, Box Box, IReadOnlyList<TextLine> Lines)
{
    public string Text => string.Concat(Lines.Select(line => line.Text));
}
