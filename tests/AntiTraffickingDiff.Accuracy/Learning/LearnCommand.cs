using System.Globalization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>
/// <c>learn</c> learns from the labelled sentences and plans, writes <c>profiles.bin</c> and <c>judgement.tsv</c> of the library, and
/// <c>learned.tsv</c>: what each plan is judged like when it is left out, and the plans and hands that are never trained on.
/// With <c>--try</c> nothing is written; <c>--kept</c> only prints the rows of the plans that are never learned from.
/// </summary>
internal sealed partial class LearnCommand
{
    private const double Ridge = 10;
    private const double AddedRidge = 3;
    private const double RealWeight = 4;
    private const double SampleWeight = 10;
    private const double FictionWeight = 1.5;
    private const double OtherWeight = 2;
    private const double NationalInFree = 0.3;
    private const double NationalInField = 0.5;

    private const double AloneShare = 0.5;
    private const double OwnAlone = 0.25;
    private const double OtherAlone = 0.1;
    private const int OthersAlone = 6;

    private readonly List<(string Hand, int Duty, double[] Known, double[] Free, IReadOnlyList<double[]> Parts, double Label, double Weight)> _alone = [];
    private readonly ComparisonPipeline _pipeline = new(new PipelineOptions());
    private readonly string _project;
    private readonly string? _shared;
    private readonly Baseline _embedded;

