namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A table that is written as text, JSON or CSV.</summary>
/// <param name="Schema">The name of its JSON schema, such as <c>atdiff-units/1</c>.</param>
/// <param name="Name">The name of the list in JSON.</param>
/// <param name="Columns">The names of the columns in snake case, as CSV and JSON have them; in text <c>column-NAME</c> is the heading's message.</param>
/// <param name="Rows">
/// The cells of each row, one a column: a string, an integer, a share (double), a list of strings, or null for nothing.
/// </param>
public sealed record DataTable(
    string Schema, string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);
