namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes a workbook with the sheets coverage, matrix, summary, added and problems. The view that is asked for is the
/// sheet that is shown first. Rows of plans go straight into the package; the smaller sheets wait in spool files.
/// </summary>
public sealed class CoverageXlsxWriter : ICoverageWriter
{
    private static readonly string[] Order = ["coverage", "matrix", "summary", "added", "problems"];

    private readonly CoverageOptions _options;
    private readonly WorkbookPackage _package;
    private readonly SheetSeries<MeasureItem> _coverage;
    private readonly SheetSeries<PlanItem> _summary;
    private readonly SheetSeries<AddedItem> _added;
    private readonly SheetSeries<ProblemItem> _problems;
    private readonly SheetSpool _spool = new();
    private readonly CoverageMatrix _matrix = new();

    /// <summary>Starts the workbook.</summary>
    /// <param name="options">Which sheet is shown first, and the language of headings and messages.</param>
    /// <param name="output">Where to; stays open.</param>
    public CoverageXlsxWriter(CoverageOptions options, Stream output)
    {
        _options = options;
        _package = new WorkbookPackage(output);
        _coverage = new(CoverageColumns.Coverage, options.Language, _package.OpenSheet);
        _summary = new(CoverageColumns.Summary, options.Language, _spool.OpenSheet);
        _added = new(CoverageColumns.Added, options.Language, _spool.OpenSheet);
        _problems = new(CoverageColumns.Problems, options.Language, _spool.OpenSheet);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        foreach (var problem in plan.Errors)
            _problems.Write(new ProblemItem(plan.Path, problem, _options.Language));
        if (!plan.IsReadable)
            return;
        for (var measure = 0; measure < plan.Rows.Count; measure++)
            _coverage.Write(new MeasureItem(_options.Baseline, plan, measure));
        _summary.Write(new PlanItem(_options.Baseline, plan));
        foreach (var addition in plan.Added)
            _added.Write(new AddedItem(plan, addition));
        _matrix.Add(plan);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _coverage.Complete();
        new MatrixSheets(_options, _matrix, _package).Write();
        _summary.Complete();
        _added.Complete();
        _problems.Complete();
        _spool.CopyTo(_package);
        _package.Complete(Order, Order[(int)_options.View]);
        _package.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _coverage.Dispose();
        _summary.Dispose();
        _added.Dispose();
        _problems.Dispose();
        _spool.Dispose();
        _package.Dispose();
    }
}
