using System.Globalization;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>
/// What a second coder gains: the first 5, 10, 20 and 30 % of each labelled plan's review queue are decided by the plan's labels, and the
/// agreement of the whole plan is printed after each; then, how much what was decided on one plan helps on the others.
/// </summary>
internal sealed class CurveCommand : ISubcommand
{
    private const double Target = 0.95;
    private static readonly double[] Shares = [0, 0.05, 0.1, 0.2, 0.3];

    /// <inheritdoc/>
    public string Name => "curve";

    /// <inheritdoc/>
    public string Usage => "curve [--folder SHARED] [--kept] [--teach]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var folder = Path.Combine(SharedFolder.Repository()!, "tests", "AntiTraffickingDiff.Accuracy");
        var plans = TrainingData.Plans(folder, arguments.Folder).Where(plan => !arguments.Has("--kept") || plan.Use == PlanUse.Kept).Select(Judged.Of).ToList();
        if (plans.Count == 0)
            return 2;
        output.WriteLine($"plan\tuse\tduties\t{string.Join('\t', Shares.Select(share => $"{share:0%}"))}\tshare for {Number(Target)}\tby confidence 20%");
        foreach (var plan in plans)
            output.WriteLine(string.Join('\t', [
                plan.Plan.Name, plan.Plan.Use.ToString().ToLowerInvariant(), plan.Items.Count.ToString(CultureInfo.InvariantCulture), .. Shares.Select(share => Number(plan.Kappa(share))),
                Needed(plan), Number(plan.Kappa(0.2, plan.Items.OrderBy(item => item.Item.Duty.Confidence).ToList()))]));
        if (arguments.Has("--teach"))
            Teach(plans, output);
        return 0;
    }

    // Wordings are learned from the first fifth of one plan's queue, and all other plans of its baseline are judged with them.
    private static void Teach(List<Judged> plans, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("learned from a fifth of\twordings\tother plans\tkappa without\twith\tduties better\tworse");
        foreach (var teacher in plans.Where(plan => plan.Plan.Use is PlanUse.Trained or PlanUse.Kept))
        {
            var wordings = teacher.Items.Take((int)Math.Ceiling(0.2 * teacher.Items.Count)).SelectMany(item => Learned(item)).ToList();
            var others = plans.Where(plan => plan != teacher && plan.Plan.Baseline == teacher.Plan.Baseline).ToList();
            if (others.Count == 0 || wordings.Count == 0)
                continue;
            var taught = others.ConvertAll(plan => Judged.Of(plan.Plan, wordings));
            var pairs = others.Zip(taught).SelectMany(pair => pair.First.Items.Select(item => (item.Label, Before: item.Value, After: pair.Second.ValueOf(item.Item.Id)))).ToList();
            output.WriteLine(string.Join('\t', [
                teacher.Plan.Name, wordings.Count.ToString(CultureInfo.InvariantCulture), others.Count.ToString(CultureInfo.InvariantCulture),
                Number(others.Average(plan => plan.Kappa(0))), Number(taught.Average(plan => plan.Kappa(0))),
                pairs.Count(pair => Math.Abs(pair.After - pair.Label) < Math.Abs(pair.Before - pair.Label)).ToString(CultureInfo.InvariantCulture),
                pairs.Count(pair => Math.Abs(pair.After - pair.Label) > Math.Abs(pair.Before - pair.Label)).ToString(CultureInfo.InvariantCulture)]));
        }
    }

    private static IEnumerable<LabelledWording> Learned(JudgedItem item) =>
        item.Item.Duty.Nearest.Take(item.Label > 0 ? 1 : 3).Select(passage => new LabelledWording(passage.Text, item.Item.Duty.Text, (DutyStatus)(2 * item.Label), "labels", string.Empty));

    private static string Needed(Judged plan) =>
        Enumerable.Range(0, 101).Select(percent => percent / 100.0).FirstOrDefault(share => plan.Kappa(share) >= Target, 1) is var share ? $"{share:0%}" : string.Empty;

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A duty of the queue with its label.</summary>
    private sealed record JudgedItem(ReviewItem Item, double Label)
    {
        public double Value => (int)Item.Duty.Status / 2.0;
    }

    /// <summary>A plan's queue with its labels.</summary>
    private sealed record Judged(LabelledPlan Plan, IReadOnlyList<JudgedItem> Items)
    {
        public static Judged Of(LabelledPlan plan) => Of(plan, []);

        public static Judged Of(LabelledPlan plan, IReadOnlyList<LabelledWording> wordings)
        {
            var pipeline = new ComparisonPipeline(new PipelineOptions { TakesAnyDocument = true, Wordings = wordings });
            var baseline = pipeline.LoadBaseline(plan.Baseline ?? Baseline.DefaultName, CancellationToken.None);
            var findings = pipeline.ComparerFor(baseline).Compare(plan.Path, CancellationToken.None);
            var labels = baseline.Measures.SelectMany(measure => measure.Duties.Select(duty => ((measure.Id, duty.Number), plan.Labels(measure, duty)))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
            return new Judged(plan, [.. ReviewQueue.Of([findings]).Select(item => new JudgedItem(item, labels[(item.Measure.Id, item.Duty.Number)])).Where(item => !double.IsNaN(item.Label))]);
        }

        public double ValueOf(string id) => Items.First(item => item.Item.Id == id).Value;

        /// <summary>The agreement once a share of the queue is decided by the labels.</summary>
        public double Kappa(double share, IReadOnlyList<JudgedItem>? order = null)
        {
            var decided = (int)Math.Ceiling(share * Items.Count);
            return Agreement.QuadraticKappa([.. (order ?? Items).Select((item, i) => (item.Label, i < decided ? item.Label : item.Value))]);
        }
    }
}
