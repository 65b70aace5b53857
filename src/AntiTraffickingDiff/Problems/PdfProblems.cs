namespace AntiTraffickingDiff.Problems;

/// <summary>What can go wrong while a PDF document is read: AT12xx.</summary>
internal static class PdfProblems
{
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

    /// <summary>A CMap is not known. Arguments: its name, which pages.</summary>
    public static readonly ProblemKind UnknownCMap = new(
        "AT1214", Severity.Warning,
        "the character map {0} is not known (pages: {1}); check the text of these pages against the file",
        "未知的字符映射 {0}（页码：{1}）；请将这些页的文字与原文件核对");

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
        "{0} recognised lines are hardly legible (page:line {1}); evidence from them is weak, read them in the file",
        "{0} 行识别文字不够可靠（页:行 {1}），取自其中的依据较弱；请对照原文件阅读");

    /// <summary>No engine for text recognition. No arguments.</summary>
    public static readonly ProblemKind OcrEngineMissing = new(
        "AT1222", Severity.Warning,
        "scanned pages can be recognised with Tesseract, which was not found; install it and its data for Simplified Chinese, or name it with --ocr-engine;"
        + " Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-chi-sim;"
        + " Windows: the installer of https://github.com/UB-Mannheim/tesseract/wiki, with Chinese (Simplified) chosen;"
        + " macOS: brew install tesseract tesseract-lang",
        "扫描页可用 Tesseract 识别，但未找到该程序；请安装 Tesseract 及其简体中文数据，或用 --ocr-engine 指定其路径。"
        + "Debian、Ubuntu：apt install tesseract-ocr tesseract-ocr-chi-sim；"
        + "Windows：用 https://github.com/UB-Mannheim/tesseract/wiki 的安装程序，并勾选简体中文；"
        + "macOS：brew install tesseract tesseract-lang");

    /// <summary>The engine has no data for Chinese. No arguments.</summary>
    public static readonly ProblemKind OcrLanguageMissing = new(
        "AT1223", Severity.Warning,
        "Tesseract has no data for Simplified Chinese (chi_sim), so scanned pages were not recognised; install it;"
        + " Debian, Ubuntu: apt install tesseract-ocr-chi-sim;"
        + " Windows: put chi_sim.traineddata of https://github.com/tesseract-ocr/tessdata_fast into the folder tessdata;"
        + " macOS: brew install tesseract-lang",
        "Tesseract 缺少简体中文数据（chi_sim），未识别扫描页；请安装该数据。"
        + "Debian、Ubuntu：apt install tesseract-ocr-chi-sim；"
        + "Windows：将 https://github.com/tesseract-ocr/tessdata_fast 的 chi_sim.traineddata 放入 tessdata 文件夹；"
        + "macOS：brew install tesseract-lang");

    /// <summary>What lies beyond a limit that does not refuse the file. Arguments: the limit's name, its value, which pages.</summary>
    public static readonly ProblemKind LimitReached = new(
        "AT1217", Severity.Warning,
        "page {2}: what lies beyond the limit {0} = {1} was left out; if the file comes from a source you trust, raise the limit with --limit {0}=NUMBER",
        "第 {2} 页中超过上限 {0} = {1} 的内容已忽略；如来源可信，可用 --limit {0}=数值 提高上限");
}
