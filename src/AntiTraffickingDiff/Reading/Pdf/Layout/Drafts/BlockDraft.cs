using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;
using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>A block in its reading frame, before tables are joined over page breaks and lines are numbered.</summary>
/// <param name="Role">What it is on its page.</param>
/// <param name="Frame">Its coordinates.</param>
/// <param name="Lines">The lines of a paragraph; none for a table.</param>
/// <param name="Table">The table, or null for a paragraph.</param>
internal sealed record BlockDraft(LayoutRole Role, ReadingFrame Frame, IReadOnlyList<TextLine> Lines, TableDraft? Table)
{
    /// <summary>The measures of the column that a paragraph stands in; null for a table and for page furniture.</summary>
    public RegionMetrics? Metrics { get; init; }

    /// <summary>The box around it in its frame.</summary>
    public Box Box => Table?.Box ?? Box.Around(Lines.Select(line => line.Box));
}
