using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// How a table row becomes a clause: its cells are put under the header's columns, also where conversion has moved
/// them; the numbers that lead to it are found; cells and labels merged with the rows above are given back to it.
/// </summary>
/// <param name="text">The normalized text.</param>
internal sealed class TableRows(string text)
{
    private readonly TableColumns _columns = new(text);
    private readonly InlineNumbers _scanner = new(text);

    // The reader's number of the table of the row before.
    private int? _table;

    // The numbers that lead to the current row, outermost first, such as 二, （一）, 3.
    private List<NumberToken> _path = [];

    // Cells that span rows, with the rows still to come, and labels of groups that are printed only once.
    private List<(BlockCell Cell, ColumnRole Role, int RowsLeft)> _spanning = [];
    private List<(BlockCell Cell, ColumnRole Role)> _labels = [];

    // The cells of units of the last row that has some.
    private List<(BlockCell Cell, ColumnRole Role)> _units = [];

    /// <summary>Makes the piece of a row.</summary>
    /// <param name="line">The row.</param>
    /// <param name="before">The pieces before it.</param>
    /// <returns>A table header or table row.</returns>
    public Piece Read(Line line, IReadOnlyList<Piece> before)
    {
        var startsTable = StartsTable(before) || line.Block.Table != _table && !GoesOn(line.Block.Cells);
        _table = line.Block.Table;
        if (startsTable)
        {
            _columns.Clear();
            _path = [];
            _spanning = [];
            _labels = [];
            _units = [];
        }
        var start = line.Span.Start;
        var cells = line.Block.Cells;
        var isBelowHeader = !startsTable && before[^1].Kind == ClauseKind.TableHeader;
        if (_columns.IsHeader(cells, isBelowHeader))
        {
            _columns.Read(cells, isBelowHeader);
            return new Piece(start, ClauseKind.TableHeader) { Cells = cells, Roles = [.. cells.Select(cell => _columns.RoleOf(cell.Column))] };
        }
        var own = Align(cells, out var wasMoved);
        var numbers = NumbersOf(own);
        var isLost = Follow(numbers);
        var inOrder = WithUnitsAbove(WithCellsAbove(own), cells).OrderBy(entry => entry.Cell.Column).ToList();
        return new Piece(start, ClauseKind.TableRow)
        {
            Number = numbers.Count > 0 ? numbers[^1] : null,
            Cells = inOrder.ConvertAll(entry => entry.Cell),
            Roles = inOrder.ConvertAll(entry => entry.Role),
            RowPath = [.. _path],
            WasMoved = wasMoved,
            LostLabel = isLost,
            LacksHeader = startsTable && cells.Any(IsUnits),
        };
    }

