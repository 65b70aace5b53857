using AntiTraffickingDiff.Documents;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>A paragraph or table row of a normalized document.</summary>
/// <param name="Span">Its place in the normalized text, without the line feed after it.</param>
/// <param name="Role">What it is in its document.</param>
public sealed record NormalizedBlock(TextSpan Span, BlockRole Role)
{
    /// <summary>The outline level that the format or Markdown marks gave, from 1; null for none.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The cells of a table row (spans in the normalized text); empty for a paragraph.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>The table, from 1, that a row belongs to; null for a paragraph.</summary>
    public int? Table { get; init; }

    /// <summary>Whether a table row goes on from the row before it, over a page break.</summary>
    public bool ContinuesRow { get; init; }

    /// <summary>Spans, in the normalized text, of passages that repeat an earlier passage of the document.</summary>
    public IReadOnlyList<TextSpan> Repeated { get; init; } = [];
}