    /// <summary>Prepares.</summary>
    /// <param name="project">The Accuracy project's folder.</param>
    /// <param name="shared">What is not in the repository.</param>
    public LearnCommand(string project, string? shared)
    {
        (_project, _shared) = (project, shared);
        _embedded = _pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None);
    }

    /// <summary>What labelled sentences teach before any plan is looked at.</summary>
    private sealed partial class Taught
    {
        private const double AloneAsks = 0.3;
        private const int FewestTexts = 8;
        private const double Faintest = 1;

        public Taught(IReadOnlyList<LabelledSentence> sentences, ProfileTraining training)
        {
            Profiles = training.Learn(sentences);
            Background = DutyProfiles.Read(Profiles);
            Shared = training.LearnShared(sentences, Background);
            // What labels point at and what coders call added is asked for; the rest of a plan reports, defines or organises, but for brackets,
            // lines and cells that only name units: no passage has them. A sentence written alone for a duty says less of how plans speak.
            Asking = WordsFit.Fit(
                sentences.Where(sentence => sentence.OfOthers is not null && (sentence.Duty < 0 ? !OnlyUnits().IsMatch(sentence.Text) : sentence.Label > 0)).DistinctBy(sentence => (sentence.Hand, sentence.Text))
                    .Select(sentence => (sentence.Terms, sentence.Duty >= 0 || sentence.IsAdded, 1.0))
                    .Concat(sentences.Where(sentence => sentence.Hand.StartsWith("hand-", StringComparison.Ordinal)).Select(sentence => (sentence.Terms, sentence.Label > 0, AloneAsks))),
                Background, FewestTexts, Faintest);
        }

        [GeneratedRegex(@"^[（(〔【\[].*[）)〕】\]]?$|^(责任|牵头|配合|负责|主办|协办|参与|落实|支持)(单位|部门)?[:：]|\t", RegexOptions.CultureInvariant)]
        private static partial Regex OnlyUnits();

        public byte[] Profiles { get; }

        public DutyProfiles Background { get; }

        public byte[] Shared { get; }

        public IReadOnlyList<(int Term, double Weight)> Asking { get; }

        public NationalDuties Of(Baseline embedded) => new(embedded, Codebook.National, Background, SharedMeanings.Read(Shared), new LearnedWords(Asking));
    }

    /// <summary>A plan with everything that is learned from.</summary>
    private sealed record Seen(
        LabelledPlan Plan, PlanMatcher Matcher, ParsedPlan Parsed, PlanLook Look, IReadOnlyList<double> Labels, IReadOnlyList<(double[] Free, double[]? Known)> Features,
        IReadOnlyList<IReadOnlyList<double[]>> Parts);

    /// <summary>Runs.</summary>
    public int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.Contains("--kept"))
        {
            foreach (var row in Kept())
                output.WriteLine(row);
            return 0;
        }
        var sentences = TrainingData.Sentences(_project, _embedded);
        var training = new ProfileTraining(new NationalDuties(_embedded, Codebook.National, DutyProfiles.Read(DutyProfiles.Write(1, [], [], [], 1)), SharedMeanings.National, LearnedWords.Asking));
        List<LabelledSentence> alone = [.. sentences.Where(sentence => !TrainingData.IsKept(sentence.Hand))];
        var ofSentences = DutyProfiles.Read(training.Learn(alone));
        List<LabelledSentence> trained = [.. alone, .. TrainingData.PlanSentences(_project, _embedded, Speaks)];
        double Speaks(int duty, string sentence)
        {
            var terms = WordingTerms.OfText(sentence);
            var logits = new float[2 * ofSentences.Duties];
            ofSentences.Score(ofSentences.Look(terms, new int[terms.Length]), logits);
            return logits[duty];
        }
        output.WriteLine($"hands: {string.Join(", ", sentences.GroupBy(sentence => sentence.Hand).Select(hand => $"{hand.Key} {hand.Count()}{(TrainingData.IsKept(hand.Key) ? " (kept)" : "")}"))}");
        var taught = new Taught(trained, training);
        var profiles = taught.Background;
        output.WriteLine($"profiles: {taught.Profiles.Length} bytes, shared meanings: {taught.Shared.Length} bytes, words of asking: {taught.Asking.Count}");
        var national = taught.Of(_embedded);
        // A plan that is learned from is looked at by profiles that have seen neither it nor any other of its hand.
        var without = Enumerable.Range(0, TrainingData.Groups).AsParallel().AsOrdered().Select(group =>
            new Taught([.. trained.Where(sentence => TrainingData.GroupOf(sentence.Hand) != group)], training).Of(_embedded)).ToList();
        var seen = TrainingData.Plans(_project, _shared).Select(plan => See(plan, TrainingData.GroupOf(plan.Name) is >= 0 and var group ? without[group] : national)).ToList();
        Alone(trained, training);
        output.WriteLine($"sentences alone: {_alone.Count} rows");
        var table = new List<string> { "plan\tuse\tduties\tkappa\texact\tstatus\tmissing F1\tsure\tsure right" };
        var rows = new List<(Seen Plan, IReadOnlyList<(double Gold, double Found, double Confidence)> Judged)>();
        var learnedFrom = seen.Where(plan => plan.Plan.Use != PlanUse.Kept).ToList();
        // Once more from where it ended: what is written is what all others start from.
        var final = Fit(learnedFrom, Fit(learnedFrom, null));
        var judgements = new IReadOnlyList<(double Gold, double Found, double Confidence)>[seen.Count];
        // A plan is judged by what was learned without it; one that is never learned from by the weights as they are written.
        var written = JudgementWeights.Of(Written(final).Skip(2).Select(line => line.Split('\t')));
        Parallel.For(0, seen.Count, i => judgements[i] = Judge(seen[i], seen[i].Plan.Use == PlanUse.Kept ? written : new JudgementWeights(FitWithout(seen[i], learnedFrom, final))));
        for (var i = 0; i < seen.Count; i++)
        {
            rows.Add((seen[i], judgements[i]));
            table.Add(Row(seen[i].Plan.Name, seen[i].Plan.Use.ToString(), judgements[i], seen[i]));
        }
        foreach (var (name, which) in new (string, Func<LabelledPlan, bool>)[]
        {
            ("all national, trained, left out", plan => plan is { IsOther: false, Use: PlanUse.Trained }), (AllKept, plan => plan is { IsOther: false, Use: PlanUse.Kept }),
            ("all real, left out", plan => plan is { IsOther: false, Use: PlanUse.Real }), ("all other baselines, left out or kept", plan => plan.IsOther),
        })
        {
            var group = rows.Where(row => which(row.Plan.Plan)).ToList();
            if (group.Count > 0)
                table.Add(Together(name, [.. group.Select(row => row.Judged)]));
        }
        // Sentences of a hand, each alone, by what was learned without it.
        string[] hands = [.. _alone.Select(row => row.Hand).Distinct()];
        var byHand = new string[hands.Length];
        Parallel.For(0, hands.Length, i =>
        {
            var model = new JudgementWeights(Fit(learnedFrom, final, hands[i], asksFree: false)).Known;
            byHand[i] = Row(hands[i], "Hand", [.. _alone.Where(row => row.Hand == hands[i] && row.Weight == OwnAlone).Select(row =>
                model.Judge(row.Known, row.Duty) is var (status, confidence, _) ? (row.Label, DutyWorth.Of(status), confidence) : default)], null);
        });
        table.AddRange(byHand);
        foreach (var line in table)
            output.WriteLine(line);
        List<string> words = [.. WordRows("what coders called added", FitAdded(learnedFrom, final, profiles, output))];
        foreach (var plan in seen.Where(plan => plan.Plan.Use is PlanUse.Real or PlanUse.Sample))
            output.WriteLine(Row(plan.Plan.Name, "with itself", [.. Judge(plan, new JudgementWeights(final))], plan));
        if (arguments.Contains("--try"))
            return 0;
        var library = Path.Combine(_project, "..", "..", "src", "AntiTraffickingDiff", "Matching");
        File.WriteAllBytes(Path.Combine(library, "profiles.bin"), taught.Profiles);
        File.WriteAllBytes(Path.Combine(library, "shared-meanings.bin"), taught.Shared);
        File.WriteAllLines(Path.Combine(library, "asking-words.tsv"), WordRows("what plans ask for", taught.Asking));
        File.WriteAllLines(Path.Combine(library, "judgement.tsv"), Written(final));
        File.WriteAllLines(Path.Combine(library, "addition-words.tsv"), words);
        File.WriteAllLines(Path.Combine(_project, "learned.tsv"), table);
        return 0;
    }

    /// <summary>The rows of <c>learned.tsv</c> for plans that are never learned from, one by one and all together, by the weights and profiles of the library.</summary>
    public IEnumerable<string> Kept()
    {
        var national = new NationalDuties(_embedded, Codebook.National, DutyProfiles.National, SharedMeanings.National, LearnedWords.Asking);
        var all = new List<IReadOnlyList<(double Gold, double Found, double Confidence)>>();
        foreach (var plan in TrainingData.Plans(_project, null).Where(plan => plan.Use == PlanUse.Kept).Select(plan => See(plan, national)))
        {
            var judged = Judge(plan, JudgementWeights.Default);
            if (!plan.Plan.IsOther)
                all.Add(judged);
            yield return Row(plan.Plan.Name, plan.Plan.Use.ToString(), judged, plan);
        }
        yield return Together(AllKept, all);
    }

    /// <summary>The name of the row of all plans of the national edition that are never learned from.</summary>
    public const string AllKept = "all national, kept";

    private static string Together(string name, IReadOnlyList<IReadOnlyList<(double Gold, double Found, double Confidence)>> plans) =>
        Row(name, $"{plans.Count}, mean kappa {Number(plans.Average(Kappa))}", [.. plans.SelectMany(judged => judged)], null);

    // Labelled sentences, each as the only clause of a plan, by profiles that have not seen their hand: how near misses look, and
    // how little a plan of one sentence says of all other duties.
    private void Alone(IReadOnlyList<LabelledSentence> sentences, ProfileTraining training)
    {
        var random = new Random(7);
        foreach (var hand in sentences.Where(sentence => sentence.Hand.StartsWith("hand-", StringComparison.Ordinal)).GroupBy(sentence => sentence.Hand))
        {
            var national = new Taught([.. sentences.Where(sentence => sentence.Hand != hand.Key)], training).Of(_embedded);
            var matcher = new PlanMatcher(_embedded, national, new JudgementWeights([]));
            foreach (var sentence in hand.Where(_ => random.NextDouble() < AloneShare))
            {
                var plan = _pipeline.Parse(new SourceFile("plan.txt", System.Text.Encoding.UTF8.GetBytes($"青槐县反对拐卖人口行动计划实施方案\n一、工作措施\n（一）{sentence.Text}\n")), CancellationToken.None);
                var look = matcher.Look(plan.Tree, plan.Assignments, Passages.Of(plan.Tree, plan.Assignments), CancellationToken.None);
                var own = matcher.Features(look, sentence.Duty, both: true);
                _alone.Add((hand.Key, sentence.Duty, own.Known!, own.Free, matcher.PartFeatures(look, sentence.Duty), sentence.Label, OwnAlone));
                for (var i = 0; i < OthersAlone; i++)
                {
                    var other = random.Next(national.Count);
                    if (national.MeasureOf(other) == national.MeasureOf(sentence.Duty) || look.National!.CodebookScore(other) >= Tuning.Elements.PartialFrom)
                        continue;
                    var features = matcher.Features(look, other, both: true);
                    _alone.Add((hand.Key, other, features.Known!, features.Free, matcher.PartFeatures(look, other), 0, OtherAlone));
                }
            }
        }
    }

    private static IEnumerable<string> Written(Dictionary<string, Regression> final)
    {
        yield return "regression\tfeature\tmean\tdeviation\tweight";
        yield return "# Written by Accuracy learn from the labelled sentences and plans of tests/AntiTraffickingDiff.Accuracy and ../shared (docs/judgement.md).";
        string[] known = [.. National.FeatureNames, .. DutyFeatures.Names], free = [.. DutyFeatures.FreeNames, .. DutyParts.FeatureNames], field = [.. DutyFeatures.FieldNames, .. DutyParts.FeatureNames];
        foreach (var (name, regression) in final.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            foreach (var row in JudgementWeights.Rows(name, regression, name.Split(':')[0] switch
            {
                "known" => known, "free" => free, "parts" => DutyFeatures.FreeNames, "field" => field, "field-parts" => DutyFeatures.FieldNames, _ => AdditionSearch.FeatureNames,
            }))
                yield return row;
    }

    private Seen See(LabelledPlan plan, NationalDuties national)
    {
        var baseline = plan.Baseline is null ? _embedded
            : NationalRestatement.Align(_pipeline.LoadBaseline(plan.Baseline, CancellationToken.None) with { National = [] }, _embedded, national.Profiles, CancellationToken.None);
        var matcher = new PlanMatcher(baseline, national, new JudgementWeights([]));
        var parsed = _pipeline.Parse(plan.Path, CancellationToken.None);
        var look = matcher.Look(parsed.Tree, parsed.Assignments, Passages.Of(parsed.Tree, parsed.Assignments), CancellationToken.None);
        return new Seen(plan, matcher, parsed, look,
            [.. matcher.Duties.Select(duty => plan.Labels(duty.Measure, duty.Duty))], [.. Enumerable.Range(0, matcher.Duties.Count).Select(duty => matcher.Features(look, duty, both: true))],
            [.. Enumerable.Range(0, matcher.Duties.Count).Select(duty => matcher.PartFeatures(look, duty))]);
    }

    // What is learned without a plan; of the regressions only those that judge it are fitted anew.
    private Dictionary<string, Regression> FitWithout(Seen plan, IReadOnlyList<Seen> plans, Dictionary<string, Regression> final) => Fit(
        [.. plans.Where(other => other != plan)], final, asksKnown: plan.Features.Any(own => own.Known is not null), asksFree: plan.Features.Any(own => own.Known is null));

    private Dictionary<string, Regression> Fit(IReadOnlyList<Seen> plans, Dictionary<string, Regression>? start, string? withoutHand = null, bool asksKnown = true, bool asksFree = true)
    {
        var duties = _embedded.Measures.Sum(measure => measure.Duties.Count);
        var (knownPart, knownWhole) = (new RegressionFit(duties), new RegressionFit(duties));
        var (free, field) = (new List<FreeRow>(), new List<FreeRow>());
        foreach (var plan in plans)
            for (var duty = 0; duty < plan.Labels.Count; duty++)
            {
                var label = plan.Labels[duty];
                if (double.IsNaN(label))
                    continue;
                var weight = plan.Plan.Use switch { PlanUse.Real => RealWeight, PlanUse.Sample => SampleWeight, _ => FictionWeight };
                if (plan.Features[duty].Known is { } known)
                {
                    knownPart.Add(known, label > 0, weight, plan.Matcher.National(duty));
                    knownWhole.Add(known, label == 1, weight, plan.Matcher.National(duty));
                }
                free.Add(new FreeRow(plan.Features[duty].Free, plan.Parts[duty], label, plan.Plan.IsOther ? OtherWeight : NationalInFree));
                if (plan.Matcher.IsOfField)
                    field.Add(free[^1] with { Weight = plan.Plan.IsOther ? OtherWeight : NationalInField });
            }
        foreach (var (_, duty, known, own, parts, label, weight) in _alone.Where(row => row.Hand != withoutHand))
        {
            knownPart.Add(known, label > 0, weight, duty);
            knownWhole.Add(known, label == 1, weight, duty);
            free.Add(new FreeRow(own, parts, label, weight * NationalInFree));
        }
        var regressions = new Dictionary<string, Regression>(start ?? []);
        if (asksKnown)
            (regressions["known:part"], regressions["known:whole"]) = (knownPart.Fit(Ridge, start?["known:part"]), knownWhole.Fit(Ridge, start?["known:whole"]));
        if (asksFree)
        {
            FitFree("free", "parts", DutyFeatures.FreeNames.Count, free, regressions, start);
            FitFree("field", "field-parts", DutyFeatures.FieldNames.Count, field, regressions, start);
        }
        return regressions;
    }

    /// <summary>A duty of which only the words are asked, and its parts.</summary>
    private sealed record FreeRow(double[] Features, IReadOnlyList<double[]> Parts, double Label, double Weight);

    // A duty is judged by its own features and by what the same features say of each of its parts. Of a row that has more features the first count.
    private static void FitFree(string name, string parts, int features, List<FreeRow> rows, Dictionary<string, Regression> regressions, Dictionary<string, Regression>? start)
    {
        (string, Func<double, bool>)[] both = [("part", label => label > 0), ("whole", label => label == 1)];
        Fit(parts, row => row.Features[..features]);
        var model = new DutyModel(regressions[parts + ":part"], regressions[parts + ":whole"]);
        Fit(name, row => [.. row.Features[..features], .. DutyParts.Told(model, [.. row.Parts.Select(part => part[..features])])]);

        void Fit(string of, Func<FreeRow, double[]> take)
        {
            foreach (var (half, isThere) in both)
            {
                var fit = new RegressionFit();
                foreach (var row in rows)
                    fit.Add(take(row), isThere(row.Label), row.Weight);
                regressions[$"{of}:{half}"] = fit.Fit(Ridge / 2, start?[$"{of}:{half}"]);
            }
        }
    }

    // The regressions for additions, and the table of their words.
    private static IReadOnlyList<(int Term, double Weight)> FitAdded(List<Seen> plans, Dictionary<string, Regression> regressions, DutyProfiles profiles, TextWriter output)
    {
        var added = new List<AddedPlan>();
        foreach (var plan in plans.Where(plan => plan.Plan.Added is not null))
        {
            var judge = new PlanMatcher(plan.Matcher, new JudgementWeights(regressions));
            var text = plan.Parsed.Tree.Document.Text;
            added.Add(new AddedPlan(
                TrainingData.GroupOf(plan.Plan.Name) is >= 0 and var group ? group : TrainingData.Groups + (plan.Plan.Use == PlanUse.Real ? 1 : 0),
                [.. judge.Candidates(plan.Parsed.Tree, plan.Parsed.Assignments, plan.Look, judge.Judge(plan.Look)).Select(candidate => (candidate, candidate.Span.Of(text), AddedFit.IsAdded(candidate.Span.Of(text), plan.Plan.Added!)))],
                plan.Plan.Added!));
        }
        return new AddedFit(profiles, AddedRidge).Fit(regressions, added, output);
    }

    private static IEnumerable<string> WordRows(string of, IEnumerable<(int Term, double Weight)> words) =>
    [
        "term\tweight", $"# Written by Accuracy learn from {of} (docs/judgement.md).",
        .. words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{(word.Term == 0 ? LearnedWords.Constant : WordingTerms.Written(word.Term))}\t{word.Weight:0.###}")),
    ];

    private static List<(double Gold, double Found, double Confidence)> Judge(Seen plan, JudgementWeights weights) =>
    [
        .. Enumerable.Range(0, plan.Labels.Count).Where(duty => !double.IsNaN(plan.Labels[duty])).Select(duty =>
        {
            var (free, known) = plan.Features[duty];
            var isOfField = plan.Matcher.IsOfField;
            var (status, confidence, _) = known is null ? weights.Free(isOfField).Judge([.. free, .. DutyParts.Told(weights.Parts(isOfField), plan.Parts[duty])]) : weights.Known.Judge(known, plan.Matcher.National(duty));
            return (plan.Labels[duty], DutyWorth.Of(status), confidence);
        }),
    ];

    private static string Row(string name, string use, IReadOnlyList<(double Gold, double Found, double Confidence)> judged, Seen? plan)
    {
        var sure = judged.Where(duty => duty.Confidence >= 0.9).ToList();
        var measures = plan is null ? [] : plan.Matcher.Duties.Select((duty, i) => (duty.Measure, plan.Labels[i])).Where(pair => !double.IsNaN(pair.Item2)).Select((pair, i) => (pair.Measure, judged[i]))
            .GroupBy(pair => pair.Measure.Id).Select(group => (Status(group.Average(pair => pair.Item2.Gold)), Status(group.Average(pair => pair.Item2.Found)))).ToList();
        var missing = (Right: measures.Count(pair => pair is (0, 0)), Gold: measures.Count(pair => pair.Item1 == 0), Found: measures.Count(pair => pair.Item2 == 0));
        return string.Join('\t', name, use, judged.Count, Number(Kappa(judged)), Number(judged.Average(duty => duty.Gold == duty.Found ? 1.0 : 0)),
            measures.Count == 0 ? "" : Number(measures.Average(pair => pair.Item1 == pair.Item2 ? 1.0 : 0)),
            measures.Count == 0 ? "" : Number(missing.Gold + missing.Found == 0 ? 1 : 2.0 * missing.Right / (missing.Gold + missing.Found)),
            sure.Count, Number(sure.Count == 0 ? 1 : sure.Average(duty => duty.Gold == duty.Found ? 1.0 : 0)));
    }

    private static int Status(double coverage) => coverage >= 0.8 - 1e-9 ? 2 : coverage > 0 ? 1 : 0;

    private static double Kappa(IReadOnlyList<(double Gold, double Found, double Confidence)> judged)
    {
        double[] classes = [0, 0.5, 1];
        var observed = judged.Average(duty => (duty.Gold - duty.Found) * (duty.Gold - duty.Found));
        var expected = 0.0;
        foreach (var left in classes)
            foreach (var right in classes)
                expected += (left - right) * (left - right) * judged.Count(duty => duty.Gold == left) * judged.Count(duty => duty.Found == right) / judged.Count / judged.Count;
        return expected == 0 ? 1 : 1 - (observed / expected);
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
