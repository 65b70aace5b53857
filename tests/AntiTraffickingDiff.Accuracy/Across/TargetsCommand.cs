using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Accuracy.Across;

/// <summary>
/// <c>targets</c>: precision and recall of deadlines, frequencies and quantities, on fictional sentences and, where the
/// folder with public plans is there, on those; both were labelled by hand. A target counts if kind and value are right; in
/// a plan the longest common run of targets in order is counted, so that no value is right in another's place.
/// </summary>
internal sealed class TargetsCommand : ISubcommand
{
    private const double Least = 0.95;

    /// <inheritdoc/>
    public string Name => "targets";

    /// <inheritdoc/>
    public string Usage => "targets [--folder SHARED] [--show]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var show = arguments.Has("--show");
        var isReached = Print("sentences", Sentences(show ? output : null), output);
        if (arguments.Folder is { } folder)
            isReached &= Print("plans", Plans(folder, show ? output : null), output);
        else
            error.WriteLine("no folder with public plans: only sentences were measured");
        return isReached ? 0 : 1;
    }

    /// <summary>Measures the fictional sentences.</summary>
    /// <param name="differences">Where wrong and missed targets are printed, or null.</param>
    /// <returns>How many targets are right, found, labelled.</returns>
    internal static (int Right, int Found, int Labelled) Sentences(TextWriter? differences)
    {
        var total = (Right: 0, Found: 0, Labelled: 0);
        foreach (var row in Rows("targets.tsv"))
        {
            var issued = row[1].Length > 0 ? DateOnly.ParseExact(row[1], "yyyy-MM-dd") : default(DateOnly?);
            List<string> found = [.. TargetGrammar.Find(row[0], issued).Select(target => KebabCase.Of(target.Kind) + "=" + target.Value)];
            List<string> labels = [.. row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries)];
            var right = CommonLength(found, labels);
            if (right < found.Count || right < labels.Count)
                differences?.WriteLine($"{row[0]}\n  found    {string.Join("; ", found)}\n  labelled {string.Join("; ", labels)}");
            total = (total.Right + right, total.Found + found.Count, total.Labelled + labels.Count);
        }

        return total;
    }

    private static (int Right, int Found, int Labelled) Plans(string folder, TextWriter? differences)
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        var total = (Right: 0, Found: 0, Labelled: 0);
        foreach (var plan in Rows("targets-corpus.tsv").GroupBy(row => row[0]))
        {
            var file = Directory.GetFiles(Path.Combine(folder, "corpus"), plan.Key + "*.txt").Single();
            var targets = PlanTargets.Of(pipeline.Parse(file, CancellationToken.None), null, new Dictionary<string, IReadOnlyList<Target>>(), CancellationToken.None);
            List<string> found = [.. targets.Select(target => target.KindName + "=" + target.Value)];
            List<string> labels = [.. plan.Select(row => row[1] + "=" + row[2])];
            var right = CommonLength(found, labels);
            differences?.WriteLine($"{plan.Key}: right {right}, found {found.Count}, labelled {labels.Count}");
            if (right < found.Count || right < labels.Count)
                foreach (var target in targets)
                    differences?.WriteLine($"  {target.KindName}={target.Value}\t{target.Locator}\t{target.Words}");
            total = (total.Right + right, total.Found + found.Count, total.Labelled + labels.Count);
        }

        return total;
    }

    private static bool Print(string name, (int Right, int Found, int Labelled) total, TextWriter output)
    {
        var (precision, recall) = (total.Right / (double)Math.Max(total.Found, 1), total.Right / (double)Math.Max(total.Labelled, 1));
        output.WriteLine($"{name}: labelled {total.Labelled}, found {total.Found}, right {total.Right}; precision {precision:0.000}, recall {recall:0.000} (at least {Least:0.00} each)");
        return precision >= Least && recall >= Least;
    }

    private static int CommonLength(List<string> a, List<string> b)
    {
        var lengths = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return lengths[0, 0];
    }

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Across", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => (line + "\t\t").Split('\t'));
}
