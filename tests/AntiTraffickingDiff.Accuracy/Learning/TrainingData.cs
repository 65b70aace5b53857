using System.Globalization;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>A labelled sentence.</summary>
/// <param name="Hand">Who wrote it: the file's name.</param>
/// <param name="Duty">The national duty's number, from 0.</param>
/// <param name="Label">1, 0.5 or 0.</param>
/// <param name="Text">The sentence.</param>
internal sealed record LabelledSentence(string Hand, int Duty, double Label, string Text)
{
    /// <summary>What it says.</summary>
    public int[] Terms { get; } = WordingTerms.OfText(Text);

    /// <summary>
    /// For a sentence of a whole labelled plan, what is known of every duty: <see cref="Said.No"/> where the plan does not state it at all,
    /// <see cref="Said.Unknown"/> where it is stated here too or elsewhere. Null for a sentence that was written for its duty alone.
    /// </summary>
    public IReadOnlyList<Said>? OfOthers { get; init; }

    /// <summary>Whether rules tell that it states nothing, so that nobody asks what its words say (医院联网待省级平台建成后再议).</summary>
    public bool IsRuledOut { get; } = Label == 0 && EvidenceRules.OfWords(Text) != NoEvidence.None;

    /// <summary>Whether it is a sentence of a whole plan that coders call added.</summary>
    public bool IsAdded { get; init; }
}

/// <summary>What the labels of a plan say of a duty that a sentence was not labelled for.</summary>
internal enum Said
{
    /// <summary>The plan states it, perhaps here.</summary>
    Unknown,

    /// <summary>The plan states it, but labels point elsewhere.</summary>
    Elsewhere,

    /// <summary>The plan does not state it, so this sentence does not.</summary>
    No,
}

/// <summary>What a plan is used for.</summary>
internal enum PlanUse
{
    /// <summary>A plan in force, labelled by coders or by the tool when it agreed with them at .98.</summary>
    Real,

    /// <summary>A sample of the repository, which the codebook was made in sight of.</summary>
    Sample,

    /// <summary>A fictional plan of another hand that is trained on.</summary>
    Trained,

    /// <summary>A plan that is measured and never trained on.</summary>
    Kept,
}

/// <summary>A plan with labels.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Baseline">The baseline's file; null for the embedded edition.</param>
/// <param name="Path">The plan's file.</param>
/// <param name="Labels">The label of a duty; NaN where nobody gave one.</param>
/// <param name="Added">What coders call added; null where nobody looked.</param>
internal sealed record LabelledPlan(
    string Name, PlanUse Use, string? Baseline, string Path, Func<Measure, Duty, double> Labels, IReadOnlyList<string>? Added)
{
    /// <summary>Whether another baseline than the embedded one is used.</summary>
    public bool IsOther => Baseline is not null;
}

/// <summary>
/// The labelled data: sentences and fictional plans of the repository, and what lies in <c>../shared</c> where it is present (plans in
/// force, whose sentences do not enter the repository; of them the weights of the regressions learn, nothing else).
/// </summary>
internal static class TrainingData
{
    private static readonly string[] KeptHands = ["unseen", "hand-c", "hand-j"];
    private static readonly string[] TrainedPlans = ["q1", "q2", "q3", "q4", "q5", "s1", "s2", "s3", "s4", "s9", "s11", "s13",
        "t1", "t2", "t3", "t4", "t5", "t6", "u1", "u2", "u3", "u4", "u5", "u6", "w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "w9", "r1", "r2", "s10", "s12", "s14", "s15",
        "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "y4", "y5", "y6", "y7", "y8", "y9",
        "za1", "za2", "za3", "zc1", "zc2", "zc3", "zd1", "zd2", "zd3", "ze1", "ze2", "ze3", "zf1", "zf2", "zf3", "zg1", "zg2", "zg3"];
    private static readonly string[] KeptPlans = ["v1", "v3", "v4", "v5", "y1", "y2", "y3", "y10", "y11", "y12", "zb1", "zb2", "zb3", "zh1", "zh2", "zi1", "zi2", "zj1", "zj2", "zk1", "zk2", "zk3", "zl1", "zl2", "zl3", "zm1", "zm2", "zm3", "zn1", "zn2", "zo1", "zo2", "zp1", "zp2", "zq1", "zq2"];
    private static readonly (string Name, string File)[] Corpus =
    [
        ("wuqing", "000_d39ecb978fa300dd.txt"), ("sichuan", "003_9a3c997fe7ef9e24.txt"), ("xunyang", "001_694290251f368440.txt"),
        ("lincang", "002_8bc408e67cbe053c.txt"), ("tianjin", "004_e8ce63b3ff77fde6.txt"),
    ];

    /// <summary>Whether a hand is measured only.</summary>
    public static bool IsKept(string hand) => KeptHands.Contains(hand);

