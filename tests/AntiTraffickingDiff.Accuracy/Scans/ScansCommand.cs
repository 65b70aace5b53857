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
/// many measures the status is that of the clean text. With <c>--clean</c> and <c>--scan</c> it does so for a file and any
/// scan of it.
/// </summary>
internal sealed class ScansCommand : ISubcommand
{
    // Two resolutions that scanners are set to, and what must be reached at each.
    private static readonly (int Dpi, double Least)[] Resolutions = [(300, 0.97), (200, 0.93)];

    public string Name => "scans";

    public string Usage => "scans [--only NAME] [--dpi N] [--clean FILE --scan FILE] [--keep FOLDER] [--cache FOLDER]";

    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        var samples = Path.Combine(SharedFolder.Repository() ?? ".", "samples");
        var ocr = new OcrOptions { Mode = OcrMode.Auto, CacheFolder = arguments.Value("--cache") };
        if (OcrEngine.Find(ocr).Missing is { } missing)
        {
            error.WriteLine(missing.English);
            return 2;
        }

        output.WriteLine($"{"plan",-24} {"dpi",4} {"pages",5} {"characters",10} {"status",7} {"confidence",10} {"s",6}");
        if (arguments.Value("--clean") is { } clean && arguments.Value("--scan") is { } given)
        {
            Write(output, Path.GetFileNameWithoutExtension(given), "", Score(clean, File.ReadAllBytes(given), ocr, Kept(arguments, given)));
            return 0;
        }

        if (Scan.Missing() is { } tool)
        {
            error.WriteLine($"{tool} draws the scans and was not found");
            return 2;
        }

        var isGood = true;
        foreach (var (dpi, least) in Resolutions.Where(item => arguments.Value("--dpi") is not { } only || only == item.Dpi.ToString(CultureInfo.InvariantCulture)))
        {
            var (right, all) = (0, 0);
            foreach (var path in Directory.GetFiles(samples, "*.pdf").Order(StringComparer.Ordinal).Where(path => arguments.Value("--only") is not { } only || path.Contains(only, StringComparison.Ordinal)))
            {
                var scan = Scan.Make(path, dpi);
                var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}.{dpi}");
                if (Kept(arguments, name) is { } kept)
                    File.WriteAllBytes(kept + ".pdf", scan);
                var score = Score(path, scan, ocr, Kept(arguments, name));
                right += score.Right;
                all += score.All;
                Write(output, Path.GetFileNameWithoutExtension(path), dpi.ToString(CultureInfo.InvariantCulture), score);
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"status at {dpi} dpi: {(double)right / Math.Max(1, all):0.000} (least {least:0.00})"));
            isGood &= right >= least * all;
        }

        return isGood ? 0 : 1;
    }

    private static string? Kept(CommandArguments arguments, string name) =>
        arguments.Value("--keep") is { } folder ? Path.Combine(folder, Path.GetFileName(name)) : null;

    private static void Write(TextWriter output, string name, string dpi, in ScanScore score)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} {dpi,4} {score.Pages,5} {score.Characters,10:0.0000} {(double)score.Right / score.All,7:0.000} {score.Confidence,10} {score.Seconds,6:0}"));
        foreach (var difference in score.Differences)
            output.WriteLine("  " + difference);
    }

    private readonly record struct ScanScore(double Characters, int Right, int All, int Pages, string Confidence, double Seconds, IReadOnlyList<string> Differences);

    private static ScanScore Score(string path, byte[] scan, OcrOptions ocr, string? kept)
    {
        var start = Stopwatch.GetTimestamp();
        var clean = new PlanParser(new PipelineOptions());
        var recognising = new PlanParser(new PipelineOptions { Reading = ReadingOptions.Default with { Ocr = ocr, Limits = new PlanLimits { MaxSecondsPerFile = 3600 }, MaxFileSize = 1L << 30 } });
        var (truth, plan) = (clean.ParseFile(path, default), recognising.ParseFile(new SourceFile(path, scan), default));
        var (expected, found) = (Statuses(clean, path, truth), Statuses(recognising, path, plan));
        var note = plan.Document.Problems.FirstOrDefault(problem => problem.Kind == PdfProblems.TextRecognised);
        if (kept is not null)
        {
            File.WriteAllText(kept + ".clean.txt", truth.Normalized.Text);
            File.WriteAllText(kept + ".read.txt", plan.Normalized.Text);
        }

        return new ScanScore(
            TextSimilarity.Of(Body(truth.Document), Body(plan.Document)),
            expected.Zip(found).Count(pair => pair.First.Status == pair.Second.Status), expected.Count,
            1 + truth.Document.Text.Count(c => c == '\f'), note?.Arguments[1].ToString() ?? "-", Stopwatch.GetElapsedTime(start).TotalSeconds,
            [.. expected.Zip(found).Where(pair => pair.First.Status != pair.Second.Status).Select(pair => $"{pair.First.Id}: {pair.First.Status}, in the scan {pair.Second.Status}")]);
    }

    // Page numbers stand apart in both.
    private static string Body(Document document) => string.Concat(
        document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(document.Text)));

    private static IReadOnlyList<MeasureFinding> Statuses(PlanParser parser, string path, ParsedPlan plan)
    {
        var baseline = new BaselineLoader(parser).Load(BaselineLoader.Read(Baseline.DefaultName, ReadingOptions.Default, default), default);
        return new PlanComparer(baseline, parser, []).Compare(path, plan, default).Measures;
    }
}
