namespace AntiTraffickingDiff.Reading;

/// <summary>
/// What all files that are worked on at the same time may take of memory together. Each has a share that is worked out from what
/// is counted of it (bytes, characters, lines, parts to compare), never from what the heap holds; a file whose share does not fit
/// beside the others waits, and one that would need more than there is has it for itself, so that the limits of one file hold for
/// any number of them.
/// </summary>
/// <param name="bytes">How much there is.</param>
internal sealed class MemoryBudget(long bytes)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private long _taken;

    /// <summary>The budget of the process: with what the runtime, the tables and a baseline take, less than 512 MiB.</summary>
    public static MemoryBudget OfProcess { get; } = new(320L << 20);

    /// <summary>What all shares are together.</summary>
    public long Taken
    {
        get
        {
            lock (_gate)
                return _taken;
        }
    }

    /// <summary>Takes the usual share for a file, when there is room.</summary>
    /// <param name="stop">Ends all waiting of the file.</param>
    /// <returns>The share, to be given back.</returns>
    public MemoryShare Enter(CancellationToken stop)
    {
        var share = new MemoryShare(this, isAside: false, stop);
        share.Raise(MemoryShare.Usual);
        return share;
    }

    /// <summary>Takes a share for a baseline, beside that of the file this thread works on. It waits for nobody: the plans wait for it.</summary>
    /// <param name="stop">Ends the work.</param>
    /// <returns>The share, to be given back on this thread.</returns>
    public MemoryShare EnterAside(CancellationToken stop)
    {
        var share = new MemoryShare(this, isAside: true, stop);
        share.Raise(MemoryShare.Usual);
        return MemoryShare.Current = share;
    }

    /// <summary>Puts another share in the place of one, waiting for room.</summary>
    /// <param name="share">What was taken. While the file waits it takes nothing, or two that wait for each other would wait forever.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="waits">Whether it waits for room.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <returns>What is taken.</returns>
    public long Exchange(long share, long wanted, bool waits, CancellationToken stop)
    {
        wanted = Math.Min(wanted, bytes);
        Free(share);
        lock (_gate)
        {
            while (waits && _taken > 0 && _taken + wanted > bytes)
            {
                stop.ThrowIfCancellationRequested();
                var start = Environment.TickCount64;
                Monitor.Wait(_gate, Look);
                // Time spent waiting is not the file's.
                FileTime.Current.Add(TimeSpan.FromMilliseconds(Environment.TickCount64 - start));
            }
            _taken += wanted;
        }
        return wanted;
    }

    /// <summary>Gives a share back.</summary>
    public void Free(long share)
    {
        lock (_gate)
        {
            _taken -= share;
            Monitor.PulseAll(_gate);
        }
    }
}

/// <summary>
/// The memory that one file may take while it is worked on. Each step that needs more than those before it asks for it first; what
/// is held while it waits is little.
/// </summary>
internal sealed class MemoryShare(MemoryBudget budget, bool isAside, CancellationToken stop) : IDisposable
{
    /// <summary>The share of a plan as plans are: some ten thousand characters.</summary>
    public const long Usual = 4L << 20;

    // What a file of each kind was seen to need at its limits (docs/limits.md), garbage that is not collected yet included.
    private const int BytesOfStoredByte = 3;
    private const int BytesOfTextByte = 160;
    private const int BytesOfMarkupByte = 120;
    private const int BytesOfPartByte = 25;
    private const int BytesOfCharacter = 256;
    private const int BytesOfLine = 2 << 10;
    private const int BytesOfComparedPart = 7 << 10;

    // What is larger leaves so much behind that it is collected, and given back to the system, before the next file takes its place.
    private const long Large = 64L << 20;

    [ThreadStatic]
    private static MemoryShare? current;

    private readonly MemoryShare? _outer = isAside ? current : null;
    private long _bytes;
    private volatile bool _isOver;

    /// <summary>The share of the file that this thread works on; null if it works on none.</summary>
    public static MemoryShare? Current
    {
        get => current;
        set => current = value;
    }

    /// <summary>Takes the usual share for a file if this thread has none yet.</summary>
    /// <param name="stop">Ends all waiting of the file.</param>
    /// <returns>The share, to be given back; null if there is one.</returns>
    public static MemoryShare? EnterIfNone(CancellationToken stop) => current is null ? MemoryBudget.OfProcess.Enter(stop) : null;

    /// <summary>Takes what the bytes of a file need as they are.</summary>
    public static void ForStored(long bytes) => current?.Raise(bytes * BytesOfStoredByte);

    /// <summary>Takes what bytes that are text need until their clauses are made, lines of a few characters among them.</summary>
    public static void ForText(long bytes) => current?.Raise(bytes * BytesOfTextByte);

    /// <summary>Takes what bytes need that a tree of tags and then clauses are made of.</summary>
    public static void ForMarkup(long bytes) => current?.Raise(bytes * BytesOfMarkupByte);

    /// <summary>Takes what the unpacked parts of a Word document need until their clauses are made.</summary>
    public static void ForParts(long bytes) => current?.Raise(bytes * BytesOfPartByte);

    /// <summary>
    /// Takes what a document needs while its clauses are made and, if that is more, while its parts between commas are compared: a file that waits only
    /// then holds its clauses while it waits, and the files beside it, too.
    /// </summary>
    /// <param name="text">The document's text.</param>
    /// <param name="lines">How many lines or paragraphs it has.</param>
    /// <param name="mostParts">Of more parts none are compared.</param>
    public static void ForDocument(ReadOnlySpan<char> text, long lines, long mostParts)
    {
        if (current is null)
            return;
        var marks = 0L;
        foreach (var c in text)
            marks += c is '，' or '。' or '；' or ',' or ';' ? 1 : 0;
        var parts = marks + lines;
        current.Raise(Math.Max(((long)text.Length * BytesOfCharacter) + (lines * BytesOfLine), parts > mostParts ? 0 : parts * BytesOfComparedPart));
    }

    /// <summary>Takes what a plan needs while its parts between commas are compared.</summary>
    public static void ForComparedParts(long parts) => current?.Raise(parts * BytesOfComparedPart);

    /// <summary>Takes so much in all, if it is more than before. What was given back takes nothing any more.</summary>
    public void Raise(long bytes)
    {
        if (_isOver || bytes <= Interlocked.Read(ref _bytes))
            return;
        var before = Interlocked.Exchange(ref _bytes, 0);
        Interlocked.Exchange(ref _bytes, budget.Exchange(before, bytes, waits: !isAside, stop));
        // Given up meanwhile, by the thread that waited for this one.
        if (_isOver)
            budget.Free(Interlocked.Exchange(ref _bytes, 0));
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        if (isAside)
            current = _outer;
        if (Interlocked.Read(ref _bytes) > Large)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _isOver = true;
        budget.Free(Interlocked.Exchange(ref _bytes, 0));
    }
}
