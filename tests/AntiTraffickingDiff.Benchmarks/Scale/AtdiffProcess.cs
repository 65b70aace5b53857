using System.Diagnostics;

namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>Runs the real tool as a process of its own.</summary>
internal static class AtdiffProcess
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs it and waits for it.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>How long it took from start to end, and the most memory it had in bytes.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0.</exception>
    public static (TimeSpan Time, long PeakMemory) Run(params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "atdiff.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(Poll))
            peak = Math.Max(peak, PeakMemory(process));
        var time = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0 ? (time, peak) : throw new InvalidOperationException(error.Result);
    }

    private static long PeakMemory(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
