using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>The terms of a duty, part by part; made once a baseline.</summary>
/// <param name="Measure">The measure that the duty belongs to.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Parts">Its parts between commas, with their terms; none is without terms.</param>
/// <param name="All">The terms of all parts.</param>
internal sealed record DutyTerms(
    Measure Measure, Duty Duty, IReadOnlyList<(string Text, HashSet<int> Terms)> Parts, HashSet<int> All)
{
    /// <summary>The duty's canonical wording.</summary>
    public string Wording { get; } = WordingCanonicalizer.Default.Canonicalize(Duty.Text);

    /// <summary>Takes the terms out of a baseline's duties.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>One entry a duty, in the baseline's order.</returns>
    public static IReadOnlyList<DutyTerms> Of(Baseline baseline)
    {
        var splitter = new PassageSplitter(WordingCanonicalizer.Default);
        return [.. baseline.Measures.SelectMany(measure => measure.Duties.Select(duty => Of(baseline, measure, duty, splitter)))];
    }

    private static DutyTerms Of(Baseline baseline, Measure measure, Duty duty, PassageSplitter splitter)
    {
        var text = baseline.Tree.Document.Text;
        var actors = measure.Assignments.Where(assignment => assignment.Form == RoleForm.Subject).Select(assignment => assignment.Span);
        var parts = splitter.Split(text, measure.Clause, duty.Span, isTitle: false, [.. actors])
            .SelectMany(passage => passage.Wordings.Zip(passage.PartSpans))
            .Select(part => (part.Second.Of(text), TermExtractor.Terms(part.First)))
            .Where(part => part.Item2.Count > 0)
            .ToList();
        return new DutyTerms(measure, duty, parts, [.. parts.SelectMany(part => part.Item2)]);
    }
}
