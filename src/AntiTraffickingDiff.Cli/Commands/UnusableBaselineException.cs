using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The baseline cannot be used.</summary>
internal sealed class UnusableBaselineException : Exception
{
    /// <summary>Says which baseline and why.</summary>
    /// <param name="baseline">The name or path it was asked for by.</param>
    /// <param name="reason">Why.</param>
    public UnusableBaselineException(string baseline, UnusableInputException reason)
        : base(reason.Message, reason) => (Baseline, Problem) = (baseline, reason.Problem);

    /// <summary>The name or path it was asked for by.</summary>
    public string Baseline { get; }

    /// <summary>Why.</summary>
    public Problem Problem { get; }
}
