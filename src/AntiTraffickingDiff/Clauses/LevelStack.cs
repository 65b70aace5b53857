namespace AntiTraffickingDiff.Clauses;

/// <summary>The open levels from the root down.</summary>
/// <param name="deepest">How many levels there may be below the root.</param>
internal sealed class LevelStack(int deepest)
{
    /// <summary>How deep clauses nest when nothing is said; plans use about six levels, damaged input must not exhaust the stack.</summary>
    public const int Deepest = 64;

    private readonly List<Frame> _frames = [new Frame(-1, null)];

    /// <summary>The innermost level.</summary>
    public Frame Top => _frames[^1];

    /// <summary>How many levels are open, the root included.</summary>
    public int Count => _frames.Count;

    /// <summary>Whether the innermost level is the deepest there may be.</summary>
    public bool IsFull => _frames.Count > deepest;

    /// <summary>A level.</summary>
    /// <param name="depth">0 for the root.</param>
    public Frame this[int depth] => _frames[depth];

    /// <summary>The innermost level that fits.</summary>
    /// <param name="fits">The condition.</param>
    /// <returns>Its depth, or −1.</returns>
    public int Find(Predicate<Frame> fits) => _frames.FindLastIndex(fits);

    /// <summary>Closes the levels below a depth.</summary>
    /// <param name="depth">The depth that stays open.</param>
    public void CloseBelow(int depth) => _frames.RemoveRange(depth + 1, _frames.Count - depth - 1);

    /// <summary>Opens a level below the innermost one, or beside it at the deepest level.</summary>
    /// <param name="frame">The new level.</param>
    /// <returns>The piece of the level above it.</returns>
    public int Open(Frame frame)
    {
        if (IsFull)
            _frames.RemoveAt(_frames.Count - 1);
        var parent = Top.Piece;
        _frames.Add(frame);
        return parent;
    }
}
