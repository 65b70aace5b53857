using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Findings;

/// <summary>
/// Says whether a plan's text is scrambled: its clauses are out of order, or a good part of it stands there twice, so
/// that what stands next to each other need not belong together.
/// </summary>
internal static class ScrambleDetector
{
    private const double RepeatedFrom = 0.08;

    /// <summary>Decides.</summary>
    /// <param name="tree">The plan's clause tree.</param>
    /// <returns>True if the text is scrambled.</returns>
    public static bool IsScrambled(ClauseTree tree) =>
        tree.Problems.Any(problem => problem.Kind == ClauseProblems.OrderBroken) || RepeatedShare(tree) >= RepeatedFrom;

    private static double RepeatedShare(ClauseTree tree) =>
        (double)tree.Document.Blocks.Sum(block => block.Repeated.Sum(span => span.Length)) / Math.Max(1, tree.Document.Text.Length);
}
