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

/// <summary>What can go wrong while many plans are worked on: AT61xx.</summary>
internal static class BatchProblems
{
    /// <summary>A path leads to no plan. Argument: the path.</summary>
    public static readonly ProblemKind NothingFound = new(
        "AT6101", Severity.Error,
        "no plan found: it is no file, no folder with plans (.txt, .docx, .pdf, .html, .mht), and no pattern that matches a file; check the path, and quote patterns",
        "未找到方案：不是文件，不是含有方案文件（.txt、.docx、.pdf、.html、.mht）的文件夹，也没有文件与该通配符匹配；请检查路径，通配符请加引号");

    /// <summary>A folder cannot be listed. Arguments: the folder, the system's reason.</summary>
    public static readonly ProblemKind CannotList = new(
        "AT6102", Severity.Error, "the folder {0} cannot be listed: {1}", "无法列出文件夹 {0}：{1}");

    /// <summary>The cache folder cannot be used. Arguments: the folder, the system's reason.</summary>
    public static readonly ProblemKind CannotUseCache = new(
        "AT6103", Severity.Error,
        "the cache folder {0} cannot be used: {1}; name another one with --cache",
        "缓存文件夹 {0} 无法使用：{1}；请用 --cache 指定其他文件夹");

    /// <summary>Results cannot be kept. Arguments: the folder, the system's reason.</summary>
    public static readonly ProblemKind CannotKeep = new(
        "AT6104", Severity.Warning,
        "results could not be kept in {0}: {1}; the output is complete, but the next run will take as long",
        "结果未能保存到缓存 {0}：{1}；输出完整，但下次运行耗时相同");

    /// <summary>The tool failed on a plan. Argument: the kind of failure and, in English, its message.</summary>
    public static readonly ProblemKind Defect = new(
        "AT6105", Severity.Error,
        "the tool failed on this plan ({0}); this is a defect of the tool, please report it with the plan",
        "本工具处理该方案时出错（{0}）；这是本工具的缺陷，请附上方案反馈");

    /// <summary>A plan is named twice. Argument: the path it was named by first.</summary>
    public static readonly ProblemKind NamedTwice = new(
        "AT6107", Severity.Warning, "is the same file as {0} and counts once", "与 {0} 是同一文件，只计一次");

    /// <summary>A plan is there in several formats. Argument: the files' names.</summary>
    public static readonly ProblemKind SeveralFormats = new(
        "AT6108", Severity.Info,
        "{0} look like one plan in several formats; each file counts as a plan of its own: name one format, such as 'plans/*.docx', to count it once",
        "{0} 似为同一方案的多种格式；每个文件各计一份。如只计一次，请指定一种格式，如 'plans/*.docx'");
}

/// <summary>What can go wrong while results are written: AT6xxx.</summary>
internal static class OutputProblems
{
    /// <summary>The output cannot be written. Argument: the system's reason.</summary>
    public static readonly ProblemKind CannotWrite = new(
        "AT6001", Severity.Error,
        "cannot be written: {0}; name another file with --output, or make room for it",
        "无法写入：{0}；请用 --output 指定其他文件，或腾出空间");

    /// <summary>The output file is one of the inputs.</summary>
    public static readonly ProblemKind OutputIsInput = new(
        "AT6002", Severity.Error,
        "is one of the inputs and would be overwritten; name another file with --output",
        "是输入文件之一，会被覆盖；请用 --output 指定其他文件");

    /// <summary>The folder of the output does not exist.</summary>
    public static readonly ProblemKind NoFolder = new(
        "AT6003", Severity.Error,
        "cannot be written: its folder does not exist; make the folder, or name another file with --output",
        "无法写入：所在文件夹不存在；请先建立文件夹，或用 --output 指定其他文件");

    /// <summary>The output is a folder.</summary>
    public static readonly ProblemKind IsFolder = new(
        "AT6004", Severity.Error, "is a folder; name a file in it with --output", "是文件夹；请用 --output 指定其中的文件");

    /// <summary>The output may not be written.</summary>
    public static readonly ProblemKind NotAllowed = new(
        "AT6005", Severity.Error,
        "cannot be written: you have no permission for it or its folder; name another file with --output",
        "无法写入：没有写入该文件或其文件夹的权限；请用 --output 指定其他文件");

    /// <summary>The extension asks for a form that the command cannot write. Arguments: the extension, the forms.</summary>
    public static readonly ProblemKind WrongExtension = new(
        "AT6006", Severity.Error,
        "{0} is no form of this command; it can write: {1}; name another file with --output",
        "本命令不能写 {0} 文件；可用格式：{1}；请用 --output 指定其他文件");

    /// <summary>The file is there already, and the command does not replace files unasked.</summary>
    public static readonly ProblemKind Exists = new(
        "AT6007", Severity.Error,
        "is there already; name another file with --output, or replace it with --force",
        "已存在；请用 --output 指定其他文件，或用 --force 覆盖");
}
