using System.Collections.Concurrent;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

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
