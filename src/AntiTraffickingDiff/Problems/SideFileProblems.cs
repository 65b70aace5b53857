namespace AntiTraffickingDiff.Problems;

/// <summary>What can be wrong with decisions made by hand: AT81xx.</summary>
internal static class DecisionProblems
{
    /// <summary>A row cannot be used. Arguments: file, line, why in English, in Chinese.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT8101", Severity.Error, "the row cannot be used: {2}", "该行无法使用：{3}");

    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8102", Severity.Error,
        "the decisions {0} cannot be opened: {1}; check the path given with --decisions",
        "无法打开人工判定文件 {0}：{1}；请检查 --decisions 指定的路径");

    /// <summary>The baseline has no such measure. Arguments: file, line, the id.</summary>
    public static readonly ProblemKind UnknownMeasure = new(
        "AT8103", Severity.Warning,
        "{0}, line {1}: the baseline has no measure '{2}'; the decision is not applied",
        "{0} 第 {1} 行：基准没有措施“{2}”；该判定未采用");

    /// <summary>The measure has no such duty. Arguments: file, line, the measure, the number.</summary>
    public static readonly ProblemKind UnknownDuty = new(
        "AT8104", Severity.Warning,
        "{0}, line {1}: measure {2} has no duty {3}; the decision is not applied",
        "{0} 第 {1} 行：措施 {2} 没有第 {3} 项任务；该判定未采用");

    /// <summary>The plan has no such clause, or nothing stands in it. Arguments: file, line, the locator.</summary>
    public static readonly ProblemKind UnknownClause = new(
        "AT8105", Severity.Warning,
        "{0}, line {1}: the plan has no clause '{2}' with text of its own; the decision is not applied (see 'atdiff parse')",
        "{0} 第 {1} 行：方案没有带正文的条目“{2}”；该判定未采用（可用 atdiff parse 查看）");

    /// <summary>The text has changed since the decision was made. Arguments: file, line, the measure, the fingerprint now.</summary>
    public static readonly ProblemKind Stale = new(
        "AT8106", Severity.Warning,
        "{0}, line {1}: the decision on {2} is stale: the text that it was made on has changed; it is not applied. Look again, and put the fingerprint {3} if it still holds",
        "{0} 第 {1} 行：对 {2} 的判定已失效：所依据的文字已改变，故未采用。请重新核对；若仍成立，请将指纹改为 {3}");

    /// <summary>A decision without a fingerprint. Arguments: file, line, the fingerprint now.</summary>
    public static readonly ProblemKind NoFingerprint = new(
        "AT8107", Severity.Info,
        "{0}, line {1}: the decision has no fingerprint, so that it cannot become stale; it is applied. The fingerprint now is {2}",
        "{0} 第 {1} 行：该判定没有指纹，无法判断是否失效；已采用。当前指纹为 {2}");
}

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
