using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// What the title of a table's column says that the column holds: the one knowledge of it, for finding tables that were typed
/// as lines as well as for reading their rows. Titles that say who has what to do are put together as labels are (role-words.tsv);
/// the others stand in table-words.tsv, and so do those that mean another thing as titles than before a colon.
/// </summary>
internal static class ColumnTitles
{
    /// <summary>The longest title of a column, in characters.</summary>
    private const int Longest = 16;

    private static readonly SpanTable<ColumnRole> Words = WordList.Table(
        "table-words.tsv",
        ("column-number", ColumnRole.Number), ("column-item", ColumnRole.Item), ("column-task", ColumnRole.Task),
        ("column-lead", ColumnRole.Lead), ("column-support", ColumnRole.Support), ("column-undivided", ColumnRole.Undivided),
        ("column-schedule", ColumnRole.Schedule), ("column-note", ColumnRole.Note));

    // How titles of columns end that tell what has been done or is wrong, and what may stand before a title to say when.
    private static readonly WordList Done = WordList.Of("table-words.tsv", "column-done"), Times = WordList.Of("table-words.tsv", "column-time");

    // Words inside a title that tell what the bodies there do: 市级牵头责任单位, 主要承办部门.
    private static readonly WordList Leading = RoleWords.Stems(UnitRole.Lead), Supporting = RoleWords.Stems(UnitRole.Support), Responsible = RoleWords.Stems(UnitRole.Undivided);

    /// <summary>The role that a column's title names.</summary>
    /// <param name="title">The title; spaces in it do not matter.</param>
    /// <returns>The role, or <see cref="ColumnRole.Other"/>.</returns>
    public static ColumnRole RoleOf(ReadOnlySpan<char> title)
    {
        title = title.Trim();
        if (IsYears(title))
            return ColumnRole.Schedule;
        Span<char> bare = stackalloc char[Longest];
        if (title.IsEmpty || title.Length > bare.Length)
            return ColumnRole.Other;
        var length = 0;
        foreach (var c in title)
            if (!char.IsWhiteSpace(c))
                bare[length++] = c;
        return RoleOfBare(bare[..length]);
    }

    private static ColumnRole RoleOfBare(ReadOnlySpan<char> title)
    {
        if (Words.TryGet(title, out var role))
            return role;
        if (RoleWords.Labels.TryGet(title, out var label))
            return Column(label);
        if (Done.EndOf(title) is not null && NamesBodies(title) == ColumnRole.Other)
            return ColumnRole.Done;
        // 今年任务, 2026年工作措施
        return Times.StartOf(title) is { } time && time.Length < title.Length ? RoleOfBare(title[time.Length..]) : NamesBodies(title);
    }

    /// <summary>Whether a column holds units.</summary>
    /// <param name="role">What it holds.</param>
    /// <returns>True if so.</returns>
    public static bool HoldsUnits(ColumnRole role) => role is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Undivided;

    // 2021年, 2021年度, 2023—2025年, 2026年至2030年.
    private static bool IsYears(ReadOnlySpan<char> title)
    {
        var digits = 0;
        foreach (var c in title)
            if (Numerals.DigitOf(c) >= 0)
                digits++;
            else if (c is not ('年' or '度' or '至' or '—' or '-' or '－' or '–' or '~' or '～' or ' '))
                return false;
        return digits is 4 or 8 && Numerals.DigitOf(title[0]) >= 0 && title.Contains('年');
    }

    private static ColumnRole Column(UnitRole label) => label switch
    {
        UnitRole.Lead => ColumnRole.Lead,
        UnitRole.Support => ColumnRole.Support,
        UnitRole.Aside => ColumnRole.Note,
        _ => ColumnRole.Undivided,
    };

    private static ColumnRole NamesBodies(ReadOnlySpan<char> title)
    {
        // 主管县领导, 具体联系人
        if (RoleWords.Persons.EndOf(title) is not null)
            return ColumnRole.Note;
        if (!RoleWords.Bodies.AnyIn(title) && !title.EndsWith("分工") || title.IndexOfAny("。，；、：") >= 0)
            return ColumnRole.Other;
        // 责任单位（牵头单位列首位）
        if (title.IndexOf("首位") >= 0)
            return ColumnRole.Undivided;
        // 县直单位, 市级部门: whose bodies they are.
        if (title is [_, '直' or '级', '单' or '部' or '机', '位' or '门' or '关'])
            return ColumnRole.Undivided;
        // 牵头及配合单位 holds both without telling them apart.
        if (Supporting.AnyIn(title))
            return Leading.AnyIn(title) && !title.Contains('（') ? ColumnRole.Undivided : ColumnRole.Support;
        return Leading.AnyIn(title) ? ColumnRole.Lead : Responsible.AnyIn(title) || title.StartsWith("成员") ? ColumnRole.Undivided : ColumnRole.Other;
    }
}
