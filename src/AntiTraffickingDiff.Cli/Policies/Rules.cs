using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>How much a finding weighs in a check.</summary>
internal enum FindingLevel
{
    /// <summary>It is not reported.</summary>
    Off,

    /// <summary>Good to know.</summary>
    Note,

    /// <summary>To be looked at; the check still passes.</summary>
    Warning,

    /// <summary>The check fails.</summary>
    Error,
}

/// <summary>A kind of finding: its stable code and name, its wording, and the page that explains it (paragraphs between empty lines).</summary>
internal sealed record FindingKind(
    string Code, string Name, FindingLevel Level, string EnglishTitle, string ChineseTitle, string English, string Chinese,
    string EnglishPage, string ChinesePage)
{
    public string Title(bool chinese) => chinese ? ChineseTitle : EnglishTitle;

    public string Page(bool chinese) => chinese ? ChinesePage : EnglishPage;

    public string Format(bool chinese, IReadOnlyList<object> arguments) => InBothLanguages.Format(chinese ? Chinese : English, chinese, arguments);
}

/// <summary>One thing to say about a plan.</summary>
/// <param name="Plan">The file it stands in: the plan, or for an entry that expired the policy.</param>
/// <param name="Measure">The measure's id; empty for the plan as a whole.</param>
/// <param name="Locator">The clause; empty if it has no place.</param>
/// <param name="Arguments">What the message tells.</param>
/// <param name="Fingerprint">
/// What the finding is known by: made of the baseline's name, the measure, the kind and the words it rests on, and not of
/// numbers or places, so that it survives renumbering.
/// </param>
internal sealed record Finding(
    FindingKind Kind, string Plan, string Measure, string Locator, int Line, int? Page, IReadOnlyList<object> Arguments, string Fingerprint)
{
    // The words it rests on; empty where there are none.
    public string Excerpt { get; init; } = string.Empty;

    // The change of responsibility that it is about; null for other findings.
    public UnitChange? Change { get; init; }

    // The language model that decided the measure or some of its duties; empty if none did.
    public string Model { get; init; } = string.Empty;

    public string Message(bool chinese) => Kind.Format(chinese, Arguments)
        + (Model.Length == 0 ? string.Empty : chinese ? $"（由语言模型 {Model} 判定）" : $" (decided by the language model {Model})");
}

/// <summary>What rules look at: one plan's findings by measure, and the policy that holds for it.</summary>
internal sealed record RuleSubject(BaselineSummary Baseline, PlanComparison Plan, Policy Policy)
{
    public Finding Make(
        FindingKind kind, MeasureFinding? measure, Evidence? place, IEnumerable<string> substance, params IReadOnlyList<object> arguments) =>
        new(kind, Plan.Path, measure?.Id ?? string.Empty, place?.Locator ?? string.Empty, place?.Line ?? 0, place?.Page, arguments,
            Fingerprint.Of([Path.GetFileName(Baseline.Name), measure?.Id ?? string.Empty, kind.Name, .. substance]))
        {
            Excerpt = place?.Text ?? string.Empty,
            Model = measure?.Duties.FirstOrDefault(duty => duty.Decided is { IsByModel: true })?.Decided!.Coder[CoderNames.ModelPrefix.Length..] ?? string.Empty,
        };

    // The passage that a measure mainly rests on.
    public static Evidence? MainPlace(MeasureFinding measure)
    {
        var evidence = measure.Duties.SelectMany(duty => duty.Evidence).ToList();
        return measure.Clauses.Count > 0
            ? evidence.Find(passage => passage.Locator == measure.Clauses[0]) ?? evidence.FirstOrDefault()
            : evidence.FirstOrDefault();
    }

    public static Evidence? PlaceIn(MeasureFinding measure, IReadOnlyList<string> locators) =>
        measure.Duties.SelectMany(duty => duty.Evidence).FirstOrDefault(passage => locators.Contains(passage.Locator)) ?? MainPlace(measure);
}

