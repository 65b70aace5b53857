using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff;

/// <summary>Loads baselines: embedded ones by name, any other plan by path. All go through the same reader and parser.</summary>
internal sealed class BaselineLoader(PlanParser parser)
{
    private readonly MeasureFinder _measures = new();

    /// <summary>Reads a baseline's file.</summary>
    /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its bytes under the name it was asked for by.</returns>
    /// <exception cref="UnusableInputException">There is none of that name, or it cannot be read.</exception>
    public static SourceFile Read(string nameOrPath, ReadingOptions options, CancellationToken cancellationToken)
    {
        if (nameOrPath == Baseline.DefaultName)
            return new SourceFile(nameOrPath, EmbeddedText.Bytes($"Baselines/{nameOrPath}.txt"));
        return File.Exists(nameOrPath)
            ? new SourceFile(nameOrPath, DocumentLoader.ReadBytes(nameOrPath, options.MaxFileSize, cancellationToken))
            : throw new UnusableInputException(new Problem(UsageProblems.UnknownBaseline, nameOrPath, Baseline.DefaultName));
    }

    /// <summary>Loads a baseline.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">It cannot be read, or has no measures.</exception>
    public Baseline Load(SourceFile source, CancellationToken cancellationToken)
    {
        var plan = parser.Parse(source, cancellationToken);
        var measures = _measures.Find(plan.Tree, plan.Assignments);
        return measures.Count > 0
            ? new Baseline(source.Path, source.Path == Baseline.DefaultName, plan.Tree, measures)
            : throw new UnusableInputException(new Problem(MatchingProblems.BaselineWithoutMeasures, source.Path));
    }
}
