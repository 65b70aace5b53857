using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff;

/// <summary>Loads baselines: embedded ones by name, any other plan by path. All go through the same reader and parser.</summary>
internal sealed class BaselineLoader(PlanParser parser)
{
    private readonly MeasureFinder _measures = new();

    /// <summary>Loads a baseline.</summary>
    /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">There is none of that name, or it has no measures.</exception>
    public Baseline Load(string nameOrPath, CancellationToken cancellationToken)
    {
        var isEmbedded = nameOrPath == Baseline.DefaultName;
        if (!isEmbedded && !File.Exists(nameOrPath))
            throw new UnusableInputException(new Problem(UsageProblems.UnknownBaseline, nameOrPath, Baseline.DefaultName));
        var plan = isEmbedded
            ? parser.Parse(new SourceFile(nameOrPath, EmbeddedText.Bytes($"Baselines/{nameOrPath}.txt")), cancellationToken)
            : parser.Parse(nameOrPath, cancellationToken);
        var measures = _measures.Find(plan.Tree, plan.Assignments);
        return measures.Count > 0
            ? new Baseline(nameOrPath, isEmbedded, plan.Tree, measures)
            : throw new UnusableInputException(new Problem(MatchingProblems.BaselineWithoutMeasures, nameOrPath));
    }
}
