using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>Runs the tool on the labelled plans.</summary>
internal static class GoldRunner
{
    /// <summary>Runs the tool on every plan of <c>gold-plans.tsv</c> that has labels and text.</summary>
    /// <param name="folder">The folder with <c>gold</c> and <c>corpus</c>.</param>
    /// <param name="codebook">A codebook file to use in place of the embedded one; null for that.</param>
    /// <returns>One score a plan.</returns>
    public static IReadOnlyList<GoldScore> Run(string folder, string? codebook = null)
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        var comparer = TrialCodebook.ComparerFor(pipeline, pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None), codebook);
        return
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Gold", "gold-plans.tsv")).Skip(1)
                .Select(line => line.Split('\t'))
                .Where(row => File.Exists(Path.Combine(folder, "gold", $"{row[0]}.duties.tsv")))
                .Select(row => new GoldScore(
                    row[0],
                    GoldLabels.Read(Path.Combine(folder, "gold"), row[0]),
                    comparer.Compare(Path.Combine(folder, "corpus", row[1]), CancellationToken.None))),
        ];
    }
}

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

/// <summary>Says whether two coders, or a coder and the tool, mean the same addition.</summary>
internal static class AddedOverlap
{
    /// <summary>Compares two quoted additions.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if the longest run of letters they share is at least half of the shorter one.</returns>
    public static bool Same(string left, string right)
    {
        string a = Letters(left), b = Letters(right);
        return LongestShared(a, b) >= Math.Max(4, Math.Min(a.Length, b.Length) / 2.0);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static int LongestShared(string left, string right)
    {
        var best = 0;
        var previous = new int[right.Length + 1];
        foreach (var character in left)
        {
            var current = new int[right.Length + 1];
            for (var i = 0; i < right.Length; i++)
                if (right[i] == character)
                    best = Math.Max(best, current[i + 1] = previous[i] + 1);
            previous = current;
        }
        return best;
    }
}

/// <summary>What two human coders found in one plan.</summary>
/// <param name="Duties">For each measure id and duty number: 1 present, 0.5 partial, 0 absent; and where.</param>
/// <param name="Reassigned">For each measure id whose units are certain: whether it is reassigned.</param>
/// <param name="Added">What the plan adds: text and kind.</param>
internal sealed record GoldLabels(
    IReadOnlyDictionary<(string Measure, int Duty), (double Value, string Locator)> Duties,
    IReadOnlyDictionary<string, (bool Value, string Changes)> Reassigned,
    IReadOnlyList<(string Text, string Kind)> Added)
{
    /// <summary>Reads the labels of one plan.</summary>
    /// <param name="folder">The folder with the label files.</param>
    /// <param name="name">The plan's name in the file names.</param>
    /// <returns>The labels; lists whose file is absent are empty.</returns>
    public static GoldLabels Read(string folder, string name) => new(
        Rows(folder, $"{name}.duties.tsv").ToDictionary(
            row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)),
            row => (double.Parse(row[2], CultureInfo.InvariantCulture), row.ElementAtOrDefault(3) ?? string.Empty)),
        Rows(folder, $"{name}.reassigned.tsv").ToDictionary(row => row[0], row => (row[1] == "true", row.ElementAtOrDefault(2) ?? "")),
        [.. Rows(folder, $"{name}.added.tsv").Select(row => (row[1], row[2]))]);

    private static IEnumerable<string[]> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))
            : [];
    }
}
