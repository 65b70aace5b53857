using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>
/// The answers to questions across plans as tables of the page, in the words that the commands gaps, targets,
/// cascade and reuse use themselves. Their whole detail is in the CSV and JSON forms of those commands.
/// </summary>
internal sealed class AcrossSections
{
    // Rows beyond these are counted in the page's note; the page shows the first ones anyway.
    private const int MostRows = 2000;

    /// <summary>Beyond so many plans lines from level to level and who copied whom are no tables to read; the commands have them.</summary>
    public const int MostWithWords = 400;

    private static readonly Wording English = Wording.For(new ReportOptions { Language = ReportLanguage.English });
    private static readonly Wording Chinese = Wording.For(new ReportOptions { Language = ReportLanguage.Chinese });
    private static readonly PageWords FromLevelToLevel = Both("From level to level", "逐级对照");
    private static readonly PageWords WhoFromWhom = Both("Who has words from whom", "文字沿用");
    private static readonly PageColumn Plan = Column("plan", "方案", "plan");
    private static readonly PageColumn Measure = Column("measure", "措施", "measure");

    private readonly Survey _survey;

    // The same words, with the names of this run's functions.
    private readonly Wording _english;
    private readonly Wording _chinese;
    private readonly Dictionary<string, int> _plans;

    private AcrossSections(Survey survey)
    {
        _survey = survey;
        (_english, _chinese) = (English with { Registry = survey.Units }, Chinese with { Registry = survey.Units });
        _plans = survey.Plans.Select((plan, i) => (plan.Path, i)).DistinctBy(item => item.Path).ToDictionary(item => item.Path, item => item.i, StringComparer.Ordinal);
    }

    /// <summary>Answers the questions.</summary>
    /// <param name="survey">The plans, with findings and targets, in the page's order.</param>
    /// <param name="under">Measures plans against the one above them, see <see cref="Hierarchy.Against"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A section a question; none where nothing can be said.</returns>
    public static IReadOnlyList<PageSection> Of(Survey survey, Func<string, IReadOnlySet<string>, Survey> under, CancellationToken cancellationToken)
    {
        if (survey.Readable.Count == 0)
            return [];
        var sections = new AcrossSections(survey);
        return survey.Readable.Count == 1
            ? [sections.Targets()]
            : survey.Plans.Count > MostWithWords ? [sections.Gaps(cancellationToken), sections.Targets(), sections.LeftOut("cascade", FromLevelToLevel), sections.LeftOut("reuse", WhoFromWhom)]
            : [sections.Gaps(cancellationToken), sections.Targets(), sections.Cascade(under), sections.Reuse(cancellationToken)];
    }

    /// <summary>What the page says of one target.</summary>
    public static PageTarget OfTarget(Target target, PagePassage? place) => new(
        KebabCase.Of(target.Kind), new PageWords(TargetPhrase.Of(target, English), TargetPhrase.Of(target, Chinese)), target.Words, target.Statement, place,
        target.LeadNames.Count == 0 ? null : target.LeadNames, target.Measure, KebabCase.Of(target.Change), target.BaselineValue is { } value
            ? new PageWords(TargetPhrase.Of(target.Kind, value, English), TargetPhrase.Of(target.Kind, value, Chinese)) : null, target.IsWithoutUnit);

    // What the page is too small for is not silently missing.
    private PageSection LeftOut(string command, PageWords title) => new(command, title, Words("page-left-out", _survey.Plans.Count, MostWithWords, command), []);

