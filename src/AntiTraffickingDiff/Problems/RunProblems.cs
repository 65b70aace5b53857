namespace AntiTraffickingDiff.Problems;

/// <summary>What can be wrong with what the tool was asked for: AT7xxx.</summary>
internal static class UsageProblems
{
    // What to do about an unknown measure, for UnknownMeasure.
    public static readonly InBothLanguages WhereIdsAre = new("'atdiff diff PLAN --format csv' lists the ids", "可用 atdiff diff 方案 --format csv 查看编号");

    public static InBothLanguages SeveralTitles(IReadOnlyList<string> named, int count) => new(
        $"several titles have these words: {string.Join(", ", named)}{(count > named.Count ? $", … ({count})" : "")}",
        $"含有这些文字的措施有：{string.Join("、", named)}{(count > named.Count ? $"等 {count} 项" : "")}");

    public static InBothLanguages DidYouMean(IReadOnlyList<string> named) => new($"did you mean {string.Join(", ", named)}?", $"是否指：{string.Join("、", named)}？");

    /// <summary>No such baseline. Arguments: the name that was asked for, the known names.</summary>
    public static readonly ProblemKind UnknownBaseline = new(
        "AT7001", Severity.Error,
        "no baseline and no file has the name '{0}'; known baselines: {1}; or name a file",
        "没有名为“{0}”的基准或文件；已知基准：{1}；也可以指定文件");

    /// <summary>The command line cannot be understood. Arguments: why, the command to ask for help.</summary>
    public static readonly ProblemKind WrongUsage = new(
        "AT7002", Severity.Error, "{0} (see {1} --help)", "{0}（用法见 {1} --help）");

    /// <summary>The baseline has no such measure. Arguments: what was asked for, the baseline's name, which may be meant.</summary>
    public static readonly ProblemKind UnknownMeasure = new(
        "AT7003", Severity.Error,
        "'{0}' is not the id or the title of one measure of the baseline {1}; {2}",
        "基准 {1} 中没有编号或标题与“{0}”唯一对应的措施；{2}");

    /// <summary>A value by which a list is narrowed fits nothing. Arguments: the option, the value.</summary>
    public static readonly ProblemKind FitsNothing = new(
        "AT7005", Severity.Warning,
        "{0} {1} fits nothing here; check how it is written ('atdiff units' lists units, 'atdiff diff PLAN --format csv' the ids of measures)",
        "{0} {1} 没有匹配到任何内容；请检查写法（单位见 atdiff units，措施编号见 atdiff diff 方案 --format csv）");

    /// <summary>The baseline has no such section. Arguments: what was asked for, the baseline's name.</summary>
    public static readonly ProblemKind UnknownSection = new(
        "AT7006", Severity.Error,
        "'{0}' is not the start of the id or the printed number of any measure of the baseline {1} (such as 2.1 or 二（一）); 'atdiff diff PLAN --format csv' lists them, and --measure takes titles",
        "基准 {1} 中没有措施的编号或条目号以“{0}”开头（写法如 2.1 或 二（一））；可用 atdiff diff 方案 --format csv 查看，按标题选取请用 --measure");

    /// <summary>Nobody knows such a unit. Argument: what was asked for.</summary>
    public static readonly ProblemKind UnknownUnit = new(
        "AT7007", Severity.Error,
        "'{0}' is no unit that 'atdiff units' knows, and nothing that was looked at names one so; check how it is written, or add it to a table given with --units",
        "“{0}”不是已知单位（见 atdiff units），所查内容中也没有出现这样的单位；请检查写法，或在 --units 指定的单位表中补充");

    // What to do about an unknown rule, for UnknownRule.
    public static readonly InBothLanguages WhereRulesAre = new("'atdiff rule' lists them", "可用 atdiff rule 列出全部规则");

    /// <summary>No such rule. Arguments: the name that was asked for, which may be meant.</summary>
    public static readonly ProblemKind UnknownRule = new("AT7004", Severity.Error, "no rule '{0}'; {1}", "没有规则“{0}”；{1}");
}

