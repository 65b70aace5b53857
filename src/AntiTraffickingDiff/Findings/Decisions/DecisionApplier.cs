using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>
/// Applies decisions to one plan's matches: those on whole measures first, later ones over earlier ones. Where a baseline
/// has an id twice, as a damaged file may, a decision is on the first measure of that id.
/// </summary>
/// <param name="text">The plan's normalized text.</param>
/// <param name="match">What the tool made of the plan.</param>
internal sealed class DecisionApplier(string text, PlanMatch match)
{
    private readonly Dictionary<string, MeasureMatch> _originals =
        match.Measures.DistinctBy(measure => measure.Measure.Id).ToDictionary(measure => measure.Measure.Id);

    private readonly Dictionary<string, MeasureMatch> _decided = [];
    private readonly Dictionary<(string, int), DecisionMark> _duties = [];
    private readonly Dictionary<string, DecisionMark> _measures = [];
    private readonly List<Problem> _problems = [];

    /// <summary>Applies decisions.</summary>
    /// <param name="decisions">The decisions on this plan, in order.</param>
    /// <returns>The matches with the decisions in their place.</returns>
    public DecidedMatch Apply(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions.OrderBy(decision => decision.Duty is not null))
            if (Refuse(decision) is { } problem)
                _problems.Add(problem);
            else
                Take(decision);
        return new DecidedMatch(
            match with { Measures = [.. match.Measures.Select(Decided)] }, _duties, _measures, _problems);
    }

    private MeasureMatch Decided(MeasureMatch measure) =>
        ReferenceEquals(_originals[measure.Measure.Id], measure) ? _decided.GetValueOrDefault(measure.Measure.Id, measure) : measure;

    private Problem? Refuse(Decision decision)
    {
        if (!_originals.TryGetValue(decision.Measure, out var measure))
            return new Problem(DecisionProblems.UnknownMeasure, decision.File, decision.Line, decision.Measure);
        if (decision.Duty is { } number && number > measure.Duties.Count)
            return new Problem(DecisionProblems.UnknownDuty, decision.File, decision.Line, decision.Measure, number);
        if (decision.Kind == DecisionKind.Redirect && EvidenceIn(decision.Locator).Count == 0)
            return new Problem(DecisionProblems.UnknownClause, decision.File, decision.Line, decision.Locator);
        return decision.Fingerprint.Length > 0 && decision.Fingerprint != FingerprintNow(decision)
            ? new Problem(DecisionProblems.Stale, decision.File, decision.Line, Subject(decision), FingerprintNow(decision))
            : null;
    }

    private void Take(Decision decision)
    {
        if (decision.Fingerprint.Length == 0)
            _problems.Add(new Problem(DecisionProblems.NoFingerprint, decision.File, decision.Line, FingerprintNow(decision)));
        var measure = _decided.GetValueOrDefault(decision.Measure, _originals[decision.Measure]);
        if (decision.Duty is null)
            _measures[decision.Measure] = Mark(decision, FingerprintNow(decision));
        foreach (var duty in measure.Duties.Where(duty => decision.Duty is null || decision.Duty == duty.Duty.Number))
            _duties[(decision.Measure, duty.Duty.Number)] = Mark(decision, Original(decision.Measure, duty.Duty.Number));
        _decided[decision.Measure] = measure with { Duties = DecidedDuties.Of(measure, decision, EvidenceIn) };
    }

    private IReadOnlyList<PassageMatch> EvidenceIn(string locator) =>
        [.. match.Passages.Where(passage => passage.Clause.Locator == locator && !passage.IsTitle).Take(DecidedDuties.MostEvidence)
            .Select(passage => new PassageMatch(passage, 1))];

    private string FingerprintNow(Decision decision)
    {
        var duties = _originals[decision.Measure].Duties;
        return decision.Duty is { } number
            ? Original(decision.Measure, number)
            : EvidenceFingerprint.OfMeasure(duties.Select(duty => Original(decision.Measure, duty.Duty.Number)));
    }

    private string Original(string measure, int number)
    {
        var duty = _originals[measure].Duties[number - 1];
        return EvidenceFingerprint.OfDuty(duty.Duty.Text, duty.Evidence.Select(found => found.Passage.Span.Of(text)));
    }

    private static DecisionMark Mark(Decision decision, string fingerprint) =>
        new(decision.Kind, decision.Coder, decision.Note, fingerprint);

    private static string Subject(Decision decision) =>
        decision.Duty is { } number ? $"{decision.Measure}/{number}" : decision.Measure;
}
