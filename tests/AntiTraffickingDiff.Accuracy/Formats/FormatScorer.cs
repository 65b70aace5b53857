using System.Diagnostics;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>Reads files and compares them with what is known of them.</summary>
/// <param name="folder">The shared folder.</param>
internal sealed class FormatScorer(string folder)
{
    private const int TimedReads = 3;

    /// <summary>Reads one file: once to warm up and for the text, then three times for the median time.</summary>
    /// <param name="item">The file.</param>
    public FormatScore Score(FormatCase item)
    {
        var options = ReadingOptions.Default with { Password = item.Password.Length > 0 ? item.Password : null };
        var pipeline = new ComparisonPipeline(new PipelineOptions { Reading = options });
        var path = Path.Combine(folder, "formats", item.File);
        var (document, problems) = Read(pipeline, path);
        var milliseconds = Enumerable.Range(0, TimedReads).Select(_ => Milliseconds(() => Read(pipeline, path))).Order().ElementAt(TimedReads / 2);
        return new FormatScore(item, Similarity(item, document), CellShare(item, document), milliseconds, problems);
    }

    private static (Document? Document, IReadOnlyList<Problem> Problems) Read(ComparisonPipeline pipeline, string path)
    {
        try
        {
            var document = pipeline.Read(path, CancellationToken.None);
            return (document, document.Problems);
        }
        catch (UnusableInputException reason)
        {
            return (null, [reason.Problem]);
        }
    }

    private double? Similarity(FormatCase item, Document? document)
    {
        if (item.Truth.Length == 0 || document is null)
            return null;
        using var text = new StringWriter();
        DocumentTextWriter.Write(document, text);
        return TextSimilarity.Of(File.ReadAllText(Directory.GetFiles(folder, item.Truth).Single()), text.ToString());
    }

    private double? CellShare(FormatCase item, Document? document) => item.Cells.Length == 0 || document is null
        ? null
        : TableCells.ExactShare(TableCells.Read(Path.Combine(folder, item.Cells)), TableCells.Of(document));

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
