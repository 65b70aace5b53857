using AntiTraffickingDiff.Matching.Additions;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Codebooks;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Judges whether a plan carries a duty: by the codebook's elements where there are any, else by likeness. A plan
/// that has the duty nearly to the letter carries it in either case.
/// </summary>
internal sealed class DutyJudge(Codebook codebook, ElementMatcher elements, EvidencePicker picker, ExplainedTerms explained)
{
    /// <summary>From here on the duty stands there to the letter, whatever the codebook finds.</summary>
    private const double ToTheLetter = 0.92;

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
            explained.Add(match.Passages, row.Terms);
        var score = found.Sum(pair => pair.Row.Weight * pair.Match.Value) / rows.Sum(row => row.Weight);
        var status = ElementRule.Status(score);
        var evidence = status == DutyStatus.Absent
            ? []
            : picker.Pick([.. found.Select(pair => (pair.Row.Weight * pair.Match.Value, pair.Match.Passages))], likeness);
        var lacking = found.Where(pair => pair.Match.Value < 1).Select(pair => pair.Row.Name);
        return new DutyMatch(duty.Duty, status, score, evidence, status == DutyStatus.Present ? [] : [.. lacking]);
    }

    private DutyMatch ByLikeness(DutyTerms duty, Likeness likeness)
    {
        var status = LikenessRule.Status(likeness);
        var evidence = status == DutyStatus.Absent ? [] : picker.Pick(likeness);
        var lacking = duty.Parts.Where((_, i) => likeness.Parts[i].Found < 0.5).Select(part => part.Text);
        return new DutyMatch(
            duty.Duty, status, likeness.Score, evidence, status == DutyStatus.Present ? [] : [.. lacking]);
    }
}
