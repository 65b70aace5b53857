using System.Globalization;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// What each duty of a baseline asks for, element by element: domain knowledge that no general measure of likeness
/// has. A baseline without a codebook is matched by likeness alone.
/// </summary>
internal sealed class Codebook
{
    private readonly Dictionary<(string Measure, int Duty), IReadOnlyList<DutyElement>> _elements;

    private Codebook(Dictionary<(string, int), IReadOnlyList<DutyElement>> elements)
    {
        _elements = elements;
        Words = new TermTrie(elements.Values.SelectMany(rows => rows));
    }

    /// <summary>All words of its patterns.</summary>
    public TermTrie Words { get; }

    /// <summary>A codebook without rows.</summary>
    public static Codebook Empty { get; } = new([]);

    /// <summary>Loads the embedded codebook of an embedded baseline.</summary>
    /// <param name="baselineName">The baseline's name.</param>
    /// <returns>The codebook.</returns>
    public static Codebook Load(string baselineName) => Of(EmbeddedText.Rows($"{baselineName}.codebook.tsv"));

    /// <summary>Makes a codebook of rows.</summary>
    /// <param name="rows">
    /// The rows without the header: measure, duty, weight, element, pattern, reason. A row that names no measure goes on
    /// with wordings of the element above it.
    /// </param>
    /// <returns>The codebook.</returns>
    public static Codebook Of(IEnumerable<string[]> rows)
    {
        var parser = new ElementPatternParser(WordingCanonicalizer.Default);
        var elements = new List<(string Measure, int Duty, double Weight, string Name, List<ElementPattern> Patterns)>();
        foreach (var row in rows)
            if (row[0].Length == 0)
                elements[^1].Patterns.AddRange(parser.Parse(row[4]));
            else
                elements.Add((row[0], int.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture), row[3], [.. parser.Parse(row[4])]));
        return new Codebook(elements.GroupBy(element => (element.Measure, element.Duty)).ToDictionary(
            group => group.Key, group => (IReadOnlyList<DutyElement>)[.. group.Select(element => new DutyElement(element.Weight, element.Name, element.Patterns))]));
    }

    /// <summary>The elements of a duty.</summary>
    /// <param name="measure">The measure's id.</param>
    /// <param name="duty">The duty's number, from 1.</param>
    /// <returns>The elements; none if the codebook does not know the duty.</returns>
    public IReadOnlyList<DutyElement> Elements(string measure, int duty) => _elements.GetValueOrDefault((measure, duty), []);
}
