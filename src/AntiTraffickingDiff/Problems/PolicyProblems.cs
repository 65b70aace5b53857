namespace AntiTraffickingDiff.Problems;

/// <summary>What can be wrong with a project file (<c>atdiff.json</c>): AT80xx.</summary>
internal static class PolicyProblems
{
    /// <summary>The file is not JSON. Arguments: file, line, the reason.</summary>
    public static readonly ProblemKind NotJson = new(
        "AT8001", Severity.Error, "not valid JSON: {2}", "不是有效的 JSON：{2}");

    /// <summary>A name occurs twice in an object. Arguments: file, line, JSON path.</summary>
    public static readonly ProblemKind KeyTwice = new(
        "AT8002", Severity.Error, "{2} is given twice; keep one of them", "{2} 重复；请只保留一个");

    /// <summary>A key that means nothing. Arguments: file, line, JSON path, the known keys.</summary>
    public static readonly ProblemKind UnknownKey = new(
        "AT8003", Severity.Error,
        "unknown key {2}; known here: {3}", "未知的键 {2}；此处可用：{3}");

    /// <summary>A value of the wrong kind. Arguments: file, line, JSON path, what is expected in English, in Chinese.</summary>
    public static readonly ProblemKind WrongValue = new(
        "AT8004", Severity.Error, "{2} must be {3}", "{2} 应为{4}");

    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8005", Severity.Error,
        "the project file {0} cannot be opened: {1}; check the path given with --policy",
        "无法打开项目文件 {0}：{1}；请检查 --policy 指定的路径");

    /// <summary>There is no policy for a plan. Argument: the plan.</summary>
    public static readonly ProblemKind NoPolicy = new(
        "AT8006", Severity.Error,
        "no atdiff.json in the folder of {0} or above it; 'atdiff init PLANS' writes one that they pass today; or name one with --policy",
        "{0} 所在文件夹及其上级均无 atdiff.json；可用 atdiff init 方案 生成目前即可通过的规则文件，或用 --policy 指定");

    /// <summary>A measure or section that the baseline does not have. Arguments: file, line, JSON path, the id, the baseline.</summary>
    public static readonly ProblemKind UnknownMeasure = new(
        "AT8007", Severity.Error,
        "{2}: the baseline {4} has no measure or section '{3}' (ids are like 2.1.2.2.1; see 'atdiff diff --format csv')",
        "{2}：基准 {4} 没有措施或章节“{3}”（编号形如 2.1.2.2.1，可用 atdiff diff --format csv 查看）");

    /// <summary>A policy names a file outside its folder. Arguments: file, line, JSON path.</summary>
    public static readonly ProblemKind OutsideFolder = new(
        "AT8008", Severity.Error,
        "{2} names a file outside the folder of the project file; put it there, or allow it with --trust-policy if the project file comes from a source you trust",
        "{2} 指向项目文件所在文件夹之外的文件；请移入该文件夹，或在来源可信时用 --trust-policy 允许");
}
