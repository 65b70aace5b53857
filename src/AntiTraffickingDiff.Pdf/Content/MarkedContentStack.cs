namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The open marked-content sequences of a page (ISO 32000-1, 14.6).</summary>
internal sealed class MarkedContentStack(PageCanvas canvas)
{
    /// <summary>Sequences inside one another; further ones are only counted.</summary>
    private const int MaxDepth = 1000;

    private readonly Stack<(ActualTextSpan? Span, bool IsHidden)> open = new();
    private int uncounted;
    private int hidden;
    private ActualTextSpan? span;

    /// <summary>How many are open.</summary>
    public int Depth => open.Count;

    /// <summary>Whether an optional content group that is off hides what is painted.</summary>
    public bool IsHidden => hidden > 0;

    /// <summary>The outermost sequence that replaces its text; null when none does.</summary>
    public ActualTextSpan? Span => span;

    /// <summary>Opens a sequence.</summary>
    /// <param name="actualText">The text that replaces its glyphs, if any.</param>
    /// <param name="isHidden">Whether it belongs to a group that is off.</param>
    public void Push(string? actualText, bool isHidden)
    {
        if (open.Count >= MaxDepth)
        {
            uncounted++;
            return;
        }

        var own = actualText is not null && span is null ? new ActualTextSpan(actualText) : null;
        span ??= own;
        hidden += isHidden ? 1 : 0;
        open.Push((own, isHidden));
    }

    /// <summary>Closes the innermost sequence.</summary>
    public void Pop()
    {
        if (uncounted > 0)
            uncounted--;
        else if (open.TryPop(out var item))
            Close(item.Span, item.IsHidden);
    }

    /// <summary>Closes the sequences that a content stream left open.</summary>
    public void PopTo(int depth)
    {
        uncounted = 0;
        while (open.Count > depth)
            Pop();
    }

    private void Close(ActualTextSpan? own, bool isHidden)
    {
        hidden -= isHidden ? 1 : 0;
        if (own is null)
            return;
        span = null;
        own.Close(canvas);
    }
}