    /// <summary>All labelled sentences, also those that are never trained on.</summary>
    public static IReadOnlyList<LabelledSentence> Sentences(string folder, Baseline national)
    {
        var number = Numbers(national);
        return
        [
            .. Directory.GetFiles(System.IO.Path.Combine(folder, "Wordings", "Cases"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(path =>
                File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(row => new LabelledSentence(
                    System.IO.Path.GetFileNameWithoutExtension(path).StartsWith("worked-on", StringComparison.Ordinal) ? "worked-on" : System.IO.Path.GetFileNameWithoutExtension(path),
                    number[(row[0], int.Parse(row[1], CultureInfo.InvariantCulture))],
                    row[2] switch { "present" => 1, "partial" => 0.5, _ => 0 }, row[3]))),
        ];
    }

    /// <summary>
    /// The sentences of the fictional plans: those that their labels mean, each for its duty, and those that no label means, which
    /// state nothing that the plan lacks. The hand is the plan's name; a duty of -1 is none. A label quotes the words it means, or
    /// points at the beginning of a clause: then the sentence from there to the end of the line is meant that speaks most for the duty.
    /// </summary>
    /// <param name="folder">The Accuracy project's folder.</param>
    /// <param name="national">The embedded edition.</param>
    /// <param name="speaks">How much a sentence speaks for a duty, by what single sentences teach.</param>
    public static IReadOnlyList<LabelledSentence> PlanSentences(string folder, Baseline national, Func<int, string, double> speaks)
    {
        var number = Numbers(national);
        var found = new List<LabelledSentence>();
        foreach (var name in TrainedPlans)
        {
            var plans = System.IO.Path.Combine(folder, "Plans");
            var text = File.ReadAllText(System.IO.Path.Combine(plans, name + ".txt"));
            var sentences = Sentences(text);
            var labels = new double[number.Count];
            var places = new List<(int Duty, (int Start, int End) Sentence)>();
            foreach (var row in Rows(System.IO.Path.Combine(plans, name + ".duties.tsv")))
            {
                var duty = number[(row[0], int.Parse(row[1], CultureInfo.InvariantCulture))];
                labels[duty] = double.Parse(row[2], CultureInfo.InvariantCulture);
                if (labels[duty] > 0 && Meant(text, sentences, row, sentence => speaks(duty, sentence)) is { } sentence)
                    places.Add((duty, sentence));
            }
            foreach (var (duty, (start, end)) in places)
                found.Add(new LabelledSentence(name, duty, labels[duty], text[start..end])
                {
                    OfOthers = [.. labels.Select((label, other) => label == 0 ? Said.No : places.Any(place => place.Duty == other && place.Sentence.End == end) ? Said.Unknown : Said.Elsewhere)],
                });
            var added = AddedOf(System.IO.Path.Combine(plans, name + ".added.tsv")) ?? [];
            Said[] ofRest = [.. labels.Select(label => label == 0 ? Said.No : Said.Unknown)];
            foreach (var (start, end) in sentences)
                if (end - start >= ShortestRest && !places.Any(place => place.Sentence.End == end))
                    found.Add(new LabelledSentence(name, -1, 0, text[start..end].Trim()) { OfOthers = ofRest, IsAdded = AddedFit.IsAdded(text[start..end], added) });
        }
        return found;
    }

    private static List<(int Start, int End)> Sentences(string text)
    {
        var sentences = new List<(int Start, int End)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(SentenceEnds) is >= 0 and var length ? start + length : text.Length;
            sentences.Add((start, end));
            start = end + 1;
        }
        return sentences;
    }

    // The sentence that a label means; null if its words are not in the plan.
    private static (int Start, int End)? Meant(string text, List<(int Start, int End)> sentences, string[] row, Func<string, double> speaks)
    {
        var quote = row.Length > 4 && row[4].Split(" | ", 2) is [_, var words] ? words.Trim() : string.Empty;
        if (quote.Length >= ShortestLocator && text.IndexOf(quote, StringComparison.Ordinal) is >= 0 and var quoted)
            return (quoted, sentences.First(sentence => sentence.End >= quoted + quote.Length).End);
        if (row.Length <= 3 || row[3].Length < ShortestLocator || text.IndexOf(row[3], StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var line = text.IndexOf('\n', at) is >= 0 and var lineEnd ? lineEnd : text.Length;
        return sentences.Where(sentence => sentence.End > at && sentence.Start < line).Select(sentence => (Start: Math.Max(at, sentence.Start), sentence.End))
            .MaxBy(sentence => speaks(text[sentence.Start..sentence.End]));
    }

    private const string SentenceEnds = "。；\n";
    private const int ShortestRest = 8;

    /// <summary>The group of a trained plan: plans of one hand follow each other and so share one.</summary>
    public static int GroupOf(string plan) => Array.IndexOf(TrainedPlans, plan) is >= 0 and var at ? at * Groups / TrainedPlans.Length : -1;

    /// <summary>How many groups of plans there are.</summary>
    public const int Groups = 6;

    private const int ShortestLocator = 4;

    private static Dictionary<(string, int), int> Numbers(Baseline national)
    {
        var number = new Dictionary<(string, int), int>();
        foreach (var (measure, duty) in national.Measures.SelectMany(measure => measure.Duties.Select(duty => (measure, duty))))
            number[(measure.Id, duty.Number)] = number.Count;
        return number;
    }

    /// <summary>All labelled plans.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="shared">The folder with what is not in the repository; null if it is not there.</param>
    public static IEnumerable<LabelledPlan> Plans(string folder, string? shared)
    {
        var plans = System.IO.Path.Combine(folder, "Plans");
        foreach (var name in TrainedPlans.Concat(KeptPlans))
            yield return National(name, KeptPlans.Contains(name) ? PlanUse.Kept : PlanUse.Trained, System.IO.Path.Combine(plans, name + ".txt"), plans, name);
        var samples = System.IO.Path.Combine(folder, "..", "..", "samples");
        var expected = Rows(System.IO.Path.Combine(samples, "expected.duties.tsv")).GroupBy(row => row[0]).ToDictionary(group => group.Key, group => group.ToDictionary(
            row => (row[1], int.Parse(row[2], CultureInfo.InvariantCulture)), row => double.Parse(row[3], CultureInfo.InvariantCulture)));
        foreach (var (name, duties) in expected.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return new LabelledPlan(name, PlanUse.Sample, null, System.IO.Path.Combine(samples, name + ".txt"), (measure, duty) => duties.GetValueOrDefault((measure.Id, duty.Number), double.NaN), null);
        foreach (var name in new[] { "F", "G", "H", "J", "K", "L", "M", "N", "O", "P", "QA", "QB", "QC", "RA", "RB", "RC", "SA", "SB", "SC", "TA", "TB", "UA", "UB", "VA", "VB", "WA", "WB" })
            yield return Other(name, name is "H" or "N" || name[0] is >= 'R' and <= 'W' ? PlanUse.Kept : PlanUse.Trained, System.IO.Path.Combine(plans, "other", name, "base.txt"),
                System.IO.Path.Combine(plans, "other", name, "plan.txt"), System.IO.Path.Combine(plans, "other", name, "labels.tsv"));
        if (shared is null)
            yield break;
        foreach (var name in new[] { "p1", "p3" })
            yield return National(name, PlanUse.Trained, System.IO.Path.Combine(shared, "fresh", "plans", name + ".txt"), System.IO.Path.Combine(shared, "fresh", "labels"), name);
        var corpus = System.IO.Path.Combine(shared, "corpus");
        foreach (var (name, file) in Corpus)
        {
            var gold = System.IO.Path.Combine(shared, "gold");
            var silver = System.IO.Path.Combine(folder, "Plans", "silver");
            yield return National(name, PlanUse.Real, System.IO.Path.Combine(corpus, file), File.Exists(System.IO.Path.Combine(gold, name + ".duties.tsv")) ? gold : silver, name);
        }
        yield return Other("B2", PlanUse.Trained, System.IO.Path.Combine(corpus, Corpus[3].File), System.IO.Path.Combine(corpus, Corpus[2].File), System.IO.Path.Combine(shared, "anybase", "B2.tsv"));
        yield return Other("E", PlanUse.Trained, System.IO.Path.Combine(shared, "anybase", "E", "nat.txt"), System.IO.Path.Combine(shared, "anybase", "E", "city.txt"), System.IO.Path.Combine(shared, "anybase", "E.tsv"));
    }

    private static LabelledPlan National(string name, PlanUse use, string path, string labels, string file)
    {
        var duties = Rows(System.IO.Path.Combine(labels, file + ".duties.tsv")).ToDictionary(
            row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)), row => double.Parse(row[2], CultureInfo.InvariantCulture));
        return new LabelledPlan(
            name, use, null, path, (measure, duty) => duties.GetValueOrDefault((measure.Id, duty.Number), double.NaN),
            AddedOf(System.IO.Path.Combine(labels, file + ".added.tsv")));
    }

    // Gold files have a locator first; only whole clauses and duties count, not organisation, schedules and formalities.
    private static List<string>? AddedOf(string path)
    {
        if (!File.Exists(path))
            return null;
        var header = File.ReadLines(path).First().Split('\t');
        var (text, kind) = (Array.IndexOf(header, "text"), Array.IndexOf(header, "kind"));
        return [.. Rows(path).Where(row => row[kind] is "extra-duty" or "new-measure").Select(row => row[text])];
    }

    private static LabelledPlan Other(string name, PlanUse use, string baseline, string plan, string labels)
    {
        var byText = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Rows(labels).Where(row => row[3].Length > 0))
            byText.TryAdd(Characters.LettersOf(row[2]), double.Parse(row[3], CultureInfo.InvariantCulture));
        var pairs = byText.Keys.ToDictionary(key => key, Pairs);
        return new LabelledPlan(name, use, baseline, plan, (_, duty) =>
        {
            var letters = Characters.LettersOf(duty.Text);
            if (byText.TryGetValue(letters, out var label))
                return label;
            var own = Pairs(letters);
            var (nearest, alike) = pairs.Select(pair => (pair.Key, 2.0 * own.Count(pair.Value.Contains) / Math.Max(1, own.Count + pair.Value.Count))).DefaultIfEmpty((string.Empty, 0)).MaxBy(pair => pair.Item2);
            return alike > 0.75 ? byText[nearest] : double.NaN;
        }, AddedOf(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(labels)!, "added.tsv")));
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'));
}
