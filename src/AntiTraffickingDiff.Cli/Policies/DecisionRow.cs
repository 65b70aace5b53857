using AntiTraffickingDiff.Findings;
using CsvHelper;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A row of a decision file as written.</summary>
/// <param name="csv">The reader, which stands on the row.</param>
internal sealed class DecisionRow(IReaderRow csv)
{
    /// <summary>The columns; measure and decision must be there.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["plan", "measure", "duty", "decision", "locator", "status", "fingerprint", "coder", "note"];

    /// <summary>One cell.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>Its text without spaces around it; empty if there is none.</returns>
    public string this[string column] => (csv.TryGetField<string>(column, out var cell) ? cell ?? string.Empty : string.Empty).Trim();
}
