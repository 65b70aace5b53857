namespace AntiTraffickingDiff.Problems;

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
