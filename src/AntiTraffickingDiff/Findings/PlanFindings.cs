using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>All findings on one plan: what it makes of each measure, what it adds, and what there is to say of it.</summary>
internal sealed class PlanFindings
{
    private readonly ClauseTree _tree;
    private readonly ClauseAssignments _assignments;
    private readonly UnitNames _names;
    private readonly WordingChanges _wordings;

    /// <summary>Prepares a plan.</summary>
    /// <param name="tree">Its clauses.</param>
    /// <param name="assignments">Its assignments.</param>
    /// <param name="names">Says what unit names mean.</param>
    /// <param name="wordings">Compares wordings by the same names; null for one that remembers no other plan.</param>
    public PlanFindings(ClauseTree tree, ClauseAssignments assignments, UnitNames names, WordingChanges? wordings = null) =>
        (_tree, _assignments, _names, _wordings) = (tree, assignments, names, wordings ?? new WordingChanges(new NameLists(names)));

    /// <summary>Makes the findings.</summary>
    /// <param name="path">The plan's path as given.</param>
    /// <param name="match">What the plan makes of the baseline.</param>
    /// <param name="problems">What the stages before have to say.</param>
    /// <param name="cancellationToken">Stops between two measures.</param>
    /// <returns>The findings.</returns>
    public PlanComparison Of(string path, PlanMatch match, IReadOnlyList<Problem> problems, CancellationToken cancellationToken = default)
    {
        var isScrambled = IsScrambled(_tree);
        var territory = Territory.Of(_tree, _assignments);
        var changes = new UnitChanges(_names.Registry, territory.Level);
        List<MappedMeasure> mapped = [.. match.Measures.Select(measure => new MappedMeasure(measure, ClausesOf(measure)))];
        var responsibility = new PlanResponsibility(_assignments, mapped, match.Passages, isScrambled);
        var relations = new Relations(_tree.Document, mapped, match.Additions, match.Passages, _wordings);
        var findings = new List<MeasureFinding>(mapped.Count);
        foreach (var measure in mapped)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.Add(Measure(measure, responsibility, changes, relations));
        }

