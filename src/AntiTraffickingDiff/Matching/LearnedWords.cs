using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Which words something is told in, whoever wrote the plan: a logistic regression over characters and pairs of them, learned by
/// <c>Accuracy learn</c> from labelled plans. Its logit is one feature beside others. A table holds a weight a term; the row without
/// a term is the constant.
/// </summary>
internal sealed class LearnedWords
{
    private static readonly Lazy<LearnedWords> OfAdditions = new(() => Read("addition-words.tsv"));
    private static readonly Lazy<LearnedWords> OfAsking = new(() => Read("asking-words.tsv"));

    private readonly Dictionary<int, double> _weights;

    /// <summary>Takes the weights.</summary>
    /// <param name="weights">A weight a term; that of term 0 is the constant.</param>
    public LearnedWords(IEnumerable<(int Term, double Weight)> weights) => _weights = weights.ToDictionary(pair => pair.Term, pair => pair.Weight);

    /// <summary>What stands for the constant in a table.</summary>
    public const string Constant = "(constant)";

    /// <summary>The words of local additions, against those of duties, goals and reports; for <see cref="AdditionSearch"/>.</summary>
    public static LearnedWords Additions => OfAdditions.Value;

    /// <summary>The words of what a plan asks for, against those of reports, definitions, purposes, organisation and what is put off.</summary>
    public static LearnedWords Asking => OfAsking.Value;

    /// <summary>How much a text's words are those, as a logit.</summary>
    /// <param name="terms">The text's terms.</param>
    /// <param name="background">How frequent a term is in the field.</param>
    public double Logit(int[] terms, DutyProfiles background)
    {
        var length = LengthOf(terms, background);
        var logit = _weights.GetValueOrDefault(0);
        foreach (var term in terms)
            if (IsWord(term) && _weights.TryGetValue(term, out var weight))
                logit += weight * (Rarity(term, background) / length);
        return logit;
    }

    /// <summary>The characters and pairs of a text, each the heavier the rarer it is, together of length 1.</summary>
    public static List<(int Term, double Value)> Normed(int[] terms, DutyProfiles background)
    {
        var length = LengthOf(terms, background);
        return [.. terms.Where(IsWord).Select(term => (term, Rarity(term, background) / length))];
    }

    private static double LengthOf(int[] terms, DutyProfiles background)
    {
        var squares = 0.0;
        foreach (var term in terms)
            if (IsWord(term) && Rarity(term, background) is var rarity)
                squares += rarity * rarity;
        return Math.Sqrt(squares) + 1e-9;
    }

    private static double Rarity(int term, DutyProfiles background)
    {
        background.TryInverse(term, out var inverse);
        return inverse;
    }

    private static bool IsWord(int term) => WordingTerms.KindOf(term) is TermKind.Pair or TermKind.Character;

    private static LearnedWords Read(string file) => new(
        EmbeddedText.Rows(file).Select(row => (row[0] == Constant ? 0 : WordingTerms.TermOf(row[0]), double.Parse(row[1], CultureInfo.InvariantCulture))));
}
