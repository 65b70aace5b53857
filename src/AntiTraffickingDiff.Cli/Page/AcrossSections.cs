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
    private static readonly PageWords FromLevelToLevel = Words("page-cascade");
    private static readonly PageWords WhoFromWhom = Words("page-reuse");
    private static readonly PageColumn Plan = Column("plan", "plan");
    private static readonly PageColumn Measure = Column("measure", "measure");

    private readonly Survey _survey;

    // The same words, with the names of this run's functions.
    private readonly Wording _english;
    private readonly Wording _chinese;
    private readonly Dictionary<string, int> _plans;
    private readonly IReadOnlyDictionary<string, string> _names;

    private AcrossSections(Survey survey)
    {
        _survey = survey;
        (_english, _chinese) = (English with { Registry = survey.Units }, Chinese with { Registry = survey.Units });
        _plans = survey.Plans.Select((plan, i) => (plan.Path, i)).DistinctBy(item => item.Path).ToDictionary(item => item.Path, item => item.i, StringComparer.Ordinal);
        _names = AnswerPlan.NamesOf(survey.Plans.Select(AnswerPlan.Of));
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
            Words(key, gaps.Count), [Measure, Column("covered", "number"), Column("partial", "number"), Column("missing", "number"), Column("plans", "number")],
            gaps.Select(gap => new object?[] { gap.Id, gap.Covered.Count, gap.Partial.Count, gap.Missing.Count, gap.Missing.Of }));
        var duties = answer.Measures.Where(measure => measure.Carried != "none")
            .SelectMany(measure => measure.Duties.Where(duty => duty.Absent.Count == duty.Absent.Of).Select(duty => new object?[] { measure.Id, duty.Number, duty.Text })).ToList();
        var shared = answer.Additions.Where(group => group.Members.Select(member => member.Path).Distinct().Count() > 1).ToList();
        return new PageSection("gaps", Words("page-gaps"), Words("gaps-title", _survey.Readable.Count, answer.Measures.Count),
        [
            Measures("gaps-none", Carried("none")), Measures("gaps-few", Carried("few")),
            Table(Words("gaps-duties", duties.Count), [Measure, Column("duty", "number"), Column("duty-text", "text")], duties),
            .. answer.Groups.GroupBy(part => part.Scope).Select(scope => Table(
                Words("gaps-by-" + scope.Key), [Column("group", "text"), Column("plans", "number"), Column("mean-coverage", "share")],
                [.. GroupGap.Ordered(scope).Select(part => new object?[] { scope.Key == "level" ? Words("level-" + part.Key) : part.Key, part.Plans, part.Coverage }), .. scope.Key == "year" ? Undated() : []])),
            Table(Words("gaps-units", answer.UnitsThatLost.Count),
                [Column("unit", "function"), Column("gone", "number"), Column("of-its-measures", "number"), Column("share", "share"), Column("only-supports", "number"), Column("who-leads-instead", "text")],
                answer.UnitsThatLost.Select(unit => new object?[]
                {
                    unit.Unit, unit.Dropped.Count, unit.Dropped.Of, unit.Dropped.Value, unit.Demoted,
                    new PageWords(English.List(unit.Successors.Select(other => Counted(other, _english))), Chinese.List(unit.Successors.Select(other => Counted(other, _chinese)))),
                })),
            Table(Words("gaps-added", shared.Count), [Column("added", "text"), Column("plans", "number"), Column("in", "text")],
                shared.Select(group => new object?[] { group.Text, group.Plans.Count, string.Join('、', group.Members.Select(member => _names.GetValueOrDefault(member.Path, member.Name)).Distinct()) })),
        ]);
    }

    private IEnumerable<object?[]> Undated()
    {
        var undated = _survey.Readable.Where(plan => plan.Year is null).ToList();
        if (undated.Count > 0)
            yield return [Words("page-without-date"), undated.Count, Rounded.Of(undated.Average(plan => plan.Coverage))];
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
            Plan, Column("kind", "text"), Column("what", "text"), Column("words", "text"), Column("statement", "text"),
            Column("in-the-lead", "text"), Measure, Column("clause", "text"),
        ];
        PageTable Of(PageWords title, Func<Target, bool> which) => Table(title, columns, rows.Where(row => which(row.Target)).Select(Row));
        var own = rows.Count(row => row.Target.Change is not (TargetChange.Dropped or TargetChange.MeasureMissing));
        return new PageSection("targets", Words("page-targets"), Words("targets-title", _survey.Readable.Count, own),
        [
            Table(Words("page-targets-kinds"), [Column("kind", "text"), Column("targets", "number"), Column("plans-that-have-one", "number")],
                answer.Kinds.Where(kind => kind.Count > 0).Select(kind => new object?[] { Kind(kind.Kind), kind.Count, kind.Plans.Count })),
            Of(Words("page-targets-changed"), target => target.Change == TargetChange.Changed),
            Of(Words("page-targets-dropped"), target => target.Change == TargetChange.Dropped),
            Of(Words("page-targets-without-unit"), target => target.IsWithoutUnit),
            Of(Words("page-targets-own"), target => target.Change is not (TargetChange.Dropped or TargetChange.MeasureMissing)),
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
            Measure, Plan, Column("under", "plan"), Column("above", "text"), Column("here", "text"), Column("of-the-upper-plans-own-clauses", "share"),
            Column("duties", "text"),
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
        string Names(IEnumerable<string> paths) => string.Join('、', paths.Select(path => _names.GetValueOrDefault(path, path)).Distinct());
        return new PageSection("cascade", FromLevelToLevel, Words("cascade-terms"),
        [
            Table(Words("page-cascade-links"),
                [Plan, Column("under", "plan"), Column("why", "text"), Column("gaps-inherited", "number"), Column("introduced", "number"), Column("restored", "number")],
                answer.Plans.Where(plan => plan.Plan.Problem is null).Select(plan => new object?[] { Index(plan.Plan.Path), Index(plan.Parent), Basis(plan.Basis), plan.Inherited, plan.Introduced, plan.Restored })),
            Of("cascade-introduced", CascadeOrigin.Introduced), Of("cascade-restored", CascadeOrigin.Restored), Of("cascade-inherited", CascadeOrigin.Inherited),
            Table(Words("cascade-units", units.Count), [Measure, Plan, Column("change", "text"), Column("unit", "function"), Column("as-printed", "text"), Column("who-instead", "text"), Column("leads", "text")],
                units.Select(item => new object?[]
                {
                    item.Id, Index(item.Step.Plan), Words("page-step-" + item.Unit.Kind), item.Unit.Unit, item.Unit.Name,
                    item.Unit.ByNames is { Count: > 0 } names ? string.Join('、', names) : new PageWords(_english.Units(item.Unit.By ?? []), _chinese.Units(item.Unit.By ?? [])),
                    new PageWords(string.Join(" → ", CascadeAnswer.Line(item.Measure, item.Step, English)), string.Join(" → ", CascadeAnswer.Line(item.Measure, item.Step, Chinese))),
                })),
            Table(Words("cascade-targets", targets.Count), [Measure, Plan, Column("change", "text")],
                targets.Select(item => new object?[] { item.Id, Index(item.Plan), new PageWords(CascadeAnswer.Change(item.Change, English), CascadeAnswer.Change(item.Change, Chinese)) })),
            Table(Words("page-cascade-added", answer.Additions.Count),
                [Plan, Column("clause", "text"), Column("added", "text"), Column("the-upper-plan-has-it-too", "text"), Column("in-the-baseline", "text"), Column("kept-by", "text"), Column("not-in", "text")],
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
        // What is alike to the letter has no words of its own that it could share.
        var (identical, pairs) = (answer.Pairs.Where(pair => pair.IsIdentical).ToList(), answer.Pairs.Where(pair => !pair.IsIdentical).ToList());
        var longest = pairs.SelectMany(pair => pair.Longest.Select(passage => (Pair: pair, Passage: passage))).ToList();
        return new PageSection("reuse", WhoFromWhom, Words("reuse-terms"),
        [
            .. identical.Count == 0 ? Array.Empty<PageTable>() : [Table(Words("reuse-identical", identical.Count), [Plan, Plan], identical.Select(pair => new object?[] { Index(pair.A), Index(pair.B) }))],
            Table(Words("reuse-clusters", answer.Clusters.Count), [Column("plans", "number"), Column("earliest", "plan"), Column("members", "text")],
                answer.Clusters.Select(cluster => new object?[] { cluster.Members.Count, Index(cluster.First), string.Join('、', cluster.Members.Select((path, i) => _names.GetValueOrDefault(path, cluster.Names[i]))) })),
            Table(Words("page-reuse-pairs", pairs.Count),
                [Column("plan", "plan"), Column("its-own-words-shared", "share"), Column("plan", "plan"), Column("its-own-words-shared", "share"), Column("direction-guessed", "text"), Column("characters", "number"), Column("passages", "number")],
                pairs.Select(pair => new object?[]
                {
                    Index(pair.A), pair.ShareA, Index(pair.B), pair.ShareB, Words("reuse-direction-" + pair.Direction, _names.GetValueOrDefault(pair.A, pair.NameA), _names.GetValueOrDefault(pair.B, pair.NameB)), pair.Characters, pair.PassageCount,
                })),
            Table(Words("page-reuse-longest"),
                [Column("plan", "plan"), Column("passage", "text"), Column("plan", "plan"), Column("passage", "text"), Column("characters", "number")],
                longest.Select(item => new object?[] { Index(item.Pair.A), item.Passage.TextA, Index(item.Pair.B), item.Passage.TextB, item.Passage.Characters })),
            Table(Words("reuse-traces", traces.Select(trace => trace.Path).Distinct().Count()),
                [Plan, Column("kind", "text"), Column("what-is-left-over", "text"), Column("where", "text"), Column("clause", "text"), Column("line", "number")],
                traces.Select(trace => new object?[] { Index(trace.Path), TraceKind(trace.Trace.Kind), trace.Trace.Words, trace.Trace.Statement, trace.Trace.Locator, trace.Trace.Line })),
        ]);
    }

    private static PageWords TraceKind(string kind) =>
        Words("trace-" + kind) is var words ? new PageWords(words.En.TrimEnd(' ', ':'), words.Zh.TrimEnd('：')) : words;

    // The words stand in parentheses behind a name in the command's text.
    private static PageWords Basis(string basis) =>
        Words("cascade-basis-" + basis) is var words ? new PageWords(words.En.Trim(' ', '(', ')'), words.Zh.Trim('（', '）')) : words;

    private static PageWords State(MeasureStatus status) => Words("status-" + KebabCase.Of(status));

    private static string Counted(UnitCount count, Wording words) => words.Format("counted", words.Body(count.Unit), count.Count);

    private static PageWords Kind(TargetKind kind) => Words("kind-" + KebabCase.Of(kind));

    private static PageTable Table(PageWords title, IReadOnlyList<PageColumn> columns, IEnumerable<object?[]> rows) => new(title, columns, [.. rows.Take(MostRows)]);

    private static PageColumn Column(string key, string kind) => new(Words("page-column-" + key), kind);

    private static PageWords YesNo(bool value) => Words(value ? "page-yes" : "page-no");

    private static PageWords Words(string key, params object?[] values) => new(English.Format(key, values), Chinese.Format(key, values));
}
