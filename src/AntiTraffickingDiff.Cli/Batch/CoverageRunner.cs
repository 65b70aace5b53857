using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Batch;

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
            _run = CacheKey.OfRun(source.Bytes.Span, baseline, options);
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
            var (plan, key) = HardStop.Run(_options.Reading.Limits, () => Measure(path, cancellationToken), cancellationToken);
            if (key is { } toKeep && plan.IsReadable)
                _cache?.Keep(toKeep, writer => PlanCodec.Write(plan, writer));
            return plan;
        }
        catch (UnusableInputException exception)
        {
            return Unreadable(path, exception.Problem);
        }
        catch (OutOfMemoryException)
        {
            return Unreadable(path, new Problem(LimitProblems.MemoryExceeded, _options.Reading.Limits.MaxMemoryPerFile));
        }
#pragma warning disable CA1031 // One plan on which the tool fails must not cost the work on thousands of others.
        catch (Exception defect) when (defect is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Unreadable(path, new Problem(BatchProblems.Defect, defect.GetType().Name, defect.Message));
        }
    }

    // The plan, and the key to keep it under if it is a new one. Work that is given up must not write, so it keeps nothing itself.
    private (CoveragePlan Plan, CacheKey? ToKeep) Measure(string path, CancellationToken cancellationToken)
    {
        var bytes = DocumentLoader.ReadBytes(path, _options.Reading.MaxFileSize, cancellationToken);
        if (_cache is null)
            return (Compare(path, bytes, cancellationToken), null);
        var key = _run.OfPlan(path, bytes);
        return _cache.Find(key, reader => PlanCodec.Read(reader, PrintableText.Of(path))) is { } kept && kept.Rows.Count == Baseline.Measures.Count
            ? (kept, null)
            : (Compare(path, bytes, cancellationToken), key);
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