    /// <summary>Reports what is odd about tables: moved cells, lost labels, no header.</summary>
    /// <param name="document">The document, for places.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="clauses">Their clauses.</param>
    /// <returns>The problems.</returns>
    public static IEnumerable<Problem> Check(NormalizedDocument document, IReadOnlyList<Piece> pieces, IReadOnlyList<Clause> clauses)
    {
        if (pieces.Count(piece => piece.WasMoved) is > 0 and var moved)
            yield return At(pieces.First(piece => piece.WasMoved), new Problem(ClauseProblems.RowsRealigned, moved));
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i].LostLabel)
                yield return At(pieces[i], new Problem(ClauseProblems.RowLabelLost, clauses[i].Locator));
        var first = pieces.FirstOrDefault(piece => piece.Kind is ClauseKind.TableRow or ClauseKind.TableHeader);
        foreach (var piece in pieces)
            if (piece.LacksHeader || piece.Kind == ClauseKind.TableRow && piece == first)
                yield return At(piece, new Problem(ClauseProblems.TableWithoutHeader));

        Problem At(Piece piece, Problem problem)
        {
            var place = document.Locate(piece.Start);
            return problem with { Line = place.Line, Page = place.Page };
        }
    }

    // Rows on both sides of page furniture are one table.
    private static bool StartsTable(IReadOnlyList<Piece> before)
    {
        for (var i = before.Count - 1; i >= 0; i--)
            if (!before[i].IsFurniture)
                return before[i].Kind is not (ClauseKind.TableRow or ClauseKind.TableHeader);
        return true;
    }

    // Another table right behind one is the rest of it, on the next page, if it has the same columns and does not count anew.
    private bool GoesOn(IReadOnlyList<BlockCell> cells)
    {
        var number = _columns.ColumnOf(ColumnRole.Number);
        return cells.Sum(cell => cell.ColumnSpan) == _columns.Count
            && !cells.Any(cell => cell.Column == number && RunningNumber(cell.Span) is { Value: 1 });
    }

    // Puts the filled cells under the header's columns. Cells that contradict the header are placed by what they hold.
    private List<(BlockCell Cell, ColumnRole Role)> Align(IReadOnlyList<BlockCell> cells, out bool wasMoved)
    {
        var filled = cells.Where(cell => !IsBlank(cell)).ToList();
        wasMoved = _columns.IsKnown && !IsIntact(cells, filled) && !filled.TrueForAll(cell => Agrees(cell));
        if (_columns.IsKnown && !wasMoved)
            return filled.ConvertAll(cell => (cell, IsSubgroup(cell) ? ColumnRole.Item : _columns.RoleOf(cell.Column)));
        var aligned = new List<(BlockCell Cell, ColumnRole Role)>(filled.Count);
        var units = 0;
        foreach (var cell in filled)
        {
            var role = RoleByContent(cell, ref units);
            aligned.Add((cell with { Column = ColumnFor(cell, role) }, role));
        }
        return _columns.IsKnown && !_columns.Has(ColumnRole.Item)
            ? aligned.ConvertAll(entry => entry.Role == ColumnRole.Item ? (entry.Cell, ColumnRole.Task) : entry)
            : aligned;
    }

    // A dash, a slash or 无 says that there is nothing.
    private bool IsBlank(BlockCell cell) => cell.Span.In(text).Trim() is var inside && (inside is "无" || inside.IndexOfAnyExcept("—–―-－─/／\\") < 0);

    // A row that has a cell for each column of the header is as it was printed if its units or its number stand where the header
    // says, even where a task ends as names of units do (办好法律服务前台) or a unit does not (县档案馆, 县公安局等等等). So is one
    // without any unit: a further task of the units above. Cells that were moved leave the last ones empty.
    private bool IsIntact(IReadOnlyList<BlockCell> cells, List<BlockCell> filled)
    {
        var above = _spanning.Where(entry => entry.RowsLeft > 0).Sum(entry => entry.Cell.ColumnSpan);
        if (cells.Count < 2 || cells.Sum(cell => cell.ColumnSpan) + above != _columns.Count)
            return false;
        var hasUnits = filled.Exists(cell => IsUnitColumn(cell) && SaysWho(cell));
        var isNumbered = filled.Exists(cell => _columns.RoleOf(cell.Column) == ColumnRole.Number && RunningNumber(cell.Span) is not null);
        var isTaskBelow = !filled.Exists(IsUnitColumn) && filled.Exists(cell => _columns.RoleOf(cell.Column) == ColumnRole.Task);
        var isFull = filled.Count > 0 && filled[^1].Span == cells[^1].Span && (isNumbered || !_columns.Has(ColumnRole.Number));
        return (hasUnits || (isFull || isNumbered || isTaskBelow) && !filled.Exists(cell => !IsUnitColumn(cell) && IsUnits(cell) && NamesLevel(cell)))
            && filled.TrueForAll(cell => IsUnitColumn(cell) ? SaysWho(cell) || IsName(cell)
                : _columns.RoleOf(cell.Column) is not (ColumnRole.Number or ColumnRole.Schedule) || !IsUnits(cell));
    }

    // 县公安局 surely is a unit where 巡查车站 and 规范派出所 only end as one.
    private bool NamesLevel(BlockCell cell) => Places.IsLevel(cell.Span.In(text).TrimStart()[0]);

    // What may be the name of a unit although it does not end as most do: a few words without figures.
    private bool IsName(BlockCell cell) =>
        TableColumns.IsLabel(cell.Span.In(text)) && cell.Span.In(text).IndexOfAny(NoNames) < 0 && !cell.Span.In(text).ContainsAnyInRange('0', '9');

    private static readonly System.Buffers.SearchValues<string> NoNames =
        System.Buffers.SearchValues.Create(["年", "每月", "每季", "月底", "长期", "持续", "常态", "完成", "推进"], StringComparison.Ordinal);

    private bool IsUnitColumn(BlockCell cell) => _columns.RoleOf(cell.Column) is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Undivided;

    private bool Agrees(BlockCell cell) => _columns.RoleOf(cell.Column) switch
    {
        ColumnRole.Lead or ColumnRole.Support or ColumnRole.Undivided => SaysWho(cell),
        ColumnRole.Item => !IsUnits(cell) && TableColumns.IsLabel(cell.Span.In(text)),
        ColumnRole.Task => !IsUnits(cell) && (!IsGroupLabel(cell) || IsSubgroup(cell)),
        ColumnRole.Schedule => !IsUnits(cell),
        ColumnRole.Other => cell.Column == 0,
        _ => true,
    };

    // Where the header's 工作任务 covers two columns, the first holds the labels of subgroups.
    private bool IsSubgroup(BlockCell cell) =>
        _columns.RoleOf(cell.Column) == ColumnRole.Task && _columns.RoleOf(cell.Column + cell.ColumnSpan) == ColumnRole.Task && IsGroupLabel(cell);

    private ColumnRole RoleByContent(BlockCell cell, ref int units)
    {
        // Without a header nothing says which of two lists of units leads.
        if (IsUnits(cell))
            return !_columns.IsKnown && ++units > 0 ? ColumnRole.Other : units++ switch
            {
                0 => _columns.Has(ColumnRole.Undivided) && !_columns.Has(ColumnRole.Lead) ? ColumnRole.Undivided : ColumnRole.Lead,
                1 => ColumnRole.Support,
                _ => ColumnRole.Other,
            };
        if (units > 0)
            return ColumnRole.Schedule;
        return IsGroupLabel(cell) ? ColumnRole.Item : ColumnRole.Task;
    }

    // The label of a subgroup, （一）, stands one column further right than that of the group.
    private int ColumnFor(BlockCell cell, ColumnRole role)
    {
        var column = _columns.ColumnOf(role);
        if (column < 0 || role == ColumnRole.Item && cell.Column > column)
            return cell.Column;
        return role == ColumnRole.Item && !Numerals.IsIdeographic(cell.Span.In(text).TrimStart()[0]) ? column + 1 : column;
    }

    private bool IsUnits(BlockCell cell) => UnitEnds.IsList(cell.Span.In(text));

    // 县公安局牵头，县民政局配合 and 牵头单位：县公安局 in a column of units.
    private bool SaysWho(BlockCell cell) => IsUnits(cell) || UnitEnds.IsAssignment(cell.Span.In(text));

    private bool IsGroupLabel(BlockCell cell)
    {
        var start = Characters.SkipBlank(text, cell.Span.Start, cell.Span.End);
        return TableColumns.IsLabel(cell.Span.In(text)) && (Numerals.IsIdeographic(text[start])
            || ClauseNumbers.At(text, start, cell.Span.End) is { Family: NumberFamily.IdeographicParenthesized or NumberFamily.Chapter });
    }

    // The numbers printed in the cells, from left to right: 一、 in the first, （一） in the second, 1. before the task. Where
    // a column of numbers counts the rows, numbers in Arabic digits inside the cells are items of the task.
    private List<NumberToken> NumbersOf(List<(BlockCell Cell, ColumnRole Role)> cells)
    {
        var found = new List<NumberToken>();
        var isCounted = cells.Exists(entry => entry.Role == ColumnRole.Number && RunningNumber(entry.Cell.Span) is not null);
        foreach (var ((_, role), span) in cells.Select(entry => (entry, entry.Cell.Span)))
        {
            if (role == ColumnRole.Number)
            {
                if (RunningNumber(span) is { } running)
                    found.Add(running);
            }
            else if (role is ColumnRole.Item or ColumnRole.Task or ColumnRole.Other)
            {
                // Where a column counts the rows, numbers in the task are its items.
                if (role == ColumnRole.Task && isCounted)
                    continue;
                var printed = _scanner.Find(span.Start, span.End);
                if (role == ColumnRole.Task && printed.Count > 1 && printed[0] is { Family: NumberFamily.Arabic, Value: 1 } && printed[1] is { Family: NumberFamily.Arabic, Value: 2 })
                    continue;
                found.AddRange(printed
                    .TakeWhile((number, index) => number.Family <= (isCounted ? NumberFamily.IdeographicParenthesized : NumberFamily.ArabicParenthesized)
                        && (index == 0 || role != ColumnRole.Item && number.Family > printed[index - 1].Family)));
                if (printed.Count == 0 && role == ColumnRole.Item && DamagedLabel(span) is { } damaged)
                    found.Add(damaged);
            }
        }
        // 1 | 一、预防 | …: a number that runs through the groups stands below their labels.
        return isCounted ? [.. found.OrderBy(number => number.Family)] : found;
    }

    private NumberToken? RunningNumber(TextSpan span)
    {
        var start = span.Trim(text).Start;
        var at = start;
        if (Numerals.Arabic(text, ref at, span.End) is > 0 and var value)
            return WholePath(span.Trim(text)) ?? new NumberToken(NumberFamily.Arabic, value, 0, '.', TextSpan.Between(start, at));
        if (ClauseNumbers.At(text, start, span.End) is { } printed)
            return printed;
        return Numerals.Ideographic(text, ref at, span.End) is > 0 and var ideographic && at == span.Trim(text).End
            ? new NumberToken(NumberFamily.Ideographic, ideographic, 0, '、', TextSpan.Between(start, at))
            : null;
    }

    // 1-1, 2.3: the group and the number in it.
    private NumberToken? WholePath(TextSpan span)
    {
        var last = 0;
        for (var at = span.Start; at < span.End; at++)
        {
            if ((last = Numerals.Arabic(text, ref at, span.End)) == 0)
                return null;
            if (at == span.End && at > span.Start + 2)
                return new NumberToken(NumberFamily.DecimalPath, last, 0, '.', span);
            if (at >= span.End || text[at] is not ('-' or '.' or '－' or '．' or '—' or '–'))
                return null;
        }
        return null;
    }

    // 二犯罪预防 after 二、犯罪预防 or 一、…: the same label or the next one, whose mark was lost.
    private NumberToken? DamagedLabel(TextSpan span)
    {
        var start = span.Trim(text).Start;
        var at = start;
        var value = Numerals.Ideographic(text, ref at, span.End);
        var fits = _path.Count > 0 && _path[0] is { Family: NumberFamily.Ideographic } top && value >= top.Value && value <= top.Value + 1;
        return fits ? new NumberToken(NumberFamily.Ideographic, value, 0, '、', TextSpan.Between(start, at)) : null;
    }

    // Brings the path up to date. A repeated number of a group changes nothing; deeper numbers are dropped. Says whether
    // a group's label must have been lost, because numbering restarts without one.
    private bool Follow(List<NumberToken> numbers)
    {
        var group = _path.FindIndex(number => number.Family == NumberFamily.IdeographicParenthesized);
        var isLost = numbers.Count > 0 && numbers[0] is { Value: 1, Family: NumberFamily.Arabic } && group >= 0
            && _path.Exists(number => number is { Family: NumberFamily.Arabic, Value: > 1 });
        if (isLost)
        {
            _path[group] = _path[group] with { Value = _path[group].Value + 1 };
            _path.RemoveRange(group + 1, _path.Count - group - 1);
        }
        foreach (var number in numbers)
        {
            if (number.Family != NumberFamily.DecimalPath && _path.Exists(known => known.Family == number.Family && known.Value == number.Value))
                continue;
            _path.RemoveAll(known => known.Family >= number.Family);
            _path.Add(number);
        }
        if (numbers.Count > 0)
            _path.RemoveAll(number => number.Family > numbers[^1].Family);
        return isLost;
    }

    // A row without a number below one that has one, and without a cell of units, is one of that one's tasks.
    private List<(BlockCell Cell, ColumnRole Role)> WithUnitsAbove(List<(BlockCell Cell, ColumnRole Role)> all, IReadOnlyList<BlockCell> cells)
    {
        var isTask = _columns.Has(ColumnRole.Number) && all.Exists(entry => entry.Role == ColumnRole.Task)
            && !all.Exists(entry => entry.Role == ColumnRole.Number || IsUnitColumn(entry.Cell)) && cells.Count == _columns.Count;
        if (isTask)
            all.AddRange(_units);
        else
            _units = all.FindAll(entry => IsUnitColumn(entry.Cell));
        return all;
    }

    // The row's own cells and those merged with the rows above, which keep their own spans.
    private List<(BlockCell Cell, ColumnRole Role)> WithCellsAbove(List<(BlockCell Cell, ColumnRole Role)> own)
    {
        var inherited = _spanning
            .Where(entry => entry.RowsLeft > 0 && !own.Exists(cell => cell.Cell.Column == entry.Cell.Column))
            .Select(entry => (entry.Cell, entry.Role))
            .ToList();
        _spanning =
        [
            .. _spanning.Where(entry => entry.RowsLeft > 1).Select(entry => entry with { RowsLeft = entry.RowsLeft - 1 }),
            .. own.Where(entry => entry.Cell.RowSpan > 1).Select(entry => (entry.Cell, entry.Role, entry.Cell.RowSpan - 1)),
        ];
        var firstLabel = own.FindIndex(entry => entry.Role == ColumnRole.Item);
        var column = firstLabel < 0 ? int.MaxValue : own[firstLabel].Cell.Column;
        inherited.AddRange(_labels.Where(label =>
            label.Cell.Column < column && !inherited.Exists(entry => entry.Cell.Span == label.Cell.Span)));
        var all = inherited.Concat(own).ToList();
        _labels = all.FindAll(entry => entry.Role == ColumnRole.Item);
        return all;
    }
}
