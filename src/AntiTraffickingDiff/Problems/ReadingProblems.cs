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
        "内容为{1}，不是方案；{3}（atdiff 可读取 TXT、HTML、PDF 和 DOCX）");

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
        "内容与文件名不符：扩展名为 {0}，内容却不是该格式；请重新获取文件，若确为纯文本，请用 --encoding 指定编码");

    /// <summary>The name says another format than the content. Arguments: the extension, the format.</summary>
    public static readonly ProblemKind NamedOtherwise = new(
        "AT1015", Severity.Info,
        "content and name disagree: the file is named {0} and is read as {1}, which its content is",
        "内容与文件名不符：扩展名为 {0}，按实际内容（{1}）读取");
}

/// <summary>
/// A format that is not read, for <see cref="ReadingProblems.NotText"/>. Those that a few bytes tell stand in
/// <c>foreign-formats.tsv</c>; these are told by more than that.
/// </summary>
/// <param name="English">What it is, in English.</param>
/// <param name="Chinese">What it is, in Chinese.</param>
/// <param name="Advice">What to do about it, in English.</param>
/// <param name="ChineseAdvice">What to do about it, in Chinese.</param>
internal sealed record ForeignFormat(string English, string Chinese, string Advice, string ChineseAdvice)
{
    /// <summary>Bytes that no encoding makes a text.</summary>
    public static readonly ForeignFormat BinaryData = new(
        "binary data", "二进制数据", "if it is text, name its encoding with --encoding", "若确为文本，请用 --encoding 指定编码");

    /// <summary>BMP.</summary>
    public static readonly ForeignFormat Bitmap = new(
        "a BMP image", "BMP 图片", "recognise its text with OCR and give the text", "请先用 OCR 识别成文字");

    /// <summary>EXE, DLL.</summary>
    public static readonly ForeignFormat Program = new(
        "a program (PE)", "可执行程序（PE）", "name a plan instead", "请改为指定方案文件");

    /// <summary>OFD (GB/T 33190).</summary>
    public static readonly ForeignFormat Ofd = new(
        "an OFD document", "OFD 版式文件", "convert it to PDF with an OFD reader", "请用 OFD 阅读器导出为 PDF");

    /// <summary>XLSX.</summary>
    public static readonly ForeignFormat Workbook = new(
        "an Excel workbook (.xlsx)", "Excel 工作簿（.xlsx）", "save its sheet as tab-separated text", "请将工作表另存为制表符分隔的文本");

    /// <summary>PPTX, ODT.</summary>
    public static readonly ForeignFormat OfficeDocument = new(
        "another kind of office document (.pptx, .odt)", "其他办公文档（.pptx、.odt）",
        "open it in Word, WPS or LibreOffice and save it as .docx", "请用 Word、WPS 或 LibreOffice 打开并另存为 .docx");

    /// <summary>ZIP.</summary>
    public static readonly ForeignFormat Archive = new(
        "a zip archive", "zip 压缩文件", "unpack it and name the files in it", "请先解压，再指定其中的文件");
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

/// <summary>What can go wrong while a PDF document is read: AT12xx.</summary>
internal static class PdfProblems
{
    /// <summary>A refusal that also says what to install; it keeps its code and arguments.</summary>
    /// <param name="refusal">Why the file cannot be used.</param>
    /// <param name="missing">What is missing.</param>
    /// <returns>The refusal with both messages.</returns>
    public static ProblemKind WithAdvice(ProblemKind refusal, ProblemKind missing) => refusal with
    {
        English = $"{refusal.English}; {missing.English}",
        Chinese = $"{refusal.Chinese}；{missing.Chinese}",
    };

    /// <summary>The document is encrypted and no password was given.</summary>
    public static readonly ProblemKind PasswordRequired = new(
        "AT1201", Severity.Error,
        "the PDF is encrypted; give its password in the environment variable ATDIFF_PASSWORD or with --password",
        "PDF 已加密；请用环境变量 ATDIFF_PASSWORD 或 --password 提供密码");

    /// <summary>The password does not open the document.</summary>
    public static readonly ProblemKind WrongPassword = new(
        "AT1202", Severity.Error,
        "the password given with --password or ATDIFF_PASSWORD does not open this PDF; check capitals and characters that look alike",
        "--password 或 ATDIFF_PASSWORD 提供的密码无法打开此 PDF；请检查大小写和形近字符");

    /// <summary>The document is encrypted, but not by the standard security handler.</summary>
    public static readonly ProblemKind UnsupportedEncryption = new(
        "AT1203", Severity.Error,
        "the PDF is encrypted with a certificate or a method of its own; open it in its reader and print it to a PDF without protection",
        "PDF 使用证书或专有方式加密；请在原阅读器中打开并打印为不加密的 PDF");

