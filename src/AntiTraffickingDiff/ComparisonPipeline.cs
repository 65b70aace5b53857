using AntiTraffickingDiff.Documents;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff
{
    /// <summary>From files to comparisons: runs the stages one after the other.</summary>
    /// <param name="options">What to work with.</param>
    public sealed class ComparisonPipeline(PipelineOptions options) : IComparisonPipeline
    {
        /// <inheritdoc/>
        public Document Read(string path, CancellationToken cancellationToken) =>
            new DocumentLoader([new TextDocumentReader()]).Load(path, options.Reading, cancellationToken);

        /// <inheritdoc/>
        public ParsedPlan Parse(string path, CancellationToken cancellationToken) => throw Missing(Read(path, cancellationToken).Path);

        /// <summary>Loads a baseline.</summary>
        /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
        /// <param name="cancellationToken">Stops the work.</param>
        /// <returns>The baseline.</returns>
        /// <exception cref="UnusableInputException">The baseline is unknown or cannot be used.</exception>
        public Baseline LoadBaseline(string nameOrPath, CancellationToken cancellationToken) =>
            nameOrPath == "national-2021-2030" || options.UnitFiles.Contains(nameOrPath) || File.Exists(nameOrPath)
                ? new Baseline(nameOrPath)
                : throw new UnusableInputException(new Problem(UsageProblems.UnknownBaseline, nameOrPath, "national-2021-2030"));

        /// <summary>Measures one plan against a baseline.</summary>
        /// <param name="baseline">The baseline.</param>
        /// <param name="path">The plan.</param>
        /// <param name="cancellationToken">Stops the work.</param>
        /// <returns>The findings; with an error in the diagnostics if the plan cannot be read.</returns>
        public PlanComparison Compare(Baseline baseline, string path, CancellationToken cancellationToken)
        {
            try
            {
                throw Missing(Parse(path, cancellationToken).Tree.Title);
            }
            catch (UnusableInputException reason)
            {
                return new PlanComparison { Path = path, Diagnostics = [reason.Problem] };
            }
        }

        /// <inheritdoc/>
        public Comparison CompareAll(
            string baselineNameOrPath, IReadOnlyList<string> paths, IProgress<string>? progress, CancellationToken cancellationToken)
        {
            var baseline = LoadBaseline(baselineNameOrPath, cancellationToken);
            return new Comparison(
                new BaselineSummary(baseline.Name, string.Empty, 81, true),
                [.. paths.Select(path => Compare(baseline, path, cancellationToken))]);
        }

        private NotImplementedException Missing(string what) => new($"{what} ({options})");
    }
}

namespace AntiTraffickingDiff.Matching
{
    /// <summary>What plans are measured against.</summary>
    /// <param name="Name">The name or path it was asked for by.</param>
    public sealed record Baseline(string Name);
}
