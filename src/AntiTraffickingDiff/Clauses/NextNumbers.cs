namespace AntiTraffickingDiff.Clauses;

/// <summary>Where each family of numbers occurs next: what is still to come tells which of two families is the higher one.</summary>
internal sealed class NextNumbers
{
    private readonly List<(int Piece, NumberToken Number)>[] _families =
        [.. Enum.GetValues<NumberFamily>().Select(_ => new List<(int, NumberToken)>())];

    private readonly List<int> _resets = [];

    /// <summary>Indexes the numbers of a document.</summary>
    /// <param name="pieces">Its pieces.</param>
    public NextNumbers(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is { Kind: ClauseKind.Numbered, Number: { } number })
                _families[(int)number.Family].Add((i, number));
            if (pieces[i].Resets)
                _resets.Add(i);
        }
    }

    /// <summary>The next number of a family before numbering starts anew.</summary>
    /// <param name="family">The family.</param>
    /// <param name="after">The index of the piece after which to look.</param>
    /// <returns>The piece's index and its number, or null.</returns>
    public (int Piece, NumberToken Number)? After(NumberFamily family, int after)
    {
        var list = _families[(int)family];
        var index = FirstAfter(list.Count, i => list[i].Piece, after);
        var reset = FirstAfter(_resets.Count, i => _resets[i], after);
        return index < list.Count && (reset == _resets.Count || list[index].Piece < _resets[reset]) ? list[index] : null;
    }

    /// <summary>Whether a number still to come goes on with an open level.</summary>
    /// <param name="stack">The open levels.</param>
    /// <param name="after">The index of the piece after which to look.</param>
    /// <returns>True if it does.</returns>
    public bool GoOnWith(LevelStack stack, int after)
    {
        for (var depth = stack.Count - 1; depth > 0; depth--)
            if (stack[depth].Number is { } open && After(open.Family, after) is { } next && Frame.Follows(open, next.Number))
                return true;
        return false;
    }

    private static int FirstAfter(int count, Func<int, int> at, int after)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at(middle) > after)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