    /// <summary>Nothing of the document can be read. Argument: why, as the PDF library says it.</summary>
    public static readonly ProblemKind DamagedBeyondRepair = new(
        "AT1204", Severity.Error,
        "the PDF has no readable page ({0}); download it again, or open it in a PDF reader and save it anew",
        "PDF 没有可读取的页面（{0}）；请重新下载，或用 PDF 阅读器打开后另存");

    /// <summary>A limit against harmful files is passed. Arguments: the limit's name, its value.</summary>
    public static readonly ProblemKind LimitExceeded = new(
        "AT1205", Severity.Error,
        "the PDF passes the limit {0} = {1} against harmful files; if it comes from a source you trust, raise the limit with --limit {0}=NUMBER",
        "PDF 超过防范恶意文件的上限 {0} = {1}；如来源可信，可用 --limit {0}=数值 提高上限");

    /// <summary>All pages are pictures.</summary>
    public static readonly ProblemKind ImagesOnly = new(
        "AT1206", Severity.Error,
        "the PDF has only pictures of pages and no text; run text recognition (OCR) and give the result",
        "PDF 只有页面图片，没有文字；请先进行文字识别（OCR）再使用");

    /// <summary>Some pages are pictures. Argument: which pages.</summary>
    public static readonly ProblemKind PagesOfImages = new(
        "AT1207", Severity.Warning,
        "only pictures and no text (pages: {0}); what stands there is missing, run text recognition (OCR) on the file",
        "只有图片，没有文字（页码：{0}），其内容缺失；请对文件进行文字识别（OCR）");

    /// <summary>No page has text or pictures, perhaps because letters were made outlines.</summary>
    public static readonly ProblemKind NoText = new(
        "AT1208", Severity.Error,
        "the PDF has no text: its pages are empty, or their letters were made outlines; run text recognition (OCR) and give the result",
        "PDF 没有文字：页面为空，或文字已转为曲线；请先进行文字识别（OCR）再使用");

    /// <summary>A font does not say which characters its glyphs are. Arguments: font, how many glyphs, which pages.</summary>
    public static readonly ProblemKind UnmappedFont = new(
        "AT1209", Severity.Warning,
        "{1} glyphs of the font {0} stand for no known characters and are missing from the text (pages: {2}); run text recognition (OCR) on the file",
        "字体 {0} 的 {1} 个字形无法对应字符，文本中缺失（页码：{2}）；请对文件进行文字识别（OCR）");

    /// <summary>Hardly any glyph can be told. Arguments: how many cannot, how many there are.</summary>
    public static readonly ProblemKind TextUnmapped = new(
        "AT1210", Severity.Error,
        "{0} of {1} glyphs stand for no known characters, as the PDF's fonts do not say which; run text recognition (OCR) and give the result",
        "{1} 个字形中有 {0} 个无法对应字符，PDF 字体未提供编码；请先进行文字识别（OCR）再使用");

    /// <summary>The table of the file's objects was rebuilt.</summary>
    public static readonly ProblemKind CrossReferenceRebuilt = new(
        "AT1211", Severity.Info,
        "the PDF's cross-reference table was damaged and was rebuilt from its objects; check that no page is missing",
        "PDF 的交叉引用表已损坏，已据各对象重建；请核对页面是否完整");

    /// <summary>The end of the file is missing. Argument: which pages are known not to be whole, in words.</summary>
    public static readonly ProblemKind CutOff = new(
        "AT1224", Severity.Warning,
        "the PDF is cut off: the end of the file is missing, and what stood there was not read{0}; download or copy it again",
        "PDF 文件不完整：文件末尾缺失，缺失部分未能读取{0}；请重新下载或复制");

    // Why nothing of a file can be read, for DamagedBeyondRepair.
    public static readonly InBothLanguages EndMissing = new("the end of the file is missing", "文件末尾缺失");

    public static InBothLanguages NotWhole(string pages) => pages.Length == 0 ? new(string.Empty, string.Empty) : new($" (pages not whole: {pages})", $"（不完整的页码：{pages}）");

    /// <summary>A stream is damaged. Argument: which pages.</summary>
    public static readonly ProblemKind DamagedStream = new(
        "AT1212", Severity.Warning,
        "compressed data is damaged and was read up to the damage (pages: {0}); text may be missing, download the file again",
        "压缩数据损坏（页码：{0}），只读取了损坏之前的部分，文字可能缺失；请重新下载文件");

    /// <summary>A filter is not known. Arguments: its name, which pages.</summary>
    public static readonly ProblemKind UnsupportedFilter = new(
        "AT1213", Severity.Warning,
        "data in the format {0} was left out (pages: {1}); text may be missing, open the file in a PDF reader and save it anew",
        "{0} 格式的数据已忽略（页码：{1}），文字可能缺失；请用 PDF 阅读器打开后另存");

