using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AntiTraffickingDiff.Benchmarks.Reading;

/// <summary>How many pages a second are worked on: the pages of a PDF file over the mean time.</summary>
public sealed class PagesPerSecondColumn : IColumn
{
    private const double NanosecondsPerSecond = 1e9;

    /// <inheritdoc/>
    public string Id => nameof(PagesPerSecondColumn);

    /// <inheritdoc/>
    public string ColumnName => "Pages/s";

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => "pages of a PDF file over the mean time; - for formats without pages";

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        var pages = benchmarkCase.Parameters["File"] is BenchmarkFile file ? PageCounter.Count(file.Path) : 0;
        return pages > 0 && summary[benchmarkCase]?.ResultStatistics?.Mean is { } mean
            ? (pages * NanosecondsPerSecond / mean).ToString("0", CultureInfo.InvariantCulture)
            : "-";
    }

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
