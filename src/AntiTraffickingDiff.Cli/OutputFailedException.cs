namespace AntiTraffickingDiff.Cli;

/// <summary>The output cannot be written.</summary>
internal sealed class OutputFailedException : IOException
{
    /// <summary>Says which output and why.</summary>
    /// <param name="path">The file, or <c>-</c> for standard output.</param>
    /// <param name="reason">Why.</param>
    public OutputFailedException(string path, Exception reason)
        : base(reason.Message, reason) => Path = path;

    /// <summary>The file, or <c>-</c> for standard output.</summary>
    public string Path { get; }
}
