using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Findings;

/// <summary>A decision made by hand on one duty or one whole measure of a plan.</summary>
/// <param name="File">The decision file, as given.</param>
/// <param name="Line">Its line in that file, from 1.</param>
/// <param name="Plan">The plan it is about: its path or the end of one; empty for all plans.</param>
/// <param name="Measure">The id of the measure in the baseline.</param>
/// <param name="Duty">The number of the duty, or null for the whole measure.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Locator">Of a redirection, the clause that carries it; else empty.</param>
/// <param name="Status">
/// The status of every duty it is about: given, or present for a redirection; null where the tool's stays.
/// </param>
/// <param name="Fingerprint">The fingerprint of the text it was made on; empty if none was given.</param>
/// <param name="Coder">Who decided; may be empty.</param>
/// <param name="Note">Why; may be empty.</param>
internal sealed record Decision(
    string File, int Line, string Plan, string Measure, int? Duty, DecisionKind Kind, string Locator, DutyStatus? Status,
    string Fingerprint, string Coder, string Note)
{
    /// <summary>When it was decided, as year-month-day; may be empty.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Whether the decision is about a plan.</summary>
    /// <param name="path">The plan's path as given.</param>
    /// <returns>True if the decision names no plan, or this one by the end of its path.</returns>
    public bool IsAbout(string path)
    {
        var (full, plan) = (path.Replace('\\', '/'), Plan.Replace('\\', '/'));
        return plan.Length == 0 || full == plan || full.EndsWith("/" + plan, StringComparison.Ordinal);
    }
}

/// <summary>What a plan makes of a baseline after decisions were applied.</summary>
/// <param name="Match">The match.</param>
/// <param name="Duties">The decided duties by measure and number.</param>
/// <param name="Measures">The measures decided as a whole.</param>
/// <param name="Problems">Which decisions could not be applied, and what there is to say of others.</param>
internal sealed record DecidedMatch(
    PlanMatch Match,
    IReadOnlyDictionary<(string Measure, int Duty), DecisionMark> Duties,
    IReadOnlyDictionary<string, DecisionMark> Measures,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Marks what was decided in the findings made of the match.</summary>
    /// <param name="plan">The findings.</param>
    /// <returns>The findings with marks and problems.</returns>
    public PlanComparison Mark(PlanComparison plan) => Duties.Count + Measures.Count + Problems.Count == 0 ? plan : plan with
    {
        Diagnostics = [.. plan.Diagnostics, .. Problems],
        Measures = [.. plan.Measures.Select(measure => measure with
        {
            Decided = Measures.GetValueOrDefault(measure.Id),
            Duties = [.. measure.Duties.Select(duty => duty with { Decided = Duties.GetValueOrDefault((measure.Id, duty.Number)) })],
        })],
    };
}

/// <summary>
/// Applies decisions to one plan's matches: those on whole measures first, later ones over earlier ones. Should a baseline
/// have an id twice, as one without numbers may, a decision is on the first measure of that id.
/// </summary>
/// <param name="text">The plan's normalized text.</param>
/// <param name="match">What the plan makes of the baseline.</param>
internal sealed class Decisions(string text, PlanMatch match)
{
    private readonly Dictionary<string, MeasureMatch> _originals =
        match.Measures.DistinctBy(measure => measure.Measure.Id).ToDictionary(measure => measure.Measure.Id);

    private readonly Dictionary<string, MeasureMatch> _decided = [];
    private readonly Dictionary<(string, int), DecisionMark> _duties = [];
    private readonly Dictionary<string, DecisionMark> _measures = [];
    private readonly List<Problem> _problems = [];

