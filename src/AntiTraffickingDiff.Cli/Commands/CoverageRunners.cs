using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Finds for each plan who measures it: plans with the same project file (<c>atdiff.json</c>) share a runner.</summary>
/// <param name="context">The world.</param>
/// <param name="options">The options of the command line.</param>
/// <param name="baseline">The baseline of all plans.</param>
/// <param name="cache">Where results are kept, or null.</param>
internal sealed class CoverageRunners(CommandContext context, PipelineOptions options, string baseline, ResultCache? cache)
{
    private readonly ProjectFiles _projects = new();
    private readonly Dictionary<string, Policy?> _projectOfFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<Policy, CoverageRunner> _runners = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds who measures the plans.</summary>
    /// <param name="plans">The plans.</param>
    /// <returns>Each plan with its runner, in the same order.</returns>
    /// <exception cref="Problems.UnusableInputException">The baseline, a project file or a table it names cannot be used.</exception>
    public IReadOnlyList<(PlanSource Source, CoverageRunner Runner)> For(IReadOnlyList<PlanSource> plans) =>
        [.. plans.Select(plan => (plan, RunnerOf(plan.Path)))];

    private CoverageRunner RunnerOf(string plan)
    {
        var project = ProjectOf(Path.GetDirectoryName(Path.GetFullPath(plan)) ?? string.Empty, plan);
        if (!_runners.TryGetValue(project ?? Policy.Empty, out var runner))
            _runners[project ?? Policy.Empty] = runner = new CoverageRunner(
                new ProjectGroups(context, options).With(project), baseline, cache, context.CancellationToken);
        return runner;
    }

    private Policy? ProjectOf(string folder, string plan)
    {
        if (!_projectOfFolder.TryGetValue(folder, out var project))
            _projectOfFolder[folder] = project = _projects.Of(plan);
        return project;
    }
}
