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
        "AT2011", Severity.Info, "passages that repeat earlier ones: {0} ({1} characters); they are kept and marked", "有 {0} 段文字（共 {1} 字）与前文重复；已保留并标记");

    /// <summary>Invisible characters. Argument: how many.</summary>
    public static readonly ProblemKind InvisibleRemoved = new(
        "AT2012", Severity.Info, "invisible characters taken out: {0}", "已去除 {0} 个不可见字符");

    /// <summary>Repairs beyond the limit of the list. Argument: how many.</summary>
    public static readonly ProblemKind RepairsNotListed = new(
        "AT2013", Severity.Info, "further repairs that are not listed: {0}", "另有 {0} 处修复未逐条列出");

    /// <summary>Traditional characters. Argument: how many.</summary>
    public static readonly ProblemKind TraditionalRead = new(
        "AT2014", Severity.Info, "traditional or variant characters read as simplified ones: {0}; what is quoted is as printed",
        "已将 {0} 个繁体字、异体字按简体读取；引文仍为原文");

    /// <summary>Presentation forms. Argument: how many.</summary>
    public static readonly ProblemKind FormsReplaced = new(
        "AT2015", Severity.Info, "{0} vertical, small and half-width forms of punctuation made the usual marks", "已将 {0} 个竖排、小型和半角标点改为通用标点");

    /// <summary>Pinyin. Argument: how many.</summary>
    public static readonly ProblemKind PinyinRemoved = new(
        "AT2016", Severity.Info, "{0} readings beside the characters (pinyin, zhuyin) taken out", "已去除 {0} 处注音（拼音、注音符号）");

    /// <summary>Fields of a web page. Argument: how many.</summary>
    public static readonly ProblemKind FieldsParted = new(
        "AT2017", Severity.Info, "{0} fields of a web page told from what stands on the same line", "已将 {0} 处网页信息项与同行其他文字分开");
}

/// <summary>What there is to say while a clause tree is built: AT3xxx.</summary>
internal static class ClauseProblems
{
    /// <summary>A number is missing. Arguments: the number expected, the number found.</summary>
    public static readonly ProblemKind NumberSkipped = new(
        "AT3001", Severity.Warning,
        "{0} expected, {1} found; a clause may be missing here, compare with the original",
        "此处应为 {0}，实为 {1}；可能缺少条目，请与原文核对");

    /// <summary>A number occurs again or goes back. Arguments: the number expected, the number found.</summary>
    public static readonly ProblemKind NumberRepeated = new(
        "AT3002", Severity.Warning,
        "{0} expected, {1} found again; the clause is kept, but its locator may not be unique",
        "此处应为 {0}，却再次出现 {1}；条目保留，但其定位可能不唯一");

    /// <summary>The numbers are in no order. Arguments: how many are out of sequence, how many there are.</summary>
    public static readonly ProblemKind OrderBroken = new(
        "AT3003", Severity.Warning,
        "the order of clauses is broken: {0} of {1} numbers are out of sequence; locators show the printed numbers, so look evidence up by line",
        "条目顺序混乱：{1} 个编号中有 {0} 个不连续；定位仅为所印编号，请按行号查找依据");

    /// <summary>Nothing is numbered.</summary>
    public static readonly ProblemKind NoNumbers = new(
        "AT3004", Severity.Warning,
        "no clause numbers found; every paragraph counts as a clause of its own",
        "未发现条目编号；每个段落按一个条目处理");

    /// <summary>No title was found.</summary>
    public static readonly ProblemKind NoTitle = new(
        "AT3005", Severity.Info, "no title found in the opening lines", "开头部分未发现标题");

    /// <summary>Rows of a table had lost cells. Argument: how many rows.</summary>
    public static readonly ProblemKind RowsRealigned = new(
        "AT3006", Severity.Info,
        "{0} table rows have lost or moved cells and were realigned by what the cells hold; check their units",
        "{0} 行表格单元格缺失或错位，已按内容重新对齐；请核对其责任单位");

    /// <summary>A row starts a group whose label is missing. Argument: the row's locator.</summary>
    public static readonly ProblemKind RowLabelLost = new(
        "AT3007", Severity.Warning,
        "the numbering of the table restarts without a label; the row is taken for {0}",
        "表格编号重新开始但缺少分组标题；该行按 {0} 处理");