    /// <summary>The text of scanned pages. Argument: which pages.</summary>
    public static readonly ProblemKind RecognisedText = new(
        "AT1215", Severity.Info,
        "a scan with recognised text (pages: {0}); there may be errors of recognition",
        "扫描件（页码：{0}），文字由识别得到，可能有识别错误");

    /// <summary>Content that was not read. Argument: which pages.</summary>
    public static readonly ProblemKind ContentSkipped = new(
        "AT1216", Severity.Warning,
        "parts that nest too deeply or refer to themselves were left out (pages: {0}); check the text of these pages against the file",
        "嵌套过深或自我引用的部分已忽略（页码：{0}）；请将这些页的文字与原文件核对");

    /// <summary>The process that reads PDF files ended while it read this one. Arguments: how, in English and Chinese.</summary>
    public static readonly ProblemKind WorkerDied = new(
        "AT1218", Severity.Error,
        "the PDF ended the process that reads PDF files ({0}); the other files were read, open this one in a PDF reader and save it anew",
        "此 PDF 使读取 PDF 的进程终止（{1}）；其他文件不受影响，请用 PDF 阅读器打开此文件后另存");

    /// <summary>The process that reads PDF files cannot be started. Argument: why, as the system says it.</summary>
    public static readonly ProblemKind NoWorker = new(
        "AT1219", Severity.Error,
        "the process that reads PDF files cannot be started ({0}); check that the tool's own file may be run",
        "无法启动读取 PDF 的进程（{0}）；请检查本工具的程序文件是否可执行");

    /// <summary>Pages were recognised. Arguments: which pages, the mean confidence in per cent.</summary>
    public static readonly ProblemKind TextRecognised = new(
        "AT1220", Severity.Warning,
        "the text of scanned pages was recognised (pages: {0}; mean confidence {1} %); compare names and figures with the file",
        "扫描页的文字由识别得到（页码：{0}；平均置信度 {1}%）；请将名称和数字与原文件核对");

    /// <summary>Lines that could hardly be read. Arguments: how many, their pages and lines.</summary>
    public static readonly ProblemKind WeaklyRecognised = new(
        "AT1221", Severity.Warning,
        "recognised lines that are hardly legible: {0} (page:line on that page {1}); evidence from them is weak, read them in the file",
        "{0} 行识别文字不够可靠（“页:该页的行”：{1}），取自其中的依据较弱；请对照原文件阅读");

    /// <summary>No engine for text recognition. No arguments.</summary>
    public static readonly ProblemKind OcrEngineMissing = new(
        "AT1222", Severity.Warning,
        "scanned pages can be recognised with Tesseract, which was not found; install it and its data for Simplified Chinese, or name it with --ocr-engine:"
        + "\nDebian, Ubuntu: apt install tesseract-ocr tesseract-ocr-chi-sim;"
        + "\nWindows: the installer of https://github.com/UB-Mannheim/tesseract/wiki, with Chinese (Simplified) chosen;"
        + "\nmacOS: brew install tesseract tesseract-lang",
        "扫描页可用 Tesseract 识别，但未找到该程序；请安装 Tesseract 及其简体中文数据，或用 --ocr-engine 指定其路径："
        + "\nDebian、Ubuntu：apt install tesseract-ocr tesseract-ocr-chi-sim；"
        + "\nWindows：用 https://github.com/UB-Mannheim/tesseract/wiki 的安装程序，并勾选简体中文；"
        + "\nmacOS：brew install tesseract tesseract-lang");

    /// <summary>The engine has no data for Chinese. No arguments.</summary>
    public static readonly ProblemKind OcrLanguageMissing = new(
        "AT1223", Severity.Warning,
        "Tesseract has no data for Simplified Chinese (chi_sim), so scanned pages were not recognised; install it:"
        + "\nDebian, Ubuntu: apt install tesseract-ocr-chi-sim;"
        + "\nWindows: put chi_sim.traineddata of https://github.com/tesseract-ocr/tessdata_fast into the folder tessdata;"
        + "\nmacOS: brew install tesseract-lang",
        "Tesseract 缺少简体中文数据（chi_sim），未识别扫描页；请安装该数据："
        + "\nDebian、Ubuntu：apt install tesseract-ocr-chi-sim；"
        + "\nWindows：将 https://github.com/tesseract-ocr/tessdata_fast 的 chi_sim.traineddata 放入 tessdata 文件夹；"
        + "\nmacOS：brew install tesseract-lang");

    /// <summary>What lies beyond a limit that does not refuse the file. Arguments: the limit's name, its value, which pages.</summary>
    public static readonly ProblemKind LimitReached = new(
        "AT1217", Severity.Warning,
        "page {2}: what lies beyond the limit {0} = {1} was left out; if the file comes from a source you trust, raise the limit with --limit {0}=NUMBER",
        "第 {2} 页中超过上限 {0} = {1} 的内容已忽略；如来源可信，可用 --limit {0}=数值 提高上限");
}
