using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>A line, paragraph or table row while the passes run.</summary>
/// <param name="Text">Its text; empty for a table row.</param>
internal sealed record DraftBlock(MappedText Text)
{
    /// <summary>Where it starts in the text as read; stands for cells without text.</summary>
    public int Origin { get; init; }

    /// <summary>What it is in its document.</summary>
    public BlockRole Role { get; init; }

    /// <summary>The outline level from 1, or null.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The cells of a table row; empty for a paragraph.</summary>
    public IReadOnlyList<DraftCell> Cells { get; init; } = [];

    /// <summary>The number of the row's table, or null.</summary>
    public int? Table { get; init; }

    /// <summary>Whether the row goes on from the row before it.</summary>
    public bool ContinuesRow { get; init; }

    /// <summary>Whether the reader has already joined the printed lines.</summary>
    public bool IsWholeParagraph { get; init; }

    /// <summary>How many blank lines stood before it.</summary>
    public int BlankLinesBefore { get; init; }

    /// <summary>Whether a page ended before it.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The columns that the printed line took, without spaces at its ends.</summary>
    public int Width { get; init; }

    /// <summary>Whether it is a table row.</summary>
    public bool IsRow => Cells.Count > 0;

    /// <summary>Whether it is running text that the passes on lines may join.</summary>
    public bool IsBodyLine => !IsRow && Role == BlockRole.Body;
}