    /// <summary>A table without a recognisable header. No arguments.</summary>
    public static readonly ProblemKind TableWithoutHeader = new(
        "AT3008", Severity.Warning,
        "the table has no header that names its columns; units are told by their names only",
        "表格缺少可识别的表头；责任单位仅按名称识别");

    /// <summary>Clauses nest too deeply. Argument: the limit.</summary>
    public static readonly ProblemKind TooDeep = new(
        "AT3009", Severity.Warning,
        "clauses nest deeper than the limit clause-depth = {0}; deeper ones are put beside each other, raise the limit with --limit clause-depth=NUMBER",
        "条目嵌套超过上限 clause-depth = {0} 层，更深的条目按同级处理；可用 --limit clause-depth=数值 提高上限");

    /// <summary>Numbers repeat. Arguments: how many clauses got another id, the locator and the id of the first.</summary>
    public static readonly ProblemKind IdsRepeated = new(
        "AT3010", Severity.Info,
        "{0} clauses print a number that another clause has; their ids got a mark to tell them apart, the first is {1} with the id {2}",
        "{0} 个条目的编号与其他条目重复，已在其标识中加注区分；第一个是 {1}，标识为 {2}");
}

/// <summary>What there is to say while units are resolved: AT4xxx.</summary>
internal static class UnitProblems
{
    /// <summary>A unit name that no row of the registry explains. Arguments: the name, how often it stands in assignments.</summary>
    public static readonly ProblemKind UnknownUnit = new(
        "AT4001", Severity.Warning,
        "unknown unit '{0}' (times: {1}), kept as itself; add it to a table given with --units",
        "未识别的单位“{0}”（出现 {1} 次），按原名保留；可在 --units 指定的表中补充");

    /// <summary>An annex row names other units than the main text. Arguments: row, its units, clause, its units.</summary>
    public static readonly ProblemKind Contradiction = new(
        "AT4002", Severity.Warning,
        "{0} names {1}, but {2} names {3} for the same task; the main text is used, check which one holds",
        "{0} 列出{1}，而 {2} 对同一任务列出{3}；以正文为准，请核对");

    /// <summary>A name that was taken for another name of the plan. Arguments: the name, the other one.</summary>
    public static readonly ProblemKind MisreadUnit = new(
        "AT4005", Severity.Warning,
        "unit '{0}' is taken for '{1}', which the plan names more often; one character differs, check the original",
        "单位“{0}”按文中多次出现的“{1}”处理（仅一字不同），请核对原文");

    /// <summary>A label beside known ones that names no role. Arguments: the label, how often it stands in assignments.</summary>
    public static readonly ProblemKind UnknownLabel = new(
        "AT4006", Severity.Warning,
        "nobody knows what the units under '{0}' do (times: {1}); beside units in the lead they are taken for supports",
        "不清楚“{0}”（出现 {1} 次）所列单位承担何种责任；在牵头单位之后按配合单位处理");

    /// <summary>A department whose functions the plan itself states. Arguments: the name, the functions in English, in Chinese.</summary>
    public static readonly ProblemKind StatedFunctions = new(
        "AT4007", Severity.Info,
        "unit '{0}' stands for {1}, as the plan itself says",
        "按本文的说明，单位“{0}”承担{2}职能");

    /// <summary>A department of a zone whose functions the plan does not state. Arguments: the name, the functions in English, in Chinese.</summary>
    public static readonly ProblemKind ZoneUnit = new(
        "AT4008", Severity.Info,
        "unit '{0}' may stand for {1}, as such departments of development zones do; the plan does not say so, so none of these counts as dropped",
        "开发区的“{0}”通常承担{2}职能；本文未作说明，这些职能均不计为未列入");

    /// <summary>A row of a table of units cannot be used. Arguments: the table's name, the line, why in English, in Chinese.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT4003", Severity.Error,
        "{2}; correct the line (see the header row of the built-in table for the columns)",
        "{3}；请改正该行（列名见内置表的表头）");

    /// <summary>A table of units cannot be opened. Arguments: its path, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpenTable = new(
        "AT4004", Severity.Error,
        "the table of units {0} cannot be opened: {1}; check the path given with --units",
        "无法打开单位表 {0}：{1}；请检查 --units 指定的路径");
}

/// <summary>What there is to say while measures are matched: AT5xxx.</summary>
internal static class MatchingProblems
{
    /// <summary>A baseline has no measures. Argument: its path.</summary>
    public static readonly ProblemKind BaselineWithoutMeasures = new(
        "AT5002", Severity.Error,
        "no measures found in the baseline {0}; a baseline needs numbered clauses (see 'atdiff parse {0}')",
        "基准 {0} 中未找到措施；基准须有编号条目（可用 atdiff parse {0} 查看）");

