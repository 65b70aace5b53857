namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">What stands in the first row.</param>
/// <param name="Kind">What the column holds.</param>
internal readonly record struct SheetColumn(string Heading, ColumnKind Kind)
{
    /// <summary>The width in characters of the default font.</summary>
    public double Width => Kind switch
    {
        ColumnKind.LongText => 28,
        ColumnKind.Text => 14,
        _ => 10,
    };
}
