using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Tables that were typed as lines: cells parted by a mark (| a | b |, 序号｜任务｜牵头单位, boxes of lines), with or without
/// lines of dashes, and under a header of columns also by several spaces. Their lines become rows.
/// </summary>
internal static class TypedTables
{
    private const char Spaces = ' ';
    private const int FewestColumns = 3;

    /// <summary>So many lines of one run are tried as the first of a table; each try reads the run once.</summary>
    private const int MostStarts = 8;

    /// <summary>Rows without a header and a frame are three lines at least, each with a cell of that many characters.</summary>
    private const int FewestRows = 3, LongCell = 10;

    /// <summary>How long the label of a group of rows is at most that stands on a line between them: 第一部分　预防.</summary>
    private const int LongestGroup = 30;

    /// <summary>How long the titles of columns are at most between spaces.</summary>
    private const int LongestHeader = 80;

    private static readonly SearchValues<char> Marks = SearchValues.Create("|｜¦│┃∣");
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("|｜¦│┃∣-—–─━┄=+:： ┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-—─━=");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \u3000\t");
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；，！？");

    /// <summary>Makes rows of the lines of tables.</summary>
    public static NormalizingPass Pass { get; } = new(RepairKind.Markup, (blocks, log) =>
    {
        if (!blocks.Any(block => !block.IsRow && (block.Text.Value.AsSpan().ContainsAny(Marks) || IsHeader(block.Text.Value, Spaces))))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        var number = MarkupTable.NextNumber(blocks);
        // How far lines go on that are no table from their first one, and how many of them may still be tried as the first.
        var (until, tries, first) = (0, 0, 0);
        for (var i = 0; i < blocks.Count;)
        {
            if (i < until && (tries == 0 || !MayStart(blocks, i, first)))
            {
                result.Add(blocks[i++]);
                continue;
            }
            tries--;
            var end = End(blocks, i, out var mark, out var last);
            if (end > i)
            {
                AddTable(blocks, i, end, mark, number++, result, log);
                (i, until) = (end, end);
                continue;
            }
            if (i >= until)
                (until, tries, first) = (last, MostStarts, i);
            result.Add(blocks[i++]);
        }
        return result;
    });

    // ----- Where a table is -----

    // Where the table ends that starts with a line; the line itself if none does.
    private static int End(IReadOnlyList<DraftBlock> blocks, int start, out char mark, out int end)
    {
        mark = MarkOf(blocks, start);
        end = start + 1;
        if (mark == '\0')
            return start;
        end = start;
        while (end < blocks.Count && (IsLine(blocks[end], mark) || end > start && IsGroup(blocks, end, mark)))
            end++;
        return IsTable(blocks, start, end, mark) ? end : start;
    }

    // A table may start below lines that only look like its rows: at the second of them, at a header, a rule or a frame.
    private static bool MayStart(IReadOnlyList<DraftBlock> blocks, int at, int first) =>
        MarkOf(blocks, at) is not '\0' and var mark
            && (at == first + 1 || IsRule(blocks[at]) || IsHeader(blocks[at].Text.Value, mark) || IsFramed(blocks[at].Text.Value.AsSpan().Trim(), mark));

    // The mark between the cells of the line, or of the line below the upper edge of a box.
    private static char MarkOf(IReadOnlyList<DraftBlock> blocks, int at)
    {
        if (blocks[at].IsRow)
            return '\0';
        if (IsRule(blocks[at]) && at + 1 < blocks.Count && !blocks[at + 1].IsRow)
            at++;
        var line = blocks[at].Text.Value.AsSpan();
        return line.IndexOfAny(Marks) is >= 0 and var index ? line[index] : IsHeader(blocks[at].Text.Value, Spaces) ? Spaces : '\0';
    }

    private static bool IsLine(DraftBlock block, char mark) =>
        !block.IsRow && (mark == Spaces ? !IsHeading(block.Text.Value) && Cells(block.Text.Value, mark).Count >= FewestColumns : block.Text.Value.Contains(mark, StringComparison.Ordinal) || IsRule(block));

    // 第三章  保障措施: what has the number of a heading is no row of a table between spaces.
    private static bool IsHeading(string line) =>
        ClauseNumbers.At(line, line.Length - line.AsSpan().TrimStart().Length, line.Length) is
            { Family: NumberFamily.Part or NumberFamily.Chapter or NumberFamily.Section or NumberFamily.Article or NumberFamily.Ideographic };

