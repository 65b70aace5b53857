using System.Globalization;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// Parses the pattern column of a codebook. <c>A/B + C&amp;D - E</c>: a passage with A or B, and with C and D in one part
/// between commas, and without E. <c>{A/B}&amp;{C/D}</c>: one of A and B and one of C and D in one part. <c>^A</c>: A anywhere in the clause or in a clause above
/// it, such as the heading of its section. <c>;;</c> separates wordings, and <c>0.5=</c> before one
/// says that it shows only half of the element.
/// </summary>
internal sealed class ElementPatternParser(WordingCanonicalizer canonicalizer)
{
    /// <summary>Parses one cell.</summary>
    /// <param name="cell">The pattern column of one row.</param>
    /// <returns>The wordings.</returns>
    /// <exception cref="FormatException">A value is not a number, or a bracket is not closed.</exception>
    public IReadOnlyList<ElementPattern> Parse(string cell) =>
        [.. cell.Split(";;", StringSplitOptions.TrimEntries).Select(ParseWording)];

    private ElementPattern ParseWording(string wording)
    {
        var value = 1.0;
        var equals = wording.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            value = double.Parse(wording.AsSpan(0, equals), CultureInfo.InvariantCulture);
            wording = wording[(equals + 1)..];
        }
        var halves = wording.Split(" - ", 2, StringSplitOptions.TrimEntries);
        return new ElementPattern(
            value,
            [.. halves[0].Split(" + ", StringSplitOptions.TrimEntries).Select(ParseCondition)],
            halves.Length > 1 ? Alternatives(halves[1]) : []);
    }

    private PatternCondition ParseCondition(string condition) =>
        new(Alternatives(condition.TrimStart('^')), condition.StartsWith('^'));

    // Single words of one list are one group: they are looked for together.
    private IReadOnlyList<PartWording> Alternatives(string text)
    {
        var parts = Cut(text, '/').Select(alternative => Cut(alternative, '&').Select(Group).ToList()).ToList();
        var words = parts.Where(groups => groups.Count == 1).SelectMany(groups => groups[0]).ToList();
        var single = words.Count > 0 ? new[] { new PartWording([words]) } : [];
        return [.. single, .. parts.Where(groups => groups.Count > 1).Select(groups => new PartWording(groups))];
    }

    private IReadOnlyList<string> Group(string text) =>
        [.. (text.StartsWith('{') ? text[1..^1] : text).Split('/').Select(word => canonicalizer.Canonicalize(word))];

    // Cuts outside curly brackets.
    private static IEnumerable<string> Cut(string text, char separator)
    {
        var start = 0;
        var isInside = false;
        for (var at = 0; at < text.Length; at++)
            if (text[at] is '{' or '}')
                isInside = text[at] == '{' != isInside ? !isInside : throw new FormatException($"brackets do not pair: {text}");
            else if (text[at] == separator && !isInside)
            {
                yield return text[start..at];
                start = at + 1;
            }
        yield return isInside ? throw new FormatException($"brackets do not pair: {text}") : text[start..];
    }
}