/// <summary>What can go wrong while many plans are worked on: AT61xx.</summary>
internal static class BatchProblems
{
    /// <summary>A path leads to no plan. Argument: the path.</summary>
    public static readonly ProblemKind NothingFound = new(
        "AT6101", Severity.Error,
        "no plan found: it is no file, no folder with plans (.txt, .docx, .pdf, .html, .mht), and no pattern that matches a file; check the path, and quote patterns",
        "未找到方案：不是文件，不是含有方案文件（.txt、.docx、.pdf、.html、.mht）的文件夹，也没有文件与该通配符匹配；请检查路径，通配符请加引号");

    /// <summary>A folder cannot be listed. Arguments: the folder, the system's reason.</summary>
    public static readonly ProblemKind CannotList = new(
        "AT6102", Severity.Error, "the folder {0} cannot be listed: {1}", "无法列出文件夹 {0}：{1}");

    /// <summary>The cache folder cannot be used. Arguments: the folder, the system's reason.</summary>
    public static readonly ProblemKind CannotUseCache = new(
        "AT6103", Severity.Error,
        "the cache folder {0} cannot be used: {1}; name another one with --cache",
        "缓存文件夹 {0} 无法使用：{1}；请用 --cache 指定其他文件夹");

    /// <summary>Results cannot be kept. Arguments: the folder, the system's reason.</summary>
    public static readonly ProblemKind CannotKeep = new(
        "AT6104", Severity.Warning,
        "results could not be kept in {0}: {1}; the output is complete, but the next run will take as long",
        "结果未能保存到缓存 {0}：{1}；输出完整，但下次运行耗时相同");

    /// <summary>The tool failed on a plan. Argument: the kind of failure and, in English, its message.</summary>
    public static readonly ProblemKind Defect = new(
        "AT6105", Severity.Error,
        "the tool failed on this plan ({0}); this is a defect of the tool, please report it with the plan",
        "本工具处理该方案时出错（{0}）；这是本工具的缺陷，请附上方案反馈");

    /// <summary>A plan is named twice. Argument: the path it was named by first.</summary>
    public static readonly ProblemKind NamedTwice = new(
        "AT6107", Severity.Warning, "is the same file as {0} and counts once", "与 {0} 是同一文件，只计一次");

    /// <summary>Standard input was asked for more than once. No arguments.</summary>
    public static readonly ProblemKind InputTwice = new(
        "AT6109", Severity.Warning, "standard input can be read once, and counts once", "标准输入只能读取一次，只计一次");

    /// <summary>A plan is there in several formats. Argument: the files' names.</summary>
    public static readonly ProblemKind SeveralFormats = new(
        "AT6108", Severity.Warning,
        "{0} look like one plan in several formats; each file counts as a plan of its own: name one format, such as 'plans/*.docx', to count it once",
        "{0} 似为同一方案的多种格式；每个文件各计一份。如只计一次，请指定一种格式，如 'plans/*.docx'");
}

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

    /// <summary>A calendar without an event. Argument: how many targets were found.</summary>
    public static readonly ProblemKind EmptyCalendar = new(
        "AT6008", Severity.Warning,
        "the calendar is empty: of the targets found ({0}) none has a day; see them with --format text",
        "日历为空：找到的 {0} 项时限、频次和数量都没有具体日期；可用 --format text 查看");

    /// <summary>The file is there already, and the command does not replace files unasked.</summary>
    public static readonly ProblemKind Exists = new(
        "AT6007", Severity.Error,
        "is there already; name another file with --output, or replace it with --force",
        "已存在；请用 --output 指定其他文件，或用 --force 覆盖");

    /// <summary>The file holds what somebody filled in by hand.</summary>
    public static readonly ProblemKind FilledIn = new(
        "AT6009", Severity.Error,
        "holds decisions or labels that were filled in, and they would be lost; name another file with --output (with this one under --decisions, 'atdiff review' lists only what is still open)",
        "含有已填写的判定或编码，覆盖后会丢失；请用 --output 指定其他文件（用 --decisions 指定该文件，atdiff review 便只列出尚未判定的任务）");
}

