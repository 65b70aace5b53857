using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>
/// Learns the profiles of the national duties from labelled sentences: a logistic regression a duty and target over normed
/// terms, by stochastic gradients with a step a term (AdaGrad). A duty's own near misses weigh double, sentences of other
/// duties little, and those that the codebook takes for this duty too not at all: nobody said that they are not its. Sentences of whole labelled
/// plans say it of every duty: a plan that does not state a duty at all states it in none of its sentences.
/// </summary>
internal sealed class ProfileTraining
{
    private const int Rounds = 12;
    private const double Step = 0.5;
    private const double Shrink = 1e-5;
    private const double OwnMiss = 2;
    private const double OwnHalfAsPart = 0.7;
    private const double OwnHalfAsWhole = 1.5;
    private const double OtherDuty = 0.1;
    private const double OtherMiss = 0.07;
    private const double Sibling = 0.1;
    private const double PlanLacks = 0.3;
    private const double Faded = 0.002;
    private const int FewestSentences = 2;
    private const int FewestPairs = 3;
    private const double Faintest = 3;
    private const float StoredStep = 0.2f;
    private const double TwinFrom = 0.3;

    private readonly NationalDuties _national;
    private readonly Dictionary<string, bool[]> _codebook = new(StringComparer.Ordinal);

    /// <summary>Prepares.</summary>
    public ProfileTraining(NationalDuties national) => _national = national;

    /// <summary>Learns.</summary>
    public byte[] Learn(IReadOnlyList<LabelledSentence> sentences)
    {
        var all = WithDuties(sentences);
        var with = new Dictionary<int, int>();
        foreach (var term in all.SelectMany(sentence => sentence.Terms))
            with[term] = with.GetValueOrDefault(term) + 1;
        int[] terms = [.. with.Where(pair => pair.Value >= (WordingTerms.KindOf(pair.Key) == TermKind.ConceptPair ? FewestPairs : FewestSentences)).Select(pair => pair.Key).Order()];
        var number = terms.Select((term, i) => (term, i)).ToDictionary(pair => pair.term, pair => pair.i);
        double[] inverse = [.. terms.Select(term => DutyProfiles.Inverse(all.Count, with[term]))];
        var texts = all.ConvertAll(sentence => Normed(sentence.Terms, number, inverse));
        var also = all.ConvertAll(sentence => Codebook(sentence.Text));
        var learned = new (float[] Weights, double Part, double Whole)[_national.Count];
        Parallel.For(0, _national.Count, duty => learned[duty] = Fit(all, texts, also, duty, terms.Length));
        var rows = terms.Select((term, i) => (term, with[term], (IReadOnlyList<(int, double, double)>)[.. Enumerable.Range(0, _national.Count)
            .Select(duty => (duty, learned[duty].Weights[2 * i] * inverse[i], learned[duty].Weights[(2 * i) + 1] * inverse[i]))
            .Where(weight => Math.Max(Math.Abs(weight.Item2), Math.Abs(weight.Item3)) >= Faintest)])).ToList();
        return DutyProfiles.Write(
            all.Count, [.. learned.Select(duty => ((float)duty.Part, (float)duty.Whole))], Twins(all, texts, terms.Length), rows, StoredStep);
    }

    /// <summary>Learns what words mean wherever they stand, from the same sentences and of each the same.</summary>
    public byte[] LearnShared(IReadOnlyList<LabelledSentence> sentences, DutyProfiles background)
    {
        var all = WithDuties(sentences);
        var also = all.ConvertAll(sentence => Codebook(sentence.Text));
        return SharedTraining.Learn(all, (sentence, duty) => Teaches(all[sentence], duty, also[sentence]), background);
    }

    // The duties' own words are their first sentences.
    private List<LabelledSentence> WithDuties(IReadOnlyList<LabelledSentence> sentences) =>
        [.. sentences, .. Enumerable.Range(0, _national.Count).Select(duty => new LabelledSentence("duty", duty, 1, _national.TextOf(duty)))];

    private static (int[] Terms, float[] Values) Normed(int[] terms, Dictionary<int, int> number, double[] inverse)
    {
        int[] known = [.. terms.Where(number.ContainsKey).Select(term => number[term])];
        var norm = Math.Sqrt(Math.Max(known.Sum(term => inverse[term] * inverse[term]), Tuning.LightestSentence));
        return (known, [.. known.Select(term => (float)(inverse[term] / norm))]);
    }

    // Which duties the codebook finds in a sentence.
    private bool[] Codebook(string text)
    {
        if (_codebook.TryGetValue(text, out var known))
            return known;
        var clause = new Clause { Kind = ClauseKind.Paragraph, Span = new(0, text.Length), Title = new(0, 0), Body = new(0, text.Length) };
        List<Passage> passages = [.. Passages.Cut(text, clause, clause.Body, isTitle: false).Select((passage, i) => passage with { Index = i })];
        var search = new ElementSearch(passages, _national.Codebook.Words);
        return _codebook[text] = [.. Enumerable.Range(0, _national.Count).Select(duty =>
        {
            var elements = _national.Elements(duty);
            return elements.Sum(element => element.Weight * search.Find(element).Value) / Math.Max(1e-9, elements.Sum(element => element.Weight)) >= Tuning.Elements.PartialFrom;
        })];
    }

