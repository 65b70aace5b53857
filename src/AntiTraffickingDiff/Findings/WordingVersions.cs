using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Findings;

/// <summary>A text with its pairs of characters, each once and in ascending order: two texts are compared in one walk.</summary>
internal sealed class PairedText
{
    private readonly int[] _pairs;

    public PairedText(string text)
    {
        Text = text;
        var pairs = text.Length > 1 ? new int[text.Length - 1] : [];
        var count = 0;
        for (var i = 0; i < pairs.Length; i++)
            if (char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[i + 1]))
                pairs[count++] = (text[i] << 16) | text[i + 1];
        Array.Sort(pairs, 0, count);
        var kept = 0;
        for (var i = 0; i < count; i++)
            if (i == 0 || pairs[i] != pairs[kept - 1])
                pairs[kept++] = pairs[i];
        _pairs = pairs[..kept];
    }

    public string Text { get; }

    public bool Has(string word) => Text.Contains(word, StringComparison.Ordinal);

    public IReadOnlyList<int> Pairs => _pairs;

    public double Likeness(PairedText other)
    {
        var (mine, theirs) = (_pairs, other._pairs);
        if (mine.Length + theirs.Length == 0)
            return 0;
        var shared = 0;
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            var (a, b) = (mine[i], theirs[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return 2.0 * shared / (mine.Length + theirs.Length);
    }

    /// <summary>How much the two can have in common at most, by their lengths alone.</summary>
    public double MostLikeness(PairedText other) =>
        _pairs.Length + other._pairs.Length == 0 ? 0 : 2.0 * Math.Min(_pairs.Length, other._pairs.Length) / (_pairs.Length + other._pairs.Length);
}

/// <summary>
/// Finds, for a duty that no passage was taken to carry, the passage that is a version of its very words: turned into its
/// opposite, or with other figures.
/// </summary>
/// <param name="text">The plan's normalized text.</param>
/// <param name="passages">The plan's passages.</param>
internal sealed class WordingVersions(string text, IReadOnlyList<Passage> passages)
{
    /// <summary>How much (Dice's coefficient of pairs of characters) a version has in common with the duty.</summary>
    private const double SameWording = 0.65;

    /// <summary>Of a pair of characters, so many passages are looked at: the rare pairs tell versions apart.</summary>
    private const int MostPassages = 20;

    // Each pair with each passage that has it, in ascending order of both: a pair's passages stand together.
    private readonly Lazy<(List<PairedText> Wordings, ulong[] Having)> _index = new(() =>
    {
        var wordings = passages.Select(passage => new PairedText(passage.Span.Of(text))).ToList();
        var having = new ulong[wordings.Sum(wording => wording.Pairs.Count)];
        var at = 0;
        for (var i = 0; i < wordings.Count; i++)
            foreach (var pair in wordings[i].Pairs)
                having[at++] = Key(pair, i);
        Array.Sort(having);
        return (wordings, having);
    });

    /// <summary>The passage most like a duty.</summary>
    /// <param name="duty">The duty's words.</param>
    /// <returns>The passage, or null if none is nearly the same.</returns>
    public Passage? Of(string duty)
    {
        var (wordings, having) = _index.Value;
        var whole = new PairedText(duty);
        var candidates = new HashSet<int>();
        foreach (var pair in whole.Pairs)
        {
            var first = Array.BinarySearch(having, Key(pair, 0));
            first = first < 0 ? ~first : first;
            for (var at = first; at < having.Length && at < first + MostPassages && (having[at] ^ Key(pair, 0)) <= int.MaxValue; at++)
                candidates.Add((int)(having[at] & int.MaxValue));
        }

        var (best, likeness) = (-1, 0.0);
        foreach (var i in candidates.Order())
            if (whole.MostLikeness(wordings[i]) >= SameWording && whole.Likeness(wordings[i]) is var found && found > likeness)
                (best, likeness) = (i, found);
        return likeness >= SameWording ? passages[best] : null;
    }

    private static ulong Key(int pair, int passage) => ((ulong)(uint)pair << 32) | (uint)passage;
}
