namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The graphics state stack (ISO 32000-1, 8.4.2).</summary>
internal sealed class StateStack(GraphicsState initial)
{
    /// <summary>Annex C allows 28 levels, and producers ignore it; beyond this, states are only counted.</summary>
    private const int MaxDepth = 512;

    private readonly Stack<GraphicsState> saved = new();
    private int uncounted;

    /// <summary>The current state.</summary>
    public GraphicsState Current { get; private set; } = initial;

    /// <summary>Saves the state.</summary>
    public void Push()
    {
        if (saved.Count < MaxDepth)
            saved.Push(Current.Clone());
        else
            uncounted++;
    }

    /// <summary>Goes back to the state saved last, if there is one.</summary>
    public void Pop()
    {
        if (uncounted > 0)
            uncounted--;
        else if (saved.TryPop(out var state))
            Current = state;
    }
}
