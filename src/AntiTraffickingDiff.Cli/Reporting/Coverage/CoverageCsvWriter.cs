using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes one table as CSV: RFC 4180, UTF-8 with a byte order mark, by which Excel knows the encoding. Problems are a
/// file of their own (<see cref="ProblemsCsvWriter"/>).
/// </summary>
public sealed class CoverageCsvWriter : ICoverageWriter
{
    private readonly CoverageOptions _options;
    private readonly Stream _output;
    private readonly CoverageMatrix _matrix = new();

    /// <summary>Starts the table.</summary>
    /// <param name="options">Which table.</param>
    /// <param name="output">Where to; stays open.</param>
    public CoverageCsvWriter(CoverageOptions options, Stream output)
    {
        (_options, _output) = (options, output);
        _output.Write(Encoding.UTF8.Preamble);
        if (options.View != CoverageView.Matrix)
            WriteHeader();
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan)
    {
        if (!plan.IsReadable || _options.View == CoverageView.Matrix)
            return default;
        var cells = new CsvCells();
        if (_options.View == CoverageView.Summary)
            Write(CoverageColumns.Summary, new PlanItem(_options.Baseline, plan), cells);
        else
            for (var measure = 0; measure < plan.Rows.Count; measure++)
                Write(CoverageColumns.Coverage, new MeasureItem(_options.Baseline, plan, measure), cells);
        return cells.TakeBytes();
    }

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        _output.Write(rendered.Span);
        if (_options.View == CoverageView.Matrix)
            _matrix.Add(plan);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_options.View == CoverageView.Matrix)
            WriteMatrix();
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Writes a row.</summary>
    /// <typeparam name="T">What it is about.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="item">What it is about.</param>
    /// <param name="cells">Where to.</param>
    internal static void Write<T>(CoverageTable<T> table, T item, CsvCells cells)
    {
        table.Write(item, cells);
        cells.EndRow();
    }

    /// <summary>Writes a row of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cells">Where to.</param>
    internal static void WriteTexts(IEnumerable<string> texts, CsvCells cells)
    {
        foreach (var text in texts)
            cells.Text(text);
        cells.EndRow();
    }

    private void WriteHeader()
    {
        var cells = new CsvCells();
        WriteTexts(
            _options.View == CoverageView.Summary
                ? CoverageColumns.Summary.Columns.Select(column => column.Name)
                : CoverageColumns.Coverage.Columns.Select(column => column.Name),
            cells);
        _output.Write(cells.TakeBytes());
    }

    private void WriteMatrix()
    {
        var cells = new CsvCells();
        WriteTexts(CoverageColumns.Matrix.Columns.Select(column => column.Name).Concat(_matrix.Plans), cells);
        for (var measure = 0; measure < _options.Baseline.Measures.Count; measure++)
        {
            CoverageColumns.Matrix.Write(_options.Baseline.Measures[measure], cells);
            _matrix.Write(measure, 0, _matrix.Plans.Count, cells);
            cells.EndRow();
            _output.Write(cells.TakeBytes());
        }
    }
}
