using System.Text;
using AntiTraffickingDiff.Cli.Across;

namespace AntiTraffickingDiff.Accuracy.Across;

/// <summary>
/// <c>reuse</c>: on invented plans of which some have passages of others, changed at known rates, the recall of the approximate
/// search against comparing all pairs, and precision, recall and F1 of the planted copies.
/// </summary>
internal sealed class ReuseCommand : ISubcommand
{
    private const double LeastRecall = 0.98;
    private const double LeastF1 = 0.97;
    private static readonly double[] Rates = [0, 0.02, 0.05, 0.1, 0.15];
    private static readonly double[] Parts = [0.15, 0.3, 0.6, 0.95];

    /// <inheritdoc/>
    public string Name => "reuse";

    /// <inheritdoc/>
    public string Usage => "reuse [--plans N]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var count = int.TryParse(arguments.Value("--plans"), out var asked) && asked >= 40 ? asked : 300;
        var (recall, f1) = Measure(count, output);
        return recall >= LeastRecall && f1 >= LeastF1 ? 0 : 1;
    }

    /// <summary>Measures.</summary>
    /// <param name="count">How many plans.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>The recall of the search, and the F1 of planted copies.</returns>
    internal static (double Recall, double F1) Measure(int count, TextWriter output)
    {
        var (plans, planted) = Planted(count);
        var texts = ReuseSearch.Prepare(plans, [], CancellationToken.None);
        var found = ReuseSearch.Find(texts, ReuseAnswer.DefaultLeast, CancellationToken.None).Select(pair => (pair.A, pair.B)).ToHashSet();
        var exact = ComparingAll(texts).Select(pair => (pair.A, pair.B)).ToHashSet();
        var recall = exact.Count == 0 ? 1 : (double)exact.Count(found.Contains) / exact.Count;
        output.WriteLine($"search: {count} plans, {exact.Count} pairs by comparing all, {exact.Count(found.Contains)} of them found, recall {recall:0.000} (at least {LeastRecall:0.00}); found beside them {found.Except(exact).Count()}");
        output.WriteLine("rate of change  copied part  planted  found");
        foreach (var group in planted.GroupBy(copy => (copy.Rate, copy.Part)).OrderBy(group => group.Key))
            output.WriteLine($"{group.Key.Rate,14:0.00}  {group.Key.Part,11:0.00}  {group.Count(),7}  {group.Count(copy => found.Contains(copy.Pair)),5}");
        var right = planted.Count(copy => found.Contains(copy.Pair));
        var (precision, planted2) = (found.Count == 0 ? 1 : (double)right / found.Count, (double)right / planted.Count);
        var f1 = right == 0 ? 0 : 2 * precision * planted2 / (precision + planted2);
        output.WriteLine($"planted copies: {planted.Count}, found {right}, found in all {found.Count}; precision {precision:0.000}, recall {planted2:0.000}, F1 {f1:0.000} (at least {LeastF1:0.00})");
        return (recall, f1);
    }

    // What the approximate search is measured against.
    private static IEnumerable<ReusePair> ComparingAll(ReuseText[] texts) =>
        Enumerable.Range(0, texts.Length).AsParallel().SelectMany(a => ReuseSearch.Aligned(
            texts, a, [.. Enumerable.Range(a + 1, texts.Length - a - 1).Select(b => (b, false))], ReuseAnswer.DefaultLeast));

    // A third of the plans copy from one of the others; each plan is in one pair at most, so that the truth is known.
    private static (List<PlanSheet> Plans, List<((int A, int B) Pair, double Rate, double Part)> Planted) Planted(int count)
    {
        var random = new Random(20_251_113);
        var stock = Enumerable.Range(0, 20).Select(_ => Sentence(random)).ToList();
        var bodies = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 60).Select(_ => Sentence(random)).ToList()).ToList();
        var planted = new List<((int, int), double, double)>();
        for (var copy = 0; copy < count / 3; copy++)
        {
            var (source, target) = (copy, count - 1 - copy);
            var (rate, part) = (Rates[copy % Rates.Length], Parts[copy / Rates.Length % Parts.Length]);
            var taken = bodies[source].OrderBy(_ => random.Next()).Take((int)(part * bodies[source].Count)).Select(sentence => Changed(sentence, rate, random)).ToList();
            bodies[target] = [.. bodies[target].Take(bodies[target].Count - taken.Count).Concat(taken).OrderBy(_ => random.Next())];
            planted.Add(((source, target), rate, part));
        }

        List<PlanSheet> plans =
        [
            .. bodies.Select((sentences, i) => new PlanSheet
            {
                Path = $"{i:D4}.txt",
                Region = $"{(char)(0x4E00 + i)}{(char)(0x4F00 + i)}区",
                Words = [.. sentences.Concat(stock).Select((sentence, n) => new SheetClause($"{n + 1}", sentence.Replace("某某", $"{(char)(0x4E00 + i)}{(char)(0x4F00 + i)}区", StringComparison.Ordinal), n + 1, null))],
            }),
        ];
        return (plans, planted);
    }

    private static string Sentence(Random random)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "某某" : string.Empty);
        for (var i = random.Next(8, 18); i > 0; i--)
            text.Append((char)(0x5000 + random.Next(600))).Append((char)(0x5300 + random.Next(600)));
        return text.Append('。').ToString();
    }

    private static string Changed(string sentence, double rate, Random random) =>
        string.Concat(sentence.Select(c => c is not ('某' or '。') && random.NextDouble() < rate ? (char)(0x6000 + random.Next(600)) : c));
}