    // A short line between two rows with the same number of cells.
    private static bool IsGroup(IReadOnlyList<DraftBlock> blocks, int at, char mark)
    {
        if (mark == Spaces || at + 1 == blocks.Count || blocks[at].IsRow || !IsLine(blocks[at - 1], mark) || !IsLine(blocks[at + 1], mark))
            return false;
        var label = blocks[at].Text.Value.AsSpan().Trim();
        return label.Length is > 0 and <= LongestGroup && !label.ContainsAny(Sentence)
            && Cells(blocks[at - 1].Text.Value, mark).Count is >= FewestColumns and var above && Cells(blocks[at + 1].Text.Value, mark).Count == above;
    }

    private static bool IsTable(IReadOnlyList<DraftBlock> blocks, int start, int end, char mark)
    {
        if (end - start < 2)
            return false;
        if (mark == Spaces)
            return true;
        var rows = Enumerable.Range(start, end - start).Select(i => blocks[i]).Where(block => IsLine(block, mark)).ToList();
        if (rows.Exists(IsRule) || rows.TrueForAll(row => IsFramed(row.Text.Value.AsSpan().Trim(), mark)) || IsHeader(rows[0].Text.Value, mark))
            return true;
        var columns = Cells(rows[0].Text.Value, mark).Count;
        return rows.Count >= FewestRows && columns >= FewestColumns
            && rows.TrueForAll(row => Cells(row.Text.Value, mark) is var cells && cells.Count == columns && cells.Exists(cell => cell.Length >= LongCell));
    }

    private static bool IsFramed(ReadOnlySpan<char> line, char mark) => line.Length > 1 && line[0] == mark && line[^1] == mark;

    private static bool IsRule(DraftBlock block) =>
        !block.IsRow && block.Text.Value.AsSpan().Trim() is { Length: > 2 } line && line.IndexOfAnyExcept(RuleMarks) < 0
        && line.ContainsAny(Dashes) && (line.ContainsAny(Marks) || line.ContainsAny('┼', '┬', '┴') || line.Contains('+'));

    // Two titles of columns at least, and most cells are some; between spaces, which sentences have too, three of them, one of units.
    private static bool IsHeader(string line, char mark)
    {
        if (mark == Spaces && (line.Length > LongestHeader || line.AsSpan().Trim().IndexOfAny(Blanks) < 0))
            return false;
        var roles = Cells(line, mark).ConvertAll(cell => ColumnTitles.RoleOf(cell.In(line)));
        var named = roles.Count(role => role != ColumnRole.Other);
        return named * 2 > roles.Count && (mark == Spaces ? named >= FewestColumns && roles.Exists(ColumnTitles.HoldsUnits) : named >= 2);
    }

    // ----- Its rows -----

    private static void AddTable(IReadOnlyList<DraftBlock> blocks, int start, int end, char mark, int number, List<DraftBlock> result, RepairLog log)
    {
        var table = new MarkupTable(number);
        var columns = Enumerable.Range(start, end - start).Max(i => IsRule(blocks[i]) ? 0 : Cells(blocks[i].Text.Value, mark).Count);
        for (var i = start; i < end; i++)
        {
            var text = blocks[i].Text;
            log.Add(RepairKind.Markup, text.OriginOf(0), text.Value, "");
            if (IsRule(blocks[i]))
                continue;
            if (!IsLine(blocks[i], mark))
                table.AddCell(text, columns, 1, text.OriginOf(0));
            else
                foreach (var cell in Cells(text.Value, mark))
                    table.AddCell(text.Slice(cell), 1, 1, text.OriginOf(Math.Min(cell.Start, text.Length - 1)));
            table.EndRow();
        }
        result.AddRange(table.Rows);
    }

    private static List<TextSpan> Cells(string line, char mark)
    {
        var end = line.AsSpan().TrimEnd().Length;
        var start = line.Length - line.AsSpan().TrimStart().Length;
        var cells = new List<TextSpan>();
        if (mark == Spaces)
        {
            for (var i = start; i < end; i++)
                if (i + 1 < end && char.IsWhiteSpace(line[i]) && char.IsWhiteSpace(line[i + 1]))
                {
                    cells.Add(TextSpan.Between(start, i));
                    while (char.IsWhiteSpace(line[i + 1]))
                        i++;
                    start = i + 1;
                }
            if (end > start)
                cells.Add(TextSpan.Between(start, end));
            return cells;
        }

        start += start < end && line[start] == mark ? 1 : 0;
        end -= end > start && line[end - 1] == mark ? 1 : 0;
        for (var i = start; i <= end; i++)
            if (i == end || line[i] == mark && (i == 0 || line[i - 1] != '\\'))
            {
                cells.Add(TextSpan.Between(start, i));
                start = i + 1;
            }
        return cells;
    }
}
