using AntiTraffickingDiff.Matching.Additions;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Codebooks;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Judges whether a plan carries a duty: by the codebook's elements where there are any, else by likeness. A plan
/// that has the duty nearly to the letter carries it in either case.
/// </summary>
internal sealed class DutyJudge(LikenessRule rule, Codebook codebook, ElementMatcher elements, EvidencePicker picker, ExplainedTerms explained)
{
    /// <summary>From here on the duty stands there to the letter, whatever the codebook finds.</summary>
    private const double ToTheLetter = 0.92;

    /// <summary>A part of a duty is there if at least half of its wording is.</summary>
    private const double Found = 0.5;

    /// <summary>Judges one duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="likeness">How much of its wording the plan has.</param>
    /// <returns>The judgement with its evidence.</returns>
    public DutyMatch Judge(DutyTerms duty, Likeness likeness)
    {
        var rows = codebook.Elements(duty.Measure.Id, duty.Duty.Number);
        return rows.Count > 0 && likeness.Score < ToTheLetter
            ? ByElements(duty, rows, likeness)
            : ByLikeness(duty, likeness);
    }

    private DutyMatch ByElements(DutyTerms duty, IReadOnlyList<DutyElement> rows, Likeness likeness)
    {
        var found = rows.Select(row => (Row: row, Match: elements.Match(row))).ToList();
        foreach (var (row, match) in found)
            foreach (var passage in picker.SayingTheSame(match.Passages, likeness))
                explained.Add(passage.Index, elements.TermsOf(row, passage.Index, duty.Wording));
        var total = rows.Sum(row => row.Weight);
        var score = found.Sum(pair => pair.Row.Weight * pair.Match.Value) / total;
        var status = ElementRule.Status(score);
        var evidence = status == DutyStatus.Absent
            ? []
            : picker.Pick([.. found.Select(pair => (pair.Row.Weight * pair.Match.Value, pair.Match.Passages))], likeness);
        var matches = found.Select(pair => new ElementMatch(
            pair.Row.Name, pair.Row.Weight / total, pair.Match.Value, picker.Best(pair.Match.Passages, likeness)));
        return Make(duty, status, score, likeness, JudgementBasis.Elements, [.. matches]) with { Evidence = evidence };
    }

    private DutyMatch ByLikeness(DutyTerms duty, Likeness likeness)
    {
        var status = rule.Status(likeness);
        var evidence = status == DutyStatus.Absent ? [] : picker.Pick(likeness);
        var matches = duty.Parts.Select((part, i) => new ElementMatch(
            part.Text, likeness.Parts[i].Share, likeness.Parts[i].Found >= Found ? 1 : 0, evidence.Count > 0 ? evidence[0].Passage : null));
        return Make(duty, status, likeness.Score, likeness, JudgementBasis.Likeness, [.. matches]) with { Evidence = evidence };
    }

    private static DutyMatch Make(
        DutyTerms duty, DutyStatus status, double score, Likeness likeness, JudgementBasis basis, IReadOnlyList<ElementMatch> matches) =>
        new(duty.Duty, status, score, [], status == DutyStatus.Present ? [] : [.. matches.Where(match => match.Value < 1).Select(match => match.Name)])
        {
            Confidence = JudgementConfidence.Of(status, score, likeness.Score),
            Basis = basis,
            Elements = matches,
        };
}
