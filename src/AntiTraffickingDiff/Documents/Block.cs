using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Documents;

/// <summary>
/// A piece of a document that is read as a whole: a line or paragraph, or a table row. All readers give these, and
/// nothing after the readers knows of formats.
/// </summary>
/// <param name="Span">The block's place in <see cref="Document.Text"/>, without the line break after it.</param>
/// <param name="Role">What the block is in its document.</param>
public sealed record Block(TextSpan Span, BlockRole Role = BlockRole.Body)
{
    /// <summary>The outline level that the format gives, from 1 for the topmost heading; null for none.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The name of the paragraph style that the format gives, such as <c>heading 1</c>; null for none.</summary>
    public string? Style { get; init; }

    /// <summary>The cells of a table row from left to right; empty for a line or paragraph.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>The number of the table, from 1 within the document, that a row belongs to; null for no row.</summary>
    public int? Table { get; init; }

    /// <summary>Whether the format marks a table row as a header row, repeated on each page.</summary>
    public bool IsHeaderRow { get; init; }

    /// <summary>Whether a table row goes on from the row before it, over a page break.</summary>
    public bool ContinuesRow { get; init; }

    /// <summary>Whether lines inside the block were printed lines already joined to a paragraph by the reader.</summary>
    public bool IsWholeParagraph { get; init; }
}