/// <summary>What can be wrong with decisions made by hand: AT81xx.</summary>
internal static class DecisionProblems
{
    // What is wrong with a row, for BadRow.
    public static readonly InBothLanguages StrayQuote = new("a quotation mark stands where none may stand", "引号位置有误");
    public static readonly InBothLanguages NoMeasure = new("there is no measure", "没有措施编号");
    public static readonly InBothLanguages NoLocator = new("redirect needs a locator", "redirect 须写明 locator（条目）");
    public static readonly InBothLanguages NoStatus = new("status needs a status", "status 须写明状态");

    public static InBothLanguages NoColumn(string name) => new($"there is no column '{name}'", $"缺少“{name}”列");

    public static InBothLanguages UnknownColumn(string name, IReadOnlyList<string> known) =>
        new($"unknown column '{name}'; known: {string.Join(", ", known)}", $"未知的列“{name}”；可用：{string.Join("、", known)}");

    public static InBothLanguages NoDecision(string cell) =>
        new($"'{cell}' is no decision; use confirm, reject, redirect or status", $"“{cell}”不是判定；可用 confirm、reject、redirect、status");

    public static InBothLanguages NoDutyNumber(string cell) => new($"'{cell}' is no duty's number", $"“{cell}”不是任务序号");

    public static InBothLanguages UnknownStatus(string cell) => new(
        $"'{cell}' is no status; use present, partial or absent (of a measure: covered, partial, missing)",
        $"“{cell}”不是状态；可用 present、partial、absent（措施：covered、partial、missing）");

    /// <summary>A row cannot be used. Arguments: file, line, why in English, in Chinese.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT8101", Severity.Error, "the row cannot be used: {2}", "该行无法使用：{3}");

    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8102", Severity.Error,
        "the decisions {0} cannot be opened: {1}; check the path",
        "无法打开人工判定文件 {0}：{1}；请检查路径");

    /// <summary>The baseline has no such measure. Arguments: file, line, the id.</summary>
    public static readonly ProblemKind UnknownMeasure = new(
        "AT8103", Severity.Warning,
        "{0}, line {1}: the baseline has no measure '{2}'; the decision is not applied",
        "{0} 第 {1} 行：基准没有措施“{2}”；该判定未采用");

    /// <summary>The measure has no such duty. Arguments: file, line, the measure, the number.</summary>
    public static readonly ProblemKind UnknownDuty = new(
        "AT8104", Severity.Warning,
        "{0}, line {1}: measure {2} has no duty {3}; the decision is not applied",
        "{0} 第 {1} 行：措施 {2} 没有第 {3} 项任务；该判定未采用");

    /// <summary>The plan has no such clause, or nothing stands in it. Arguments: file, line, the locator.</summary>
    public static readonly ProblemKind UnknownClause = new(
        "AT8105", Severity.Warning,
        "{0}, line {1}: the plan has no clause '{2}' with text of its own; the decision is not applied (see 'atdiff parse')",
        "{0} 第 {1} 行：方案没有带正文的条目“{2}”；该判定未采用（可用 atdiff parse 查看）");

    /// <summary>The text has changed since the decision was made. Arguments: file, line, the measure, the fingerprint now.</summary>
    public static readonly ProblemKind Stale = new(
        "AT8106", Severity.Warning,
        "{0}, line {1}: the decision on {2} is stale: the text that it was made on has changed; it is not applied. Look again, and put the fingerprint {3} if it still holds",
        "{0} 第 {1} 行：对 {2} 的判定已失效：所依据的文字已改变，故未采用。请重新核对；若仍成立，请将指纹改为 {3}");

    /// <summary>A decision without a fingerprint. Arguments: file, line, the fingerprint now.</summary>
    public static readonly ProblemKind NoFingerprint = new(
        "AT8107", Severity.Info,
        "{0}, line {1}: the decision has no fingerprint, so that it cannot become stale; it is applied. The fingerprint now is {2}",
        "{0} 第 {1} 行：该判定没有指纹，无法判断是否失效；已采用。当前指纹为 {2}");

    /// <summary>Decisions are about plans that are not in the run. Arguments: file, line of the first, how many, the plans.</summary>
    public static readonly ProblemKind OtherPlan = new(
        "AT8108", Severity.Warning,
        "decisions on plans that are not in this run are not applied ({2}): {3}; name these plans too, or correct the column 'plan': it is a file's name or the end of its path",
        "有 {2} 条判定针对本次未处理的方案，未采用：{3}；请一并指定这些方案，或更正“plan”（方案）列：应为文件名或路径的末尾部分");

    public static InBothLanguages Plans(IReadOnlyList<string> named, int count) => new(
        string.Join(", ", named) + (count > named.Count ? $", … ({count})" : ""), string.Join("、", named) + (count > named.Count ? $"等 {count} 份" : ""));
}

