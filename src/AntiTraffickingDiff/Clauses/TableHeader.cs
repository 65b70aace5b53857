
namespace AntiTraffickingDiff.Clauses;

/// <summary>Recognises the header rows of a table and knows what each column holds.</summary>
/// <param name="text">The normalized text.</param>
internal sealed class TableHeader(string text)
{
    private static readonly (ColumnRole Role, string[] Words)[] Words =
    [
        (ColumnRole.Number, ClauseWords.Of("column-number")),
        (ColumnRole.Item, ClauseWords.Of("column-item")),
        (ColumnRole.Task, ClauseWords.Of("column-task")),
        (ColumnRole.Lead, ClauseWords.Of("column-lead")),
        (ColumnRole.Support, ClauseWords.Of("column-support")),
        (ColumnRole.Undivided, ClauseWords.Of("column-undivided")),
        (ColumnRole.Schedule, ClauseWords.Of("column-schedule")),
        (ColumnRole.Note, ClauseWords.Of("column-note")),
    ];

    private readonly List<ColumnRole> _roles = [];

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

    /// <summary>Whether a row is a header row.</summary>
    /// <param name="cells">The row.</param>
    /// <returns>True if it names at least two columns, or only years and columns.</returns>
    public bool IsHeader(IReadOnlyList<BlockCell> cells)
    {
        int named = 0, filled = 0;
        foreach (var cell in cells)
        {
            var word = cell.Span.In(text).Trim();
            filled += word.IsEmpty ? 0 : 1;
            named += NamedRole(word) != ColumnRole.Other ? 1 : 0;
        }
        return named >= 2 && named * 2 > filled;
    }

    /// <summary>Takes the columns from a header row; a row right below another adds to it.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="isBelowHeader">Whether the row before was a header row too.</param>
    public void Read(IReadOnlyList<BlockCell> cells, bool isBelowHeader)
    {
        if (!isBelowHeader)
            _roles.Clear();
        var role = ColumnRole.Other;
        foreach (var cell in cells)
        {
            var word = cell.Span.In(text).Trim();
            role = word.IsEmpty ? role : NamedRole(word);
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                Set(column, role, isBelowHeader && word.IsEmpty);
        }
    }

    private void Set(int column, ColumnRole role, bool keeps)
    {
        while (_roles.Count <= column)
            _roles.Add(ColumnRole.Other);
        if (!keeps || _roles[column] == ColumnRole.Other)
            _roles[column] = role == ColumnRole.Other ? _roles[column] : role;
    }

    private static ColumnRole NamedRole(ReadOnlySpan<char> word)
    {
        if (word.Length is 5 or 6 && word[^1] == '年' && ChineseNumeral.DigitOf(word[0]) >= 0)
            return ColumnRole.Schedule;
        Span<char> bare = stackalloc char[16];
        if (word.IsEmpty || word.Length > bare.Length)
            return ColumnRole.Other;
        var length = 0;
        foreach (var c in word)
            if (!char.IsWhiteSpace(c))
                bare[length++] = c;
        foreach (var (role, words) in Words)
            foreach (var name in words)
                if (bare[..length].SequenceEqual(name))
                    return role;
        return ColumnRole.Other;
    }
}
