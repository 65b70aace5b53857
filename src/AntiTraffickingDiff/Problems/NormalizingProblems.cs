namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while a text is normalized: AT2xxx.</summary>
internal static class NormalizingProblems
{
    /// <summary>Hard-wrapped lines were joined. Argument: how many.</summary>
    public static readonly ProblemKind LinesJoined = new(
        "AT2001", Severity.Info, "{0} wrapped lines joined to paragraphs", "已将 {0} 处硬换行并入段落");

    /// <summary>Page furniture was recognised. Argument: how many lines.</summary>
    public static readonly ProblemKind FurnitureSetApart = new(
        "AT2002", Severity.Info, "{0} page numbers and running headers set apart from the text", "已将 {0} 处页码、页眉页脚与正文分开");

    /// <summary>Full-width digits and letters. Argument: how many.</summary>
    public static readonly ProblemKind FullWidthMadeHalf = new(
        "AT2003", Severity.Info, "{0} full-width digits and letters made half-width", "已将 {0} 个全角数字和字母改为半角");

    /// <summary>Half-width punctuation. Argument: how many.</summary>
    public static readonly ProblemKind PunctuationMadeFull = new(
        "AT2004", Severity.Info, "{0} half-width punctuation marks made full-width", "已将 {0} 个半角标点改为全角");

    /// <summary>Radicals. Argument: how many.</summary>
    public static readonly ProblemKind RadicalsReplaced = new(
        "AT2005", Severity.Info, "{0} Kangxi and CJK radicals made ideographs", "已将 {0} 个部首字符改为汉字");

    /// <summary>Confused glyphs. Argument: how many.</summary>
    public static readonly ProblemKind GlyphsCorrected = new(
        "AT2006", Severity.Info, "{0} characters that only look right put right from their context; check them with --show-repairs", "已按上下文改正 {0} 个形近字；可用 --show-repairs 核对");

    /// <summary>GBK codes. Argument: how many.</summary>
    public static readonly ProblemKind GbkCodesReplaced = new(
        "AT2007", Severity.Info, "{0} GBK codes read as Unicode made the characters they stand for", "已将 {0} 个误作 Unicode 的 GBK 编码还原");

    /// <summary>Quotes. Argument: how many.</summary>
    public static readonly ProblemKind QuotesReplaced = new(
        "AT2008", Severity.Info, "{0} quotation and title marks made standard", "已统一 {0} 个引号和书名号");

    /// <summary>Markup. Argument: how many.</summary>
    public static readonly ProblemKind MarkupRemoved = new(
        "AT2009", Severity.Info, "{0} Markdown and HTML marks taken out", "已去除 {0} 处 Markdown、HTML 标记");

    /// <summary>Spaces. Argument: how many.</summary>
    public static readonly ProblemKind SpacesRemoved = new(
        "AT2010", Severity.Info, "{0} runs of spaces taken out or made one space", "已去除或合并 {0} 处空格");

    /// <summary>Repeated passages. Arguments: how many, how many characters.</summary>
    public static readonly ProblemKind PassagesRepeated = new(
        "AT2011", Severity.Info, "{0} passages ({1} characters) repeat earlier ones; they are kept and marked", "有 {0} 段文字（共 {1} 字）与前文重复；已保留并标记");

    /// <summary>Invisible characters. Argument: how many.</summary>
    public static readonly ProblemKind InvisibleRemoved = new(
        "AT2012", Severity.Info, "{0} invisible characters taken out", "已去除 {0} 个不可见字符");

    /// <summary>Repairs beyond the limit of the list. Argument: how many.</summary>
    public static readonly ProblemKind RepairsNotListed = new(
        "AT2013", Severity.Info, "{0} further repairs were made but are not listed", "另有 {0} 处修复未逐条列出");

    /// <summary>Traditional characters. Argument: how many.</summary>
    public static readonly ProblemKind TraditionalRead = new(
        "AT2014", Severity.Info, "{0} traditional or variant characters read as simplified ones; what is quoted is as printed",
        "已将 {0} 个繁体字、异体字按简体读取；引文仍为原文");

    /// <summary>Presentation forms. Argument: how many.</summary>
    public static readonly ProblemKind FormsReplaced = new(
        "AT2015", Severity.Info, "{0} vertical, small and half-width forms of punctuation made the usual marks", "已将 {0} 个竖排、小型和半角标点改为通用标点");

    /// <summary>Pinyin. Argument: how many.</summary>
    public static readonly ProblemKind PinyinRemoved = new(
        "AT2016", Severity.Info, "{0} readings in pinyin in brackets taken out", "已去除 {0} 处括注拼音");
}
