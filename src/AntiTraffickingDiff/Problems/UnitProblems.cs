namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while units are resolved: AT4xxx.</summary>
internal static class UnitProblems
{
    /// <summary>A unit name that no row of the registry explains. Arguments: the name, how often it stands in assignments.</summary>
    public static readonly ProblemKind UnknownUnit = new(
        "AT4001", Severity.Warning,
        "unknown unit '{0}' ({1} times), kept as itself; add it to a table given with --units",
        "未识别的单位“{0}”（出现 {1} 次），按原名保留；可在 --units 指定的表中补充");

    /// <summary>An annex row names other units than the main text. Arguments: row, its units, clause, its units.</summary>
    public static readonly ProblemKind Contradiction = new(
        "AT4002", Severity.Warning,
        "{0} names {1}, but {2} names {3} for the same task; the main text is used, check which one holds",
        "{0} 列出{1}，而 {2} 对同一任务列出{3}；以正文为准，请核对");

    /// <summary>A name that was taken for another name of the plan. Arguments: the name, the other one.</summary>
    public static readonly ProblemKind MisreadUnit = new(
        "AT4005", Severity.Warning,
        "unit '{0}' is taken for '{1}', which the plan names more often; one character differs, check the original",
        "单位“{0}”按文中多次出现的“{1}”处理（仅一字不同），请核对原文");

    /// <summary>A row of a table of units cannot be used. Arguments: the table's name, the line, why in English, in Chinese.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT4003", Severity.Error,
        "{2}; correct the line (see the header row of the built-in table for the columns)",
        "{3}；请改正该行（列名见内置表的表头）");

    /// <summary>A table of units cannot be opened. Arguments: its path, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpenTable = new(
        "AT4004", Severity.Error,
        "the table of units {0} cannot be opened: {1}; check the path given with --units",
        "无法打开单位表 {0}：{1}；请检查 --units 指定的路径");
}
