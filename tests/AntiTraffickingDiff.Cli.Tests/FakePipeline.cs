using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>A pipeline that reads nothing: every path is a plan without findings, but "bad" paths cannot be read.</summary>
internal sealed class FakePipeline : IComparisonPipeline
{
    private static readonly Problem Unreadable = new(ReadingProblems.EmptyFile);
    private static readonly Problem Remark = new(ReadingProblems.EncodingRecognised, "UTF-8");
    private static readonly Problem Caution = new(ReadingProblems.UndecodableBytes, "UTF-8", 3, "FF") { Line = 2 };

    public PipelineOptions? Options { get; private set; }

    public string? Baseline { get; private set; }

    public IReadOnlyList<string> Paths { get; private set; } = [];

    public Action<CancellationToken> WhileComparing { get; init; } = _ => { };

    public FakePipeline With(PipelineOptions options)
    {
        Options = options;
        return this;
    }

    public Document Read(string path, CancellationToken cancellationToken) => path.Contains("bad", StringComparison.Ordinal)
        ? throw new UnusableInputException(Unreadable)
        : new Document(path, SourceFormat.Text, "第一页\n\f第二页\n", [], new PositionMap([]), [Caution]);

    public ParsedPlan Parse(string path, CancellationToken cancellationToken) => throw new UnusableInputException(Unreadable);

    public Comparison CompareAll(
        string baselineNameOrPath, IReadOnlyList<string> paths, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        (Baseline, Paths) = (baselineNameOrPath, paths);
        WhileComparing(cancellationToken);
        return new Comparison(new BaselineSummary(baselineNameOrPath, "基准", 0, true), [.. paths.Select(Compare)]);
    }

    private static PlanComparison Compare(string path) => new()
    {
        Path = path,
        Title = "方案" + path,
        Diagnostics = path.Contains("bad", StringComparison.Ordinal) ? [Unreadable] : [Remark, Caution],
    };
}
