namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="Name">The stable name, the same in every language.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Write">Writes the one cell of a row.</param>
internal sealed record CoverageColumn<T>(string Name, ColumnKind Kind, Action<T, ICellSink> Write);
