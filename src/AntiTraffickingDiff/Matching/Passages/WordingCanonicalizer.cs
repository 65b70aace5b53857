using System.Buffers;
using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Passages;

/// <summary>
/// Brings different wordings of official prose to one: the longest variant of <c>synonyms.tsv</c> that stands at a
/// place is put in its canonical form; quotation and title marks and white space are left out. The result is for
/// comparing only; reports quote the text itself.
/// </summary>
internal sealed class WordingCanonicalizer
{
    private static readonly SearchValues<char> Ignored = SearchValues.Create("“”‘’《》〈〉\"' \t\u3000");
    private readonly Dictionary<char, (string Variant, string Canonical)[]> _rules;

    private WordingCanonicalizer(IEnumerable<(string Variant, string Canonical)> rules) =>
        _rules = rules.GroupBy(rule => rule.Variant[0]).ToDictionary(
            group => group.Key, group => group.OrderByDescending(rule => rule.Variant.Length).ToArray());

    /// <summary>The rules of the embedded table.</summary>
    public static WordingCanonicalizer Default { get; } =
        new(EmbeddedText.Rows("synonyms.tsv").Select(row => (row[0], row[1])));

    /// <summary>Brings a wording to its canonical form.</summary>
    /// <param name="text">Normalized text.</param>
    /// <returns>The canonical wording; applying it again changes nothing that matters for comparing.</returns>
    public string Canonicalize(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
            i += AppendAt(text[i..], result);
        return result.ToString();
    }

    private int AppendAt(ReadOnlySpan<char> rest, StringBuilder result)
    {
        if (_rules.TryGetValue(rest[0], out var rules))
            foreach (var (variant, canonical) in rules)
                if (rest.StartsWith(variant))
                {
                    result.Append(canonical);
                    return variant.Length;
                }
        if (!Ignored.Contains(rest[0]))
            result.Append(rest[0]);
        return 1;
    }
}
