using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>How to start the process that reads PDF files: this tool with a hidden command.</summary>
/// <param name="Program">The program: the tool, or <c>dotnet</c>.</param>
/// <param name="Assembly">The tool's assembly where the program is <c>dotnet</c>, else null.</param>
internal sealed record PdfWorkerCommand(string Program, string? Assembly)
{
    /// <summary>The hidden command, the only argument.</summary>
    public const string Verb = "pdf-worker";
}

/// <summary>
/// The workers of a process: one is started when the first PDF file is met, more when several are read at once, and they
/// are used again. A worker that dies, or is ended for its time, costs the file that it was reading and is replaced.
/// Workers end when the pipe to them closes, so none outlives this process, however it ends.
/// </summary>
internal sealed class PdfWorkers : IPdfSource
{
    private static readonly ConcurrentDictionary<(PdfWorkerCommand, long), PdfWorkers> Pools = new();

    private readonly PdfWorkerCommand command;
    private readonly long memory;
    private readonly ConcurrentBag<PdfWorker> idle = [];

    private PdfWorkers(PdfWorkerCommand command, long memory) => (this.command, this.memory) = (command, memory);

    /// <summary>The workers that are started with a command and have the memory that options allow.</summary>
    public static PdfWorkers Of(PdfWorkerCommand command, ReadingOptions options) =>
        Pools.GetOrAdd((command, Math.Min(options.Limits.MaxMemoryPerFile, options.PdfLimits.MaxMemory)), key => new PdfWorkers(key.Item1, key.Item2));

    /// <summary>The process ids of workers that wait for a file, for tests.</summary>
    internal IReadOnlyList<int> Idle => [.. idle.Select(worker => worker.ProcessId)];

    public PdfOutcome Read(SourceFile file, ReadingOptions options, IReadOnlyList<PageContent> recognised, CancellationToken cancellationToken)
    {
        using var answer = Ask(WorkerMessages.Read(file, options, recognised), options, cancellationToken);
        return WorkerMessages.OutcomeOf(answer, file.Path);
    }

    public IReadOnlyList<PageContent> Scans(SourceFile file, ReadingOptions options, IReadOnlyList<int> pages, CancellationToken cancellationToken)
    {
        using var answer = Ask(WorkerMessages.Scans(file, options, pages), options, cancellationToken);
        return WorkerMessages.ScansOf(answer);
    }

    private PdfWorker? Waiting()
    {
        while (idle.TryTake(out var worker))
        {
            if (!worker.HasEnded)
                return worker;
            worker.Dispose();
        }

        return null;
    }

    private MemoryStream Ask(MemoryStream request, ReadingOptions options, CancellationToken cancellationToken)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            // The second time a new one: others that waited may have been ended with the first.
            var worker = (isAgain ? null : Waiting()) ?? PdfWorker.Start(command, memory);
            try
            {
                var answer = worker.Ask(request, TimeSpan.FromSeconds(options.Limits.MaxSecondsPerFile), cancellationToken);
                idle.Add(worker);
                return answer;
            }
            catch (WorkerEndedException) when (!isAgain && worker.WasKilled)
            {
                // Somebody ended it from outside, perhaps the system for another's memory: that is not the file's fault.
                worker.Dispose();
            }
            catch (WorkerEndedException)
            {
                var (english, chinese) = worker.Obituary();
                worker.Dispose();
                throw new UnusableInputException(new Problem(PdfProblems.WorkerDied, english, chinese));
            }
            catch (TimeoutException)
            {
                worker.Dispose();
                throw new UnusableInputException(new Problem(LimitProblems.TimeExceeded, options.Limits.MaxSecondsPerFile));
            }
            catch
            {
                worker.Dispose();
                throw;
            }
        }
    }
}

/// <summary>The worker has ended instead of answering.</summary>
internal sealed class WorkerEndedException(Exception inner) : Exception(inner.Message, inner);

/// <summary>One worker process, for one file at a time.</summary>
internal sealed class PdfWorker : IDisposable
{
    // What the runtime and the worker's own code take beside what a file does.
    private const long OwnMemory = 96L << 20;

    // The first lines say how a process ended; a stack overflow writes thousands.
    private const int KeptErrors = 2000;

    private const int KilledExitCode = 128 + 9, AbortedExitCode = 128 + 6;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private PdfWorker(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                if (errors.Length < KeptErrors)
                    errors.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
    }

    public int ProcessId => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>Whether a signal from outside has ended it.</summary>
    public bool WasKilled => ExitCode() == KilledExitCode;

