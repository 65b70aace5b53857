namespace AntiTraffickingDiff.Problems;

/// <summary>Limits that a file of any format can pass: AT13xx. Those of one format: AT1105, AT1205; of file size: AT1004.</summary>
internal static class LimitProblems
{
    /// <summary>A file has too much of something. Arguments: the limit's name, its value.</summary>
    public static readonly ProblemKind LimitExceeded = new(
        "AT1301", Severity.Error,
        "the file passes the limit {0} = {1} against harmful files; if it comes from a source you trust, raise the limit with --limit {0}=NUMBER",
        "文件超过防范恶意文件的上限 {0} = {1}；如来源可信，可用 --limit {0}=数值 提高上限");

    /// <summary>A file takes too long. Argument: the limit in seconds.</summary>
    public static readonly ProblemKind TimeExceeded = new(
        "AT1302", Severity.Error,
        "the file takes longer than the limit seconds-per-file = {0}; if it comes from a source you trust, raise the limit with --max-seconds-per-file",
        "处理文件的时间超过上限 seconds-per-file = {0} 秒；如来源可信，可用 --max-seconds-per-file 提高上限");

    /// <summary>A file needs too much memory. Argument: the limit in bytes.</summary>
    public static readonly ProblemKind MemoryExceeded = new(
        "AT1303", Severity.Error,
        "the file needs more memory than the limit memory-per-file = {0} bytes; if it comes from a source you trust, raise the limit with --limit memory-per-file=SIZE",
        "处理文件所需内存超过上限 memory-per-file = {0} 字节；如来源可信，可用 --limit memory-per-file=大小 提高上限");

    /// <summary>A file nests so deeply that the stack ends, in spite of all limits on nesting. No arguments.</summary>
    public static readonly ProblemKind StackExceeded = new(
        "AT1304", Severity.Error,
        "the file nests too deeply to be read; set the limits on nesting that were raised with --limit back to their defaults",
        "文件嵌套过深，无法读取；请将用 --limit 提高过的嵌套上限恢复为默认值");
}
