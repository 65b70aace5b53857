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

/// <summary>What can go wrong while a Word document (DOCX) is read: AT11xx.</summary>
internal static class DocxProblems
{
    /// <summary>The document is encrypted with a password.</summary>
    public static readonly ProblemKind Encrypted = new(
        "AT1101", Severity.Error,
        "password-protected Word document; remove the password in Word (File > Info > Protect Document) or save a copy without one",
        "Word 文档受密码保护；请在 Word 中取消密码（文件 > 信息 > 保护文档）或另存为无密码的副本");

    /// <summary>The file is no readable ZIP package. Argument: why.</summary>
    public static readonly ProblemKind NotPackage = new(
        "AT1102", Severity.Error,
        "not a readable Word document (DOCX): {0}; open it in Word or WPS and save it again as .docx",
        "不是可读取的 Word 文档（DOCX）：{0}；请用 Word 或 WPS 打开后另存为 .docx");

    /// <summary>The package has no main document part. Argument: what the package looks like.</summary>
    public static readonly ProblemKind NoMainPart = new(
        "AT1103", Severity.Error,
        "the package has no Word main document ({0}); save the plan as .docx",
        "文件包中没有 Word 正文（{0}）；请将方案另存为 .docx");

    /// <summary>The main part's XML is damaged. Arguments: part name, why.</summary>
    public static readonly ProblemKind MalformedPart = new(
        "AT1104", Severity.Error,
        "{0} is damaged: {1}; open the file in Word or WPS, let it repair the file, and save it again",
        "{0} 已损坏：{1}；请用 Word 或 WPS 打开并修复后重新保存");

    /// <summary>A limit against harmful files is passed. Arguments: the limit's name, its value.</summary>
    public static readonly ProblemKind LimitExceeded = new(
        "AT1105", Severity.Error,
        "the Word document passes the limit {0} = {1} against harmful files; save only the plan itself as a new .docx or, if it comes from a source you trust, raise the limit with --limit {0}=NUMBER",
        "Word 文档超过防范恶意文件的上限 {0} = {1}；请仅将方案正文另存为新的 .docx，或在来源可信时用 --limit {0}=数值 提高上限");

    /// <summary>A side part could not be read. Arguments: part name, why.</summary>
    public static readonly ProblemKind PartLeftOut = new(
        "AT1106", Severity.Warning,
        "{0} could not be read and is left out: {1}; numbers, notes or headers may be missing",
        "{0} 无法读取，已忽略：{1}；编号、注释或页眉可能缺失");

    /// <summary>Imported content of another format. Argument: its content type.</summary>
    public static readonly ProblemKind ImportLeftOut = new(
        "AT1107", Severity.Warning,
        "imported content of type {0} is left out; open the file in Word and save it again, which makes the content part of the document",
        "导入的 {0} 类型内容已忽略；请用 Word 打开后重新保存，使其成为正文");

    /// <summary>The document has no text.</summary>
    public static readonly ProblemKind NoText = new(
        "AT1108", Severity.Warning,
        "the Word document has no text, perhaps only pictures of pages; run text recognition (OCR) and save the result",
        "Word 文档没有文字，可能只有页面图片；请先进行文字识别（OCR）再保存");

    /// <summary>A number format that is not known. Argument: its name.</summary>
    public static readonly ProblemKind UnknownNumberFormat = new(
        "AT1109", Severity.Info,
        "number format '{0}' is not known; its numbers are given as 1, 2, 3: check the clause numbers",
        "未知编号格式“{0}”，按 1、2、3 给出；请核对条目编号");

    /// <summary>A table of contents whose end is missing.</summary>
    public static readonly ProblemKind UnclosedContents = new(
        "AT1110", Severity.Info,
        "the table of contents has no end and is read as text; update the fields in Word to put it right",
        "目录域没有结束标记，已按正文读取；可在 Word 中更新域");

    /// <summary>Imported content beyond a limit. Arguments: the limit's name, its value.</summary>
    public static readonly ProblemKind ImportsCut = new(
        "AT1111", Severity.Warning,
        "imported content beyond the limit {0} = {1} is left out; if the file comes from a source you trust, raise the limit with --limit {0}=NUMBER",
        "超过上限 {0} = {1} 的导入内容已忽略；如来源可信，可用 --limit {0}=数值 提高上限");
}