    public static PdfWorker Start(PdfWorkerCommand command, long memory)
    {
        var start = new ProcessStartInfo(command.Program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (command.Assembly is not null)
            start.ArgumentList.Add(command.Assembly);
        start.ArgumentList.Add(PdfWorkerCommand.Verb);
        start.Environment["DOTNET_GCHeapHardLimit"] = (memory + OwnMemory).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        try
        {
            return new PdfWorker(Process.Start(start)!);
        }
        catch (Win32Exception reason)
        {
            throw new UnusableInputException(new Problem(PdfProblems.NoWorker, Reason.Of(reason)), reason);
        }
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <exception cref="WorkerEndedException">The worker ended.</exception>
    /// <exception cref="TimeoutException">It took too long, or was stopped; the worker is no use any more.</exception>
    public MemoryStream Ask(MemoryStream request, TimeSpan time, CancellationToken cancellationToken)
    {
        // Reading and writing pipes cannot be stopped in all systems; ending the process ends both.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = FileTime.Current.Follow(process.Id);
        var start = Environment.TickCount64;
        using var clock = new Timer(_ => Look(), null, Interval, Interval);
        using var kill = stop.Token.Register(Kill);
        try
        {
            WorkerMessages.Write(process.StandardInput.BaseStream, request);
            return WorkerMessages.Read(process.StandardOutput.BaseStream) ?? throw new EndOfStreamException();
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or InvalidDataException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (stop.IsCancellationRequested)
                throw new TimeoutException(ended.Message, ended);
            throw new WorkerEndedException(ended);
        }
        finally
        {
            waiting.End();
        }

        void Look()
        {
            if (Environment.TickCount64 - start <= time.TotalMilliseconds + waiting.Milliseconds)
                return;
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The answer has come at this very moment.
            }
        }
    }

    /// <summary>How it ended, in English and Chinese.</summary>
    public (string English, string Chinese) Obituary()
    {
        var code = ExitCode();
        string first;
        lock (errors)
            first = errors.ToString();
        if (first.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase))
            return ("its parts nest too deeply, the stack was used up", "其内容嵌套过深，栈空间耗尽");
        if (first.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || first.Contains("OutOfMemory", StringComparison.Ordinal))
            return ("the memory was used up (pdf-memory)", "内存耗尽（pdf-memory）");
        return code switch
        {
            KilledExitCode => ("the process was killed, twice", "进程两次被终止"),
            AbortedExitCode => ("the process was aborted", "进程异常中止"),
            null => ("the process does not answer", "进程无响应"),
            _ => (string.Create(CultureInfo.InvariantCulture, $"the process ended with {code}"), string.Create(CultureInfo.InvariantCulture, $"进程以代码 {code} 结束")),
        };
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private int? ExitCode()
    {
        try
        {
            // A dump of the stack takes its time.
            return process.WaitForExit(TimeSpan.FromSeconds(10)) ? process.ExitCode : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}

/// <summary>
/// The worker's side: answers requests on standard input, one after another, until it closes. It opens no file and writes
/// nothing but its answers.
/// </summary>
internal static class PdfWorkerServer
{
    /// <summary>Runs until the other side closes the pipe.</summary>
    public static int Run(Stream input, Stream output)
    {
        using var requests = new BlockingCollection<MemoryStream>();
        // The pipe is watched while a file is read: when the tool ends, the worker does too, whatever it is at.
        new Thread(() => Listen(input, requests)) { IsBackground = true, Name = "requests" }.Start();
        foreach (var request in requests.GetConsumingEnumerable())
            WorkerMessages.Write(output, Answer(request));
        return 0;
    }

    private static void Listen(Stream input, BlockingCollection<MemoryStream> requests)
    {
        try
        {
            while (WorkerMessages.Read(input) is { } request)
                requests.Add(request);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            // As good as closed.
        }

        Environment.Exit(0);
    }

    private static MemoryStream Answer(MemoryStream request)
    {
        Problem? memory = null;
        try
        {
            return WorkerMessages.Answer(request, out memory);
        }
        catch (UnusableInputException reason)
        {
            return WorkerMessages.Refused(reason.Problem);
        }
        catch (OutOfMemoryException)
        {
            return WorkerMessages.Refused(memory!);
        }
        catch (InsufficientExecutionStackException)
        {
            return WorkerMessages.Refused(new Problem(LimitProblems.StackExceeded));
        }
#pragma warning disable CA1031 // Whatever a file does, it costs that file.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return WorkerMessages.Refused(new Problem(PdfProblems.DamagedBeyondRepair, Reason.Of(defect)));
        }
    }
}
