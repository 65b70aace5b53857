namespace AntiTraffickingDiff.Problems;

/// <summary>An input cannot be used at all; the only exception that the library throws about an input.</summary>
public sealed class UnusableInputException : Exception
{
    /// <summary>Says why an input cannot be used.</summary>
    /// <param name="problem">The reason; its severity is <see cref="Severity.Error"/>.</param>
    /// <param name="innerException">What led to it, or null.</param>
    public UnusableInputException(Problem problem, Exception? innerException = null)
        : base(problem.Message(chinese: false), innerException) => Problem = problem;

    /// <summary>The reason.</summary>
    public Problem Problem { get; }
}
