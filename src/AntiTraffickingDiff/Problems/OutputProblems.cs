namespace AntiTraffickingDiff.Problems;

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
