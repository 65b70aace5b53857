namespace AntiTraffickingDiff.Problems;

/// <summary>What can be wrong with what the tool was asked for: AT7xxx.</summary>
internal static class UsageProblems
{
    /// <summary>No such baseline. Arguments: the name that was asked for, the known names.</summary>
    public static readonly ProblemKind UnknownBaseline = new(
        "AT7001", Severity.Error,
        "no baseline and no file has the name '{0}'; known baselines: {1}; or name a file",
        "没有名为“{0}”的基准或文件；已知基准：{1}；也可以指定文件");

    /// <summary>The command line cannot be understood. Arguments: why, the command to ask for help.</summary>
    public static readonly ProblemKind WrongUsage = new(
        "AT7002", Severity.Error, "{0} (see {1} --help)", "{0}（用法见 {1} --help）");

    /// <summary>The baseline has no such measure. Arguments: the id, the baseline's name.</summary>
    public static readonly ProblemKind UnknownMeasure = new(
        "AT7003", Severity.Error,
        "no measure '{0}' in the baseline {1}; 'atdiff diff PLAN --format csv' lists the ids",
        "基准 {1} 中没有编号为“{0}”的措施；可用 atdiff diff 方案 --format csv 查看编号");

    /// <summary>A value by which a list is narrowed fits nothing. Arguments: the option, the value.</summary>
    public static readonly ProblemKind FitsNothing = new(
        "AT7005", Severity.Warning,
        "{0} {1} fits nothing here; check how it is written ('atdiff units' lists units, 'atdiff diff PLAN --format csv' the ids of measures)",
        "{0} {1} 没有匹配到任何内容；请检查写法（单位见 atdiff units，措施编号见 atdiff diff 方案 --format csv）");

    /// <summary>No such rule. Argument: the name that was asked for.</summary>
    public static readonly ProblemKind UnknownRule = new(
        "AT7004", Severity.Error, "no rule '{0}'; 'atdiff rule' lists them", "没有规则“{0}”；可用 atdiff rule 列出全部规则");
}
