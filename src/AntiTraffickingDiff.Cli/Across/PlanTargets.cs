using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>What a plan commits itself to with a date, a frequency or a number.</summary>
internal enum TargetKind
{
    /// <summary>Until a day: 2025年底前.</summary>
    Deadline,

    /// <summary>From a day on: 从2022年开始, 自印发之日起.</summary>
    Start,

    /// <summary>Between two days: 2023年至2025年, “十四五”期间.</summary>
    Period,

    /// <summary>Within or for a time: 24小时内, 为期三个月.</summary>
    Duration,

    /// <summary>How often: 每年不少于2次, 定期.</summary>
    Frequency,

    /// <summary>How much: 覆盖率达到95%以上, 至少1名.</summary>
    Quantity,

    /// <summary>A limit of age: 16岁以上.</summary>
    Age,

    /// <summary>More or less over time, without a number: 逐年下降.</summary>
    Trend,

    /// <summary>Without an end: 长期坚持.</summary>
    Ongoing,

    /// <summary>What stands in a column of a year without a date of its own.</summary>
    YearColumn,
}

/// <summary>What has become of a target of the baseline, or where one of a plan comes from.</summary>
internal enum TargetChange
{
    /// <summary>The plan's own: the baseline's measure has none of this kind, or there is no such measure.</summary>
    Added,

    /// <summary>The baseline has the same.</summary>
    Kept,

    /// <summary>The baseline has another value.</summary>
    Changed,

    /// <summary>Only the baseline has it, though the plan carries the measure.</summary>
    Dropped,

    /// <summary>Only the baseline has it, and the plan does not carry the measure.</summary>
    MeasureMissing,
}

/// <summary>
/// A deadline, frequency or quantity, normalised. The grammar gives what the words alone say; the plan adds where they stand,
/// who is named there, and what the baseline says in their place.
/// </summary>
internal sealed record Target
{
    /// <summary>A target as it was kept.</summary>
    public Target()
    {
    }

    /// <summary>A target as the words alone give it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="value">Its value in one line.</param>
    /// <param name="span">Its words in the text that was searched.</param>
    [SetsRequiredMembers]
    public Target(TargetKind kind, string value, TextSpan span) => (Kind, Value, Span) = (kind, value, span);

    /// <summary>Its words in the text that was searched.</summary>
    [JsonIgnore]
    public TextSpan Span { get; init; }

    /// <summary>What it is.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>
    /// The value in one line: <c>2025-12-31</c>, <c>2023-01-01/2025-12-31</c>, <c>&lt;=PT24H</c>, <c>&gt;=2/P1Y</c>,
    /// <c>1/P1Y @--02-15</c>, <c>regular</c>, <c>&gt;=95 %</c>, <c>&gt;=16 &lt;18</c>, <c>down/P1Y</c>. Two targets are
    /// the same if kind and value are.
    /// </summary>
    public required string Value { get; init; }

    /// <summary>The words of the plan, such as 2025年底前.</summary>
    public required string Words { get; init; } = string.Empty;

    /// <summary>The first day, ISO 8601, also of the column's years; null if there is none.</summary>
    public string? From { get; init; }

    /// <summary>The last day, ISO 8601, also of the column's years; null if there is none.</summary>
    public string? Until { get; init; }

    /// <summary>How the number compares: =, &gt;=, &lt;=, &gt;, &lt;, ~, +, - (a rise or fall by it); null without a number.</summary>
    public string? Comparison { get; init; }

    /// <summary>The number: how often, how much, how old; null if there is none.</summary>
    public decimal? Number { get; init; }

    /// <summary>The number's unit as printed, such as 次, 名; % for shares of all kinds; null if there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>The time the number is for, an ISO 8601 duration: P1Y, P3M; null if there is none.</summary>
    public string? Period { get; init; }

    /// <summary>What is measured or counted, as far as the words just before say: 覆盖率; null if nothing is found.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether the year follows from the plan's date only (年底前, 6月底前).</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether the value is sure; false for a column's year where the table has lost its merged cells.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>What is to be done: the sentence or cell.</summary>
    public required string Statement { get; init; } = string.Empty;

    /// <summary>The clause it stands in.</summary>
    public required string Locator { get; init; } = string.Empty;