/// <summary>What can be wrong with coders' labels: AT82xx.</summary>
internal static class LabelProblems
{
    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8201", Severity.Error, "the labels {0} cannot be opened: {1}; check the path", "无法打开编码表 {0}：{1}；请检查路径");

    /// <summary>Columns are missing. Argument: file.</summary>
    public static readonly ProblemKind NoColumns = new(
        "AT8202", Severity.Error,
        "{0} is no table of labels; it needs a header row with the columns measure, duty, present, or those of decisions ('atdiff review')",
        "{0} 不是编码表；首行须有 measure、duty、present 三列，或判定文件（atdiff review）的各列");

    /// <summary>A row cannot be used. Arguments: file, line.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT8203", Severity.Error,
        "a row needs a measure, a duty's number, and present 1, 0.5 or 0",
        "每行须有措施编号、任务序号，以及 present 值 1、0.5 或 0");

    /// <summary>A duty is labelled twice. Arguments: file, line, measure, duty.</summary>
    public static readonly ProblemKind Twice = new(
        "AT8204", Severity.Error,
        "duty {3} of measure {2} is labelled twice; keep one of the rows",
        "措施 {2} 的任务 {3} 重复编码；请只保留一行");

    /// <summary>Two tables are about the same duties of other plans. Argument: the other file.</summary>
    public static readonly ProblemKind OtherPlans = new(
        "AT8207", Severity.Error,
        "has duties in common with {0}, but of other plans; correct the column 'plan' of one of them: it is a file's name or the end of its path, or leave it out where both are about one plan",
        "与 {0} 有共同的任务，但所属方案不同；请更正其中一份的“plan”（方案）列：应为文件名或路径的末尾部分；双方均只涉及同一份方案时也可去掉该列");

    /// <summary>Two tables have no duty in common. Argument: the other file.</summary>
    public static readonly ProblemKind NothingShared = new(
        "AT8205", Severity.Error,
        "has no duty in common with {0}; check that both are about the same baseline",
        "与 {0} 没有共同的任务；请检查两者是否基于同一基准");

    /// <summary>Decisions that give no label. Argument: how many.</summary>
    public static readonly ProblemKind Mute = new(
        "AT8206", Severity.Warning,
        "decisions that say nothing of any one duty are not compared ({0}): confirmations of what the file does not tell, or decisions on whole measures; compare them with the plan itself as B, or use a file of 'atdiff review'",
        "有 {0} 条判定没有说明某一项任务的状态，未参与比较：所确认的内容不在文件中，或针对整项措施；请将方案本身作为 B 比较，或使用 atdiff review 的文件");
}

/// <summary>What can be wrong with a project file (<c>atdiff.json</c>): AT80xx.</summary>
internal static class PolicyProblems
{
    // What a value must be, for WrongValue.
    public static readonly InBothLanguages AnObject = new("an object", "对象");
    public static readonly InBothLanguages AList = new("a list", "数组");
    public static readonly InBothLanguages AText = new("a text that is not empty", "非空文本");
    public static readonly InBothLanguages TrueOrFalse = new("true or false", "true 或 false");
    public static readonly InBothLanguages AShare = new("a number from 0 to 1", "介于 0 和 1 之间的数");
    public static readonly InBothLanguages ADate = new("a date such as 2027-06-30", "日期，如 2027-06-30");