    /// <summary>Applies decisions.</summary>
    /// <param name="decisions">The decisions on this plan, in the order of their files.</param>
    /// <returns>The match as decided.</returns>
    public DecidedMatch Apply(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions.OrderBy(decision => decision.Duty is not null))
            if (Refusal(decision) is { } problem)
                _problems.Add(problem);
            else
                Take(decision);
        return new DecidedMatch(
            match with
            {
                Measures = [.. match.Measures.Select(measure =>
                    ReferenceEquals(_originals[measure.Measure.Id], measure) ? _decided.GetValueOrDefault(measure.Measure.Id, measure) : measure)],
            },
            _duties, _measures, _problems);
    }

    private Problem? Refusal(Decision decision)
    {
        if (!_originals.TryGetValue(decision.Measure, out var measure))
            return new Problem(DecisionProblems.UnknownMeasure, decision.File, decision.Line, decision.Measure);
        if (decision.Duty is { } number && number > measure.Duties.Count)
            return new Problem(DecisionProblems.UnknownDuty, decision.File, decision.Line, decision.Measure, number);
        if (decision.Kind == DecisionKind.Redirect && EvidenceIn(decision.Locator).Count == 0)
            return new Problem(DecisionProblems.UnknownClause, decision.File, decision.Line, decision.Locator);
        var subject = decision.Duty is { } duty ? $"{decision.Measure}/{duty}" : decision.Measure;
        return decision.Fingerprint.Length > 0 && decision.Fingerprint != FingerprintNow(decision)
            ? new Problem(DecisionProblems.Stale, decision.File, decision.Line, subject, FingerprintNow(decision))
            : null;
    }

    private void Take(Decision decision)
    {
        if (decision.Fingerprint.Length == 0)
            _problems.Add(new Problem(DecisionProblems.NoFingerprint, decision.File, decision.Line, FingerprintNow(decision)));
        var measure = _decided.GetValueOrDefault(decision.Measure, _originals[decision.Measure]);
        if (decision.Duty is null)
            _measures[decision.Measure] = Mark(FingerprintNow(decision));
        foreach (var duty in measure.Duties.Where(duty => decision.Duty is null || decision.Duty == duty.Duty.Number))
            _duties[(decision.Measure, duty.Duty.Number)] = Mark(FingerprintOf(decision.Measure, duty.Duty.Number));
        _decided[decision.Measure] = measure with { Duties = Decided(measure, decision) };

        DecisionMark Mark(string fingerprint) => new(decision.Kind, decision.Coder, decision.Note, fingerprint);
    }

    // ----- What duties become -----

    private IReadOnlyList<DutyMatch> Decided(MeasureMatch measure, Decision decision)
    {
        // A measure that is called partial, and is, keeps its duties: the decision does not say which of them lack.
        var isPartialAlready = decision is { Duty: null, Kind: DecisionKind.Status, Status: DutyStatus.Partial }
            && PlanFindings.StatusOf(measure.Duties.Average(duty => DutyWorth.Of(duty.Status))) == MeasureStatus.Partial;
        return isPartialAlready
            ? measure.Duties
            : [.. measure.Duties.Select(duty => decision.Duty is null || decision.Duty == duty.Duty.Number ? Decided(duty, decision) : duty)];
    }

    private DutyMatch Decided(DutyMatch duty, Decision decision)
    {
        var status = decision.Status ?? duty.Status;
        var evidence = decision.Kind == DecisionKind.Redirect ? EvidenceIn(decision.Locator) : duty.Evidence;
        return duty with
        {
            Status = status,
            Score = status == duty.Status && decision.Kind != DecisionKind.Redirect ? duty.Score : DutyWorth.Of(status),
            Evidence = status == DutyStatus.Absent ? [] : evidence,
            Lacking = status == DutyStatus.Present ? [] : duty.Lacking,
            Confidence = 1,
            Taught = null,
        };
    }

    private IReadOnlyList<PassageMatch> EvidenceIn(string locator) =>
        [.. match.Passages.Where(passage => passage.Clause.Locator == locator && !passage.IsTitle).Take(Tuning.MostEvidence)
            .Select(passage => new PassageMatch(passage, 1))];

    // ----- Fingerprints of the text as the tool matched it -----

    private string FingerprintNow(Decision decision) => decision.Duty is { } number
        ? FingerprintOf(decision.Measure, number)
        : EvidenceFingerprint.OfMeasure(_originals[decision.Measure].Duties.Select(duty => FingerprintOf(decision.Measure, duty.Duty.Number)));

    private string FingerprintOf(string measure, int number)
    {
        var duty = _originals[measure].Duties[number - 1];
        return EvidenceFingerprint.OfDuty(duty.Duty.Text, (duty.Judged ?? duty.Evidence).Select(found => found.Passage.Span.Of(text)));
    }
}
