using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>The levels of a document's pieces.</summary>
/// <param name="Parents">For each piece the index of its parent, −1 for the root.</param>
/// <param name="Faults">The pieces whose numbers are out of sequence, with the value that was expected.</param>
/// <param name="TooDeep">The first piece that was nested deeper than the limit and was put at it; −1 for none.</param>
internal sealed record Placement(int[] Parents, IReadOnlyList<(int Piece, int Expected)> Faults, int TooDeep);

/// <summary>
/// Finds each piece's parent. Levels follow from the sequence of numbers, not from a fixed order of families: a number
/// that goes on with an open level belongs there; 1 opens a level; a number that goes on with a closed level belongs
/// under what that level stood under. Only numbers that print their whole path (2.3.1) say their level themselves.
/// </summary>
internal sealed class Levels
{
    /// <summary>How deep clauses nest when nothing is said; plans use about six levels, damaged input must not exhaust the stack.</summary>
    public const int Deepest = 64;

    private readonly string _text;
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly ComingNumbers _coming;
    private readonly int _maxDepth;

    // The open levels from the root down.
    private readonly List<Frame> _open = [new Frame(-1, null)];

    // The last number of each family and style and what it stood under, kept after its level is closed: numbering may
    // go on under the next heading, as articles do through chapters.
    private readonly Dictionary<(NumberFamily, char), (NumberToken Last, NumberFamily? Parent)> _runs = [];

    // Which signs of items stood below which others.
    private readonly HashSet<(char Above, char Below)> _signs = [];

    private readonly List<(int Piece, int Expected)> _faults = [];
    private readonly int[] _parents;
    private int _tooDeep = -1;

    private Levels(string text, IReadOnlyList<Piece> pieces, int maxDepth)
    {
        _text = text;
        _pieces = pieces;
        _maxDepth = maxDepth;
        _parents = new int[pieces.Count];
        _coming = new ComingNumbers(pieces);
    }

    /// <summary>An open level: the last clause there, below which others may follow.</summary>
    /// <param name="Piece">The index of its piece; −1 for the root.</param>
    /// <param name="Number">Its number, or null for headings, annexes and the root.</param>
    /// <param name="OutlineLevel">Its outline level, or null.</param>
    private sealed record Frame(int Piece, NumberToken? Number, int? OutlineLevel = null)
    {
        public bool IsOf(NumberToken token) => Number is { } own && own.Family == token.Family;

        public bool IsLike(NumberToken token) => IsOf(token) && Number!.Value.Style == token.Style;

        public bool IsContinuedBy(NumberToken token) => IsOf(token) && Follows(Number!.Value, token);
    }

    /// <summary>Assigns levels.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="pieces">The document's pieces.</param>
    /// <param name="maxDepth">How deep clauses nest at most; deeper ones are put beside each other.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The parents and the numbers out of sequence.</returns>
    public static Placement Of(string text, IReadOnlyList<Piece> pieces, int maxDepth, CancellationToken cancellationToken)
    {
        var levels = new Levels(text, pieces, maxDepth);
        for (var i = 0; i < pieces.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            levels.Place(i);
        }
        return new Placement(levels._parents, levels._faults, levels._tooDeep);
    }

    private void Place(int index)
    {
        var piece = _pieces[index];
        // A date or rule between two clauses of one sequence does not end the sequence.
        if (piece.Resets || piece is { Kind: ClauseKind.Letterhead, IsFurniture: false } && !GoesOnAfter(index))
        {
            CloseBelow(0);
            _runs.Clear();
        }
        if (piece.Kind == ClauseKind.Annex)
            Open(index, null);
        else if (piece is { Kind: ClauseKind.Heading, OutlineLevel: { } level })
            PlaceHeading(index, level);
        else if (piece.IsUnitHeading)
            PlaceUnitHeading(index);
        else if (piece is { Kind: ClauseKind.Numbered, Number: { } number })
            PlaceNumber(index, number);
        else
            _parents[index] = _open[^1].Piece;
    }

    // Whether a number still to come goes on with an open level.
    private bool GoesOnAfter(int index)
    {
        for (var depth = _open.Count - 1; depth > 0; depth--)
            if (_open[depth].Number is { } open && _coming.After(open.Family, index) is { } next && Follows(open, next.Number))
                return true;
        return false;
    }

    private void PlaceHeading(int index, int level)
    {
        while (_open.Count > 1 && (_open[^1].OutlineLevel is { } own ? own >= level : _open[^1].Number is not null))
            CloseBelow(_open.Count - 2);
        Open(index, null);
    }

    // Beside the unit before. The first one stands below a heading (二、部门职责), but beside items that are numbered as its own are.
    private void PlaceUnitHeading(int index)
    {
        var below = NumberBelow(index);
        var depth = Find(frame => frame.Piece >= 0 && _pieces[frame.Piece].IsUnitHeading);
        if (depth < 0 && below is { } number)
            depth = Find(frame => frame.IsLike(number) && TextOf(frame.Piece).Contains('。'));
        if (depth > 0)
            CloseBelow(depth - 1);
        Open(index, null);
    }

