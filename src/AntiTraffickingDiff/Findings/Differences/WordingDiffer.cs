using DiffPlex;

namespace AntiTraffickingDiff.Findings.Differences;

/// <summary>
/// Compares two wordings with DiffPlex: by character for Chinese, by word for runs of Latin letters and digits.
/// </summary>
public static class WordingDiffer
{
    /// <summary>Compares a duty with its evidence.</summary>
    /// <param name="baseline">The baseline's wording.</param>
    /// <param name="plan">The plan's wording.</param>
    /// <returns>The runs in reading order; those of the baseline come before those of the plan at the same place.</returns>
    public static IReadOnlyList<WordingPiece> Compare(string baseline, string plan)
    {
        var result = new Differ().CreateCustomDiffs(baseline, plan, ignoreWhiteSpace: false, Tokens);
        var pieces = new List<WordingPiece>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(pieces, WordingPieceKind.Same, result.PiecesOld[at..block.DeleteStartA]);
            Add(pieces, WordingPieceKind.Baseline, result.PiecesOld[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(pieces, WordingPieceKind.Plan, result.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(pieces, WordingPieceKind.Same, result.PiecesOld[at..]);
        return pieces;
    }

    private static void Add(List<WordingPiece> pieces, WordingPieceKind kind, string[] tokens)
    {
        if (tokens.Length > 0)
            pieces.Add(new WordingPiece(kind, string.Concat(tokens)));
    }

    private static string[] Tokens(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (char.IsAsciiLetterOrDigit(text[start]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            tokens.Add(text[start..end]);
            start = end;
        }
        return [.. tokens];
    }
}
