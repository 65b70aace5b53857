
namespace AntiTraffickingDiff.Clauses;

/// <summary>A clause before its level is known: where its own text starts, and what it is. It ends where the next one starts.</summary>
/// <param name="Start">The offset in the normalized text.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Piece(int Start, ClauseKind Kind)
{
    /// <summary>The number, or null.</summary>
    public NumberToken? Number { get; init; }

    /// <summary>The outline level of a heading, or null.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>Whether numbering starts anew behind it: the plan's title behind a notice, an annex.</summary>
    public bool Resets { get; init; }

    /// <summary>Whether it is page furniture, which interrupts nothing.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>The cells of a table row.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>The columns' roles, one for each cell.</summary>
    public IReadOnlyList<ColumnRole> Roles { get; init; } = [];

    /// <summary>The numbers that lead to a table row: 三, （二）, 3.</summary>
    public IReadOnlyList<NumberToken> RowPath { get; init; } = [];

    /// <summary>Whether a row's cells contradicted the header and were put right by what they hold.</summary>
    public bool WasMoved { get; init; }

    /// <summary>Whether a row starts a new group whose label was lost.</summary>
    public bool LostLabel { get; init; }
}
