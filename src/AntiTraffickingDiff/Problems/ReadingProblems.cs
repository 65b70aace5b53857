namespace AntiTraffickingDiff.Problems;

/// <summary>What can go wrong while a file is read: AT1xxx.</summary>
internal static class ReadingProblems
{
    /// <summary>There is no such file.</summary>
    public static readonly ProblemKind FileNotFound = new(
        "AT1001", Severity.Error,
        "no such file; check the path, and quote it if it has spaces",
        "找不到文件；请检查路径，含空格时请加引号");

    /// <summary>The path is a directory. Argument: the path.</summary>
    public static readonly ProblemKind IsDirectory = new(
        "AT1002", Severity.Error,
        "is a folder, not a plan; name the files in it, such as {0}/*.txt",
        "是文件夹而不是方案文件；请列出其中的文件，例如 {0}/*.txt");

    /// <summary>The file has no content.</summary>
    public static readonly ProblemKind EmptyFile = new(
        "AT1003", Severity.Error, "the file is empty", "文件为空");

    /// <summary>The file is larger than the limit. Arguments: its size in bytes, the limit in bytes.</summary>
    public static readonly ProblemKind FileTooLarge = new(
        "AT1004", Severity.Error,
        "the file has {0} bytes, more than the limit file-size = {1}; raise it with --max-file-size",
        "文件有 {0} 字节，超过上限 file-size = {1}；可用 --max-file-size 提高");

    /// <summary>
    /// The content is of a format that is not read, whatever the name says. Arguments: what it is in English, in
    /// Chinese, what to do in English, in Chinese.
    /// </summary>
    public static readonly ProblemKind NotText = new(
        "AT1005", Severity.Error,
        "the content is {0}, not a plan; {2} (atdiff reads TXT, HTML, PDF and DOCX)",
        "内容是 {1}，不是方案；{3}（atdiff 可读取 TXT、HTML、PDF 和 DOCX）");

    /// <summary>The operating system refuses to give the file. Argument: its reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT1006", Severity.Error, "cannot be opened: {0}", "无法打开：{0}");

    /// <summary>Bytes that mean nothing in the file's encoding. Arguments: encoding name, byte offset, bytes in hex.</summary>
    public static readonly ProblemKind UndecodableBytes = new(
        "AT1007", Severity.Warning,
        "byte {1}: {2} is not valid {0}; if the encoding is another one, name it with --encoding",
        "第 {1} 字节：{2} 不是有效的 {0}；若是其他编码，请用 --encoding 指定");

    /// <summary>The encoding that was recognised. Argument: its name.</summary>
    public static readonly ProblemKind EncodingRecognised = new(
        "AT1008", Severity.Info, "read as {0}", "按 {0} 读取");

    /// <summary>No such encoding. Argument: the name that was asked for.</summary>
    public static readonly ProblemKind UnknownEncoding = new(
        "AT1009", Severity.Error,
        "unknown encoding '{0}'; use utf-8, utf-16le, utf-16be, gb18030 or gbk",
        "未知编码“{0}”；可用 utf-8、utf-16le、utf-16be、gb18030 或 gbk");

    /// <summary>More undecodable bytes than are listed one by one. Arguments: how many runs, encoding name.</summary>
    public static readonly ProblemKind MoreUndecodableBytes = new(
        "AT1010", Severity.Warning,
        "{0} more runs of bytes are not valid {1}; the file is damaged or in another encoding (see --encoding)",
        "另有 {0} 处字节不是有效的 {1}；文件可能已损坏或为其他编码（见 --encoding）");

    /// <summary>A zip-based file whose directory cannot be read. Argument: the reason.</summary>
    public static readonly ProblemKind DamagedArchive = new(
        "AT1011", Severity.Error,
        "the file is a damaged zip or DOCX: {0}; download it again, or save it anew as .docx",
        "文件是损坏的 zip 或 DOCX：{0}；请重新下载，或另存为 .docx");

    /// <summary>No reader was given for the format. Argument: the format.</summary>
    public static readonly ProblemKind NoReader = new(
        "AT1012", Severity.Error, "{0} files are not read here", "此处不读取 {0} 文件");

    /// <summary>A web page or archive that cannot be taken apart. Argument: the reason.</summary>
    public static readonly ProblemKind DamagedPage = new(
        "AT1013", Severity.Error,
        "the web archive is damaged: {0}; open the page in a browser and save it again as .html",
        "网页存档已损坏：{0}；请用浏览器打开网页后重新另存为 .html");

    /// <summary>The name says a format that is not text, and the content is text. Argument: the name's extension.</summary>
    public static readonly ProblemKind NotAsNamed = new(
        "AT1014", Severity.Error,
        "content and name disagree: the file is named {0}, but its content is no such file; get it again, or if it is plain text, name the encoding with --encoding",
        "内容与文件名不符：文件名为 {0}，内容却不是该格式；请重新获取文件，若确为纯文本，请用 --encoding 指定编码");

    /// <summary>The name says another format than the content. Arguments: the extension, the format.</summary>
    public static readonly ProblemKind NamedOtherwise = new(
        "AT1015", Severity.Info,
        "content and name disagree: the file is named {0} and is read as {1}, which its content is",
        "内容与文件名不符：文件名为 {0}，按其实际内容 {1} 读取");
}
