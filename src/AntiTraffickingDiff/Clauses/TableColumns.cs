using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// What the columns of a table of tasks hold, by the words of its header rows (table-words.tsv), and what a cell holds,
/// judged by its text alone. Later stages find the result in <see cref="Clause.Roles"/> and need no header words.
/// </summary>
/// <param name="text">The normalized text.</param>
internal sealed class TableColumns(string text)
{
    /// <summary>The longest label and the longest name of a unit, in characters.</summary>
    private const int LongestLabel = 30, LongestUnit = 25;

    /// <summary>The longest title of a column, in characters.</summary>
    private const int LongestTitle = 16;

    private static readonly (ColumnRole Role, WordList Words)[] Words =
    [
        (ColumnRole.Number, WordList.Of("table-words.tsv", "column-number")),
        (ColumnRole.Item, WordList.Of("table-words.tsv", "column-item")),
        (ColumnRole.Task, WordList.Of("table-words.tsv", "column-task")),
        (ColumnRole.Lead, WordList.Of("table-words.tsv", "column-lead")),
        (ColumnRole.Support, WordList.Of("table-words.tsv", "column-support")),
        (ColumnRole.Undivided, WordList.Of("table-words.tsv", "column-undivided")),
        (ColumnRole.Schedule, WordList.Of("table-words.tsv", "column-schedule")),
        (ColumnRole.Note, WordList.Of("table-words.tsv", "column-note")),
    ];

    private static readonly WordList UnitEnds = WordList.Of("table-words.tsv", "unit-end");

    // Words inside a title that tell who is meant and what the units there do: 市级牵头责任单位, 主要承办部门.
    private static readonly WordList Bodies = new("单位", "部门", "主体", "机关", "机构", "处室", "科室", "股室", "所队", "科队", "站所", "分工");
    private static readonly WordList Persons = new("领导", "负责人", "责任人", "联系人", "联络员", "电话", "联系方式");
    private static readonly WordList Supporting = new("配合", "协办", "协助", "参与", "协同", "参加", "会办", "联办", "参办", "协作", "协管", "支持");
    private static readonly WordList Leading = new("负责", "牵头", "主办", "承办", "主责");
    private static readonly WordList Responsible = new("责任", "分工", "落实", "实施", "成员");

    private readonly List<ColumnRole> _roles = [];

    // Which header cell gave each column its role.
    private readonly List<int> _titles = [];

    /// <summary>Whether a header has been read.</summary>
    public bool IsKnown => _roles.Count > 0;

    /// <summary>Whether the header has a column of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>True if it has.</returns>
    public bool Has(ColumnRole role) => _roles.Contains(role);

    /// <summary>The first column of a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The column from 0, or −1.</returns>
    public int ColumnOf(ColumnRole role) => _roles.IndexOf(role);

    /// <summary>The role of a column.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The role; <see cref="ColumnRole.Other"/> for columns that the header does not have.</returns>
    public ColumnRole RoleOf(int column) => column < _roles.Count ? _roles[column] : ColumnRole.Other;

    /// <summary>How many columns the header has.</summary>
    public int Count => _roles.Count;

    /// <summary>Forgets the header: it holds for its own table only.</summary>
    public void Clear()
    {
        _roles.Clear();
        _titles.Clear();
    }

    /// <summary>Whether a row is a header row.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isBelowHeader">Whether the row before was a header row.</param>
    /// <returns>True if it names at least two columns, and most of its cells do; below a header row one column is enough.</returns>
    public bool IsHeader(IReadOnlyList<BlockCell> cells, bool isBelowHeader)
    {
        int named = 0, filled = 0;
        foreach (var cell in cells)
        {
            var title = cell.Span.In(text).Trim();
            filled += title.IsEmpty ? 0 : 1;
            named += RoleOf(title) != ColumnRole.Other ? 1 : 0;
        }
        return named >= 2 && named * 2 > filled || isBelowHeader && named > 0 && named == filled;
    }

