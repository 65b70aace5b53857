namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds each piece's parent. Levels follow from the sequence of numbers, not from a fixed order of families: a number
/// that goes on with an open level belongs there; 1 opens a level; a number that goes on with a closed level belongs
/// under what that level stood under.
/// </summary>
internal sealed class LevelAssigner
{
    private readonly string _text;
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly NextNumbers _next;
    private readonly LevelStack _stack;
    private readonly ClosedRuns _runs = new();
    private readonly NewLevelFinder _newLevels;
    private readonly List<SequenceFault> _faults = [];
    private readonly int[] _parents;
    private int _tooDeep = -1;

    private LevelAssigner(string text, IReadOnlyList<Piece> pieces, int maxDepth)
    {
        _stack = new LevelStack(maxDepth);
        _text = text;
        _pieces = pieces;
        _parents = new int[pieces.Count];
        _next = new NextNumbers(pieces);
        _newLevels = new NewLevelFinder(_stack, _runs, _next);
    }

    /// <summary>Assigns levels.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="pieces">The document's pieces.</param>
    /// <param name="maxDepth">How deep clauses nest at most.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The parents and the numbers out of sequence.</returns>
    public static Placement Assign(string text, IReadOnlyList<Piece> pieces, int maxDepth, CancellationToken cancellationToken)
    {
        var assigner = new LevelAssigner(text, pieces, maxDepth);
        for (var i = 0; i < pieces.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            assigner.Place(i);
        }

        return new Placement(assigner._parents, assigner._faults, assigner._tooDeep);
    }

    private void Place(int index)
    {
        var piece = _pieces[index];
        // A date or rule between two clauses of one sequence does not end the sequence.
        if (piece.Resets || piece is { Kind: ClauseKind.Letterhead, IsFurniture: false } && !_next.GoOnWith(_stack, index))
            Reset();
        if (piece.Kind == ClauseKind.Annex)
            Open(index, null);
        else if (piece is { Kind: ClauseKind.Heading, OutlineLevel: { } level })
            PlaceHeading(index, level);
        else if (piece is { Kind: ClauseKind.Numbered, Number: { } number })
            PlaceNumber(index, number);
        else
            _parents[index] = _stack.Top.Piece;
    }

    private void Reset()
    {
        _stack.CloseBelow(0);
        _runs.Clear();
    }

    private void PlaceHeading(int index, int level)
    {
        while (_stack.Count > 1 && EndsAtHeading(_stack.Top, level))
            _stack.CloseBelow(_stack.Count - 2);
        Open(index, null);
    }

    private static bool EndsAtHeading(Frame frame, int level) =>
        frame.OutlineLevel is { } own ? own >= level : frame.Number is not null;

    private void PlaceNumber(int index, NumberToken number)
    {
        if (number.Family == NumberFamily.Dash)
            PlaceItem(index, number);
        else if (number.Family == NumberFamily.DecimalPath)
            PlacePath(index, number);
        else if (FindContinued(number) is > 0 and var depth)
            PlaceBeside(index, number, depth);
        else
            PlaceElsewhere(index, number);
    }

    private int FindContinued(NumberToken number)
    {
        var depth = _stack.Find(frame => frame.IsLike(number) && frame.IsContinuedBy(number));
        return depth > 0 ? depth : _stack.Find(frame => frame.IsContinuedBy(number));
    }

    private void PlaceElsewhere(int index, NumberToken number)
    {
        var open = _stack.Find(frame => frame.IsLike(number));
        if (open < 0 && number.Value != 1)
            open = _stack.Find(frame => frame.IsOf(number));
        if (open > 0)
        {
            _faults.Add(new SequenceFault(index, _stack[open].Number!.Value.Value + 1));
            PlaceBeside(index, number, open);
            return;
        }
        if (number.Value != 1 && !(_runs.LastLike(number) is { } last && Frame.Follows(last, number)))
            _faults.Add(new SequenceFault(index, 1));
        _newLevels.Prepare(index, number);
        Open(index, number);
    }

    // An item belongs to the clause it follows; the next item stands beside it.
    private void PlaceItem(int index, NumberToken number)
    {
        var open = _stack.Find(frame => frame.IsOf(number));
        if (open > 0)
            PlaceBeside(index, number, open);
        else
            Open(index, number);
    }

    private void PlacePath(int index, NumberToken number)
    {
        _stack.CloseBelow(DecimalPaths.FindParent(_text, _stack, number));
        Open(index, number);
    }

    private void PlaceBeside(int index, NumberToken number, int depth)
    {
        _stack.CloseBelow(depth - 1);
        Open(index, number);
    }

    private void Open(int index, NumberToken? number)
    {
        if (_stack.IsFull && _tooDeep < 0)
            _tooDeep = index;
        _parents[index] = _stack.Open(new Frame(index, number, _pieces[index].OutlineLevel));
        if (number is { } token)
            _runs.Note(token, _stack[_stack.Count - 2].Number?.Family);
    }
}
