namespace AntiTraffickingDiff.Problems;

/// <summary>What there is to say while a clause tree is built: AT3xxx.</summary>
internal static class ClauseProblems
{
    /// <summary>A number is missing. Arguments: the number expected, the number found.</summary>
    public static readonly ProblemKind NumberSkipped = new(
        "AT3001", Severity.Warning,
        "{0} expected, {1} found; a clause may be missing here, compare with the original",
        "此处应为 {0}，实为 {1}；可能缺少条款，请与原文核对");

    /// <summary>A number occurs again or goes back. Arguments: the number expected, the number found.</summary>
    public static readonly ProblemKind NumberRepeated = new(
        "AT3002", Severity.Warning,
        "{0} expected, {1} found again; the clause is kept, but its locator may not be unique",
        "此处应为 {0}，却再次出现 {1}；条款保留，但其定位可能不唯一");

    /// <summary>The numbers are in no order. Arguments: how many are out of sequence, how many there are.</summary>
    public static readonly ProblemKind OrderBroken = new(
        "AT3003", Severity.Warning,
        "the order of clauses is broken: {0} of {1} numbers are out of sequence; locators show the printed numbers, so look evidence up by line",
        "条款顺序混乱：{1} 个编号中有 {0} 个不连续；定位仅为所印编号，请按行号查找依据");

    /// <summary>Nothing is numbered.</summary>
    public static readonly ProblemKind NoNumbers = new(
        "AT3004", Severity.Warning,
        "no clause numbers found; every paragraph counts as a clause of its own",
        "未发现条款编号；每个段落按一个条款处理");

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
        "条款嵌套超过上限 clause-depth = {0} 层，更深的条款按同级处理；可用 --limit clause-depth=数值 提高上限");

    /// <summary>Numbers repeat. Arguments: how many clauses got another id, the locator and the id of the first.</summary>
    public static readonly ProblemKind IdsRepeated = new(
        "AT3010", Severity.Info,
        "{0} clauses print a number that another clause has; their ids got a mark to tell them apart, the first is {1} with the id {2}",
        "{0} 个条款的编号与其他条款重复；其标识加了区分标记，首个为 {1}，标识为 {2}");
}