    private NumberToken? NumberBelow(int heading) =>
        heading + 1 < _pieces.Count && _pieces[heading + 1] is { Kind: ClauseKind.Numbered, Number: { } number } ? number : null;

    private ReadOnlySpan<char> TextOf(int piece) =>
        _text.AsSpan()[_pieces[piece].Start..(piece + 1 < _pieces.Count ? _pieces[piece + 1].Start : _text.Length)];

    private void PlaceNumber(int index, NumberToken number)
    {
        if (_open[^1].Piece == index - 1 && index > 0 && _pieces[index - 1].IsUnitHeading && number.Family != NumberFamily.DecimalPath)
        {
            // Whatever is open above: the first number below a unit's name is that unit's.
            if (number.Value > 1 && !GoesOnWithRun(number))
                _faults.Add((index, 1));
            Open(index, number);
        }
        else if (number.Family == NumberFamily.DecimalPath)
        {
            CloseBelow(ParentOfPath(number));
            Open(index, number);
        }
        else if (number.Family == NumberFamily.Dash)
        {
            // An item belongs to the clause it follows; the next item stands beside it.
            PlaceAt(index, number, LevelOfItem(index, number));
        }
        else if (FindContinued(number) is > 0 and var depth)
        {
            PlaceAt(index, number, depth);
        }
        else
        {
            PlaceOutOfSequence(index, number);
        }
    }

    // Beside the last item with the same sign; an item with another sign is below it (※ below ▲) or beside it.
    private int LevelOfItem(int index, NumberToken number)
    {
        if (Find(frame => frame.IsLike(number)) is > 0 and var like)
            return like;
        var other = Find(frame => frame.IsOf(number));
        if (other < 0 || !StartsLevel(index, number, _open[other]))
            return other;
        _signs.Add((_open[other].Number!.Value.Style, number.Style));
        return -1;
    }

    // Signs stand below each other as they did before; or two items of the new sign come below one of the old, or one below the
    // heading of a group, behind which the old sign comes again. A sign that comes once in a list (★ before what is urgent) starts
    // no level.
    private bool StartsLevel(int index, NumberToken number, Frame above)
    {
        if (_signs.Contains((above.Number!.Value.Style, number.Style)))
            return true;
        for (var next = index + 1; next < _pieces.Count && !_pieces[next].Resets; next++)
            if (_pieces[next].Number is { } coming)
                return coming.Family == number.Family && (coming.Style == number.Style || coming.Style == above.Number!.Value.Style && IsHeading(above));
        return false;
    }

    // A clause that says nothing itself: ▲日常巡查.
    private bool IsHeading(Frame frame) => TextOf(frame.Piece).IndexOfAny('。', '；') < 0;

    private int FindContinued(NumberToken number)
    {
        var depth = Find(frame => frame.IsLike(number) && frame.IsContinuedBy(number));
        return depth > 0 ? depth : Find(frame => frame.IsContinuedBy(number));
    }

    private void PlaceOutOfSequence(int index, NumberToken number)
    {
        var open = Find(frame => frame.IsLike(number));
        if (open < 0 && number.Value != 1)
            open = Find(frame => frame.IsOf(number));
        if (open > 0)
        {
            _faults.Add((index, _open[open].Number!.Value.Value + 1));
            PlaceAt(index, number, open);
            return;
        }
        if (number.Value != 1 && !GoesOnWithRun(number))
            _faults.Add((index, 1));
        while (_open.Count > 1 && (_open[^1].Number is { } top ? EndsBefore(index, number, top) : EndsUnit(_open[^1].Piece, number)))
            CloseBelow(_open.Count - 2);
        Open(index, number);
    }

    private bool GoesOnWithRun(NumberToken number) => _runs.TryGetValue((number.Family, number.Style), out var run) && Follows(run.Last, number);

    // （一）, which stands above 1., is none of the items below a unit's name that are marked 1.
    private bool EndsUnit(int heading, NumberToken number) =>
        _pieces[heading].IsUnitHeading && (NumberBelow(heading)?.Family ?? NumberFamily.Arabic) is var below
            && number.Family != NumberFamily.DecimalPath && number.Family < below;

    // Whether a level ends before a number that goes on with no open level. What the family stood under before decides,
    // then what is still to come; where the sequence shows nothing, the usual order of families.
    private bool EndsBefore(int index, NumberToken number, NumberToken top)
    {
        NumberFamily? parent = _runs.TryGetValue((number.Family, number.Style), out var run) ? run.Parent : null;
        if (parent == top.Family)
            return false;
        if (top.Family == NumberFamily.Dash)
            return number.Family is not (NumberFamily.Circled or NumberFamily.Latin) && !(number.Value == 1 && IsHeading(_open[^1]) && NextBesideTop(index, number, top) is not null);
        // 编, 章, 节, 条, 款 have a fixed order: an article after 第一节 is in that section, wherever the article before it was.
        if (top.Family < number.Family && number.Family <= NumberFamily.ArticleParagraph)
            return false;
        if (number.Value == 1 && NextBesideTop(index, number, top) is { } coming)
        {
            if (Follows(top, coming))
                return false;
            if (coming.Value == 1)
                return true;
        }
        if (parent is { } family && Find(frame => frame.Number?.Family == family) > 0)
            return true;
        // I. below 三、 where nothing above is numbered so: these families stand anywhere.
        if (number is { Value: 1, Family: NumberFamily.Roman or NumberFamily.Stem or NumberFamily.Formal } && run == default && top.Value > 1)
            return false;
        return number.Family < top.Family;
    }

