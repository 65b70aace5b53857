namespace AntiTraffickingDiff.Units;

/// <summary>Makes a function of a table's row, or corrects one by a row.</summary>
internal static class UnitFunctionBuilder
{
    private const string IdCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    /// <summary>Applies a row.</summary>
    /// <param name="source">The table the row stands in.</param>
    /// <param name="row">The row. An empty cell keeps what there is, + before a cell adds to it, - alone clears it.</param>
    /// <param name="old">The function with the row's id so far, or null.</param>
    /// <returns>The function after the row.</returns>
    public static UnitFunction Apply(UnitTableSource source, UnitRow row, UnitFunction? old)
    {
        var id = Id(source, row);
        var made = new UnitFunction(
            id,
            Text(row["zh"], old?.Chinese),
            Text(row["en"], old?.English),
            Names(row["national"], old?.National),
            Names(row["province"], old?.Province),
            Names(row["prefecture"], old?.Prefecture),
            Names(row["county"], old?.County),
            Names(row["stems"], old?.Stems),
            Names(row["short"], old?.Shorts),
            Levels(source, row, old?.Levels),
            Names(row["former"], old?.Former),
            Text(row["notes"], old?.Notes));
        return made.Chinese.Length == 0 ? throw UnitTableParser.Bad(source, row.Line, $"'{id}' has no Chinese name") : made;
    }

    private static string Id(UnitTableSource source, UnitRow row)
    {
        var id = row["id"];
        return id.Length > 0 && id.All(IdCharacters.Contains)
            ? id
            : throw UnitTableParser.Bad(source, row.Line, $"'{id}' is no id; use small letters, digits and hyphens");
    }

    private static string Text(string cell, string? old) => cell switch
    {
        "" => old ?? string.Empty,
        "-" => string.Empty,
        _ => cell,
    };

    private static IReadOnlyList<string> Names(string cell, IReadOnlyList<string>? old) => cell switch
    {
        "" => old ?? [],
        "-" => [],
        ['+', .. var more] => [.. (old ?? []).Concat(Split(more)).Distinct()],
        _ => Split(cell),
    };

    private static string[] Split(string cell) =>
        cell.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlySet<AdministrativeLevel> Levels(
        UnitTableSource source, UnitRow row, IReadOnlySet<AdministrativeLevel>? old)
    {
        var cell = row["levels"];
        if (cell.Length == 0)
            return old ?? UnitLevels.All;
        return UnitLevels.Parse(Split(cell))
            ?? throw UnitTableParser.Bad(source, row.Line, $"'{cell}' names no levels; use 国、省、市、区、县、乡");
    }
}
