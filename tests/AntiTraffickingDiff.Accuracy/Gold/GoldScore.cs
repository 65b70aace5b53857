using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>The tool against the coders on one plan.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="Labels">The coders' labels.</param>
/// <param name="Plan">The tool's findings.</param>
internal sealed record GoldScore(string Name, GoldLabels Labels, PlanComparison Plan)
{
    private static readonly string[] Substantial = ["extra-duty", "new-measure"];

    /// <summary>For each duty the coders' label and the tool's.</summary>
    public IReadOnlyList<(string Measure, DutyFinding Duty, double Gold, double Found, string Locator)> Duties { get; } =
    [
        .. Plan.Measures.SelectMany(measure => measure.Duties.Select(duty =>
        {
            var (value, locator) = Labels.Duties[(measure.Id, duty.Number)];
            return (measure.Id, duty, value, Worth(duty.Status), locator);
        })),
    ];

    /// <summary>Quadratic-weighted kappa over the duties.</summary>
    public double Kappa => Agreement.QuadraticKappa([.. Duties.Select(duty => (duty.Gold, duty.Found))]);

    /// <summary>The share of duties labelled alike.</summary>
    public double DutyExact => Duties.Average(duty => duty.Gold == duty.Found ? 1.0 : 0);

    /// <summary>For each measure its status by the coders' labels and by the tool.</summary>
    public IReadOnlyList<(string Measure, MeasureStatus Gold, MeasureStatus Found)> Statuses =>
        [.. Plan.Measures.Select(measure => (measure.Id, Status(Duties.Where(duty => duty.Measure == measure.Id).Average(duty => duty.Gold)), measure.Status))];

    /// <summary>The share of measures with the same status.</summary>
    public double StatusAccuracy => Statuses.Average(status => status.Gold == status.Found ? 1.0 : 0);

    /// <summary>Precision, recall and F1 of missing measures.</summary>
    public (double Precision, double Recall, double F1) Missing => Agreement.Score(
        [.. Statuses.Select(status => (status.Gold == MeasureStatus.Missing, status.Found == MeasureStatus.Missing))]);

    /// <summary>For each measure whose units are certain, the coders' flag and the tool's.</summary>
    public IReadOnlyList<(MeasureFinding Measure, bool Gold, bool Found, string Changes)> Reassigned =>
        [.. Plan.Measures.Where(measure => Labels.Reassigned.ContainsKey(measure.Id)).Select(measure =>
            (measure, Labels.Reassigned[measure.Id].Value, measure.Reassigned == true, Labels.Reassigned[measure.Id].Changes))];

    /// <summary>The coders' extra duties and new measures that the tool does not list.</summary>
    public IReadOnlyList<string> AddedMissed =>
        [.. Labels.Added.Where(row => Substantial.Contains(row.Kind))
            .Where(row => !Plan.Added.Any(added => AddedOverlap.Same(row.Text, added.Place.Text)))
            .Select(row => row.Text)];

    /// <summary>The share of the coders' extra duties and new measures that the tool lists.</summary>
    public double AddedRecall => 1 - ((double)AddedMissed.Count / Math.Max(1, Labels.Added.Count(row => Substantial.Contains(row.Kind))));

    /// <summary>What the tool lists and no coder does.</summary>
    public IReadOnlyList<AddedFinding> AddedUnjustified =>
        [.. Plan.Added.Where(added => !Labels.Added.Any(row => AddedOverlap.Same(row.Text, added.Place.Text)))];

    private static double Worth(DutyStatus status) => status switch { DutyStatus.Present => 1, DutyStatus.Partial => 0.5, _ => 0 };

    private static MeasureStatus Status(double coverage) =>
        coverage >= 0.8 - 1e-9 ? MeasureStatus.Covered : coverage > 0 ? MeasureStatus.Partial : MeasureStatus.Missing;
}
