namespace AntiTraffickingDiff.Findings.Differences;

/// <summary>A run of characters in a comparison of two wordings.</summary>
/// <param name="Kind">Which side has it.</param>
/// <param name="Text">The characters.</param>
public readonly record struct WordingPiece(WordingPieceKind Kind, string Text);

/// <summary>Which side of a comparison has a run of characters.</summary>
public enum WordingPieceKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>Only the baseline.</summary>
    Baseline,

    /// <summary>Only the plan.</summary>
    Plan,
}
