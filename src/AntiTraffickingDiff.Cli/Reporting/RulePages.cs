using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// The pages that explain codes: those of the rules of <c>check</c>, and those of the problems that any command can
/// report. They are made from the tables where rules and problems stand; the files in <c>docs</c> are these pages.
/// </summary>
internal static partial class RulePages
{
    // What the first digits of a code say: where the problem was found.
    private static readonly (string Start, string English, string Chinese)[] Stages =
    [
        ("AT10", "Reading files", "读取文件"), ("AT11", "Reading DOCX", "读取 DOCX"), ("AT12", "Reading PDF", "读取 PDF"), ("AT13", "Limits against harmful files", "防范恶意文件的上限"),
        ("AT1", "Reading files", "读取文件"), ("AT2", "Putting text right", "文本修复"), ("AT3", "Clauses", "条目"), ("AT4", "Units", "单位"),
        ("AT5", "Matching", "匹配"), ("AT60", "Writing results", "写出结果"), ("AT61", "Many plans", "批量处理"), ("AT6", "Writing results", "写出结果"),
        ("AT7", "Usage", "用法"), ("AT80", "Policies", "规则文件"), ("AT81", "Decisions made by hand", "人工判定"), ("AT82", "Labels", "编码表"), ("AT83", "Wordings", "例句"), ("AT84", "A language model as coder", "语言模型编码"), ("AT8", "Files of the user", "用户文件"),
    ];

    /// <summary>The words that name pages: codes and names of rules, codes of problems.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. FindingRules.Words, .. ProblemKind.All.Select(kind => kind.Code)];

    /// <summary>All rules as a table.</summary>
    public static DataTable All(ReportLanguage language) => new(
        "atdiff-rules/1", "rules", ["code", "rule", "severity", "title"],
        [.. FindingRules.All.Select(rule => (object?[])
            [rule.Kind.Code, rule.Kind.Name, language == ReportLanguage.Chinese ? MessageCatalog.ForReports(language)["finding-" + KebabCase.Of(rule.Kind.Level)] : KebabCase.Of(rule.Kind.Level), rule.Kind.Title(language == ReportLanguage.Chinese)])]);

    /// <summary>The page of a code or a rule's name as Markdown; null if there is none.</summary>
    public static string? Find(string word, ReportLanguage language) =>
        FindingRules.Find(word) is { } kind ? Page(kind, language) : FindProblem(word) is { } problem ? Page(problem, language) : null;

    /// <summary>A code that has a page as a table for programs: a row as in the table of all rules, and the page.</summary>
    public static DataTable One(string word) => new(
        "atdiff-rules/1", "rules", ["code", "rule", "severity", "title", "page"],
        [
            FindingRules.Find(word) is { } kind ? [kind.Code, kind.Name, KebabCase.Of(kind.Level), kind.Title(chinese: false), Page(kind, ReportLanguage.English)]
                : FindProblem(word) is { } problem ? [problem.Code, null, KebabCase.Of(problem.Severity), Stage(problem.Code, ReportLanguage.English), Page(problem, ReportLanguage.English)]
                : throw new ArgumentException("it has no page", nameof(word)),
        ]);