    /// <summary>Takes the columns from a header row; a row right below another adds to it.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isBelowHeader">Whether the row before was a header row too.</param>
    public void Read(IReadOnlyList<BlockCell> cells, bool isBelowHeader)
    {
        if (!isBelowHeader)
            Clear();
        var role = ColumnRole.Other;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var title = cell.Span.In(text).Trim();
            role = title.IsEmpty ? role : RoleOf(title);
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                while (_roles.Count <= column)
                {
                    _roles.Add(ColumnRole.Other);
                    _titles.Add(-1);
                }
                var keeps = isBelowHeader && title.IsEmpty && _roles[column] != ColumnRole.Other;
                if (keeps || role == ColumnRole.Other)
                    continue;
                _roles[column] = role;
                _titles[column] = i;
            }
        }
        Settle();
    }

    // What the titles of a header mean beside each other: 责任单位 beside 配合单位 is the one in the lead, and the first of
    // two columns of tasks (工作任务, 具体措施) holds the names of groups.
    private void Settle()
    {
        if (Has(ColumnRole.Support) && !Has(ColumnRole.Lead))
            for (var column = 0; column < _roles.Count; column++)
                if (_roles[column] == ColumnRole.Undivided)
                    _roles[column] = ColumnRole.Lead;
        var last = _roles.LastIndexOf(ColumnRole.Task);
        for (var column = 0; column < last; column++)
            if (_roles[column] == ColumnRole.Task && _titles[column] != _titles[last])
                _roles[column] = ColumnRole.Item;
    }

    /// <summary>The role that a column's title names.</summary>
    /// <param name="title">The title, trimmed.</param>
    /// <returns>The role, or <see cref="ColumnRole.Other"/>.</returns>
    public static ColumnRole RoleOf(ReadOnlySpan<char> title)
    {
        if (title.Length is 5 or 6 && title[^1] == '年' && Numerals.DigitOf(title[0]) >= 0)
            return ColumnRole.Schedule;
        Span<char> bare = stackalloc char[LongestTitle];
        if (title.IsEmpty || title.Length > bare.Length)
            return ColumnRole.Other;
        var length = 0;
        foreach (var c in title)
            if (!char.IsWhiteSpace(c))
                bare[length++] = c;
        foreach (var (role, words) in Words)
            if (words.Contains(bare[..length]))
                return role;
        return NamesBodies(bare[..length]);
    }

    private static ColumnRole NamesBodies(ReadOnlySpan<char> title)
    {
        // 主管县领导, 具体联系人
        if (Persons.EndOf(title) is not null)
            return ColumnRole.Note;
        if (!Bodies.AnyIn(title) || title.IndexOfAny("。，；、：") >= 0)
            return ColumnRole.Other;
        // 责任单位（牵头单位列首位）
        if (title.IndexOf("首位") >= 0)
            return ColumnRole.Undivided;
        // 牵头及配合单位 holds both without telling them apart.
        if (Supporting.AnyIn(title))
            return Leading.AnyIn(title) && !title.Contains('（') ? ColumnRole.Undivided : ColumnRole.Support;
        return Leading.AnyIn(title) ? ColumnRole.Lead : Responsible.AnyIn(title) ? ColumnRole.Undivided : ColumnRole.Other;
    }

    /// <summary>Whether a cell is a list of units: 市公安局、市民政局.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <returns>True if nearly all its parts end as names of units do.</returns>
    public static bool IsUnitList(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        if (cell.IsEmpty || cell.IndexOfAny('。', '：') >= 0)
            return false;
        // 县民政局；县妇联; （1）县民政局；（2）县妇联. Tasks are parted so too, and may end as names do: here each one names its level.
        var isStrict = cell.Contains('；') || cell[0] is '（' or '(';
        int units = 0, parts = 0;
        foreach (var range in cell.SplitAny('、', '，', ',', '；', '\n', ' '))
        {
            var part = WithoutNumber(cell[range].Trim());
            if (isStrict && !part.IsEmpty && !(IsUnit(part) && (Places.IsLevel(part[0]) || part[0] == '各')))
                return false;
            parts += part.IsEmpty ? 0 : 1;
            units += !part.IsEmpty && part.Length <= LongestUnit && IsUnit(part) ? 1 : 0;
        }
        return units > 0 && units * 4 >= parts * 3;
    }

    // （1）县民政局, 1.县民政局.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> part)
    {
        var bare = part.TrimStart("（()）.．0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨");
        return bare.Length < part.Length && part[^(bare.Length + 1)] is not ('）' or ')' or '.' or '．' or (>= '①' and <= '⑨')) && !bare.IsEmpty ? part : bare;
    }

    /// <summary>Whether a cell is short and without a sentence, as labels of groups are.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsLabel(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        return cell.Length <= LongestLabel && cell.IndexOfAny('。', '；', '，') < 0;
    }

    private static bool IsUnit(ReadOnlySpan<char> part) =>
        UnitEnds.EndOf(part) is not null
        || part[^1] is '）' or ')' && part.LastIndexOfAny('（', '(') is > 1 and var open && IsUnit(part[..open]);
}