        return new PlanComparison
        {
            Path = path,
            Title = _tree.PrintedTitle,
            Level = territory.Level,
            Region = territory.Region,
            Coverage = findings.Average(finding => finding.Coverage),
            Diagnostics = [.. problems, .. territory.IsTown ? [new Problem(MatchingProblems.OfTown, territory.Region)] : Array.Empty<Problem>(), .. Problems(isScrambled, findings)],
            Measures = findings,
            Added = [.. match.Additions.Where(addition => addition.LaysDown).Select(Added)],
            Local = [.. match.Additions.Where(addition => !addition.LaysDown).Select(addition =>
                new LocalFinding(LocalKindOf(addition.Category), EvidenceAt(addition.Clause, addition.Span)))],
        };
    }

    /// <summary>
    /// Whether a plan's text is scrambled: its clauses are out of order, or a good part of it stands there twice, so
    /// that what stands next to each other need not belong together.
    /// </summary>
    /// <param name="tree">The plan's clauses.</param>
    /// <returns>True if it is.</returns>
    public static bool IsScrambled(ClauseTree tree) =>
        tree.Problems.Any(problem => problem.Kind == ClauseProblems.OrderBroken)
            || (double)tree.Document.Blocks.Sum(block => block.Repeated.Sum(span => span.Length)) / Math.Max(1, tree.Document.Text.Length) >= Tuning.Comparing.ScrambledFrom;

    /// <summary>What a measure is of which so much is covered.</summary>
    /// <param name="coverage">The mean of what its duties are worth: a sum of halves by their number, so that 0.8 may fall short by its last digit.</param>
    /// <returns>Its status.</returns>
    public static MeasureStatus StatusOf(double coverage) =>
        coverage >= Tuning.Comparing.CoveredFrom - 1e-9 ? MeasureStatus.Covered : coverage > 0 ? MeasureStatus.Partial : MeasureStatus.Missing;

    /// <summary>Which clauses of a plan carry a measure, and how much of it each carries.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <returns>The clauses with their weights, the weightiest first; none if the measure is missing.</returns>
    public static IReadOnlyList<(Clause Clause, double Weight)> ClausesOf(MeasureMatch match)
    {
        var weights = new Dictionary<Clause, double>();
        foreach (var duty in match.Duties)
            for (var i = 0; i < duty.Evidence.Count; i++)
            {
                var clause = duty.Evidence[i].Passage.Clause;
                weights[clause] = weights.GetValueOrDefault(clause) + (duty.Score * (i == 0 ? 1 : Tuning.Comparing.FurtherEvidence));
            }

        return [.. weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Span.Start).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>
    /// Takes away the duties whose best passage says the opposite: 不得落实…机制 is not the duty, however alike its words are. The
    /// passage stays the nearest one, so that reports can show what became of the duty; and it is never sure.
    /// </summary>
    /// <param name="match">What the plan makes of the baseline, before anything was decided by hand.</param>
    /// <returns>The same without them; wordings that somebody labelled are believed.</returns>
    public PlanMatch WithoutReversed(PlanMatch match) =>
        match with { Measures = [.. match.Measures.Select(measure => measure.Duties.Any(IsReversed) ? measure with { Duties = [.. measure.Duties.Select(TakenBack)] } : measure)] };

    private DutyMatch TakenBack(DutyMatch duty) =>
        !IsReversed(duty) ? duty : duty.TakenAway() with { Elements = [], Confidence = Math.Min(duty.Confidence, Tuning.Comparing.SureOfReversal) };

    private bool IsReversed(DutyMatch duty) =>
        duty.Taught is null && duty.Evidence.Count > 0 && _wordings.IsReversed(duty.Duty.Text, duty.Evidence[0].Passage.Span.Of(_tree.Document.Text));

    // ----- A measure -----

    private MeasureFinding Measure(MappedMeasure measure, PlanResponsibility responsibility, UnitChanges unitChanges, Relations relations)
    {
        var (match, clauses) = measure;
        var baseline = Responsibility.OfBaseline(match);
        var (plan, isCertain) = responsibility.Of(match, clauses);
        var changes = unitChanges.Between(baseline, plan);
        var coverage = match.Duties.Average(duty => DutyWorth.Of(duty.Status));
        var status = StatusOf(coverage);
        return new MeasureFinding
        {
            Id = match.Measure.Id,
            Locator = match.Measure.Clause.Locator,
            Title = match.Measure.WholeTitle,
            Status = status,
            Coverage = coverage,
            Duties = [.. match.Duties.Select(Duty)],
            Clauses = [.. clauses.Select(clause => LocatorOf(match, clause.Clause)).Distinct()],
            RoleForm = plan.Form,
            Leads = Lists(baseline.Leads, plan.Leads),
            Supports = Lists(baseline.Supports, plan.Supports),
            UnitChanges = isCertain ? changes : [],
            Reassigned = isCertain ? UnitChanges.AreReassignment(status, baseline, plan, changes) : null,
            UnitsCertain = isCertain,
            Relations = relations.Of(measure),
            Confidence = match.Duties.Average(duty => duty.Confidence),
        };
    }

    private DutyFinding Duty(DutyMatch duty) =>
        new(duty.Duty.Number, duty.Duty.Text, duty.Status, duty.Score, [.. duty.Evidence.Select(match => EvidenceAt(match.Passage.Clause, match.Passage.Span))])
        {
            Lacking = duty.Lacking,
            Taught = duty.Taught is { } taught ? new TaughtMark(taught.Wording.Sentence, taught.Wording.Label, taught.Wording.Coder, taught.Wording.Date, taught.Alike) : null,
            Judged = duty.Judged is { } judged ? [.. judged.Select(match => EvidenceAt(match.Passage.Clause, match.Passage.Span))] : null,
            Nearest = [.. duty.Nearest.Select(match => EvidenceAt(match.Passage.Clause, match.Passage.Span))],
            Confidence = duty.Confidence,
            Basis = duty.Basis,
            Elements = [.. duty.Elements.Select(element => new ElementFinding(
                element.Name, element.Weight, element.Value,
                element.Passage is null || element.Value == 0 ? null : EvidenceAt(element.Passage.Clause, element.Passage.Span)))],
        };

    private string LocatorOf(MeasureMatch match, Clause clause) =>
        clause.Locator.Length > 0
            ? clause.Locator
            : EvidenceAt(clause, match.Duties.SelectMany(duty => duty.Evidence).First(passage => passage.Passage.Clause == clause).Passage.Span).Locator;

    // The printed numbering path, or the first words of an unnumbered passage.
    private Evidence EvidenceAt(Clause clause, TextSpan span)
    {
        var text = span.Of(_tree.Document.Printed).ReplaceLineEndings(string.Empty);
        var position = _tree.Document.Locate(span.Start);
        var locator = clause.Locator.Length > 0 ? clause.Locator : Locators.FirstWords(text);
        return new Evidence(locator, text, position.Line, position.Page) { IsWeak = RestsOnWeakLines(span) };
    }

    // Half of it or more.
    private bool RestsOnWeakLines(TextSpan span)
    {
        var weak = _tree.Document.Source.WeakSpans;
        if (weak.Count == 0 || span.Length == 0)
            return false;
        int start = _tree.Document.Content.OriginOf(span.Start), end = _tree.Document.Content.OriginOf(span.End - 1) + 1;
        return weak.Sum(line => Math.Max(0, Math.Min(end, line.End) - Math.Max(start, line.Start))) * 2 >= end - start;
    }

    private static UnitLists Lists(IReadOnlyList<UnitMention> baseline, IReadOnlyList<UnitMention> plan) =>
        new(UnitMention.FunctionsOf(baseline), UnitMention.FunctionsOf(plan), [.. baseline.Select(unit => unit.Name)], [.. plan.Select(unit => unit.Name)]);

    // ----- What the plan adds, and what there is to say of it -----

    private AddedFinding Added(Addition addition)
    {
        var responsible = Responsibility.Of(_assignments.Of(addition.Clause));
        return new AddedFinding(
            addition.Category == AdditionCategory.Measure ? AddedKind.Measure : AddedKind.Duty,
            EvidenceAt(addition.Clause, addition.Span), UnitMention.FunctionsOf(responsible.Leads), UnitMention.FunctionsOf(responsible.Supports))
        {
            LeadNames = [.. responsible.Leads.Select(unit => unit.Name).Distinct()],
            SupportNames = [.. responsible.Supports.Select(unit => unit.Name).Distinct()],
        };
    }

    private static LocalKind LocalKindOf(AdditionCategory category) => category switch
    {
        AdditionCategory.Organisation => LocalKind.Organisation,
        AdditionCategory.Schedule => LocalKind.Schedule,
        _ => LocalKind.Formal,
    };

    private IEnumerable<Problem> Problems(bool isScrambled, List<MeasureFinding> findings)
    {
        if (isScrambled)
            yield return new Problem(MatchingProblems.UnitsUncertain, findings.Count(finding => !finding.UnitsCertain));
        if (!_tree.Clauses.Any(clause => clause.Number is not null))
            yield return new Problem(MatchingProblems.NoNumbering);
    }
}
