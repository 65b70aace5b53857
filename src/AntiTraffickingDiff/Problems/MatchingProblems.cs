namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while measures are matched: AT5xxx.</summary>
public static class MatchingProblems
{
    /// <summary>A baseline has no measures. Argument: its path.</summary>
    public static readonly ProblemKind BaselineWithoutMeasures = new(
        "AT5002", Severity.Error,
        "no measures found in the baseline {0}; a baseline needs numbered clauses (see 'atdiff parse {0}')",
        "基准 {0} 中未找到措施；基准须有编号条款（可用 atdiff parse {0} 查看）");

    /// <summary>A plan's text is scrambled. Argument: for how many measures units could not be told.</summary>
    public static readonly ProblemKind UnitsUncertain = new(
        "AT5004", Severity.Warning,
        "the text is scrambled: coverage is judged sentence by sentence, and the units of {0} measures are uncertain and not compared",
        "文字顺序混乱：覆盖情况按句判断；有 {0} 项措施的责任单位无法确定，未作比较");

    /// <summary>A plan has no numbered clause, so that everything in it is one unnumbered text.</summary>
    public static readonly ProblemKind NoNumbering = new(
        "AT5003", Severity.Warning,
        "no numbered clauses found; the text is matched sentence by sentence, and units are attributed only where a sentence names them",
        "未发现编号条款；按句匹配，且仅在句中写明单位时才认定责任单位");

    /// <summary>A baseline file has problems of its own. Arguments: its path; their codes.</summary>
    public static readonly ProblemKind BaselineProblems = new(
        "AT5005", Severity.Warning,
        "the baseline {0} has problems of its own: {1} (see 'atdiff parse {0}')",
        "基准 {0} 自身存在问题：{1}（可用 atdiff parse {0} 查看）");

    /// <summary>A baseline file restates the embedded edition. Arguments: its path; how many of its measures do; how many it has.</summary>
    public static readonly ProblemKind BaselineRecognised = new(
        "AT5006", Severity.Info,
        "the reference plan {0} restates the embedded national edition: {1} of {2} measures are aligned with it by text, and what is known of those is used",
        "参照文本 {0} 转述内置的国家版本：{2} 项措施中有 {1} 项按文字与之对应，并使用其已有知识");
}
