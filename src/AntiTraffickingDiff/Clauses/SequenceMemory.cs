namespace AntiTraffickingDiff.Clauses;

/// <summary>The last value of each numbering family so far, to judge whether a number inside a line can be one.</summary>
internal sealed class SequenceMemory
{
    private readonly int[] _last = new int[Enum.GetValues<NumberFamily>().Length];
    private readonly bool[] _seen = new bool[Enum.GetValues<NumberFamily>().Length];

    /// <summary>Whether a number starts a sequence or goes on with the last one of its family.</summary>
    /// <param name="token">The number.</param>
    /// <returns>True for 1 and for the next value.</returns>
    public bool Continues(NumberToken token) => token.Value == 1 || token.Value == _last[(int)token.Family] + 1;

    /// <summary>Whether the family has occurred.</summary>
    /// <param name="family">The family.</param>
    /// <returns>True after the first <see cref="Note"/> of the family.</returns>
    public bool HasSeen(NumberFamily family) => _seen[(int)family];

    /// <summary>Takes note of a number.</summary>
    /// <param name="token">The number.</param>
    public void Note(NumberToken token)
    {
        _last[(int)token.Family] = token.Value;
        _seen[(int)token.Family] = true;
    }
}
