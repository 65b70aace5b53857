using System.Globalization;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Samples;

/// <summary>The tool on one sample plan, beside what was put into that plan.</summary>
internal sealed class SampleRun(string name)
{
    private static readonly Lazy<PlanComparer> Comparer = new(() =>
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        return pipeline.ComparerFor(pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None));
    });

    private readonly PlanComparison _plan = Comparer.Value.Compare(Path.Combine(SampleFolder.Path, name + ".txt"), CancellationToken.None);

    /// <summary>Quadratic-weighted kappa over the duties.</summary>
    public double DutyKappa => Agreement.QuadraticKappa(
        [.. Expected("expected.duties.tsv").Select(row => (double.Parse(row[3], CultureInfo.InvariantCulture), Worth(row[1], row[2])))]);

    /// <summary>The share of measures with the expected status.</summary>
    public double StatusShare => Expected("expected.tsv").Average(row => row[2].Equals(Of(row[1]).Status.ToString(), StringComparison.OrdinalIgnoreCase) ? 1.0 : 0);

    /// <summary>The share of measures that are reassigned, not, or neither, as expected.</summary>
    public double ReassignedShare => Expected("expected.tsv").Average(row => row[3] == Word(Of(row[1]).Reassigned) ? 1.0 : 0);

    private IEnumerable<string[]> Expected(string file) =>
        File.ReadLines(Path.Combine(SampleFolder.Path, file)).Select(line => line.Split('\t')).Where(row => row[0] == name);

    private MeasureFinding Of(string id) => _plan.Measures.Single(measure => measure.Id == id);

    private double Worth(string measure, string duty) => Of(measure).Duties[int.Parse(duty, CultureInfo.InvariantCulture) - 1].Status switch
    {
        DutyStatus.Present => 1,
        DutyStatus.Partial => 0.5,
        _ => 0,
    };

    private static string Word(bool? reassigned) => reassigned switch { true => "true", false => "false", null => "unknown" };
}