    private PageSection Gaps(CancellationToken cancellationToken)
    {
        var answer = GapsAnswer.Of(_survey, ListFilter.None, cancellationToken);
        List<MeasureGap> Carried(string state) => [.. answer.Measures.Where(measure => measure.Carried == state)];
        PageTable Measures(string key, List<MeasureGap> gaps) => Table(
            Words(key, gaps.Count), [Measure, Column("covered", "落实", "number"), Column("partial", "部分落实", "number"), Column("missing", "缺失", "number"), Column("plans", "方案数", "number")],
            gaps.Select(gap => new object?[] { gap.Id, gap.Covered.Count, gap.Partial.Count, gap.Missing.Count, gap.Missing.Of }));
        var duties = answer.Measures.Where(measure => measure.Carried != "none")
            .SelectMany(measure => measure.Duties.Where(duty => duty.Absent.Count == duty.Absent.Of).Select(duty => new object?[] { measure.Id, duty.Number, duty.Text })).ToList();
        var shared = answer.Additions.Where(group => group.Members.Select(member => member.Path).Distinct().Count() > 1).ToList();
        return new PageSection("gaps", Both("Common gaps", "共同缺口"), Words("gaps-title", _survey.Readable.Count, answer.Measures.Count),
        [
            Measures("gaps-none", Carried("none")), Measures("gaps-few", Carried("few")),
            Table(Words("gaps-duties", duties.Count), [Measure, Column("duty", "任务", "number"), Column("text", "内容", "text")], duties),
            .. answer.Groups.GroupBy(part => part.Scope).Select(scope => Table(
                Words("gaps-by-" + scope.Key), [Column("group", "组别", "text"), Column("plans", "方案数", "number"), Column("mean coverage", "平均覆盖率", "share")],
                GroupGap.Ordered(scope).Select(part => new object?[] { scope.Key == "level" ? Words("level-" + part.Key) : part.Key, part.Plans, part.Coverage }))),
            Table(Words("gaps-units", answer.Units.Count),
                [Column("unit", "责任单位", "function"), Column("gone", "未列入", "number"), Column("of its measures", "应牵头次数", "number"), Column("share", "比例", "share"), Column("only supports", "改为配合", "number"), Column("who leads instead", "改由牵头", "text")],
                answer.Units.Select(unit => new object?[]
                {
                    unit.Unit, unit.Dropped.Count, unit.Dropped.Of, unit.Dropped.Value, unit.Demoted,
                    new PageWords(English.List(unit.Successors.Select(other => Counted(other, _english))), Chinese.List(unit.Successors.Select(other => Counted(other, _chinese)))),
                })),
            Table(Words("gaps-added", shared.Count), [Column("added", "新增内容", "text"), Column("plans", "方案数", "number"), Column("in", "见于", "text")],
                shared.Select(group => new object?[] { group.Text, group.Plans.Count, string.Join('、', group.Members.Select(member => member.Name).Distinct()) })),
        ]);
    }

    private PageSection Targets()
    {
        var answer = TargetsAnswer.Of(_survey, ListFilter.None);
        var rows = answer.Plans.SelectMany(plan => plan.Targets.Select(target => (Plan: _plans.GetValueOrDefault(plan.Plan.Path, -1), Target: target))).ToList();
        object?[] Row((int Plan, Target Target) row) =>
        [
            row.Plan, Kind(row.Target.Kind), new PageWords(TargetPhrase.Of(row.Target, English), TargetPhrase.Of(row.Target, Chinese)), row.Target.Words, row.Target.Statement,
            string.Join('、', row.Target.LeadNames), row.Target.Measure, row.Target.Locator,
        ];
        PageColumn[] columns =
        [
            Plan, Column("kind", "类别", "text"), Column("what", "内容", "text"), Column("words", "原文", "text"), Column("statement", "事项", "text"),
            Column("in the lead", "牵头单位", "text"), Measure, Column("clause", "条目", "text"),
        ];
        PageTable Of(PageWords title, Func<Target, bool> which) => Table(title, columns, rows.Where(row => which(row.Target)).Select(Row));
        var own = rows.Count(row => row.Target.Change is not (TargetChange.Dropped or TargetChange.MeasureMissing));
        return new PageSection("targets", Both("Deadlines and figures", "时限、频次和数量"), Words("targets-title", _survey.Readable.Count, own),
        [
            Table(Both("Kinds", "类别"), [Column("kind", "类别", "text"), Column("targets", "项数", "number"), Column("plans that have one", "含此类目标的方案", "number")],
                answer.Kinds.Where(kind => kind.Count > 0).Select(kind => new object?[] { Kind(kind.Kind), kind.Count, kind.Plans.Count })),
            Of(Both("Other than in the baseline", "与基准不同"), target => target.Change == TargetChange.Changed),
            Of(Both("Only in the baseline, though the plan carries the measure", "措施已写入，但缺少基准中的此项"), target => target.Change == TargetChange.Dropped),
            Of(Both("With a date or frequency, and nobody is named", "有时限或频次但未列明责任单位"), target => target.IsWithoutUnit),
            Of(Both("All that plans say themselves", "方案自身的全部目标"), target => target.Change is not (TargetChange.Dropped or TargetChange.MeasureMissing)),
        ]);
    }