    /// <summary>The line or paragraph.</summary>
    public required int Line { get; init; }

    /// <summary>The page, or null.</summary>
    public int? Page { get; init; }

    /// <summary>Whether it stands in a row of a table.</summary>
    public bool IsInTable { get; init; }

    /// <summary>The functions in the lead there.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>The units in the lead as printed.</summary>
    public IReadOnlyList<string> LeadNames { get; init; } = [];

    /// <summary>The functions in support there.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>The supporting units as printed.</summary>
    public IReadOnlyList<string> SupportNames { get; init; } = [];

    /// <summary>The baseline's measure it belongs to; null if it belongs to none.</summary>
    public string? Measure { get; init; }

    /// <summary>The measure's short title.</summary>
    public string? MeasureTitle { get; init; }

    /// <summary>How it compares with the baseline's targets of the same measure.</summary>
    public TargetChange Change { get; init; }

    /// <summary>The baseline's value where it is another one, or null.</summary>
    public string? BaselineValue { get; init; }

    /// <summary>Whether it says when or how often and nobody is named for it.</summary>
    public bool IsWithoutUnit => LeadNames.Count == 0 && SupportNames.Count == 0
        && Kind is TargetKind.Deadline or TargetKind.Period or TargetKind.Duration or TargetKind.Frequency && Change is not (TargetChange.Dropped or TargetChange.MeasureMissing);

    /// <summary>The kind in the words of results.</summary>
    public string KindName => KebabCase.Of(Kind);
}

/// <summary>
/// All targets of one plan: where they stand, who is named there, which measure of the baseline they belong to, and what
/// the baseline says in their place.
/// </summary>
internal static class PlanTargets
{
    // A sentence that goes on for longer is quoted in part.
    private const int LongestStatement = 240;

    /// <summary>Finds the targets of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="findings">What it makes of the baseline's measures; null to leave the targets unlinked.</param>
    /// <param name="baseline">The baseline's own targets by measure, see <see cref="OfBaseline"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan's targets in document order, and after them those that only the baseline has.</returns>
    public static IReadOnlyList<Target> Of(
        ParsedPlan plan, PlanComparison? findings, IReadOnlyDictionary<string, IReadOnlyList<Target>> baseline, CancellationToken cancellationToken)
    {
        var (tree, text) = (plan.Tree, plan.Tree.Document.Text);
        var issued = OfficialDates.OfIssue(tree);
        var repeated = new RepeatedText(plan.Normalized.Blocks.SelectMany(block => block.Repeated));
        var links = findings is null ? null : new Links(plan, findings, baseline);
        var targets = new List<(int At, Clause Clause, Target Target)>();
        var columns = new TimeColumns(hasCells: plan.Normalized.Source.Format is SourceFormat.Docx or SourceFormat.Html);
        foreach (var clause in tree.Clauses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            columns.Pass(clause, text);
            if (clause.Kind is ClauseKind.Letterhead or ClauseKind.MemberList or ClauseKind.TableHeader or ClauseKind.Document)
                continue;
            foreach (var (span, isSchedule, cell) in Statements(clause, text))
            {
                if (span.Length == 0 || repeated.Contains(span))
                    continue;
                var years = isSchedule && cell is not null ? columns.YearsOf(clause, cell, text) : null;
                // 6月底前 in the column of 2023 is of that year.
                var since = years?.From is { } first ? DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture) : issued;
                var found = TargetGrammar.Find(span.Of(text), since, isSchedule ? columns.Of(cell) : TimeColumn.None);
                foreach (var words in found)
                    if (!repeated.Contains(new TextSpan(span.Start + words.Span.Start, words.Span.Length)))
                        targets.Add((span.Start + words.Span.Start, clause, InYears(Place(plan, clause, span, words, isSchedule), years) with { IsInTable = cell is not null }));
                if (found.Count == 0 && years is { } known)
                    targets.Add((span.Start, clause, Place(plan, clause, span, YearColumn(span, known), isSchedule: true) with { IsInTable = true, IsCertain = known.IsCertain }));
            }
        }

