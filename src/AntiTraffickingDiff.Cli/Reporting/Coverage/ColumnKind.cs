namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a column holds; decides its width and format in a workbook.</summary>
internal enum ColumnKind
{
    /// <summary>Short text.</summary>
    Text,

    /// <summary>Text that can be long: titles, paths, lists.</summary>
    LongText,

    /// <summary>Whole numbers.</summary>
    Number,

    /// <summary>Shares, 0 to 1.</summary>
    Share,

    /// <summary>The coverage itself, 0 to 1: a share that is coloured.</summary>
    Coverage,
}