/// <summary>A rule of <c>check</c>: a kind of finding and how a plan that could be read is looked at for it.</summary>
/// <param name="Change">The change of responsibility that the rule is about; null for other rules.</param>
internal sealed record FindingRule(
    FindingKind Kind, Func<FindingKind, RuleSubject, IEnumerable<Finding>> Look, UnitChangeKind? Change = null);

/// <summary>All rules, by code. Most differ only in which relation or change they speak of; the few with a thought of their own stand at the end.</summary>
internal static class FindingRules
{
    private const string Functions = "Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the plan's level is never dropped.";
    private const string FunctionsChinese = "单位按职能比较，不看名称：公安部、省公安厅、区公安分局视为同一职能。方案所在级别没有设立机构的职能，不算减少。";
    private const string AllowOrForbid = "If the change is meant, allow it in `atdiff.json` under `reassignments.allowed`; if it must not be, forbid it under `reassignments.forbidden` (AT0144).";
    private const string AllowOrForbidChinese = "如属有意调整，可在 `atdiff.json` 的 `reassignments.allowed` 中列为允许；如不得调整，可在 `reassignments.forbidden` 中禁止（AT0144）。";

    public static IReadOnlyList<FindingRule> All { get; } =
    [
        new(new(
            "AT0101", "missing-measure", FindingLevel.Warning, "Measure missing", "措施缺失",
            "measure {0} ({1}) is missing: none of its duties is in the plan (duties: {2})",
            "措施 {0}（{1}）缺失：所含 {2} 项任务未写入方案",
            """
            The plan has nothing of a measure: every one of its duties is absent.

            Coverage is 0. The tool found no passage that carries any of the measure's duties. The duty may still stand in another document that the plan refers to; look before you conclude.

            To put it right, add a clause that lays the duties down for the plan's own territory, in its own words. If another document carries the measure, ignore the finding in `atdiff.json` with that as the reason.
            """,
            """
            方案中完全没有该措施的内容：其各项任务均未写入。

            覆盖率为 0，即没有找到承载其任何一项任务的文字。任务也可能写在方案所引用的其他文件中，下结论前请先核对。

            整改：在方案中增加相应条目，用自己的文字为本地区规定这些任务。如由其他文件规定，可在 `atdiff.json` 中忽略该项并写明理由。
            """), Missing),
        new(new(
            "AT0102", "partial-measure", FindingLevel.Note, "Measure only partly there", "措施部分落实",
            "measure {0} ({1}) is only partly there, coverage {2}%: {3}",
            "措施 {0}（{1}）部分落实，覆盖率 {2}%；缺少：{3}",
            """
            The plan has a part of a measure: its coverage is above 0 and below 0.8.

            Coverage is the mean over the measure's duties, where a duty counts 1 if it is present, 0.5 if partial, 0 if absent. The message names the duties that are absent or partial.

            To put it right, add what the duties lack. A finding keeps its fingerprint as long as the same duties lack.
            """,
            """
            方案只写了该措施的一部分：覆盖率大于 0、小于 0.8。

            覆盖率是该措施各项任务的平均值：有计 1，部分计 0.5，无计 0。提示中列出缺少或不全的任务。

            整改：补足所缺内容。只要所缺任务不变，该项的指纹就不变。
            """), PartlyThere),
        OfRelation(new(
            "AT0103", "narrower-measure", FindingLevel.Note, "Measure narrower", "措施范围收窄",
            "measure {0} ({1}) is covered, but narrower than in the baseline; lacking: {2}",
            "措施 {0}（{1}）已落实，但范围收窄；缺少：{2}",
            """
            The plan covers a measure as a whole, but a duty in it, or an element of one, is not there.

            Elements are acts, persons, places and figures that a duty names. For measures that are not covered, AT0102 names what lacks.

            To put it right, name the lacking elements, or ignore the finding where they do not exist in the plan's territory.
            """,
            """
            方案总体上落实了该措施，但缺少其中某项任务或任务中的某个要点。

            要点指任务所列的行为、对象、场所和数字。未落实的措施所缺内容见 AT0102。

            整改：写明所缺要点；本地区不存在的，可忽略该项。
            """), RelationKind.Narrower, holds: measure => measure.Status == MeasureStatus.Covered, also: [RelationKind.DroppedItems]),
        OfRelation(new(
            "AT0104", "weaker-wording", FindingLevel.Warning, "Wording binds less", "约束力减弱",
            "measure {0} ({1}) binds less than in the baseline: {2}",
            "措施 {0}（{1}）的约束力比基准弱：{2}",
            """
            The plan carries a duty in words that bind less: what the baseline forbids or obliges, the plan only aims at or asks for.

            Examples: 应当 becomes 鼓励, 严禁 becomes 防止, 清查 becomes 视情清查; also where the plan takes a duty back (坚决关停 becomes 不再关停) or names another body in it (向公安机关报告 becomes 向民政部门报告). The message gives the words before and after.

            To put it right, use a word of the same force. Where the body that issues the plan may not oblige, say so in the reason of an ignored finding.
            """,
            """
            方案写了该任务，但措辞约束力较弱：基准所禁止或要求的，方案只作提倡或努力方向。

            例如“应当”改为“鼓励”，“严禁”改为“防止”，“清查”改为“视情清查”；方案作相反规定（“坚决关停”改为“不再关停”）或改换对象机关（“向公安机关报告”改为“向民政部门报告”）的，也属此类。提示中列出前后用词。

            整改：使用约束力相当的措辞。发文机关无权作出强制规定的，可忽略该项并写明理由。
            """), RelationKind.Weaker, also: [RelationKind.Reversed, RelationKind.ChangedBody]),
        OfRelation(new(
            "AT0105", "changed-figures", FindingLevel.Warning, "Figure changed", "数字变更",
            "measure {0} ({1}) has another figure than the baseline: {2}",
            "措施 {0}（{1}）的数字与基准不同：{2}",
            """
            An age, number, share or deadline in the plan is another one than the baseline's, in the same unit.

            A local plan may set a stricter figure; a looser one (a higher age limit for protection that becomes lower, a longer deadline) takes something away. The tool tells that figures differ, not which one is better.

            To put it right, correct the figure, or ignore the finding with the reason for it.
            """,
            """
            方案中的年龄、数量、比例或期限与基准不同（单位相同）。

            地方方案可以更严；更宽的数字（如降低保护年龄上限、放宽期限）则会减少保护。本工具只指出数字不同，不判断孰优孰劣。

            整改：更正数字；如属有意，可忽略该项并写明理由。
            """), RelationKind.ChangedFigures),
        OfRelation(new(
            "AT0111", "moved-measure", FindingLevel.Note, "Measure moved", "措施移位",
            "measure {0} ({1}) stands in another section than its neighbours: {2}",
            "措施 {0}（{1}）与相邻措施不在同一部分：{2}",
            """
            A measure stands in another section of the plan than most measures of its baseline section.

            Moving takes nothing away, but it can change who feels responsible. The message gives the usual section and the actual one.

            Nothing needs to be put right if the move is meant.
            """,
            """
            该措施在方案中所处的部分，与基准同一部分的多数措施不同。

            移位不减少内容，但可能影响责任归属。提示中列出通常所在和实际所在的部分。

            如属有意，无需整改。
            """), RelationKind.Moved, substance: _ => [], told: relation => string.Join(" → ", relation.Details)),
        OfRelation(new(
            "AT0112", "split-measure", FindingLevel.Note, "Measure split", "措施拆分",
            "measure {0} ({1}) is split over several clauses: {2}",
            "措施 {0}（{1}）拆分到多个条目：{2}",
            """
            Several clauses of the plan carry a measure, each at least a quarter of its duties.

            Splitting takes nothing away. Units are compared in the clause that carries most of the measure.

            Nothing needs to be put right if the split is meant.
            """,
            """
            该措施由方案的多个条目共同承载，每个条目至少承载其四分之一的任务。

            拆分不减少内容。责任单位以承载最多的条目为准进行比较。

            如属有意，无需整改。
            """), RelationKind.Split, substance: _ => [], told: relation => string.Join("、", relation.Locators)),
        OfRelation(new(
            "AT0113", "merged-measure", FindingLevel.Note, "Measures merged", "措施合并",
            "measure {0} ({1}) stands in one clause with {2}",
            "措施 {0}（{1}）与 {2} 合并为一个条目",
            """
            One clause of the plan carries most of several measures.

            Merging takes nothing away by itself, but one list of units then holds for several measures, which often shows as changed units. The message gives the ids of the other measures.

            Nothing needs to be put right if the merger is meant.
            """,
            """
            方案的一个条目承载了多项措施的大部分内容。

            合并本身不减少内容，但同一组责任单位随之对应多项措施，常表现为责任单位变更。提示中列出其他措施的编号。

            如属有意，无需整改。
            """), RelationKind.Merged),
        OfRelation(new(
            "AT0114", "broader-measure", FindingLevel.Note, "Measure broader", "措施范围扩大",
            "measure {0} ({1}) lays down more than in the baseline: {2}",
            "措施 {0}（{1}）的内容比基准多：{2}",
            """
            The clause that carries most of a measure lays down something that the baseline does not.

            What is added is also reported as an added duty (AT0132); this finding says which measure it enlarges.

            Nothing needs to be put right.
            """,
            """
            承载该措施主要内容的条目还规定了基准没有的内容。

            新增的内容另列为新增内容（AT0132）；本项说明它扩大了哪项措施。

            无需整改。
            """), RelationKind.Broader),
        OfChange(UnitChangeKind.LeadDropped, new(
            "AT0121", "lead-dropped", FindingLevel.Warning, "Lead dropped", "牵头单位未列入",
            "measure {0} ({1}): {2} leads in the baseline and is not named in the plan",
            "措施 {0}（{1}）：{2}在基准中牵头，方案中未列入",
            $"A function that leads a measure in the baseline has no part in it in the plan.\n\n{Functions}\n\n{AllowOrForbid}",
            $"基准中牵头该措施的职能，在方案中没有承担任何角色。\n\n{FunctionsChinese}\n\n{AllowOrForbidChinese}")),
        OfChange(UnitChangeKind.LeadDemoted, new(
            "AT0122", "lead-demoted", FindingLevel.Warning, "Lead only supports", "牵头改为配合",
            "measure {0} ({1}): {2} leads in the baseline and only supports in the plan",
            "措施 {0}（{1}）：{2}，由牵头改为配合",
            $"A function that leads a measure in the baseline only supports it in the plan.\n\n{Functions}\n\n{AllowOrForbid}",
            $"基准中牵头该措施的职能，在方案中只是配合。\n\n{FunctionsChinese}\n\n{AllowOrForbidChinese}")),
        OfChange(UnitChangeKind.SupportPromoted, new(
            "AT0123", "support-promoted", FindingLevel.Warning, "Support leads", "配合改为牵头",
            "measure {0} ({1}): {2} supports in the baseline and leads in the plan",
            "措施 {0}（{1}）：{2}，由配合改为牵头",
            $"A function that supports a measure in the baseline leads it in the plan.\n\n{Functions}\n\n{AllowOrForbid}",
            $"基准中配合该措施的职能，在方案中牵头。\n\n{FunctionsChinese}\n\n{AllowOrForbidChinese}")),
        OfChange(UnitChangeKind.LeadAdded, new(
            "AT0124", "lead-added", FindingLevel.Warning, "Lead added", "新增牵头单位",
            "measure {0} ({1}): {2} leads in the plan and has no part in the baseline",
            "措施 {0}（{1}）：{2}在方案中牵头，基准中未列入",
            $"A function leads a measure in the plan that the baseline does not name for it.\n\n{Functions} Of a merged bureau only the functions that the baseline names count.\n\n{AllowOrForbid}",
            $"方案中牵头该措施的职能，基准未列。\n\n{FunctionsChinese}合并设立的局只计基准所列的职能。\n\n{AllowOrForbidChinese}")),
        OfChange(UnitChangeKind.SupportDropped, new(
            "AT0125", "support-dropped", FindingLevel.Note, "Support dropped", "配合单位未列入",
            "measure {0} ({1}): {2} supports in the baseline and is not named in the plan",
            "措施 {0}（{1}）：{2}在基准中配合，方案中未列入",
            $"A function that supports a measure in the baseline has no part in it in the plan.\n\n{Functions} This alone does not make a measure reassigned.\n\n{AllowOrForbid}",
            $"基准中配合该措施的职能，在方案中没有承担任何角色。\n\n{FunctionsChinese}仅此一项不构成责任变更。\n\n{AllowOrForbidChinese}")),
        OfChange(UnitChangeKind.SupportAdded, new(
            "AT0126", "support-added", FindingLevel.Note, "Support added", "新增配合单位",
            "measure {0} ({1}): {2} supports in the plan and has no part in the baseline",
            "措施 {0}（{1}）：{2}在方案中配合，基准中未列入",
            $"A function supports a measure in the plan that the baseline does not name for it.\n\n{Functions} This alone does not make a measure reassigned.\n\n{AllowOrForbid}",
            $"方案中配合该措施的职能，基准未列。\n\n{FunctionsChinese}仅此一项不构成责任变更。\n\n{AllowOrForbidChinese}")),
        OfChange(UnitChangeKind.UnitAdded, new(
            "AT0127", "unit-added", FindingLevel.Note, "Unit added to an undivided list", "新增责任单位",
            "measure {0} ({1}): {2} is in the undivided list of units and has no part in the baseline",
            "措施 {0}（{1}）：{2}在未分主次的责任单位中，基准中未列入",
            $"A plan that lists units without saying who leads names a function that the baseline does not name for the measure.\n\nAgainst such a list it cannot be known whether the unit leads or supports.\n\n{AllowOrForbid}",
            $"方案所列责任单位不分主次，其中有基准未列的职能。\n\n对这样的列法，无法判断该单位是牵头还是配合。\n\n{AllowOrForbidChinese}")),
        new(new(
            "AT0128", "no-unit", FindingLevel.Warning, "No unit named", "未列明责任单位",
            "measure {0} ({1}): the plan names no responsible unit; in the baseline: {2}",
            "措施 {0}（{1}）：方案未列明责任单位；基准为：{2}",
            """
            The baseline names who is responsible for a measure, and the plan names nobody for it.

            The measure is in the plan at least in part, but neither its clause nor one above it names a unit. Whether it is reassigned cannot be said (`reassigned` is null).

            To put it right, name the responsible units, in parentheses, as the sentence's subject or in a table. Plans that leave units to an annex that is not in the file can ignore the finding.
            """,
            """
            基准列明了该措施的责任单位，方案没有列明。

            方案至少写了该措施的一部分，但其条目及上级条目都没有列出单位，因此无法判断责任是否变更（`reassigned` 为 null）。

            整改：用括号、句子主语或表格列明责任单位。责任分工另见附件而附件不在文件中的，可忽略该项。
            """), NobodyNamed),
        new(new(
            "AT0131", "added-measure", FindingLevel.Note, "Measure added", "新增措施",
            "the baseline has no such measure: {0}",
            "基准中没有这项措施：{0}",
            """
            The plan has a clause of its own that no measure, goal or safeguard of the baseline accounts for.

            Plans may add measures; the finding is there to be read, not to be removed. Promulgation, member lists and deadlines are not measures.

            Nothing needs to be put right.
            """,
            """
            方案有自己的条目，基准的措施、目标和保障部分都没有相应内容。

            方案可以新增措施；本项供了解，不必消除。发文说明、成员名单、时间安排不算措施。

            无需整改。
            """), (kind, subject) => Added(kind, subject, AddedKind.Measure)),
        new(new(
            "AT0132", "added-duty", FindingLevel.Note, "Duty added", "新增内容",
            "the baseline has no such duty: {0}",
            "基准中没有这项内容：{0}",
            """
            A sentence, or a part of one, in a clause that otherwise matches lays down something that the baseline does not.

            Plans may add duties; the finding is there to be read, not to be removed.

            Nothing needs to be put right.
            """,
            """
            条目总体上与基准对应，但其中某句或某部分规定了基准没有的内容。

            方案可以新增内容；本项供了解，不必消除。

            无需整改。
            """), (kind, subject) => Added(kind, subject, AddedKind.Duty)),
        new(new(
            "AT0141", "coverage-too-low", FindingLevel.Error, "Coverage too low", "覆盖率不足",
            "coverage is {0}%, and the policy asks for at least {1}%",
            "覆盖率为 {0}%，低于规则文件要求的 {1}%",
            """
            The plan's coverage is below the least one that the policy asks for.

            A plan's coverage is the mean over the coverage of all measures, 0 to 1. The limit is `coverage.overall` in `atdiff.json`.

            To put it right, start with the measures that are missing (AT0101) and partial (AT0102).
            """,
            """
            方案的覆盖率低于规则文件的要求。

            方案覆盖率是全部措施覆盖率的平均值，取值 0 至 1；下限为 `atdiff.json` 中的 `coverage.overall`。

            整改：先补缺失的措施（AT0101）和部分落实的措施（AT0102）。
            """), CoverageTooLow),
        new(new(
            "AT0142", "section-coverage-too-low", FindingLevel.Error, "Coverage of a section too low", "某一部分覆盖率不足",
            "coverage of section {0} is {1}%, and the policy asks for at least {2}%",
            "第 {0} 部分的覆盖率为 {1}%，低于规则文件要求的 {2}%",
            """
            The coverage of a section of the baseline is below the least one that the policy asks for.

            A section's coverage is the mean over its measures. The limits are `coverage.sections` in `atdiff.json`, by section ids such as 2.1.

            To put it right, start with the measures of the section that are missing (AT0101) and partial (AT0102).
            """,
            """
            基准某一部分的覆盖率低于规则文件的要求。

            该部分的覆盖率是其各项措施的平均值；下限为 `atdiff.json` 中的 `coverage.sections`，以部分的编号（如 2.1）列出。

            整改：先补该部分缺失的措施（AT0101）和部分落实的措施（AT0102）。
            """), SectionTooLow),
        new(new(
            "AT0143", "required-measure", FindingLevel.Error, "Required measure not there", "必备措施不符",
            "the policy asks for measure {0} ({1}), and its coverage is {2}%",
            "规则文件要求写入措施 {0}（{1}），其覆盖率为 {2}%",
            """
            A measure that the policy asks for is missing, or not covered where the policy asks for that.

            The measures are listed under `required` in `atdiff.json`: an id alone means that the measure must not be missing; with `"status": "covered"` its coverage must be at least 0.8. The id of a section means every measure in it.

            To put it right, lay the measure down in the plan.
            """,
            """
            规则文件要求的措施缺失，或要求落实而未落实。

            这些措施列在 `atdiff.json` 的 `required` 中：只写编号表示不得缺失；写有 `"status": "covered"` 的，覆盖率须不低于 0.8。写部分的编号，表示其中的每一项措施。

            整改：在方案中写明该措施。
            """), RequiredNotThere),
        new(new(
            "AT0144", "forbidden-reassignment", FindingLevel.Error, "Forbidden change of responsibility", "禁止的责任变更",
            "measure {0} ({1}): the policy forbids the change {2} of {3}{4}",
            "措施 {0}（{1}）：规则文件禁止{3}发生{2}的变更{4}",
            """
            The plan changes who is responsible for a measure in a way that the policy forbids.

            The changes are listed under `reassignments.forbidden` in `atdiff.json`, by measure, function and kind of change. What is forbidden stays so where it is also allowed. The change itself is reported under its own code (AT0121 to AT0127) too.

            To put it right, name the unit that the baseline names, in the role that it has there.
            """,
            """
            方案对责任单位的调整属于规则文件所禁止的。

            禁止的变更列在 `atdiff.json` 的 `reassignments.forbidden` 中，按措施、职能和变更种类规定；同时列为允许的，仍以禁止为准。变更本身另以其代码（AT0121 至 AT0127）列出。

            整改：按基准列明相应单位及其角色。
            """), Forbidden),
        new(new(
            "AT0145", "expired-ignore", FindingLevel.Warning, "Ignored finding has expired", "忽略项已过期",
            "{0} expired on {1}, and what it ignored counts again ({2})",
            "{0} 已于 {1} 过期，其忽略的内容重新计入（{2}）",
            """
            An entry under `ignore` in the policy has expired, so that the findings it is about count again.

            An entry holds up to and on the day of `expires`. The finding stands at the entry's line in `atdiff.json`, once for every plan to which the entry would still apply.

            To put it right, remove the entry, or set a new date with a reason.
            """,
            """
            规则文件 `ignore` 中的某一条已过期，其忽略的内容重新计入。

            每一条在 `expires` 当日及之前有效。本项标在 `atdiff.json` 中该条所在的行，凡该条仍适用的方案各列一次。

            整改：删除该条，或写明理由并设定新的日期。
            """), (_, _) => []), // Found where findings are judged, which alone knows the date.
    ];

