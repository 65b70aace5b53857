using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reporting;
using AntiTraffickingDiff.Reporting.Coverage;

namespace AntiTraffickingDiff.Batch;

/// <summary>Measures plans against one baseline, with results kept where wanted. Thread-safe.</summary>
public sealed class CoverageRunner
{
    private readonly PipelineOptions _options;
    private readonly ResultCache? _cache;
    private readonly CacheKey _run;
    private readonly Lazy<PreparedBaseline> _prepared;

    /// <summary>Prepares a baseline; with a cache that knows it, nothing is read but its bytes.</summary>
    /// <param name="options">What to work with.</param>
    /// <param name="baseline">The name of an embedded baseline, or a file.</param>
    /// <param name="cache">Where results are kept, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnusableInputException">The baseline or a unit file cannot be used.</exception>
    public CoverageRunner(PipelineOptions options, string baseline, ResultCache? cache, CancellationToken cancellationToken)
    {
        (_options, _cache) = (options, cache);
        var source = BaselineLoader.Read(baseline, options.Reading, cancellationToken);
        _prepared = new(() => PreparedBaseline.Of(source, options, cancellationToken));
        if (cache is not null)
            _run = CacheKey.OfRun(source.Bytes.Span, baseline, options, cancellationToken);
        Baseline = cache?.Find(_run, BaselineCodec.Read) ?? Prepare();
    }

    /// <summary>The baseline as coverage tables need it.</summary>
    public CoverageBaseline Baseline { get; }

    /// <summary>Measures one plan.</summary>
    /// <param name="source">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its coverage; if it cannot be read, only its path and the error.</returns>
    public CoveragePlan Cover(PlanSource source, CancellationToken cancellationToken) =>
        source.Problem is { } problem ? Unreadable(source.Path, problem) : Cover(source.Path, cancellationToken);

    private CoveragePlan Cover(string path, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = FileBytesReader.Read(path, _options.Reading.MaxFileSize, cancellationToken);
            return _cache is null ? Compare(path, bytes, cancellationToken) : Find(path, bytes, _cache, cancellationToken);
        }
        catch (UnusableInputException exception)
        {
            return Unreadable(path, exception.Problem);
        }
#pragma warning disable CA1031 // One plan on which the tool fails must not cost the work on thousands of others.
        catch (Exception defect) when (defect is not OperationCanceledException and not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Unreadable(path, new Problem(BatchProblems.Defect, defect.GetType().Name, defect.Message));
        }
    }

    private CoveragePlan Find(string path, byte[] bytes, ResultCache cache, CancellationToken cancellationToken)
    {
        var key = _run.OfPlan(path, bytes);
        if (cache.Find(key, reader => PlanCodec.Read(reader, PrintableText.Of(path))) is { } kept && kept.Rows.Count == Baseline.Measures.Count)
            return kept;
        var plan = Compare(path, bytes, cancellationToken);
        if (plan.IsReadable)
            cache.Keep(key, writer => PlanCodec.Write(plan, writer));
        return plan;
    }

    private CoveragePlan Compare(string path, byte[] bytes, CancellationToken cancellationToken) =>
        CoveragePlanBuilder.Build(_prepared.Value.Comparer.Compare(new SourceFile(path, bytes), cancellationToken));

    private CoverageBaseline Prepare()
    {
        var baseline = _prepared.Value.Baseline;
        _cache?.Keep(_run, writer => BaselineCodec.Write(baseline, writer));
        return baseline;
    }

    private static CoveragePlan Unreadable(string path, Problem problem) =>
        new() { Path = PrintableText.Of(path), Problems = [CoverageProblem.Of(problem)] };
}
