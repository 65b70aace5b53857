using System.Globalization;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>What a coder, or the tool, says of one duty.</summary>
/// <param name="Value">1 present, 0.5 partial, 0 absent.</param>
/// <param name="Locator">Where; may be empty.</param>
internal sealed record DutyLabel(string Measure, int Duty, double Value, string Locator)
{
    /// <summary>The plan's path or the end of one; empty where the labels are about one plan that is not named.</summary>
    public string Plan { get; init; } = string.Empty;

    /// <summary>Whether two labels are about the same plan, as far as they say.</summary>
    public bool IsAboutPlanOf(DutyLabel other) =>
        Plan.Length == 0 || other.Plan.Length == 0 || Plan == other.Plan || EndsPath(Plan, other.Plan) || EndsPath(other.Plan, Plan);

    private static bool EndsPath(string path, string end) => path.EndsWith("/" + end, StringComparison.Ordinal);
}

/// <summary>
/// Labels of duties: of a coder, from a table with the columns measure, duty, present (a word of <see cref="StatusWords"/>) and
/// perhaps plan and locator, or from decisions such as a review that was filled in; or the tool's own.
/// </summary>
internal static class Labels
{
    private static readonly string[] Needed = ["measure", "duty", "present"];

    // Whether a file is taken for labels, and not for a plan.
    public static bool IsLabelFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".xlsx";

    /// <summary>Whether a table is one of labels.</summary>
    public static bool IsOne(CsvTable table) => Needed.All(table.Header.Contains);

    /// <summary>Reads a file; rows without a value, which are not labelled yet, are left out.</summary>
    /// <param name="tool">What the tool found in the plan that the labels are compared with, which says what a confirmation confirms; null without a plan.</param>
    /// <returns>The labels, and how many decisions say nothing of any one duty.</returns>
    /// <exception cref="UnusableInputException">The file cannot be opened or a row is malformed; names the line.</exception>
    public static (IReadOnlyList<DutyLabel> Labels, int Mute) Read(string path, PlanComparison? tool = null)
    {
        var bytes = CsvTable.ReadBytes(path, reason => new Problem(LabelProblems.CannotOpen, path, reason));
        var table = WorkbookTable.IsWorkbook(bytes) ? DecisionFile.Workbook(path, bytes) : TableOf(Reading.SideFile.Text(bytes));
        return DecisionFile.IsOne(DecisionFile.InEnglish(table)) ? OfDecisions(DecisionFile.ReadReviewed(path), tool) : (OfTable(path, table), 0);
    }

    /// <exception cref="UnusableInputException">A row is malformed; names the line.</exception>
    public static IReadOnlyList<DutyLabel> Parse(string file, string text) => OfTable(file, TableOf(text));

    private static CsvTable TableOf(string text) => CsvTable.Read(text, CsvTable.SeparatorOf(text), badQuotes: null);

    private static List<DutyLabel> OfTable(string file, CsvTable table)
    {
        if (!IsOne(table))
            throw new UnusableInputException(new Problem(LabelProblems.NoColumns, file));
        var labels = new OrderedDictionary<(string, string, int), DutyLabel>();
        foreach (var row in table.Rows.Where(row => row["present"].Length > 0))
        {
            if (row["measure"].Length == 0
                || !int.TryParse(row["duty"], NumberStyles.None, CultureInfo.InvariantCulture, out var duty)
                || !StatusWords.Known(row["present"], out var status))
                throw new UnusableInputException(Problem.InFile(LabelProblems.BadRow, file, row.Line));
            var plan = Portable(row["plan"]);
            if (!labels.TryAdd((plan, row["measure"], duty), new DutyLabel(row["measure"], duty, DutyWorth.Of(status), row["locator"]) { Plan = plan }))
                throw new UnusableInputException(Problem.InFile(LabelProblems.Twice, file, row.Line, row["measure"], duty));
        }

        return [.. labels.Values];
    }

    // As where decisions are applied, those on whole measures come first and later rows go before earlier ones.
    private static (IReadOnlyList<DutyLabel> Labels, int Mute) OfDecisions(IReadOnlyList<ReviewedDecision> rows, PlanComparison? tool)
    {
        var labels = new OrderedDictionary<(string, string, int), DutyLabel>();
        var mute = 0;
        foreach (var row in rows.OrderBy(row => row.Decision.Duty is not null))
        {
            var decided = Decided(row, tool).ToList();
            mute += decided.Count == 0 ? 1 : 0;
            foreach (var label in decided)
                labels[(label.Plan, label.Measure, label.Duty)] = label;
        }

        return ([.. labels.Values], mute);
    }

    private static IEnumerable<DutyLabel> Decided(ReviewedDecision row, PlanComparison? tool)
    {
        var decision = row.Decision;
        var found = tool is not null && decision.IsAbout(tool.Path) ? tool.Measures.FirstOrDefault(measure => measure.Id == decision.Measure)?.Duties ?? [] : [];
        // A measure that is called partial as a whole says nothing of any one duty.
        IEnumerable<int> numbers = decision.Duty is { } one ? [one] : decision.Status == DutyStatus.Partial ? [] : found.Select(duty => duty.Number);
        foreach (var number in numbers)
            if ((decision.Status ?? row.Judged ?? found.FirstOrDefault(duty => duty.Number == number)?.Status) is { } status)
                yield return new DutyLabel(decision.Measure, number, DutyWorth.Of(status), decision.Locator) { Plan = Portable(decision.Plan) };
    }

    /// <summary>The tool's findings on a plan as labels, in the baseline's order.</summary>
    public static IReadOnlyList<DutyLabel> OfTool(PlanComparison plan) =>
    [
        .. plan.Measures.SelectMany(measure => measure.Duties, (measure, duty) => new DutyLabel(
            measure.Id, duty.Number, DutyWorth.Of(duty.Status),
            string.Join('|', duty.Evidence.Select(passage => passage.Locator).Distinct())) { Plan = Portable(plan.Path) }),
    ];

    private static string Portable(string path) => path.Replace('\\', '/');
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

    /// <summary>Whether two series have duties in common, of whatever plans.</summary>
    public static bool HasSameDuties(IReadOnlyList<DutyLabel> left, IReadOnlyList<DutyLabel> right) =>
        left.Select(label => (label.Measure, label.Duty)).Intersect(right.Select(label => (label.Measure, label.Duty))).Any();

    public static LabelComparison Of(IReadOnlyList<DutyLabel> left, IReadOnlyList<DutyLabel> right)
    {
        var others = right.ToLookup(label => (label.Measure, label.Duty));
        var taken = new HashSet<DutyLabel>(ReferenceEqualityComparer.Instance);
        var pairs = new List<(DutyLabel, DutyLabel)>();
        foreach (var label in left)
            if (others[(label.Measure, label.Duty)].FirstOrDefault(other => label.IsAboutPlanOf(other) && !taken.Contains(other)) is { } other)
            {
                taken.Add(other);
                pairs.Add((label, other));
            }

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
