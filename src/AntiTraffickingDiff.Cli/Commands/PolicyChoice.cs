using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Says which policy holds for a plan.</summary>
/// <param name="file">The policy that the command line names for all plans, or null.</param>
internal sealed class PolicyChoice(string? file)
{
    private readonly ProjectFiles _files = new();

    /// <summary>The policy of a plan.</summary>
    /// <param name="plan">The plan's path.</param>
    /// <returns>The one named, or the nearest <c>atdiff.json</c> above the plan.</returns>
    /// <exception cref="UnusableInputException">There is none, or it cannot be used.</exception>
    public Policy Of(string plan) =>
        (file is null ? _files.Of(plan) : _files.Read(file)) ?? throw new UnusableInputException(new Problem(PolicyProblems.NoPolicy, plan));
}
