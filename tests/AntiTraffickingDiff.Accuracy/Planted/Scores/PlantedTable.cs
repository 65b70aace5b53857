using System.Globalization;
using AntiTraffickingDiff.Accuracy.Planted.Edits;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>Writes outcomes as a table: a row a damage, precision, recall and F1 of each kind.</summary>
internal static class PlantedTable
{
    private static readonly IReadOnlyList<FindingKind> Kinds = Enum.GetValues<FindingKind>();

    /// <summary>Makes the table.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="title">The head of the first column.</param>
    /// <param name="row">The row that a run belongs to.</param>
    /// <returns>The lines: a head, the rows, and a row over all.</returns>
    public static IReadOnlyList<string> Lines(IReadOnlyList<Outcome> outcomes, string title, Func<Outcome, string> row) =>
    [
        string.Join('\t', Kinds.SelectMany(Columns).Prepend(title)),
        .. outcomes.GroupBy(row).Select(group => Line(group.Key, [.. group])),
        Line("all", outcomes),
    ];

    private static IEnumerable<string> Columns(FindingKind kind)
    {
        var name = kind.ToString().ToLowerInvariant();
        return [$"{name} planted", $"{name} precision", $"{name} recall", $"{name} F1"];
    }

    private static string Line(string name, IReadOnlyList<Outcome> outcomes) =>
        string.Join('\t', Kinds.SelectMany(kind => Cells([.. outcomes.Where(outcome => outcome.Kind == kind)])).Prepend(name));

    private static IEnumerable<string> Cells(List<Outcome> outcomes)
    {
        var (precision, recall, f1) = Agreement.Score([.. outcomes.Select(outcome => (outcome.IsPlanted, outcome.IsFound))]);
        var planted = outcomes.Count(outcome => outcome.IsPlanted).ToString(CultureInfo.InvariantCulture);
        return [planted, Number(precision), Number(recall), Number(f1)];
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
