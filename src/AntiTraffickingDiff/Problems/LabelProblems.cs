namespace AntiTraffickingDiff.Problems;

/// <summary>What can be wrong with coders' labels: AT82xx.</summary>
internal static class LabelProblems
{
    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8201", Severity.Error, "the labels {0} cannot be opened: {1}; check the path", "无法打开编码表 {0}：{1}；请检查路径");

    /// <summary>Columns are missing. Argument: file.</summary>
    public static readonly ProblemKind NoColumns = new(
        "AT8202", Severity.Error,
        "{0} is no table of labels; it needs a header row with the columns measure, duty, present",
        "{0} 不是编码表；首行须有 measure、duty、present 三列");

    /// <summary>A row cannot be used. Arguments: file, line.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT8203", Severity.Error,
        "a row needs a measure, a duty's number, and present 1, 0.5 or 0",
        "须有措施编号、任务序号，以及 present 值 1、0.5 或 0");

    /// <summary>A duty is labelled twice. Arguments: file, line, measure, duty.</summary>
    public static readonly ProblemKind Twice = new(
        "AT8204", Severity.Error,
        "duty {3} of measure {2} is labelled twice; keep one of the rows",
        "措施 {2} 的任务 {3} 重复编码；请只保留一行");

    /// <summary>Two tables have no duty in common. Argument: the other file.</summary>
    public static readonly ProblemKind NothingShared = new(
        "AT8205", Severity.Error,
        "has no duty in common with {0}; check that both are about the same baseline",
        "与 {0} 没有共同的任务；请检查两者是否基于同一基准");
}
