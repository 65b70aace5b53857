using System.Diagnostics;
using System.Globalization;
using AntiTraffickingDiff.Accuracy.Formats;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Accuracy.Scans;

/// <summary>
/// Draws the samples as scans, recognises them, and compares with their text: how many characters are right, and for how
/// many measures the status is that of the clean text.
/// </summary>
internal sealed class ScansCommand : ISubcommand
{
    // Two resolutions that scanners are set to, and what must be reached at each.
    private static readonly (int Dpi, double Least)[] Resolutions = [(300, 0.97), (200, 0.93)];

    public string Name => "scans";

    public string Usage => "scans [--only NAME] [--dpi N] [--keep FOLDER] [--cache FOLDER]";

    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var samples = Path.Combine(SharedFolder.Repository() ?? ".", "samples");
        var ocr = new OcrOptions { Mode = OcrMode.Auto, CacheFolder = arguments.Value("--cache") };
        if (OcrEngine.Find(ocr).Missing is { } missing)
        {
            error.WriteLine(missing.English);
            return 2;
        }

        if (Scan.Missing() is { } tool)
        {
            error.WriteLine($"{tool} draws the scans and was not found");
            return 2;
        }

        output.WriteLine($"{"sample",-24} {"dpi",4} {"pages",5} {"characters",10} {"status",7} {"confidence",10} {"CPU s",6}");
        var isGood = true;
        foreach (var (dpi, least) in Resolutions.Where(item => arguments.Value("--dpi") is not { } only || only == item.Dpi.ToString(CultureInfo.InvariantCulture)))
        {
            var (right, all) = (0, 0);
            foreach (var path in Directory.GetFiles(samples, "*.pdf").Order(StringComparer.Ordinal).Where(path => arguments.Value("--only") is not { } only || path.Contains(only, StringComparison.Ordinal)))
            {
                var scan = Scan.Make(path, dpi);
                if (arguments.Value("--keep") is { } folder)
                    File.WriteAllBytes(Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}.{dpi}.pdf"), scan);
                var score = Score(path, scan, ocr);
                right += score.Right;
                all += score.All;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Path.GetFileNameWithoutExtension(path),-24} {dpi,4} {score.Pages,5} {score.Characters,10:0.0000} {(double)score.Right / score.All,7:0.000} {score.Confidence,10} {score.Seconds,6:0}"));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"status at {dpi} dpi: {(double)right / Math.Max(1, all):0.000} (least {least:0.00})"));
            isGood &= right >= least * all;
        }

        return isGood ? 0 : 1;
    }

    private static (double Characters, int Right, int All, int Pages, string Confidence, double Seconds) Score(string path, byte[] scan, OcrOptions ocr)
    {
        var start = Stopwatch.GetTimestamp();
        var clean = new PlanParser(new PipelineOptions());
        var recognising = new PlanParser(new PipelineOptions { Reading = ReadingOptions.Default with { Ocr = ocr, Limits = new PlanLimits { MaxSecondsPerFile = 3600 }, MaxFileSize = 1L << 30 } });
        var (truth, plan) = (clean.ParseFile(path, default), recognising.ParseFile(new SourceFile(path, scan), default));
        var (expected, found) = (Statuses(clean, path, truth), Statuses(recognising, path, plan));
        var note = plan.Document.Problems.FirstOrDefault(problem => problem.Kind == PdfProblems.TextRecognised);
        return (
            TextSimilarity.Of(Body(truth.Document), Body(plan.Document)),
            expected.Zip(found).Count(pair => pair.First == pair.Second), expected.Count,
            1 + truth.Document.Text.Count(c => c == '\f'), note?.Arguments[1].ToString() ?? "-", Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    // Page numbers stand apart in both.
    private static string Body(Document document) => string.Concat(
        document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(document.Text)));

    private static List<MeasureStatus> Statuses(PlanParser parser, string path, ParsedPlan plan)
    {
        var baseline = new BaselineLoader(parser).Load(BaselineLoader.Read(Baseline.DefaultName, ReadingOptions.Default, default), default);
        return [.. new PlanComparer(baseline, parser, []).Compare(path, plan, default).Measures.Select(measure => measure.Status)];
    }
}
