using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What is said on standard error while plans are worked on, and which of them could not be read.</summary>
/// <param name="context">Where and in which language.</param>
/// <param name="total">How many plans there are.</param>
/// <param name="least">The least severity of problems that are written.</param>
internal sealed class CoverageRun(CommandContext context, int total, Severity least)
{
    private readonly ProgressBar _bar = new(context, total);
    private readonly List<CoveragePlan> _unreadable = [];

    /// <summary>The plans that could not be read, in order.</summary>
    public IReadOnlyList<CoveragePlan> Unreadable => _unreadable;

    /// <summary>Takes note of a plan.</summary>
    /// <param name="plan">The plan.</param>
    public void Add(CoveragePlan plan)
    {
        if (!plan.IsReadable)
            _unreadable.Add(plan);
        foreach (var problem in plan.Problems.Where(problem => problem.Severity >= least))
        {
            _bar.Clear();
            ProblemWriter.Write(context.Host.Error, plan.Path, problem, context.Language);
        }

        _bar.Step();
    }

    /// <summary>Takes the progress bar away.</summary>
    public void End() => _bar.Clear();
}
