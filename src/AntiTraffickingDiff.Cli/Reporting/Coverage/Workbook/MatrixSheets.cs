namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the matrix of measures and plans as sheets; more plans than a sheet has columns give further sheets.</summary>
/// <param name="options">The baseline and the language.</param>
/// <param name="matrix">The coverage of all plans.</param>
/// <param name="package">Where to.</param>
internal sealed class MatrixSheets(CoverageOptions options, CoverageMatrix matrix, WorkbookPackage package)
{
    // A sheet has 16,384 columns (Excel specifications and limits); the first few say which measure it is.
    private const int MostPlans = 16_000;

    /// <summary>Writes the sheets.</summary>
    public void Write()
    {
        for (var first = 0; first == 0 || first < matrix.Plans.Count; first += MostPlans)
            WriteSheet(first, Math.Min(MostPlans, matrix.Plans.Count - first));
    }

    private void WriteSheet(int first, int count)
    {
        var table = CoverageColumns.Matrix;
        var name = first == 0 ? table.Name : $"{table.Name} {(first / MostPlans) + 1}";
        using var sheet = new SheetWriter(package.OpenSheet(name), [.. Headings(first, count)], table.Columns.Count);
        for (var measure = 0; measure < options.Baseline.Measures.Count; measure++)
        {
            var row = measure;
            sheet.WriteRow(cells =>
            {
                table.Write(options.Baseline.Measures[row], cells);
                matrix.Write(row, first, count, cells);
            });
        }

        sheet.Complete();
    }

    private IEnumerable<SheetColumn> Headings(int first, int count) =>
        CoverageColumns.Matrix.Columns
            .Select(column => new SheetColumn(CoverageHeadings.Of(column.Name, options.Language), column.Kind))
            .Concat(matrix.Plans.Skip(first).Take(count).Select(plan => new SheetColumn(plan, ColumnKind.Coverage)));
}