    public static InBothLanguages AnObjectWith(string key) => new($"an object with {key}", $"含 {key} 的对象");

    public static InBothLanguages AnObjectWithOneOf(params IReadOnlyList<string> keys) =>
        new($"an object with {string.Join(", ", keys.SkipLast(1))} or {keys[^1]}", $"含 {string.Join("、", keys.SkipLast(1))} 或 {keys[^1]} 的对象");

    public static InBothLanguages OneOf(IEnumerable<string> words) => new("one of " + string.Join(", ", words), "以下之一：" + string.Join("、", words));

    /// <summary>The file is not JSON. Arguments: file, line, the reason.</summary>
    public static readonly ProblemKind NotJson = new(
        "AT8001", Severity.Error, "not valid JSON: {2}", "不是有效的 JSON：{2}");

    /// <summary>A name occurs twice in an object. Arguments: file, line, JSON path.</summary>
    public static readonly ProblemKind KeyTwice = new(
        "AT8002", Severity.Error, "{2} is given twice; keep one of them", "{2} 重复；请只保留一个");

    /// <summary>A key that means nothing. Arguments: file, line, JSON path, the known keys.</summary>
    public static readonly ProblemKind UnknownKey = new(
        "AT8003", Severity.Error,
        "unknown key {2}; known here: {3}", "未知的键 {2}；此处可用：{3}");

    /// <summary>A value of the wrong kind. Arguments: file, line, JSON path, what is expected in English, in Chinese.</summary>
    public static readonly ProblemKind WrongValue = new(
        "AT8004", Severity.Error, "{2} must be {3}", "{2} 应为{4}");

    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8005", Severity.Error,
        "the policy {0} cannot be opened: {1}; check the path given with --policy",
        "无法打开规则文件 {0}：{1}；请检查 --policy 指定的路径");

    /// <summary>There is no policy for a plan. Argument: the folder where one was looked for first.</summary>
    public static readonly ProblemKind NoPolicy = new(
        "AT8006", Severity.Error,
        "no atdiff.json in {0} or above it; 'atdiff init PLANS' writes one that they pass today; or name one with --policy",
        "{0}及其上级均无 atdiff.json；可用 atdiff init 方案 生成目前即可通过的规则文件，或用 --policy 指定");

    /// <summary>A measure or section that the baseline does not have. Arguments: file, line, JSON path, the id, the baseline.</summary>
    public static readonly ProblemKind UnknownMeasure = new(
        "AT8007", Severity.Error,
        "{2}: the baseline {4} has no measure or section '{3}' (ids are like 2.1.2.2.1; see 'atdiff diff --format csv')",
        "{2}：基准 {4} 没有措施或部分“{3}”（编号形如 2.1.2.2.1，可用 atdiff diff --format csv 查看）");

    /// <summary>A policy names a file outside its folder. Arguments: file, line, JSON path.</summary>
    public static readonly ProblemKind OutsideFolder = new(
        "AT8008", Severity.Error,
        "{2} names a file outside the folder of the policy; put it there, or allow it with --trust-policy if the policy comes from a source you trust",
        "{2} 指向规则文件所在文件夹之外的文件；请移入该文件夹，或在来源可信时用 --trust-policy 允许");

    /// <summary>A policy to be written would name a file outside its folder. Arguments: the file, the folder.</summary>
    public static readonly ProblemKind CannotName = new(
        "AT8009", Severity.Error,
        "the policy has to name {0}, which stands outside its folder {1}; write it to a folder above both with --output, or allow it with --trust-policy ('atdiff check' needs that too then)",
        "规则文件须引用其文件夹 {1} 之外的 {0}；请用 --output 写入二者共同的上级文件夹，或用 --trust-policy 允许（此后 atdiff check 也须使用）");
}