    // The words that name a kind: all codes, then all names.
    public static IReadOnlyList<string> Words { get; } = [.. All.Select(rule => rule.Kind.Code), .. All.Select(rule => rule.Kind.Name)];

    public static FindingKind ExpiredIgnore => All[^1].Kind;

    public static FindingKind? Find(string word) =>
        All.FirstOrDefault(rule => string.Equals(rule.Kind.Code, word, StringComparison.OrdinalIgnoreCase) || rule.Kind.Name == word)?.Kind;

    public static FindingKind OfChange(UnitChangeKind change) => All.Single(rule => rule.Change == change).Kind;

    /// <summary>Applies all rules to a plan. Equal findings are told apart by a count at the end of the fingerprint.</summary>
    public static IReadOnlyList<Finding> Apply(RuleSubject subject)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. All.SelectMany(rule => rule.Look(rule.Kind, subject)).Select(finding =>
        {
            var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
            return count == 1 ? finding : finding with { Fingerprint = $"{finding.Fingerprint}-{count}" };
        })];
    }

    // Shares in messages are cut, not rounded, so that no 60 % stands beside a limit of 60 % that it misses.
    internal static double Percent(double share) => Math.Floor((1000 * share) + 1e-9) / 10;

    // A rule on one way in which a measure maps to a plan. The substance is what the finding is known by, whatever the plan's numbers are.
    private static FindingRule OfRelation(
        FindingKind kind, RelationKind relation, Func<MeasureFinding, bool>? holds = null,
        Func<Relation, IEnumerable<string>>? substance = null, Func<Relation, string>? told = null, RelationKind[]? also = null) => new(kind, (known, subject) =>
            from measure in subject.Plan.Measures
            from found in measure.Relations
            where (found.Kind == relation || also?.Contains(found.Kind) == true) && (holds is null || holds(measure))
            select subject.Make(
                known, measure, RuleSubject.PlaceIn(measure, found.Locators), substance is null ? found.Details : substance(found),
                measure.Id, measure.Title, told is null ? string.Join("；", found.Details) : told(found)));

    private static FindingRule OfChange(UnitChangeKind change, FindingKind kind) => new(kind, (known, subject) =>
        from measure in subject.Plan.Measures
        from unit in measure.UnitChanges
        where unit.Kind == change
        let name = unit is { BaselineName: { } before, PlanName: { } after } && before != after
            ? $"{before} → {after}"
            : unit.BaselineName ?? unit.PlanName ?? unit.Unit
        select subject.Make(known, measure, RuleSubject.MainPlace(measure), [unit.Unit], measure.Id, measure.Title, name) with { Change = unit }, change);

    private static IEnumerable<Finding> Missing(FindingKind kind, RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where measure.Status == MeasureStatus.Missing
        select subject.Make(kind, measure, null, [], measure.Id, measure.Title, measure.Duties.Count);

    private static IEnumerable<Finding> PartlyThere(FindingKind kind, RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where measure.Status == MeasureStatus.Partial
        let lacking = measure.Duties.Where(duty => duty.Status != DutyStatus.Present).ToList()
        select subject.Make(
            kind, measure, RuleSubject.MainPlace(measure), lacking.Select(duty => $"{duty.Status} {duty.Text}"),
            measure.Id, measure.Title, Math.Round(100 * measure.Coverage), string.Join("；", lacking.Select(duty => duty.Text)));

    private static IEnumerable<Finding> NobodyNamed(FindingKind kind, RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where measure.Status != MeasureStatus.Missing && measure.UnitsCertain
            && measure.Leads.BaselineNames.Count > 0 && measure.Leads.PlanNames.Count + measure.Supports.PlanNames.Count == 0
        select subject.Make(
            kind, measure, RuleSubject.MainPlace(measure), [], measure.Id, measure.Title, string.Join("、", measure.Leads.BaselineNames));

    private static IEnumerable<Finding> Added(FindingKind kind, RuleSubject subject, AddedKind what) =>
        from added in subject.Plan.Added
        where added.Kind == what
        select subject.Make(kind, null, added.Place, [added.Place.Text], added.Place.Text);

    private static IEnumerable<Finding> CoverageTooLow(FindingKind kind, RuleSubject subject)
    {
        if (subject.Policy.MinimumCoverage is { } minimum && subject.Plan.Coverage < minimum)
            yield return subject.Make(kind, null, null, [], Percent(subject.Plan.Coverage), Percent(minimum));
    }

    private static IEnumerable<Finding> SectionTooLow(FindingKind kind, RuleSubject subject) =>
        from section in subject.Policy.SectionMinimums
        let measures = subject.Plan.Measures.Where(measure => Policy.Means(section.Section, measure.Id)).ToList()
        where measures.Count > 0
        let coverage = measures.Average(measure => measure.Coverage)
        where coverage < section.Minimum
        select subject.Make(kind, null, null, [section.Section], section.Section, Percent(coverage), Percent(section.Minimum));

    private static IEnumerable<Finding> RequiredNotThere(FindingKind kind, RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where subject.Policy.Required.Any(required => Policy.Means(required.Measure, measure.Id)
            && (measure.Status == MeasureStatus.Missing || (required.MustBeCovered && measure.Status != MeasureStatus.Covered)))
        select subject.Make(kind, measure, RuleSubject.MainPlace(measure), [], measure.Id, measure.Title, Percent(measure.Coverage));

    private static IEnumerable<Finding> Forbidden(FindingKind kind, RuleSubject subject) =>
        from measure in subject.Plan.Measures
        from change in measure.UnitChanges
        let forbidden = subject.Policy.Forbidden.FirstOrDefault(entry => entry.Matches(measure.Id, change))
        where forbidden is not null
        select subject.Make(
            kind, measure, RuleSubject.MainPlace(measure), [change.Kind.ToString(), change.Unit], measure.Id, measure.Title,
            new InBothLanguages(OfChange(change.Kind).Name, $"“{OfChange(change.Kind).ChineseTitle}”"), change.BaselineName ?? change.PlanName ?? change.Unit,
            forbidden.Reason.Length > 0 ? new InBothLanguages(": " + forbidden.Reason, "：" + forbidden.Reason) : string.Empty);
}
