using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// What the columns of a table of tasks hold, by the titles in its header rows (<see cref="ColumnTitles"/>). Later stages find the result in <see cref="Clause.Roles"/> and need no header words.
/// </summary>
/// <param name="text">The normalized text.</param>
internal sealed class TableColumns(string text)
{
    /// <summary>The longest label, in characters.</summary>
    private const int LongestLabel = 30;

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
            named += ColumnTitles.RoleOf(title) != ColumnRole.Other ? 1 : 0;
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
            role = title.IsEmpty ? role : ColumnTitles.RoleOf(title);
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

    /// <summary>Whether a cell is short and without a sentence, as labels of groups are.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsLabel(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim();
        return cell.Length <= LongestLabel && cell.IndexOfAny('。', '；', '，') < 0;
    }
}