    private static ProblemKind? FindProblem(string word) => ProblemKind.All.FirstOrDefault(known => string.Equals(known.Code, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes a page to read: without the signs of Markdown, broken to the width of a terminal.</summary>
    public static void Write(string page, TextWriter writer, ReportOptions look) =>
        new ReportConsole(writer, look).Write(Signs().Replace(page, string.Empty).TrimEnd('\n').Split('\n').Select(line => new ReportLine(0, new ReportPart(line))));

    [GeneratedRegex(@"^#+ |\*\*|`", RegexOptions.Multiline)]
    private static partial Regex Signs();

    /// <summary>The files of the documentation: a page a rule and an index in both languages, and one page of all other codes in each.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        foreach (var (language, folder, diagnostics) in new[] { (ReportLanguage.English, "rules/", "diagnostics.md"), (ReportLanguage.Chinese, "rules/zh/", "diagnostics.zh-CN.md") })
        {
            foreach (var rule in FindingRules.All)
                yield return ($"{folder}{rule.Kind.Code}.md", Page(rule.Kind, language));
            yield return (folder + "README.md", Index(language));
            yield return (diagnostics, Diagnostics(language));
        }
    }

    private static string Page(FindingKind kind, ReportLanguage language)
    {
        var chinese = language == ReportLanguage.Chinese;
        var level = MessageCatalog.ForReports(language)["finding-" + KebabCase.Of(kind.Level)];
        var head = chinese ? $"**{kind.ChineseTitle}** · 级别：{level}（`{KebabCase.Of(kind.Level)}`）" : $"**{kind.EnglishTitle}** · level: `{KebabCase.Of(kind.Level)}`";
        return Lines($"# {kind.Code} {kind.Name}", head, kind.Page(chinese), chinese ? "提示文字：" : "Message:", "- " + Template(chinese ? kind.Chinese : kind.English));
    }

    private static string Page(ProblemKind kind, ReportLanguage language)
    {
        var messages = MessageCatalog.ForReports(language);
        var severity = KebabCase.Of(kind.Severity);
        return language == ReportLanguage.Chinese
            ? Lines($"# {kind.Code}", $"**{Stage(kind.Code, language)}** · 级别：{messages["severity-" + severity]}（`{severity}`）", "提示文字：", "- " + Template(kind.Chinese).Replace("\n", "\n  ", StringComparison.Ordinal), messages["diagnostic-" + severity])
            : Lines($"# {kind.Code}", $"**{Stage(kind.Code, language)}** · severity: `{severity}`", "Message:", "- " + Template(kind.English).Replace("\n", "\n  ", StringComparison.Ordinal), messages["diagnostic-" + severity]);
    }

    private static string Index(ReportLanguage language) => language == ReportLanguage.Chinese
        ? "# 规则\n\n`atdiff check` 报告的内容；也可用 `atdiff rule AT0101` 查看。全部代码见[诊断代码](../../diagnostics.zh-CN.md)。[English](../README.md)\n\n| 代码 | 名称 | 级别 | |\n|---|---|---|---|\n" + Rows(language)
        : "# Rules\n\nWhat `atdiff check` reports; `atdiff rule AT0101` prints a page. All codes: [diagnostics](../diagnostics.md). 中文：[zh](zh/README.md)\n\n| code | name | level | |\n|---|---|---|---|\n" + Rows(language);

    private static string Rows(ReportLanguage language, string folder = "") => string.Concat(FindingRules.All.Select(rule => rule.Kind).Select(kind =>
        $"| [{kind.Code}]({folder}{kind.Code}.md) | `{kind.Name}` | {(language == ReportLanguage.Chinese ? MessageCatalog.ForReports(language)["finding-" + KebabCase.Of(kind.Level)] : KebabCase.Of(kind.Level))} | {kind.Title(language == ReportLanguage.Chinese)} |\n"));

    private static string Diagnostics(ReportLanguage language)
    {
        var chinese = language == ReportLanguage.Chinese;
        var text = new StringBuilder(chinese
            ? "# 诊断代码\n\n[English](diagnostics.md)\n\n全部代码：`check` 的规则（[每条一页](rules/zh/README.md)），以及各命令在标准错误输出的诊断；`atdiff rule 代码` 查看单项。… 为具体内容。\n\n## 检查规则\n\n| 代码 | 名称 | 级别 | |\n|---|---|---|---|\n" + Rows(language, "rules/zh/")
            : "# Diagnostics\n\n[中文](diagnostics.zh-CN.md)\n\nAll codes: the rules of `check` ([a page each](rules/README.md)), and what commands report on standard error; `atdiff rule CODE` prints one. … stands for what is at hand.\n\n## Rules of check\n\n| code | name | level | |\n|---|---|---|---|\n" + Rows(language, "rules/"));
        foreach (var stage in ProblemKind.All.GroupBy(kind => Stage(kind.Code, language)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {stage.Key}\n\n| {(chinese ? "代码 | 级别 | 内容" : "code | severity | message")} |\n|---|---|---|\n");
            foreach (var kind in stage)
                text.Append(CultureInfo.InvariantCulture, $"| {kind.Code} | {(chinese ? MessageCatalog.ForReports(language)["severity-" + KebabCase.Of(kind.Severity)] : KebabCase.Of(kind.Severity))} | {Template(ProblemKind.InOneLine(chinese, (chinese ? kind.Chinese : kind.English).Split('\n'))).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    private static string Stage(string code, ReportLanguage language)
    {
        var (_, english, chinese) = Stages.First(stage => code.StartsWith(stage.Start, StringComparison.Ordinal));
        return language == ReportLanguage.Chinese ? chinese : english;
    }

    // What a message says of a case at hand has no name; in the page it is left out with the mark for it.
    private static string Template(string message) => Placeholder().Replace(message, "…");

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    private static string Lines(params string[] paragraphs) => string.Join("\n\n", paragraphs).ReplaceLineEndings("\n") + "\n";
}
