namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while measures are matched: AT5xxx.</summary>
internal static class MatchingProblems
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

    /// <summary>A document on another subject. Arguments: its title, the words of the baseline's subject.</summary>
    public static readonly ProblemKind OtherSubject = new(
        "AT5005", Severity.Warning,
        "no plan on the baseline's subject: {0}, where the baseline's subject is {1}; what is reported missing says nothing, name the baseline for this subject with --baseline or take any document with --any-document",
        "不是基准主题的方案：{0}，而基准的主题为“{1}”；所列缺失并无意义，请用 --baseline 指定相应基准，或用 --any-document 按方案处理");

    /// <summary>A document in another language. No arguments.</summary>
    public static readonly ProblemKind OtherLanguage = new(
        "AT5006", Severity.Warning,
        "the text is in another language than the baseline; it is not measured as a plan, use the Chinese text or take any document with --any-document",
        "文本与基准不是同一语言，不作为方案衡量；请使用中文文本，或用 --any-document 按方案处理");

    /// <summary>A document that is no plan. Argument: the words of the baseline's subject.</summary>
    public static readonly ProblemKind NotAPlan = new(
        "AT5007", Severity.Warning,
        "the document is no plan on the subject {0}: it has neither the title of one nor numbered measures nor units; take any document with --any-document",
        "该文件不是以“{0}”为主题的方案：没有方案标题、编号措施和责任单位；可用 --any-document 按方案处理");

    /// <summary>A file whose content is not what its name says. Argument: the name's extension.</summary>
    public static readonly ProblemKind OtherContent = new(
        "AT5008", Severity.Warning,
        "the content is not what the name says ({0}) and is no plan on the baseline's subject; get the file anew, or take any document with --any-document",
        "内容与文件名（{0}）不符，也不是基准主题的方案；请重新获取文件，或用 --any-document 按方案处理");

    /// <summary>A plan of an earlier period. Arguments: its years, the baseline's years.</summary>
    public static readonly ProblemKind OtherPeriod = new(
        "AT5009", Severity.Info,
        "the plan is of the period {0}, the baseline of {1}: measures that came later are missing by nature",
        "该方案属于 {0} 年期，基准为 {1} 年期：后来新增的措施自然缺失");

    /// <summary>A baseline file has problems of its own. Arguments: its path; their codes.</summary>
    public static readonly ProblemKind BaselineProblems = new(
        "AT5010", Severity.Warning,
        "the baseline {0} has problems of its own: {1} (see 'atdiff parse {0}')",
        "基准 {0} 自身存在问题：{1}（可用 atdiff parse {0} 查看）");

    /// <summary>A baseline file restates the embedded edition. Arguments: its path; how many of its measures do; how many it has.</summary>
    public static readonly ProblemKind BaselineRecognised = new(
        "AT5011", Severity.Info,
        "the reference plan {0} restates the embedded national edition: {1} of {2} measures are aligned with it by text, and what is known of those is used",
        "参照文本 {0} 转述内置的国家版本：{2} 项措施中有 {1} 项按文字与之对应，并使用其已有知识");
}
