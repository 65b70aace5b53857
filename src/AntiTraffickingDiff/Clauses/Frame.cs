namespace AntiTraffickingDiff.Clauses;

/// <summary>An open level while levels are assigned: the last clause there, below which others may follow.</summary>
/// <param name="Piece">The index of its piece; −1 for the root.</param>
/// <param name="Number">Its number, or null for headings, annexes and the root.</param>
/// <param name="OutlineLevel">Its outline level, or null.</param>
internal sealed record Frame(int Piece, NumberToken? Number, int? OutlineLevel = null)
{
    /// <summary>Whether a number is of the frame's family.</summary>
    /// <param name="token">The number.</param>
    /// <returns>True if it is.</returns>
    public bool IsOf(NumberToken token) => Number is { } own && own.Family == token.Family;

    /// <summary>Whether a number is of the frame's family and style.</summary>
    /// <param name="token">The number.</param>
    /// <returns>True if it is.</returns>
    public bool IsLike(NumberToken token) => IsOf(token) && Number!.Value.Style == token.Style;

    /// <summary>Whether a number is the next one after the frame's.</summary>
    /// <param name="token">The number.</param>
    /// <returns>True for 三 after 二, for 第二十条之一 after 第二十条 and for 第二十一条 after that.</returns>
    public bool IsContinuedBy(NumberToken token) => IsOf(token) && Follows(Number!.Value, token);

    /// <summary>Whether a number is the next one after another of its family.</summary>
    /// <param name="last">The earlier number.</param>
    /// <param name="token">The later number.</param>
    /// <returns>True if it is.</returns>
    public static bool Follows(NumberToken last, NumberToken token) =>
        token.Sub == 0 ? token.Value == last.Value + 1 : token.Value == last.Value && token.Sub == last.Sub + 1;
}
