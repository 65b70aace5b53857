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
