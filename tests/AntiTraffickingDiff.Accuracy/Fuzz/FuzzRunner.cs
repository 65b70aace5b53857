using System.Diagnostics;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>
/// Takes damaged files through all stages: each must give a sound document and findings or be refused, in bounded time.
/// </summary>
internal static class FuzzRunner
{
    /// <summary>When reading is told to stop; what it waits for a processor on a machine that does much else does not count.</summary>
    private static readonly PlanLimits Limits = new() { MaxSecondsPerFile = 60 };

    /// <summary>When a reader that does not stop is given up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    // As the tool does it: PDF files in a process of their own.
    private static readonly PlanParser Parser = new(new PipelineOptions
    {
        Reading = ReadingOptions.Default with
        {
            PdfWorker = new PdfWorkerCommand("dotnet", typeof(Cli.Commands.CliHost).Assembly.Location),
            Limits = Limits,
        },
    });

    private static readonly PlanComparer Comparer = new(
        new BaselineLoader(Parser).Load(BaselineLoader.Read(Baseline.DefaultName, ReadingOptions.Default, default), default), Parser, []);

    /// <summary>Reads one file.</summary>
    /// <param name="item">The file.</param>
    public static FuzzOutcome Run(FuzzCase item)
    {
        var start = Stopwatch.GetTimestamp();
        var task = Task.Run(() => Verdict(item));
        var isDone = task.Wait(Patience);
        var (verdict, isGood) = isDone ? task.Result : ("hang", false);
        return new FuzzOutcome(item, verdict, isGood, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static (string Verdict, bool IsGood) Verdict(FuzzCase item)
    {
        try
        {
            return FileWatch.Run(Limits, token =>
            {
                var plan = Parser.ParseFile(new SourceFile(item.Source, item.Bytes), token);
                var findings = Comparer.Compare(item.Source, plan, token);
                return IsSound(plan.Document) && findings.Measures.Count == Comparer.Summary.MeasureCount ? ("compared", true) : ("unsound document", false);
            }, default);
        }
        catch (UnusableInputException reason) when (reason.Problem.Kind == LimitProblems.TimeExceeded)
        {
            return ("out of time", false);
        }
        catch (UnusableInputException reason)
        {
            return (reason.Problem.Kind.Code, reason.Problem.Kind.Severity == Severity.Error && reason.Problem.Kind != BatchProblems.Defect);
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return (defect.ToString(), false);
        }
    }

    private static bool IsSound(Document document)
    {
        var end = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Span.Start < end || block.Span.End > document.Text.Length || document.Positions[block.Span.Start].Line < 1)
                return false;
            if (!block.Cells.All(cell => block.Span.Contains(cell.Span) && cell.ColumnSpan >= 1 && cell.RowSpan >= 1))
                return false;
            end = block.Span.End;
        }

        return document.Problems.All(problem => problem.Kind.Severity != Severity.Error);
    }
}

/// <summary>One damaged file; the same seed and number always give the same one.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Source">The name of the good file it was made of.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record FuzzCase(int Number, string Source, byte[] Bytes)
{
    /// <summary>Makes a damaged file; every other Word document, by chance, is damaged inside its parts.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="number">The number of the file.</param>
    /// <param name="sources">The good files.</param>
    public static FuzzCase Make(int seed, int number, IReadOnlyList<(string Name, byte[] Bytes)> sources)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var (name, bytes) = sources[number % sources.Count];
        var isInside = name.EndsWith(".docx", StringComparison.Ordinal) && random.Next(2) == 0;
        return new FuzzCase(number, name, isInside ? PackageMutator.Mutate(bytes, random) : ByteMutator.Mutate(bytes, random));
    }
}

/// <summary>What became of a damaged file.</summary>
/// <param name="Case">The file.</param>
/// <param name="Verdict">Compared, the code of the refusal, or what went wrong.</param>
/// <param name="IsGood">Whether that is a result a reader may give.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record FuzzOutcome(FuzzCase Case, string Verdict, bool IsGood, double Milliseconds);

/// <summary>The good files that are damaged.</summary>
internal static class FuzzSources
{
    /// <summary>The PDF, Word and text files of folders and of the folders in them, by name.</summary>
    /// <param name="folders">The folders; those that are not there are left out.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Read(params IEnumerable<string> folders) =>
        [.. folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".pdf" or ".docx" or ".txt" && !path.EndsWith(".truth.txt", StringComparison.Ordinal))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
}