    // Both targets of a duty are learned in one walk over the sentences: the weights of a term stand beside each other, part first.
    private (float[] Weights, double Part, double Whole) Fit(
        List<LabelledSentence> sentences, List<(int[] Terms, float[] Values)> texts, List<bool[]> also, int duty, int terms)
    {
        var (weights, squares) = (new float[2 * terms], new float[2 * terms]);
        var bias = (Part: -3.0, Whole: -3.0);
        var biasSquares = (Part: 1e-6, Whole: 1e-6);
        var random = new Random(duty);
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var sentence = sentences[i];
                var ((partTarget, partWeight), (wholeTarget, wholeWeight)) = Teaches(sentence, duty, also[i]);
                if (partWeight == 0)
                    continue;
                var (own, values) = texts[i];
                var (part, whole) = bias;
                for (var t = 0; t < own.Length; t++)
                {
                    part += weights[2 * own[t]] * values[t];
                    whole += weights[(2 * own[t]) + 1] * values[t];
                }
                var partError = ((1 / (1 + Math.Exp(-part))) - partTarget) * partWeight;
                var wholeError = ((1 / (1 + Math.Exp(-whole))) - wholeTarget) * wholeWeight;
                if (Math.Abs(partError) >= Faded)
                    Move(weights, squares, own, values, 0, partError, ref bias.Part, ref biasSquares.Part);
                if (Math.Abs(wholeError) >= Faded)
                    Move(weights, squares, own, values, 1, wholeError, ref bias.Whole, ref biasSquares.Whole);
            }
        }
        return (weights, bias.Part, bias.Whole);
    }

    // What a sentence teaches of a part and of the whole of a duty, and how much that counts.
    private ((double Target, double Weight) Part, (double Target, double Weight) Whole) Teaches(LabelledSentence sentence, int duty, bool[] also) => sentence.IsRuledOut ? default
        : sentence.Duty == duty && sentence.Label == 0.5 ? ((1.0, OwnHalfAsPart), (0.0, OwnHalfAsWhole)) : OfWhole(sentence, duty, also) is var both ? (both, both) : default;

    // Of what is no half of the duty.
    private (double Target, double Weight) OfWhole(LabelledSentence sentence, int duty, bool[] also) =>
        sentence.Duty == duty ? sentence.Label == 1 ? (1, 1) : (0, OwnMiss)
        : sentence.OfOthers is { } of && of[duty] != Said.Elsewhere ? (0, of[duty] == Said.No ? PlanLacks : 0)
        : also[duty] ? (0, 0)
        : (0, _national.MeasureOf(sentence.Duty) == _national.MeasureOf(duty) ? Sibling : sentence.Label == 0 ? OtherMiss : OtherDuty);

    private static void Move(
        float[] weights, float[] squares, int[] own, float[] values, int target, double error, ref double bias, ref double biasSquares)
    {
        for (var t = 0; t < own.Length; t++)
        {
            var at = (2 * own[t]) + target;
            var gradient = (float)((error * values[t]) + (Shrink * weights[at]));
            squares[at] += gradient * gradient;
            weights[at] -= (float)(Step * gradient / Math.Sqrt(squares[at] + 1e-6));
        }
        biasSquares += error * error;
        bias -= 0.3 * Step * error / Math.Sqrt(biasSquares);
    }

    // Duties of other measures whose whole sentences are alike: 监督平台履行责任 stands in two chapters.
    private (int, double)[][] Twins(List<LabelledSentence> sentences, List<(int[] Terms, float[] Values)> texts, int terms)
    {
        var profiles = new float[_national.Count][];
        for (var duty = 0; duty < profiles.Length; duty++)
            profiles[duty] = new float[terms];
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].Label == 1)
                for (var t = 0; t < texts[i].Terms.Length; t++)
                    profiles[sentences[i].Duty][texts[i].Terms[t]] += texts[i].Values[t];
        double[] norms = [.. profiles.Select(profile => Math.Sqrt(profile.Sum(value => (double)value * value)) + 1e-9)];
        return [.. Enumerable.Range(0, profiles.Length).Select(duty => Enumerable.Range(0, profiles.Length)
            .Where(other => _national.MeasureOf(other) != _national.MeasureOf(duty))
            .Select(other => (other, Dot(profiles[duty], profiles[other]) / norms[duty] / norms[other]))
            .Where(pair => pair.Item2 > TwinFrom).OrderByDescending(pair => pair.Item2).Take(2).ToArray())];
    }

    private static double Dot(float[] left, float[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += (double)left[i] * right[i];
        return sum;
    }
}
