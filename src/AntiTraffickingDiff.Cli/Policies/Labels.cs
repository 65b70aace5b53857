using System.Globalization;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>What a coder, or the tool, says of one duty.</summary>
/// <param name="Value">1 present, 0.5 partial, 0 absent.</param>
/// <param name="Locator">Where; may be empty.</param>
internal sealed record DutyLabel(string Measure, int Duty, double Value, string Locator);

/// <summary>
/// Labels of duties: of a coder, from a table with the columns measure, duty, present (a word of <see cref="StatusWords"/>) and
/// perhaps locator; or the tool's own.
/// </summary>
internal static class Labels
{
    private static readonly string[] Needed = ["measure", "duty", "present"];

    // Whether a file is taken for labels, and not for a plan.
    public static bool IsLabelFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv";

    /// <summary>Reads a file; rows without a value, which are not labelled yet, are left out.</summary>
    /// <exception cref="UnusableInputException">The file cannot be opened or a row is malformed; names the line.</exception>
    public static IReadOnlyList<DutyLabel> Read(string path) =>
        Parse(path, CsvTable.ReadFile(path, reason => new Problem(LabelProblems.CannotOpen, path, reason)));

    /// <exception cref="UnusableInputException">A row is malformed; names the line.</exception>
    public static IReadOnlyList<DutyLabel> Parse(string file, string text)
    {
        var table = CsvTable.Read(text, CsvTable.SeparatorOf(text), badQuotes: null);
        if (!Needed.All(table.Header.Contains))
            throw new UnusableInputException(new Problem(LabelProblems.NoColumns, file));
        var labels = new Dictionary<(string, int), DutyLabel>();
        foreach (var row in table.Rows.Where(row => row["present"].Length > 0))
        {
            if (row["measure"].Length == 0
                || !int.TryParse(row["duty"], NumberStyles.None, CultureInfo.InvariantCulture, out var duty)
                || !StatusWords.Known(row["present"], out var status))
                throw new UnusableInputException(Problem.InFile(LabelProblems.BadRow, file, row.Line));
            if (!labels.TryAdd((row["measure"], duty), new DutyLabel(row["measure"], duty, DutyWorth.Of(status), row["locator"])))
                throw new UnusableInputException(Problem.InFile(LabelProblems.Twice, file, row.Line, row["measure"], duty));
        }

        return [.. labels.Values];
    }

    /// <summary>The tool's findings on a plan as labels, in the baseline's order.</summary>
    public static IReadOnlyList<DutyLabel> OfTool(PlanComparison plan) =>
    [
        .. plan.Measures.SelectMany(measure => measure.Duties, (measure, duty) => new DutyLabel(
            measure.Id, duty.Number, DutyWorth.Of(duty.Status),
            string.Join('|', duty.Evidence.Select(passage => passage.Locator).Distinct()))),
    ];
}

/// <summary>Two series of labels side by side.</summary>
/// <param name="Pairs">The duties that both have labelled, in the first one's order.</param>
/// <param name="OnlyLeft">How many duties only the first one has labelled; they count nowhere.</param>
/// <param name="OnlyRight">How many duties only the second one has labelled.</param>
internal sealed record LabelComparison(IReadOnlyList<(DutyLabel Left, DutyLabel Right)> Pairs, int OnlyLeft, int OnlyRight)
{
    private IReadOnlyList<(double, double)> Values => [.. Pairs.Select(pair => (pair.Left.Value, pair.Right.Value))];

    public double Exact => Agreement.Exact(Values);

    public double Kappa => Agreement.Kappa(Values);

    public double WeightedKappa => Agreement.QuadraticKappa(Values);

    public IEnumerable<(DutyLabel Left, DutyLabel Right)> Differences => Pairs.Where(pair => pair.Left.Value != pair.Right.Value);

    public static LabelComparison Of(IReadOnlyList<DutyLabel> left, IReadOnlyList<DutyLabel> right)
    {
        var others = right.ToDictionary(label => (label.Measure, label.Duty));
        List<(DutyLabel, DutyLabel)> pairs = [.. left.Where(label => others.ContainsKey((label.Measure, label.Duty)))
            .Select(label => (label, others[(label.Measure, label.Duty)]))];
        return new LabelComparison(pairs, left.Count - pairs.Count, right.Count - pairs.Count);
    }
}

/// <summary>Measures of agreement between two series of labels.</summary>
internal static class Agreement
{
    private static readonly double[] Labels = [0, 0.5, 1];

    // The share of items labelled alike; 1 where there are none.
    public static double Exact(IReadOnlyList<(double Left, double Right)> pairs) =>
        pairs.Count == 0 ? 1 : (double)pairs.Count(pair => pair.Left == pair.Right) / pairs.Count;

    // Cohen's kappa (Cohen 1960): agreement beyond that of chance; 1 where chance alone would agree wholly.
    public static double Kappa(IReadOnlyList<(double Left, double Right)> pairs) =>
        Weighted(pairs, (left, right) => left == right ? 0 : 1);

    // Cohen's kappa with quadratic weights (Cohen 1968).
    public static double QuadraticKappa(IReadOnlyList<(double Left, double Right)> pairs) =>
        Weighted(pairs, (left, right) => (left - right) * (left - right));

    /// <summary>Precision, recall and their harmonic mean, each 1 where there is nothing to find.</summary>
    /// <param name="pairs">For each item whether it is so, and whether it was found so.</param>
    public static (double Precision, double Recall, double F1) Score(IReadOnlyList<(bool Gold, bool Found)> pairs)
    {
        double hits = pairs.Count(pair => pair is (true, true));
        double found = pairs.Count(pair => pair.Found), gold = pairs.Count(pair => pair.Gold);
        var precision = found == 0 ? 1 : hits / found;
        var recall = gold == 0 ? 1 : hits / gold;
        return (precision, recall, found + gold == 0 ? 1 : 2 * hits / (found + gold));
    }

    private static double Weighted(IReadOnlyList<(double Left, double Right)> pairs, Func<double, double, double> distance)
    {
        var expected = 0.0;
        foreach (var left in Labels)
            foreach (var right in Labels)
                expected += distance(left, right) * pairs.Count(pair => pair.Left == left) * pairs.Count(pair => pair.Right == right);
        var observed = pairs.Sum(pair => distance(pair.Left, pair.Right)) * pairs.Count;
        return expected == 0 ? 1 : 1 - (observed / expected);
    }
}
