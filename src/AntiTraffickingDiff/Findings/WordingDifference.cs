using DiffPlex;

namespace AntiTraffickingDiff.Findings;

/// <summary>A run of characters in a comparison of two wordings.</summary>
/// <param name="Kind">Which side has it.</param>
/// <param name="Text">The characters.</param>
internal readonly record struct WordingPiece(WordingPieceKind Kind, string Text);

/// <summary>Which side of a comparison has a run of characters.</summary>
internal enum WordingPieceKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>Only the baseline.</summary>
    Baseline,

    /// <summary>Only the plan.</summary>
    Plan,
}

/// <summary>
/// Compares two wordings with DiffPlex: by character for Chinese, by word for runs of Latin letters and digits.
/// </summary>
internal static class WordingDifference
{
    /// <summary>Compares a duty with its evidence.</summary>
    /// <param name="baseline">The baseline's words.</param>
    /// <param name="plan">The plan's words.</param>
    /// <returns>The pieces in reading order; those of the same kind and both make one wording.</returns>
    public static IReadOnlyList<WordingPiece> Between(string baseline, string plan)
    {
        var result = new Differ().CreateCustomDiffs(baseline, plan, ignoreWhiteSpace: false, Tokens);
        var pieces = new List<WordingPiece>();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(WordingPieceKind.Same, result.PiecesOld.Take(at..block.DeleteStartA));
            Add(WordingPieceKind.Baseline, result.PiecesOld.Take(block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)));
            Add(WordingPieceKind.Plan, result.PiecesNew.Take(block.InsertStartB..(block.InsertStartB + block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordingPieceKind.Same, result.PiecesOld.Skip(at));
        return pieces;

        void Add(WordingPieceKind kind, IEnumerable<string> tokens)
        {
            var text = string.Concat(tokens);
            if (text.Length > 0)
                pieces.Add(new WordingPiece(kind, text));
        }
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
