namespace AntiTraffickingDiff.Problems;

/// <summary>What can go wrong while results are written: AT6xxx.</summary>
public static class OutputProblems
{
    /// <summary>The output cannot be written. Argument: the system's reason.</summary>
    public static readonly ProblemKind CannotWrite = new(
        "AT6001", Severity.Error,
        "cannot be written: {0}; check that the folder exists and that you may write there",
        "无法写入：{0}；请检查文件夹是否存在、是否有写入权限");

    /// <summary>The output file is one of the inputs.</summary>
    public static readonly ProblemKind OutputIsInput = new(
        "AT6002", Severity.Error,
        "is one of the inputs and would be overwritten; name another file with --output",
        "是输入文件之一，会被覆盖；请用 --output 指定其他文件");
}
