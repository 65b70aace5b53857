namespace AntiTraffickingDiff.Reading;

/// <summary>
/// The time that a file gets beyond its limit, on the thread that works on it: what other programs take to recognise its
/// pages is not time that the file takes.
/// </summary>
internal sealed class FileTime
{
    [ThreadStatic]
    private static FileTime? current;

    private long extra;

    /// <summary>That of this thread.</summary>
    public static FileTime Current
    {
        get => current ??= new FileTime();
        set => current = value;
    }

    public long ExtraMilliseconds => Interlocked.Read(ref extra);

    public void Add(TimeSpan time) => Interlocked.Add(ref extra, (long)time.TotalMilliseconds);
}