    /// <summary>A plan's text is scrambled. Argument: for how many measures units could not be told.</summary>
    public static readonly ProblemKind UnitsUncertain = new(
        "AT5004", Severity.Warning,
        "the text is scrambled: coverage is judged sentence by sentence, and units that are uncertain are not compared (measures: {0})",
        "文字顺序混乱：覆盖情况按句判断；有 {0} 项措施的责任单位无法确定，未作比较");

    /// <summary>A plan has no numbered clause, so that everything in it is one unnumbered text.</summary>
    public static readonly ProblemKind NoNumbering = new(
        "AT5003", Severity.Warning,
        "no numbered clauses found; the text is matched sentence by sentence, and units are attributed only where a sentence names them",
        "未发现编号条目；按句匹配，且仅在句中写明单位时才认定责任单位");

    /// <summary>A document on another subject. Arguments: its title, the words of the baseline's subject.</summary>
    public static readonly ProblemKind OtherSubject = new(
        "AT5005", Severity.Warning,
        "no plan on the baseline's subject: {0}, where the baseline's subject is {1}; what is reported missing says nothing, name the baseline for this subject with --baseline or take any document with --any-document",
        "该文件的主题与基准不同：{0}，基准的主题为“{1}”；因此所列缺失没有参考意义，请用 --baseline 指定相应基准，或用 --any-document 仍按方案处理");

    /// <summary>A document in another language. No arguments.</summary>
    public static readonly ProblemKind OtherLanguage = new(
        "AT5006", Severity.Warning,
        "the text is in another language than the baseline; it is not measured as a plan, use the Chinese text or take any document with --any-document",
        "文本与基准不是同一语言，不作为方案衡量；请使用中文文本，或用 --any-document 按方案处理");

    /// <summary>A document that is no plan. Argument: the words of the baseline's subject.</summary>
    public static readonly ProblemKind NotAPlan = new(
        "AT5007", Severity.Warning,
        "the document is no plan on the subject {0}: it has neither the title of one nor numbered measures nor units; take any document with --any-document",
        "该文件不是以“{0}”为主题的方案：没有方案标题、编号措施和责任单位；可用 --any-document 按方案处理");

    /// <summary>A file whose content is not what its name says. Argument: the name's extension.</summary>
    public static readonly ProblemKind OtherContent = new(
        "AT5008", Severity.Warning,
        "the content is not what the name says ({0}) and is no plan on the baseline's subject; get the file anew, or take any document with --any-document",
        "内容与文件名（{0}）不符，也不是基准主题的方案；请重新获取文件，或用 --any-document 按方案处理");

    /// <summary>A plan of an earlier period. Arguments: its years, the baseline's years.</summary>
    public static readonly ProblemKind OtherPeriod = new(
        "AT5009", Severity.Info,
        "the plan is of the period {0}, the baseline of {1}: measures that came later are missing by nature",
        "该方案属于 {0} 年期，基准为 {1} 年期：后来新增的措施在其中自然缺失");

    /// <summary>The plan of a town, township or street. Argument: its name.</summary>
    public static readonly ProblemKind OfTown = new(
        "AT5012", Severity.Info,
        "the plan of a town or street, {0}: its level is given as that of the county or district it belongs to",
        "乡镇（街道）级方案（{0}）：级别按其所属区县列出");

    /// <summary>A baseline file has problems of its own. Arguments: its path; their codes.</summary>
    public static readonly ProblemKind BaselineProblems = new(
        "AT5010", Severity.Warning,
        "the baseline {0} has problems of its own: {1} (see 'atdiff parse {0}')",
        "基准 {0} 自身存在问题：{1}（可用 atdiff parse {0} 查看）");

    /// <summary>A baseline file restates the embedded edition. Arguments: its path; how many of its measures do; how many it has.</summary>
    public static readonly ProblemKind BaselineRecognised = new(
        "AT5011", Severity.Info,
        "the reference plan {0} restates the embedded national edition: {1} of {2} measures are aligned with it by text, and what is known of those is used",
        "基准 {0} 是内置国家基准的另一种表述：{2} 项措施中有 {1} 项按文字与之对应，判断时沿用内置基准中这些措施的要点");
}