    private PageSection Cascade(Func<string, IReadOnlySet<string>, Survey> under)
    {
        var links = Hierarchy.Guess(_survey.Readable);
        var answer = CascadeAnswer.Of(_survey, links, Hierarchy.Against(_survey, links, under), ListFilter.None);
        object? Index(string? path) => path is null ? null : _plans.TryGetValue(path, out var index) ? index : path;
        var below = answer.Plans.Where(plan => plan.Parent is not null && plan.Plan.Problem is null).ToList();
        var parents = below.ToDictionary(plan => plan.Plan.Path, plan => plan.Parent, StringComparer.Ordinal);
        var steps = answer.Measures.SelectMany(measure => measure.Steps.Where(step => step.HasParent).Select(step => (measure.Id, Measure: measure, Step: step))).ToList();
        PageColumn[] columns =
        [
            Measure, Plan, Column("under", "上级", "plan"), Column("above", "上级状态", "text"), Column("here", "本级状态", "text"), Column("of the upper plan's own clauses", "上级相应条目写入", "share"),
            Column("duties", "任务", "text"),
        ];
        PageTable Of(string key, CascadeOrigin origin)
        {
            var rows = steps.Where(item => item.Step.Origin == origin).ToList();
            return Table(Words(key, rows.Count), columns, rows.Select(item => new object?[]
            {
                item.Id, Index(item.Step.Plan), Index(parents.GetValueOrDefault(item.Step.Plan)), State(item.Step.ParentStatus), State(item.Step.Status), item.Step.AgainstParent,
                string.Join('；', item.Step.Duties.Where(duty => duty.Origin == origin).Select(duty => duty.Text)),
            }));
        }

        var units = steps.SelectMany(item => CascadeAnswer.Told(item.Step).Select(unit => (item.Id, item.Measure, item.Step, Unit: unit))).ToList();
        var targets = steps.SelectMany(item => item.Step.TargetChanges.Select(change => (item.Id, item.Step.Plan, Change: change))).ToList();
        string Names(IEnumerable<string> paths) => string.Join('、', paths.Select(answer.NameOf).Distinct());
        return new PageSection("cascade", FromLevelToLevel, Words("cascade-terms"),
        [
            Table(Both("Who stands under whom (guessed from places and levels)", "上下级关系（按地名和级别推断）"),
                [Plan, Column("under", "上级", "plan"), Column("why", "依据", "text"), Column("gaps inherited", "承袭缺口", "number"), Column("introduced", "新出现缺口", "number"), Column("restored", "补齐缺口", "number")],
                answer.Plans.Where(plan => plan.Plan.Problem is null).Select(plan => new object?[] { Index(plan.Plan.Path), Index(plan.Parent), Basis(plan.Basis), plan.Inherited, plan.Introduced, plan.Restored })),
            Of("cascade-introduced", CascadeOrigin.Introduced), Of("cascade-restored", CascadeOrigin.Restored), Of("cascade-inherited", CascadeOrigin.Inherited),
            Table(Words("cascade-units", units.Count), [Measure, Plan, Column("change", "变化", "text"), Column("unit", "责任单位", "function"), Column("as printed", "原文名称", "text"), Column("who instead", "改由", "text"), Column("baseline → above → here", "基准 → 上级 → 本级", "text")],
                units.Select(item => new object?[]
                {
                    item.Id, Index(item.Step.Plan), UnitStepWords(item.Unit.Kind), item.Unit.Unit, item.Unit.Name,
                    item.Unit.ByNames is { Count: > 0 } names ? string.Join('、', names) : new PageWords(_english.Units(item.Unit.By ?? []), _chinese.Units(item.Unit.By ?? [])),
                    new PageWords(string.Join(" → ", CascadeAnswer.Line(item.Measure, item.Step, English)), string.Join(" → ", CascadeAnswer.Line(item.Measure, item.Step, Chinese))),
                })),
            Table(Words("cascade-targets", targets.Count), [Measure, Plan, Column("change", "变化", "text")],
                targets.Select(item => new object?[] { item.Id, Index(item.Plan), new PageWords(CascadeAnswer.Change(item.Change, English), CascadeAnswer.Change(item.Change, Chinese)) })),
            Table(Both($"What plans add, and what became of it below ({answer.Additions.Count})", $"各方案新增内容及其下级采用情况（{answer.Additions.Count}）"),
                [Plan, Column("clause", "条目", "text"), Column("added", "新增内容", "text"), Column("the upper plan has it too", "上级方案也有", "text"), Column("in the baseline", "基准也有", "text"), Column("kept by", "下级沿用", "text"), Column("not in", "下级未采用", "text")],
                answer.Additions.OrderBy(addition => addition.KeptBelow.Count + addition.LostBelow.Count == 0).Select(addition => new object?[]
                {
                    Index(addition.Plan), addition.Locator, addition.Text, YesNo(addition.IsFromAbove), YesNo(addition.IsInBaseline), Names(addition.KeptBelow), Names(addition.LostBelow),
                })),
        ]);
    }