        List<Target> linked = [.. targets.OrderBy(item => item.At).Select(item => links is null ? item.Target : Compared(links.Link(item.Target, item.Clause), baseline))];
        if (findings is not null)
            linked.AddRange(Missed(findings, linked, baseline));
        return linked;
    }

    /// <summary>The targets of the baseline itself.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>By the measure's id; measures without a target have no entry.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<Target>> OfBaseline(Baseline baseline)
    {
        var issued = OfficialDates.OfIssue(baseline.Tree);
        var text = baseline.Tree.Document.Text;
        var targets = new Dictionary<string, IReadOnlyList<Target>>(StringComparer.Ordinal);
        var clauses = baseline.Measures.Select(measure => measure.Clause).ToHashSet();
        foreach (var measure in baseline.Measures)
            if (Own(measure.Clause, clauses).SelectMany(clause => Statements(clause, text))
                .SelectMany(part => TargetGrammar.Find(part.Span.Of(text), issued, part.IsSchedule ? TimeColumn.During : TimeColumn.None)).ToList() is { Count: > 0 } found)
                targets[measure.Id] = found;
        return targets;
    }

    // A measure's clause and what stands below it, but not other measures below it.
    private static IEnumerable<Clause> Own(Clause clause, HashSet<Clause> measures) =>
        clause.Children.Where(child => !measures.Contains(child)).SelectMany(child => Own(child, measures)).Prepend(clause);

    // The text of a clause with its title, or the cells of a row that are its own. Which cells tell times is the column's
    // business; in tables that lost their merged cells a cell that begins with a time counts too.
    private static IEnumerable<(TextSpan Span, bool IsSchedule, BlockCell? Cell)> Statements(Clause clause, string text)
    {
        if (clause.Cells.Count == 0)
        {
            var start = clause.Title.Length > 0 ? clause.Title.Start : clause.Body.Start;
            yield return (TextSpan.Between(start, Math.Max(clause.Body.End, clause.Title.End)), false, null);
            yield break;
        }

        var isAfterTask = false;
        for (var i = 0; i < clause.Cells.Count; i++)
        {
            var (cell, role) = (clause.Cells[i], i < clause.Roles.Count ? clause.Roles[i] : ColumnRole.Other);
            if (clause.Span.Contains(cell.Span) && cell.Span.Length > 0 && role != ColumnRole.Number)
                yield return (cell.Span, role == ColumnRole.Schedule || isAfterTask && IsTimed(cell.Span.Of(text)), cell);
            isAfterTask |= role is ColumnRole.Task;
        }
    }

    private static bool IsTimed(string cell) =>
        cell.StartsWith("持续", StringComparison.Ordinal) || cell.StartsWith("长期", StringComparison.Ordinal) || TargetGrammar.YearsOf(cell) is not null;

    // 覆盖率达到90% in the column of 2025 is for that year.
    private static Target InYears(Target target, (string Value, string? From, string? Until, bool IsCertain)? years) =>
        years is { From: not null } known && target is { From: null, Until: null } && target.Kind is not (TargetKind.Age or TargetKind.Start or TargetKind.Deadline)
            ? target with { From = known.From, Until = known.Until, IsCertain = known.IsCertain }
            : target;

    private static Target YearColumn(TextSpan span, (string Value, string? From, string? Until, bool IsCertain) years) =>
        new(TargetKind.YearColumn, years.Value, new TextSpan(0, span.Length)) { From = years.From, Until = years.Until };

    private static Target Place(ParsedPlan plan, Clause clause, TextSpan span, Target words, bool isSchedule)
    {
        var text = plan.Tree.Document.Text;
        var at = span.Start + words.Span.Start;
        var assignments = plan.Assignments.At(clause, at);
        if (assignments.Count == 0 && isSchedule)
            assignments = plan.Assignments.Of(clause);
        var place = plan.Normalized.Locate(at);
        var statement = Sentence(text, span, at);
        return words with
        {
            Words = PrintableText.Of(Cut(new TextSpan(at, words.Span.Length).Of(text).Trim())),
            Statement = PrintableText.Of(isSchedule && TaskOf(clause, text) is { Length: > 0 } task ? Cut($"{task}：{Around(text, statement, at)}") : Around(text, statement, at)),
            Locator = PrintableText.Of(clause.Locator.Length > 0 ? clause.Locator : Cut(clause.Span.Of(text).Trim(), 12)),
            Line = place.Line,
            Page = place.Page,
            Leads = Functions(assignments.SelectMany(assignment => assignment.Leads)),
            LeadNames = Names(assignments.SelectMany(assignment => assignment.Leads)),
            Supports = Functions(assignments.SelectMany(assignment => assignment.Supports)),
            SupportNames = Names(assignments.SelectMany(assignment => assignment.Supports)),
        };
    }

    // A cell that only tells a time says nothing without the row's task.
    private static string TaskOf(Clause clause, string text) =>
        TasksOf(clause).Select(cell => cell.Span.Of(text).Trim().TrimEnd('。', '；')).FirstOrDefault(task => task.Length > 0) ?? string.Empty;

    // The cells that say what the row is about; a task that several rows share stands in each of them.
    private static List<BlockCell> TasksOf(Clause row)
    {
        List<BlockCell> tasks = [.. row.Cells.Where((_, i) => i < row.Roles.Count && row.Roles[i] == ColumnRole.Task)];
        return tasks.Exists(cell => cell.Span.Length > 0) ? tasks
            : [.. row.Cells.Where((_, i) => i >= row.Roles.Count || row.Roles[i] is ColumnRole.Other or ColumnRole.Item)];
    }

    private static List<string> Functions(IEnumerable<UnitMention> units) => [.. units.SelectMany(unit => unit.Resolution.Functions).Distinct()];

    private static List<string> Names(IEnumerable<UnitMention> units) => [.. units.Select(unit => PrintableText.Of(unit.Name)).Distinct()];

    private static TextSpan Sentence(string text, TextSpan span, int at)
    {
        var before = text.AsSpan(span.Start, at - span.Start).LastIndexOfAny("。！？\n");
        var after = text.AsSpan(at, span.End - at).IndexOfAny("。！？\n");
        return TextSpan.Between(before < 0 ? span.Start : span.Start + before + 1, after < 0 ? span.End : at + after + 1);
    }

    // A long sentence is quoted from a comma near the words on.
    private static string Around(string text, TextSpan sentence, int at)
    {
        if (sentence.Length <= LongestStatement)
            return sentence.Of(text).Trim();
        var start = sentence.Start;
        while (at - start > LongestStatement / 3 && text.AsSpan(start, at - start).IndexOfAny("，；、") is >= 0 and var mark)
            start += mark + 1;
        return (start > sentence.Start ? "…" : string.Empty) + Cut(text[start..sentence.End].Trim());
    }

    private static string Cut(string text, int most = LongestStatement) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";

    // ---- Against the baseline ------------------------------------------------------------------------------------

    private static Target Compared(Target target, IReadOnlyDictionary<string, IReadOnlyList<Target>> baseline)
    {
        if (target.Measure is null || !baseline.TryGetValue(target.Measure, out var own))
            return target;
        var same = own.Where(other => other.Kind == target.Kind).ToList();
        if (same.Count == 0)
            return target;
        return same.Exists(other => other.Value == target.Value)
            ? target with { Change = TargetChange.Kept }
            : target with { Change = TargetChange.Changed, BaselineValue = same[0].Value };
    }

    private static IEnumerable<Target> Missed(
        PlanComparison findings, List<Target> own, IReadOnlyDictionary<string, IReadOnlyList<Target>> baseline)
    {
        foreach (var measure in findings.Measures)
        {
            if (!baseline.TryGetValue(measure.Id, out var targets))
                continue;
            foreach (var words in targets)
                if (!own.Exists(target => target.Measure == measure.Id && target.Kind == words.Kind))
                    yield return words with
                    {
                        Measure = measure.Id, MeasureTitle = measure.Title,
                        Change = measure.Status == MeasureStatus.Missing ? TargetChange.MeasureMissing : TargetChange.Dropped,
                        BaselineValue = words.Value,
                    };
        }
    }

    /// <summary>Which measure a statement belongs to: the one whose evidence it is, or else the one its clause carries.</summary>
    private sealed class Links
    {
        private const int Context = 12;
        private readonly Dictionary<string, List<(MeasureFinding Measure, string Text, double Score)>> _evidence = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<MeasureFinding>> _clauses = new(StringComparer.Ordinal);
        private readonly IReadOnlyDictionary<string, IReadOnlyList<Target>> _baseline;
        private readonly ParsedPlan _plan;

        // What stands in rows, by its first line: rows without numbers have one locator, that of their annex.
        private readonly Dictionary<(int Line, int? Page), List<(MeasureFinding Measure, string Text, double Score)>> _lines = [];

        public Links(ParsedPlan plan, PlanComparison findings, IReadOnlyDictionary<string, IReadOnlyList<Target>> baseline)
        {
            (_plan, _baseline) = (plan, baseline);
            foreach (var measure in findings.Measures)
            {
                foreach (var duty in measure.Duties)
                    foreach (var evidence in duty.Evidence)
                    {
                        var passage = (measure, Bare(evidence.Text), duty.Score);
                        Add(_evidence, evidence.Locator, passage);
                        Add(_lines, (evidence.Line, evidence.Page), passage);
                    }

                foreach (var clause in measure.Clauses)
                    Add(_clauses, clause, measure);
            }
        }

        // Several measures can stand in one clause. One that has such a target in the baseline comes first, then the one
        // whose evidence has the very words, then the one that the clause carries most of all.
        public Target Link(Target target, Clause clause)
        {
            if (clause.Kind == ClauseKind.TableRow)
                return OfRow(clause) is not [] and var own ? With(target, Best(target, own)) : target;
            var candidates = _evidence.GetValueOrDefault(target.Locator, []);
            var carried = _clauses.GetValueOrDefault(target.Locator, []);
            if (candidates.Count == 0 && carried.Count == 0)
                return target;
            var (statement, words) = (Bare(target.Statement), Bare(target.Words));
            var at = Math.Max(statement.IndexOf(words, StringComparison.Ordinal), 0);
            var from = Math.Max(0, at - Context);
            var window = statement[from..Math.Min(statement.Length, at + words.Length + Context)];
            var near = candidates.Where(item => item.Text.Contains(window, StringComparison.Ordinal)).OrderByDescending(item => item.Score).Select(item => item.Measure).ToList();
            var around = candidates.Where(item => statement.Contains(item.Text, StringComparison.Ordinal)).OrderByDescending(item => item.Score).Select(item => item.Measure).ToList();
            return With(target, near.Concat(around).Concat(carried).FirstOrDefault(item => Has(item, target, other => other.Value == target.Value))
                ?? near.Concat(around).FirstOrDefault(item => Has(item, target, _ => true))
                ?? near.Concat(around).Concat(carried.OrderBy(item => item.Clauses[0] == target.Locator ? 0 : 1)).FirstOrDefault());
        }

        // The measures whose evidence is the row's task, the surest first, or else what its other cells say; another row's are none
        // of its.
        private List<MeasureFinding> OfRow(Clause row)
        {
            var own = Measures(row, TasksOf(row));
            return own.Count > 0 ? own : Measures(row, row.Cells.Where((cell, i) => row.Span.Contains(cell.Span) && (i >= row.Roles.Count || row.Roles[i] is not (ColumnRole.Item or ColumnRole.Number))));
        }

        private List<MeasureFinding> Measures(Clause row, IEnumerable<BlockCell> cells)
        {
            var found = new List<(MeasureFinding Measure, double Score)>();
            foreach (var cell in cells.Where(cell => cell.Span.Length > 0))
            {
                var words = Bare(cell.Span.Of(_plan.Tree.Document.Text));
                var (first, last) = (_plan.Normalized.Locate(cell.Span.Start), _plan.Normalized.Locate(cell.Span.End - 1));
                found.AddRange(_evidence.GetValueOrDefault(row.Locator, []).Where(item => words.Contains(item.Text, StringComparison.Ordinal)).Select(item => (item.Measure, item.Score)));
                // A task that several rows share stands in the first of them.
                for (var line = first.Line; line <= (last.Page == first.Page ? last.Line : first.Line); line++)
                    found.AddRange(_lines.GetValueOrDefault((line, first.Page), []).Where(item => words.Contains(item.Text, StringComparison.Ordinal)).Select(item => (item.Measure, item.Score)));
            }

            return [.. found.OrderByDescending(item => item.Score).Select(item => item.Measure).Distinct()];
        }

        private MeasureFinding Best(Target target, List<MeasureFinding> measures) =>
            measures.Find(item => Has(item, target, other => other.Value == target.Value)) ?? measures.Find(item => Has(item, target, _ => true)) ?? measures[0];

        private static Target With(Target target, MeasureFinding? measure) =>
            measure is null ? target : target with { Measure = measure.Id, MeasureTitle = measure.Title };

        private bool Has(MeasureFinding measure, Target target, Func<Target, bool> isSame) =>
            _baseline.TryGetValue(measure.Id, out var own) && own.Any(other => other.Kind == target.Kind && isSame(other));

        private static void Add<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T item)
            where TKey : notnull
        {
            if (!lists.TryGetValue(key, out var list))
                lists[key] = list = [];
            list.Add(item);
        }

        private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '…'));
    }

    /// <summary>What the columns of a table tell of times: the years they stand for, and whether something is to be done by then.</summary>
    private sealed class TimeColumns(bool hasCells)
    {
        private readonly SortedDictionary<int, (DateOnly From, DateOnly Until)> _years = [];
        private readonly HashSet<int> _completion = [];
        private ClauseKind _before;

        // Told each clause in order. What a header says holds to the table's end; a page's furniture does not end it, and a
        // header of several rows is one.
        public void Pass(Clause clause, string text)
        {
            if (clause.Kind == ClauseKind.Letterhead)
                return;
            if (clause.Kind != ClauseKind.TableRow && !(clause.Kind == ClauseKind.TableHeader && _before == ClauseKind.TableHeader))
            {
                _years.Clear();
                _completion.Clear();
            }

            _before = clause.Kind;
            if (clause.Kind != ClauseKind.TableHeader)
                return;
            foreach (var cell in clause.Cells)
            {
                if (TargetGrammar.YearsOf(cell.Span.Of(text)) is { } years)
                    _years[cell.Column] = years;
                else if (TargetGrammar.IsCompletion(cell.Span.Of(text)))
                    _completion.UnionWith(Enumerable.Range(cell.Column, cell.ColumnSpan));
            }
        }

        public TimeColumn Of(BlockCell? cell) => cell is not null && _completion.Contains(cell.Column) ? TimeColumn.Completion : TimeColumn.During;

        // Where the format gives no cells and none of the row covers several columns, the table has lost its merged cells (or never
        // had any), and a cell may reach further than its column; what stands behind another cell of the years has slipped then.
        // Cells that slipped leave the last column empty.
        public (string Value, string? From, string? Until, bool IsCertain)? YearsOf(Clause row, BlockCell cell, string text)
        {
            if (_years.Count == 0)
                return null;
            var covered = _years.Where(year => year.Key >= cell.Column && year.Key < cell.Column + cell.ColumnSpan).Select(year => year.Value).ToList();
            if (covered.Count == 0)
                return ("?", null, null, false);
            var isWhole = hasCells || row.Cells.Any(other => other.ColumnSpan > 1 || other.Column == _years.Keys.Last() && other.Span.Length > 0);
            var first = _years.Keys.First();
            var isSlipped = !isWhole && row.Cells.Any(other => other.Column >= first && other.Column < cell.Column && other.Span.Length > 0);
            if (isSlipped)
                return ("?", null, null, false);
            var (from, until) = (covered[0].From, covered[^1].Until);
            var value = from.Year == until.Year ? $"{from.Year}" : $"{from.Year}/{until.Year}";
            return (value, OfficialDates.Iso(from), OfficialDates.Iso(until), isWhole);
        }
    }
}

/// <summary>The passages that a scan repeated: they are no second commitment. Looked up, not searched through.</summary>
internal sealed class RepeatedText
{
    private readonly int[] _starts;

    // How far those up to each one reach.
    private readonly int[] _ends;

    public RepeatedText(IEnumerable<TextSpan> passages)
    {
        List<TextSpan> ordered = [.. passages.OrderBy(passage => passage.Start)];
        (_starts, _ends) = ([.. ordered.Select(passage => passage.Start)], [.. ordered.Select(passage => passage.End)]);
        for (var i = 1; i < _ends.Length; i++)
            _ends[i] = Math.Max(_ends[i], _ends[i - 1]);
    }

    /// <summary>Whether a span lies in one of them.</summary>
    public bool Contains(TextSpan span)
    {
        var (low, high) = (0, _starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _ends[low - 1] >= span.End;
    }
}
