namespace AntiTraffickingDiff.Problems;

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
        "未知编号格式“{0}”，按 1、2、3 给出；请核对条款编号");

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
