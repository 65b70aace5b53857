namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>Why a test of what only some systems have is skipped here; null where they have it.</summary>
internal static class MissingSystem
{
    public static string? Unix => OperatingSystem.IsWindows() ? "needs pipes, devices, links and permissions as Unix has them" : null;

    public static string? Linux => OperatingSystem.IsLinux() ? null : "needs Linux: signals, /dev/full, memory by /proc";

    public static string? Scheduler =>
        Linux ?? (File.Exists("/proc/thread-self/schedstat") ? null : "needs a kernel that tells how long a thread waits (/proc/thread-self/schedstat)");
}

/// <summary>A fact of Unix.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = MissingSystem.Unix;
}

/// <summary>A theory of Unix.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = MissingSystem.Unix;
}

/// <summary>A fact of Linux.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = MissingSystem.Linux;
}

/// <summary>A theory of Linux.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = MissingSystem.Linux;
}

/// <summary>A fact of a scheduler that keeps statistics.</summary>
public sealed class SchedulerFactAttribute : FactAttribute
{
    public SchedulerFactAttribute() => Skip = MissingSystem.Scheduler;
}