    private PageSection Reuse(CancellationToken cancellationToken)
    {
        var answer = ReuseAnswer.Of(_survey, [], ReuseAnswer.DefaultLeast, ListFilter.None, cancellationToken);
        object? Index(string? path) => path is null ? null : _plans.TryGetValue(path, out var index) ? index : path;
        var traces = answer.Plans.SelectMany(plan => plan.Traces.Select(trace => (plan.Plan.Path, Trace: trace))).ToList();
        var longest = answer.Pairs.SelectMany(pair => pair.Longest.Select(passage => (Pair: pair, Passage: passage))).ToList();
        return new PageSection("reuse", WhoFromWhom, Words("reuse-terms"),
        [
            Table(Words("reuse-clusters", answer.Clusters.Count), [Column("plans", "方案数", "number"), Column("earliest", "最早", "plan"), Column("members", "成员", "text")],
                answer.Clusters.Select(cluster => new object?[] { cluster.Members.Count, Index(cluster.First), string.Join('、', cluster.Names) })),
            Table(Both($"Pairs ({answer.Pairs.Count})", $"相似方案对（{answer.Pairs.Count}）"),
                [Column("plan", "方案", "plan"), Column("its own words shared", "占其自有文字", "share"), Column("plan", "方案", "plan"), Column("its own words shared", "占其自有文字", "share"), Column("direction, guessed", "先后（推断）", "text"), Column("characters", "相同字数", "number"), Column("passages", "段数", "number")],
                answer.Pairs.Select(pair => new object?[]
                {
                    Index(pair.A), pair.ShareA, Index(pair.B), pair.ShareB, Words("reuse-direction-" + pair.Direction, pair.NameA, pair.NameB), pair.Characters, pair.PassageCount,
                })),
            Table(Both("The longest passages side by side", "最长的相同段落"),
                [Column("plan", "方案", "plan"), Column("text", "文字", "text"), Column("plan", "方案", "plan"), Column("text", "文字", "text"), Column("characters", "相同字数", "number")],
                longest.Select(item => new object?[] { Index(item.Pair.A), item.Passage.TextA, Index(item.Pair.B), item.Passage.TextB, item.Passage.Characters })),
            Table(Words("reuse-traces", traces.Select(trace => trace.Path).Distinct().Count()),
                [Plan, Column("kind", "类别", "text"), Column("what is left over", "残留文字", "text"), Column("where", "所在语句", "text"), Column("clause", "条目", "text"), Column("line", "行", "number")],
                traces.Select(trace => new object?[] { Index(trace.Path), TraceKind(trace.Trace.Kind), trace.Trace.Words, trace.Trace.Statement, trace.Trace.Locator, trace.Trace.Line })),
        ]);
    }

    private static PageWords TraceKind(string kind) =>
        Words("trace-" + kind) is var words ? new PageWords(words.En.TrimEnd(' ', ':'), words.Zh.TrimEnd('：')) : words;

    private static PageWords UnitStepWords(string kind) => kind switch
    {
        "lead-dropped" => Both("lead dropped", "牵头单位未列入"),
        "lead-handed-on" => Both("lead handed on", "牵头移交"),
        "lead-demoted" => Both("lead now supports", "牵头改为配合"),
        "leads-merged" => Both("leads merged", "牵头单位合并"),
        "unit-dropped" => Both("no longer responsible", "责任单位未列入"),
        "unit-added" => Both("newly responsible", "责任单位新增"),
        _ => Both("new in the lead", "新增牵头单位"),
    };

    // The words stand in parentheses behind a name in the command's text.
    private static PageWords Basis(string basis) =>
        Words("cascade-basis-" + basis) is var words ? new PageWords(words.En.Trim(' ', '(', ')'), words.Zh.Trim('（', '）')) : words;

    private static PageWords State(MeasureStatus status) => status switch
    {
        MeasureStatus.Covered => Both("covered", "落实"),
        MeasureStatus.Partial => Both("partial", "部分落实"),
        _ => Both("missing", "缺失"),
    };

    private static string Counted(UnitCount count, Wording words) => words.Format("counted", words.Body(count.Unit), count.Count);

    private static PageWords Kind(TargetKind kind) => Words("kind-" + KebabCase.Of(kind));

    private static PageTable Table(PageWords title, IReadOnlyList<PageColumn> columns, IEnumerable<object?[]> rows) => new(title, columns, [.. rows.Take(MostRows)]);

    private static PageColumn Column(string english, string chinese, string kind) => new(Both(english, chinese), kind);

    private static PageWords Both(string english, string chinese) => new(english, chinese);

    private static PageWords YesNo(bool value) => value ? Both("yes", "是") : Both("no", "否");

    private static PageWords Words(string key, params object?[] values) => new(English.Format(key, values), Chinese.Format(key, values));
}