/// <summary>What can be wrong with labelled wordings and with the decisions they are learned from: AT83xx.</summary>
internal static class WordingProblems
{
    /// <summary>The file cannot be opened. Arguments: file, the operating system's reason.</summary>
    public static readonly ProblemKind CannotOpen = new(
        "AT8301", Severity.Error, "the wordings {0} cannot be opened: {1}; check the path given with --wordings", "无法打开例句文件 {0}：{1}；请检查 --wordings 指定的路径");

    /// <summary>Columns are missing. Argument: file.</summary>
    public static readonly ProblemKind NoColumns = new(
        "AT8302", Severity.Error,
        "{0} is no table of wordings; it needs a header row with the columns sentence, duty, label, separated by tabs ('atdiff learn' writes it)",
        "{0} 不是例句表；首行须有以制表符分隔的 sentence、duty、label 三列（由 atdiff learn 生成）");

    /// <summary>A row cannot be used. Arguments: file, line.</summary>
    public static readonly ProblemKind BadRow = new(
        "AT8303", Severity.Error, "a row needs a sentence, a duty, and a label 1, 0.5 or 0", "每行须有例句、任务，以及 label 值 1、0.5 或 0");

    /// <summary>Wordings are about no duty of the baseline. Arguments: how many, of how many, the baseline.</summary>
    public static readonly ProblemKind Foreign = new(
        "AT8304", Severity.Info, "{0} of {1} wordings are about no duty of {2} and are not used", "{1} 条例句中有 {0} 条与 {2} 的任务无关，未采用");

    /// <summary>Nothing can be learned from a decision. Arguments: file, line, what it is about.</summary>
    public static readonly ProblemKind NoSentence = new(
        "AT8305", Severity.Warning,
        "nothing is learned from the decision on {2}: no sentence is known that it was made on; name the plan with --plan",
        "未从对 {2} 的判定中学到例句：不知其所依据的文句；请用 --plan 指定方案");

    /// <summary>The text has changed since the decision was made. Arguments: file, line, what it is about.</summary>
    public static readonly ProblemKind Stale = new(
        "AT8306", Severity.Warning,
        "nothing is learned from the decision on {2}: the text that it was made on has changed",
        "未从对 {2} 的判定中学到例句：所依据的文字已改变");
}

/// <summary>What can go wrong when a language model decides duties: AT84xx.</summary>
internal static class CoderProblems
{
    /// <summary>An answer was not taken. Arguments: the duty, why in English and Chinese.</summary>
    public static readonly ProblemKind Discarded = new(
        "AT8401", Severity.Info, "{0}: the model's answer is discarded: {1}", "{0}：模型的回答已弃用：{2}");

    /// <summary>No answer came. Arguments: the duty, the endpoint, the reason.</summary>
    public static readonly ProblemKind NoAnswer = new(
        "AT8402", Severity.Warning, "{0}: no answer from {1}: {2}; the row stays empty", "{0}：{1} 未给出回答：{2}；该行留空");

    /// <summary>The endpoint is not asked again. Argument: the endpoint.</summary>
    public static readonly ProblemKind GaveUp = new(
        "AT8403", Severity.Error,
        "{0} failed several times one after the other and was not asked again; check --coder, --coder-model and the key in ATDIFF_CODER_KEY",
        "{0} 连续多次未能回答，已停止询问；请检查 --coder、--coder-model 和环境变量 ATDIFF_CODER_KEY 中的密钥");

    /// <summary>Why an answer was not taken.</summary>
    /// <param name="reason">The reason's name.</param>
    /// <returns>The words in English and in Chinese.</returns>
    public static (string English, string Chinese) Why(string reason) => reason switch
    {
        "OtherDuty" => ("it is about another duty", "回答的是另一项任务"),
        "NoLabel" => ("its label is none of 1, 0.5, 0", "label 不是 1、0.5 或 0"),
        "NotInPlan" => ("the words that it quotes are not in the passages of the plan", "引文不在方案的文句中"),
        _ => ("it is no JSON object with just duty, label and quote", "不是只含 duty、label、quote 三项的 JSON 对象"),
    };
}
