using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Planted;

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

/// <summary>Sorts outcomes into the rows of a table.</summary>
internal static class OutcomeGroup
{
    /// <summary>The row of each outcome.</summary>
    /// <param name="by">damage, plan or edit.</param>
    /// <returns>Gives the row's name.</returns>
    public static Func<Outcome, string> By(string by) => by switch
    {
        "plan" => outcome => outcome.Run.Plan,
        "edit" => outcome => outcome.Change?.Edit ?? "(untouched)",
        _ => outcome => outcome.Run.Damage,
    };
}

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

/// <summary>Compares a fresh table with the one kept in the repository (<c>accuracy.tsv</c>).</summary>
internal static class PlantedRegression
{
    /// <summary>How much an F1 may fall unnoticed: about one finding in a row.</summary>
    public const double Tolerance = 0.005;

    /// <summary>Compares two tables.</summary>
    /// <param name="kept">The lines of the kept table.</param>
    /// <param name="fresh">The lines of the fresh one.</param>
    /// <returns>What is worse or cannot be compared, a line each; none if accuracy has not fallen.</returns>
    public static IReadOnlyList<string> Compare(IReadOnlyList<string> kept, IReadOnlyList<string> fresh)
    {
        var (before, after) = (Cells(kept), Cells(fresh));
        return
        [
            .. before.Keys.Except(after.Keys).Select(cell => $"{cell} is no longer measured"),
            .. after.Keys.Except(before.Keys).Select(cell => $"{cell} is not in the kept table"),
            .. before.Keys.Where(after.ContainsKey).Where(cell => IsWorse(cell.Column, before[cell], after[cell]))
                .Select(cell => $"{cell.Row}: {cell.Column} was {before[cell]}, is {after[cell]}"),
        ];
    }

    private static bool IsWorse(string column, string before, string after) =>
        column.EndsWith(" F1", StringComparison.Ordinal) ? Number(after) < Number(before) - Tolerance
        : column.EndsWith(" planted", StringComparison.Ordinal) && before != after;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static Dictionary<(string Row, string Column), string> Cells(IReadOnlyList<string> lines)
    {
        var head = lines[0].Split('\t');
        return lines.Skip(1).Select(line => line.Split('\t'))
            .SelectMany(row => row.Skip(1).Select((cell, i) => (Key: (row[0], head[i + 1]), Cell: cell)))
            .ToDictionary(pair => pair.Key, pair => pair.Cell);
    }
}
