namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What the process tells its caller. The only place where exit codes are defined.</summary>
internal static class ExitCode
{
    /// <summary>All was done; for <c>check</c>: passed.</summary>
    public const int Done = 0;

    /// <summary><c>check</c> found what the policy forbids. System.CommandLine's own 1 for wrong usage never gets out.</summary>
    public const int Forbidden = 1;

    /// <summary>
    /// Wrong usage, an input that could not be read (the others are still processed and written), or an output that
    /// could not be written.
    /// </summary>
    public const int Failed = 2;

    /// <summary>A defect of the tool itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Defect = 70;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells report it.</summary>
    public const int Interrupted = 130;
}
