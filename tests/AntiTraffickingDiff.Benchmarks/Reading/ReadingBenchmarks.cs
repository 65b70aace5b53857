using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Docx;
using AntiTraffickingDiff.Reading.Pdf;
using BenchmarkDotNet.Attributes;

namespace AntiTraffickingDiff.Benchmarks.Reading;

/// <summary>Time and allocated memory for one document of each format: the reader alone, and all stages up to the clause tree.</summary>
[Config(typeof(ReadingConfig))]
public class ReadingBenchmarks
{
    private readonly DocumentLoader _loader = new([new TextDocumentReader(), new PdfDocumentReader(), new DocxDocumentReader()]);
    private readonly ComparisonPipeline _pipeline = new(new PipelineOptions());
    private SourceFile _file = new(string.Empty, default);

    /// <summary>The documents.</summary>
    public static IEnumerable<BenchmarkFile> Files => BenchmarkFile.All();

    /// <summary>The document that is read.</summary>
    [ParamsSource(nameof(Files))]
    public BenchmarkFile File { get; set; } = null!;

    /// <summary>Takes the file into memory.</summary>
    [GlobalSetup]
    public void Load() => _file = new SourceFile(File.Path, System.IO.File.ReadAllBytes(File.Path));

    /// <summary>The reader alone.</summary>
    [Benchmark]
    public object Read() => _loader.Load(_file, ReadingOptions.Default);

    /// <summary>From the file to the clause tree with assignments.</summary>
    [Benchmark]
    public ParsedPlan Parse() => _pipeline.Parse(File.Path, CancellationToken.None);
}
