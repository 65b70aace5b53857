using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff;

/// <summary>Loads baselines: embedded ones by name, any other plan by path. All go through the same reader and parser.</summary>
internal sealed class BaselineLoader(PlanParser parser)
{
    private readonly Lazy<Baseline> _embedded = new(() => Parse(parser, Read(Baseline.DefaultName, ReadingOptions.Default, CancellationToken.None), CancellationToken.None));
    private NationalDuties? _national;

    /// <summary>What is known of the embedded edition.</summary>
    public NationalDuties National => _national ??= new NationalDuties(_embedded.Value, Codebook.National, DutyProfiles.National);

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
    public Baseline Load(SourceFile source, CancellationToken cancellationToken) =>
        source.Path == Baseline.DefaultName ? _embedded.Value : Recognition.Align(Parse(parser, source, cancellationToken), _embedded.Value, DutyProfiles.National, cancellationToken);

    private static Baseline Parse(PlanParser parser, SourceFile source, CancellationToken cancellationToken)
    {
        var plan = parser.Parse(source, cancellationToken);
        var measures = BaselineMeasures.Of(plan.Tree, plan.Assignments, cancellationToken);
        if (measures.Count == 0)
            throw new UnusableInputException(new Problem(MatchingProblems.BaselineWithoutMeasures, source.Path));
        var isEmbedded = source.Path == Baseline.DefaultName;
        return new Baseline(source.Path, isEmbedded, plan.Tree, measures)
        {
            Problems = plan.Problems,
            National = isEmbedded ? [.. Enumerable.Range(0, measures.Sum(measure => measure.Duties.Count)).Select(duty => new[] { duty })] : [],
        };
    }
}
