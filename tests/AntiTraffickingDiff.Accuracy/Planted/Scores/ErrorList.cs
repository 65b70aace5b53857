using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>Lists what the tool gets wrong, with what is needed to run it again.</summary>
internal static class ErrorList
{
    /// <summary>Writes the list.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<Outcome> outcomes, TextWriter output)
    {
        foreach (var outcome in outcomes.Where(outcome => !outcome.IsRight))
            output.WriteLine(string.Join('\t', Cells(outcome)));
    }

    private static IEnumerable<string> Cells(Outcome outcome) =>
    [
        outcome.Run.Damage, outcome.Run.Plan, outcome.Run.Seed.ToString(CultureInfo.InvariantCulture),
        outcome.IsPlanted ? "not found" : "wrongly found", outcome.Kind.ToString(), outcome.Place,
        outcome.Change?.Edit ?? "(untouched)", outcome.Change?.Text ?? string.Empty, outcome.Found,
    ];
}
