using System.Globalization;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// Parses the pattern column of a codebook. <c>A/B + C&amp;D - E</c>: a passage with A or B, and with C and D in one part
/// between commas, and without E. <c>^A</c>: A anywhere in the clause. <c>;;</c> separates wordings, and <c>0.5=</c>
/// before one says that it shows only half of the element.
/// </summary>
internal sealed class ElementPatternParser(WordingCanonicalizer canonicalizer)
{
    /// <summary>Parses one cell.</summary>
    /// <param name="cell">The pattern column of one row.</param>
    /// <returns>The wordings.</returns>
    /// <exception cref="FormatException">A value is not a number.</exception>
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

    private IReadOnlyList<IReadOnlyList<string>> Alternatives(string text) =>
        [.. text.Split('/').Select(alternative =>
            (IReadOnlyList<string>)[.. alternative.Split('&').Select(term => canonicalizer.Canonicalize(term))])];
}
