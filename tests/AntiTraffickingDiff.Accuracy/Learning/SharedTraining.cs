using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>
/// Learns <see cref="SharedMeanings"/>: a network of one hidden layer, by stochastic gradients with a step a weight (AdaGrad). In every
/// round some terms of each sentence are left out, so that no duty hangs on one word.
/// </summary>
internal static class SharedTraining
{
    private const int Hidden = 96;
    private const int Rounds = 20;
    private const float TermStep = 0.15f, OutputStep = 0.15f;
    private const double LeftOut = 0.6;
    private const float Shrink = 1e-5f;
    private const float Faded = 0.002f;
    private const int FewestSentences = 3;
    private const float Damping = 0.01f;

    /// <summary>Learns.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="teaches">What a sentence teaches of a duty: the targets for a part and the whole of it, and how much each counts.</param>
    /// <param name="background">How frequent a term is in the field.</param>
    public static byte[] Learn(
        IReadOnlyList<LabelledSentence> sentences, Func<int, int, ((double Target, double Weight) Part, (double Target, double Weight) Whole)> teaches, DutyProfiles background)
    {
        var with = new Dictionary<int, int>();
        foreach (var term in sentences.SelectMany(sentence => sentence.Terms))
            with[term] = with.GetValueOrDefault(term) + 1;
        int[] terms = [.. with.Where(pair => pair.Value >= FewestSentences && background.TryInverse(pair.Key, out _)).Select(pair => pair.Key).Order()];
        var number = terms.Select((term, i) => (term, i)).ToDictionary(pair => pair.term, pair => pair.i);
        var texts = sentences.Select(sentence => Weighed(sentence.Terms, number, background)).ToList();
        var duties = background.Duties;
        var random = new Random(1);
        var (termWeights, termSquares) = (Normal(random, terms.Length * Hidden, 0.3), Filled(terms.Length * Hidden, Damping));
        var (hiddenWeights, hiddenSquares) = (new float[Hidden], Filled(Hidden, Damping));
        var (output, outputSquares) = (Normal(random, Hidden * 2 * duties, 0.05), Filled(Hidden * 2 * duties, Damping));
        var (constants, constantSquares) = (Filled(2 * duties, -4), Filled(2 * duties, Damping));
        var (hidden, slope, logits, errors) = (new float[Hidden], new float[Hidden], new float[2 * duties], new float[2 * duties]);
        var kept = new List<(int Term, float Value)>();
        int[] order = [.. Enumerable.Range(0, texts.Count)];
        for (var round = 0; round < Rounds; round++)
        {
            // Smaller steps at the end.
            var pace = 1 - ((float)round / Rounds);
            random.Shuffle(order);
            foreach (var i in order)
            {
                kept.Clear();
                foreach (var (term, value) in texts[i])
                    if (random.NextDouble() >= LeftOut)
                        kept.Add((term, value / (float)(1 - LeftOut)));
                hiddenWeights.CopyTo(hidden, 0);
                foreach (var (term, value) in kept)
                    DutyProfiles.AddScaled(termWeights.AsSpan(term * Hidden, Hidden), value, hidden);
                SharedMeanings.Tell(hidden, constants, output, logits);
                Errors(i, teaches, logits, errors, duties);
                for (var unit = 0; unit < Hidden; unit++)
                    slope[unit] = hidden[unit] > 0 ? DutyProfiles.Dot(output.AsSpan(unit * 2 * duties, 2 * duties), errors) : 0;
                for (var target = 0; target < errors.Length; target++)
                {
                    if (errors[target] == 0)
                        continue;
                    Move(ref constants[target], ref constantSquares[target], errors[target], OutputStep * pace);
                    for (var unit = 0; unit < Hidden; unit++)
                        if (hidden[unit] > 0)
                        {
                            var at = (unit * 2 * duties) + target;
                            Move(ref output[at], ref outputSquares[at], (errors[target] * hidden[unit]) + (Shrink * output[at]), OutputStep * pace);
                        }
                }
                for (var unit = 0; unit < Hidden; unit++)
                {
                    if (slope[unit] == 0)
                        continue;
                    Move(ref hiddenWeights[unit], ref hiddenSquares[unit], slope[unit], TermStep * pace);
                    foreach (var (term, value) in kept)
                    {
                        var at = (term * Hidden) + unit;
                        Move(ref termWeights[at], ref termSquares[at], (slope[unit] * value) + (Shrink * termWeights[at]), TermStep * pace);
                    }
                }
            }
        }
        return SharedMeanings.Write(terms, termWeights, hiddenWeights, constants, output);
    }

    private static void Errors(
        int sentence, Func<int, int, ((double Target, double Weight) Part, (double Target, double Weight) Whole)> teaches, float[] logits, float[] errors, int duties)
    {
        for (var duty = 0; duty < duties; duty++)
        {
            var (part, whole) = teaches(sentence, duty);
            errors[duty] = Error(logits[duty], part);
            errors[duties + duty] = Error(logits[duties + duty], whole);
        }

        static float Error(float logit, (double Target, double Weight) taught)
        {
            if (taught.Weight == 0)
                return 0;
            var error = (float)(((1 / (1 + Math.Exp(-logit))) - taught.Target) * taught.Weight);
            return Math.Abs(error) < Faded ? 0 : error;
        }
    }

    private static void Move(ref float weight, ref float squares, float gradient, float step)
    {
        squares += gradient * gradient;
        weight -= step * gradient / MathF.Sqrt(squares);
    }

    private static (int Term, float Value)[] Weighed(int[] terms, Dictionary<int, int> number, DutyProfiles background)
    {
        var known = background.Look(terms, new int[terms.Length]);
        var (scale, weighed) = (1 / known.Length, new List<(int, float)>(known.Rows.Length));
        foreach (var row in known.Rows)
            if (number.TryGetValue(background.TermOf(row), out var term))
                weighed.Add((term, (float)(scale * background.InverseOf(row))));
        return [.. weighed];
    }

    private static float[] Filled(int count, float value)
    {
        var values = new float[count];
        Array.Fill(values, value);
        return values;
    }

    // Box and Muller.
    private static float[] Normal(Random random, int count, double deviation)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = (float)(deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        return values;
    }
}