    // The next number of the top level's family, unless a higher level goes on or starts before it.
    private NumberToken? NextBesideTop(int index, NumberToken number, NumberToken top)
    {
        if (_coming.After(top.Family, index) is not { } coming)
            return null;
        for (var family = NumberFamily.Part; family < top.Family && family < number.Family; family++)
            if (IsBefore(family))
                return null;
        for (var depth = 1; depth < _open.Count - 1; depth++)
            if (_open[depth].Number is { } above && IsBefore(above.Family))
                return null;
        return coming.Number;

        bool IsBefore(NumberFamily family) => _coming.After(family, index) is { } found && found.Piece < coming.Piece;
    }

    // 2.3.1 belongs under 2.3 or, where that is not printed, under 2; and 2.3 under 2 or 二. A path whose numbers above are
    // printed nowhere belongs to the innermost level that is no path.
    private int ParentOfPath(NumberToken number)
    {
        var printed = ClauseNumbers.PathOf(_text, number.Span);
        for (var prefix = Above(printed); prefix.Length > 0; prefix = Above(prefix))
        {
            var parent = Find(frame => frame.Number is { Family: NumberFamily.DecimalPath } path && ClauseNumbers.PathOf(_text, path.Span) == prefix);
            if (parent < 0 && int.TryParse(prefix, out var first))
                parent = Find(frame => frame.Number is { Family: not NumberFamily.DecimalPath } other && other.Value == first);
            if (parent >= 0)
                return parent;
        }
        // Where paths count anew below 二 or 2., their first number is 1; 5.2 behind 3.… belongs under no 3.
        var own = printed.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && int.TryParse(printed.AsSpan(0, dot), out var top) ? top : 0;
        return Find(frame => frame.Number is not { Family: NumberFamily.DecimalPath } && !(own > 1 && frame.Number is { Family: NumberFamily.Arabic } arabic && arabic.Value != own));

        static string Above(string path) => path[..Math.Max(0, path.LastIndexOf('.'))];
    }

    private int Find(Predicate<Frame> fits) => _open.FindLastIndex(fits);

    private void CloseBelow(int depth) => _open.RemoveRange(depth + 1, _open.Count - depth - 1);

    private void PlaceAt(int index, NumberToken number, int depth)
    {
        if (depth > 0)
            CloseBelow(depth - 1);
        Open(index, number);
    }

    // Opens a level below the innermost one, or beside it at the deepest level.
    private void Open(int index, NumberToken? number)
    {
        if (_open.Count > _maxDepth)
        {
            _tooDeep = _tooDeep < 0 ? index : _tooDeep;
            _open.RemoveAt(_open.Count - 1);
        }
        _parents[index] = _open[^1].Piece;
        _open.Add(new Frame(index, number, _pieces[index].OutlineLevel));
        if (number is { } token)
            _runs[(token.Family, token.Style)] = (token, _open[^2].Number?.Family);
    }

    // 三 after 二, 第二十条之一 after 第二十条, 第二十一条 after that.
    private static bool Follows(NumberToken last, NumberToken token) =>
        token.Sub == 0 ? token.Value == last.Value + 1 : token.Value == last.Value && token.Sub == last.Sub + 1;

    /// <summary>Where each family of numbers occurs next: what is still to come tells which of two families is the higher one.</summary>
    private sealed class ComingNumbers
    {
        private readonly List<(int Piece, NumberToken Number)>[] _families =
            [.. Enum.GetValues<NumberFamily>().Select(_ => new List<(int, NumberToken)>())];

        private readonly List<(int Piece, NumberToken Number)> _resets = [];

        public ComingNumbers(IReadOnlyList<Piece> pieces)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                if (pieces[i] is { Kind: ClauseKind.Numbered, Number: { } number })
                    _families[(int)number.Family].Add((i, number));
                if (pieces[i].Resets)
                    _resets.Add((i, default));
            }
        }

        /// <summary>The next number of a family before numbering starts anew.</summary>
        public (int Piece, NumberToken Number)? After(NumberFamily family, int piece)
        {
            var list = _families[(int)family];
            var index = FirstAfter(list, piece);
            var reset = FirstAfter(_resets, piece);
            return index < list.Count && (reset == _resets.Count || list[index].Piece < _resets[reset].Piece) ? list[index] : null;
        }

        private static int FirstAfter(List<(int Piece, NumberToken Number)> list, int piece)
        {
            int low = 0, high = list.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (list[middle].Piece > piece)
                    high = middle;
                else
                    low = middle + 1;
            }
            return low;
        }
    }
}
