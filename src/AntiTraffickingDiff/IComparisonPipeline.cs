using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff;

/// <summary>What the command line asks of the library: from files to documents, clause trees and comparisons.</summary>
public interface IComparisonPipeline
{
    /// <summary>Reads a file without normalizing it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as its reader gives it.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    Document Read(string path, CancellationToken cancellationToken);

    /// <summary>Reads a plan and builds its clause tree with assignments.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    ParsedPlan Parse(string path, CancellationToken cancellationToken);

    /// <summary>Measures plans against a baseline. A plan that cannot be read stays in the result with its error.</summary>
    /// <param name="baselineNameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="paths">The plans; the result keeps their order.</param>
    /// <param name="progress">Told the path of each plan when work on it starts; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings on all plans.</returns>
    /// <exception cref="UnusableInputException">The baseline is unknown or cannot be used.</exception>
    Comparison CompareAll(
        string baselineNameOrPath, IReadOnlyList<string> paths, IProgress<string>? progress, CancellationToken cancellationToken);
}
