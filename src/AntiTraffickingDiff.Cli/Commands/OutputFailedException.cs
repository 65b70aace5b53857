using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The output cannot be written.</summary>
internal sealed class OutputFailedException : IOException
{
    /// <summary>Says which output and why.</summary>
    /// <param name="path">The file, or <c>-</c> for standard output.</param>
    /// <param name="reason">Why.</param>
    public OutputFailedException(string path, Exception reason)
        : base(reason.Message, reason) => (Path, Problem) = (path, Kind(path, reason));

    /// <summary>The file, or <c>-</c> for standard output.</summary>
    public string Path { get; }

    /// <summary>What is wrong, for a message.</summary>
    public Problem Problem { get; }

    // The system's own words name the temporary file, which says nothing to anybody.
    private static Problem Kind(string path, Exception reason) => reason switch
    {
        DirectoryNotFoundException => new Problem(OutputProblems.NoFolder),
        UnauthorizedAccessException => new Problem(OutputProblems.NotAllowed),
        _ when Directory.Exists(path) => new Problem(OutputProblems.IsFolder),
        _ => new Problem(OutputProblems.CannotWrite, reason.Message),
    };
}
