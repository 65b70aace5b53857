namespace AntiTraffickingDiff.Problems;

/// <summary>What can be wrong with labelled wordings and with the decisions they are learned from: AT83xx.</summary>
internal static class WordingProblems
{
    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8301", Severity.Error, "the wordings {0} cannot be opened: {1}; check the path given with --wordings", "无法打开例句文件 {0}：{1}；请检查 --wordings 指定的路径");

    /// <summary>Columns are missing. Argument: file.</summary>
    public static readonly ProblemKind NoColumns = new(
        "AT8302", Severity.Error,
        "{0} is no table of wordings; it needs a header row with the columns sentence, duty, label, separated by tabs ('atdiff learn' writes it)",
        "{0} 不是例句表；首行须有以制表符分隔的 sentence、duty、label 三列（由 atdiff learn 生成）");

    /// <summary>A row cannot be used. Arguments: file, line.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT8303", Severity.Error, "a row needs a sentence, a duty, and a label 1, 0.5 or 0", "每行须有例句、任务，以及 label 值 1、0.5 或 0");

    /// <summary>Wordings are about no duty of the baseline. Arguments: how many, of how many, the baseline.</summary>
    public static readonly ProblemKind Foreign = new(
        "AT8304", Severity.Info, "{0} of {1} wordings are about no duty of {2} and are not used", "{1} 条例句中有 {0} 条与 {2} 的任务无关，未采用");

    /// <summary>Nothing can be learned from a decision. Arguments: file, line, what it is about.</summary>
    public static readonly ProblemKind NoSentence = new(
        "AT8305", Severity.Warning,
        "nothing is learned from the decision on {2}: no sentence is known that it was made on; name the plan with --plan",
        "未从对 {2} 的判定中学到例句：不知其所依据的文句；请用 --plan 指定方案");

    /// <summary>The text has changed since the decision was made. Arguments: file, line, what it is about.</summary>
    public static readonly ProblemKind Stale = new(
        "AT8306", Severity.Warning,
        "nothing is learned from the decision on {2}: the text that it was made on has changed",
        "未从对 {2} 的判定中学到例句：所依据的文字已改变");
}
