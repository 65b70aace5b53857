using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Runs plans with the unit tables and decisions of their project files: plans of one project file in one run.</summary>
/// <param name="context">The world.</param>
/// <param name="options">The options of the command line; its own tables and decisions come after those of project files.</param>
internal sealed class ProjectGroups(CommandContext context, PipelineOptions options)
{
    /// <summary>Measures plans, each with its project file.</summary>
    /// <param name="paths">The plans.</param>
    /// <param name="projectOf">The project file of a plan, or null.</param>
    /// <param name="baselineOf">The baseline for the plans of a project file.</param>
    /// <param name="progress">Told each plan.</param>
    /// <returns>For each plan its project file and the findings, in the order of the paths.</returns>
    /// <exception cref="UnusableBaselineException">A baseline cannot be used.</exception>
    /// <exception cref="UnusableInputException">A project file, table of units or decision file cannot be used.</exception>
    public IReadOnlyList<(Policy? Project, BaselineSummary Baseline, PlanComparison Plan)> Run(
        IReadOnlyList<string> paths, Func<string, Policy?> projectOf, Func<Policy?, string> baselineOf, IProgress<string>? progress)
    {
        var results = new (Policy?, BaselineSummary, PlanComparison)[paths.Count];
        foreach (var group in paths.Select((path, i) => (Path: path, Index: i)).GroupBy(item => projectOf(item.Path)))
        {
            var pipeline = context.Host.CreatePipeline(With(group.Key));
            var comparison = Compare(pipeline, baselineOf(group.Key), [.. group.Select(item => item.Path)], progress);
            foreach (var (item, plan) in group.Zip(comparison.Plans))
                results[item.Index] = (group.Key, comparison.Baseline, plan);
        }

        return results;
    }

    /// <summary>The options with a project file's tables and decisions.</summary>
    /// <param name="project">The project file, or null.</param>
    /// <returns>The options.</returns>
    public PipelineOptions With(Policy? project) => project is null ? options : options with
    {
        UnitFiles = [.. project.UnitFiles, .. options.UnitFiles],
        Decisions = [.. project.DecisionFiles.SelectMany(DecisionReader.ReadFile), .. options.Decisions],
    };

    // What cannot be used here is the baseline: plans that cannot be used stay in the comparison.
    private Comparison Compare(IComparisonPipeline pipeline, string baseline, IReadOnlyList<string> paths, IProgress<string>? progress)
    {
        try
        {
            return pipeline.CompareAll(baseline, paths, progress, context.CancellationToken);
        }
        catch (UnusableInputException reason)
        {
            throw new UnusableBaselineException(baseline, reason);
        }
    }
}
