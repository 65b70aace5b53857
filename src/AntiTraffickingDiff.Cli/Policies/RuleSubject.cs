using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>What rules look at: one plan's findings by measure, and the policy that holds for it.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Policy">The policy.</param>
internal sealed record RuleSubject(BaselineSummary Baseline, PlanComparison Plan, Policy Policy)
{
    /// <summary>Makes a finding.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="measure">The measure, or null.</param>
    /// <param name="place">The passage it rests on, or null.</param>
    /// <param name="substance">The words that tell it from others of its kind on the same measure.</param>
    /// <param name="arguments">The values for the message.</param>
    /// <returns>The finding.</returns>
    public Finding Make(
        FindingKind kind, MeasureFinding? measure, Evidence? place, IEnumerable<string> substance, params IReadOnlyList<object> arguments) =>
        new(kind, Plan.Path, measure?.Id ?? string.Empty, place?.Locator ?? string.Empty, place?.Line ?? 0, place?.Page, arguments,
            Fingerprint.Of([Path.GetFileName(Baseline.Name), measure?.Id ?? string.Empty, kind.Name, .. substance]))
        {
            Excerpt = place?.Text ?? string.Empty,
        };

    /// <summary>The passage that a measure mainly rests on.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The best evidence in the first clause that carries it; null if it is missing.</returns>
    public static Evidence? MainPlace(MeasureFinding measure)
    {
        var evidence = measure.Duties.SelectMany(duty => duty.Evidence).ToList();
        return measure.Clauses.Count > 0
            ? evidence.Find(passage => passage.Locator == measure.Clauses[0]) ?? evidence.FirstOrDefault()
            : evidence.FirstOrDefault();
    }

    /// <summary>The passage in a clause.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="locators">The clauses that a relation rests on.</param>
    /// <returns>The best evidence in the first of them, else the measure's main place.</returns>
    public static Evidence? PlaceIn(MeasureFinding measure, IReadOnlyList<string> locators) =>
        measure.Duties.SelectMany(duty => duty.Evidence).FirstOrDefault(passage => locators.Contains(passage.Locator)) ?? MainPlace(measure);
}
