using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Measures plans against one baseline, with results kept where wanted. Thread-safe.</summary>
internal sealed class CoverageRunner
{
    private readonly PipelineOptions _options;
    private readonly ResultCache? _cache;
    private readonly CacheKey _run;
    private readonly Lazy<PreparedBaseline> _prepared;

    // Prepares a baseline; with a cache that knows it, nothing is read but its bytes.
    public CoverageRunner(PipelineOptions options, string baseline, ResultCache? cache, CancellationToken cancellationToken)
    {
        (_options, _cache) = (options, cache);
        var source = BaselineLoader.Read(baseline, options.Reading, cancellationToken);
        _prepared = new(() => PreparedBaseline.Of(source, options, cancellationToken));
        if (cache is not null)
            _run = CacheKey.OfRun(source.Bytes.Span, baseline, options);
        Baseline = cache?.Find(_run, BaselineCodec.Read) ?? Prepare();
    }

    // The baseline as coverage tables need it.
    public CoverageBaseline Baseline { get; }

    public CoveragePlan Cover(PlanSource source, CancellationToken cancellationToken) =>
        source.Problem is { } problem ? Unreadable(source.Path, problem) : CoverFile(source, cancellationToken);

    private CoveragePlan CoverFile(PlanSource source, CancellationToken cancellationToken)
    {
        var path = source.Path;
        try
        {
            var (plan, key) = HardStop.Run(_options.Reading.Limits, () => Measure(source, cancellationToken), cancellationToken);
            if (key is { } toKeep && plan.IsReadable)
                _cache?.Keep(toKeep, writer => PlanCodec.Write(plan, writer));
            return plan;
        }
#pragma warning disable CA1031 // One plan on which the tool fails must not cost the work on thousands of others.
        catch (Exception failure) when (FileFailure.Of(failure, _options.Reading.Limits) is { } reason)
#pragma warning restore CA1031
        {
            return Unreadable(path, reason);
        }
    }

    // The plan, and the key to keep it under if it is a new one. Work that is given up must not write, so it keeps nothing itself.
    private (CoveragePlan Plan, CacheKey? ToKeep) Measure(PlanSource source, CancellationToken cancellationToken)
    {
        var path = source.Path;
        var bytes = source.Content?.Bytes.ToArray() ?? DocumentLoader.ReadBytes(path, _options.Reading.MaxFileSize, cancellationToken);
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

/// <summary>A baseline ready for comparing.</summary>
internal sealed record PreparedBaseline(CoverageBaseline Baseline, PlanComparer Comparer)
{
    public static PreparedBaseline Of(SourceFile source, PipelineOptions options, CancellationToken cancellationToken)
    {
        var pipeline = new ComparisonPipeline(options);
        var baseline = pipeline.LoadBaseline(source, cancellationToken);
        return new PreparedBaseline(CoverageBaselineBuilder.Build(baseline), pipeline.ComparerFor(baseline));
    }
}

/// <summary>Measures many plans on several threads and hands them to writers in their order.</summary>
internal static class CoverageBatch
{
    // At no time are more than a few plans a thread in memory. Each plan is told to done after the writers, on the calling thread.
    public static void Run(
        IReadOnlyList<(PlanSource Source, CoverageRunner Runner)> plans, int jobs, IReadOnlyList<ICoverageWriter> writers, Action<CoveragePlan> done,
        CancellationToken cancellationToken) =>
        OrderedParallel.Run(
            plans, jobs,
            (item, token) =>
            {
                var plan = item.Runner.Cover(item.Source, token);
                return (Plan: plan, Rendered: writers.Select(writer => writer.Render(plan)).ToArray());
            },
            result =>
            {
                for (var i = 0; i < writers.Count; i++)
                    writers[i].Append(result.Plan, result.Rendered[i]);
                done(result.Plan);
            },
            cancellationToken);
}
