using System.Runtime.InteropServices;
using AntiTraffickingDiff.Cli.Commands;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli;

/// <summary>The process: signals in, exit code out.</summary>
internal static class Program
{
    // What does not listen within this time is ended: a run that was stopped ends within a second.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private static int Main(string[] args)
    {
        if (args is [Reading.Pdf.PdfWorkerCommand.Verb])
            return Reading.Pdf.PdfWorkerServer.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
        using var cancellation = new CancellationTokenSource();
        var stopCode = ExitCode.Interrupted;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCode.Interrupted));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCode.Terminated));
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Stop(signal, ExitCode.HungUp));
        return AtdiffCommandLine.Run(args, CliHost.OfProcess(() => stopCode), cancellation.Token);

        // The first signal stops the work cleanly; a second one, or work that does not listen, ends the process at once.
        void Stop(PosixSignalContext signal, int code)
        {
            signal.Cancel = true;
            if (cancellation.IsCancellationRequested)
                End();
            stopCode = code;
            new Thread(() =>
            {
                Thread.Sleep(Patience);
                End();
            }) { IsBackground = true }.Start();
            cancellation.Cancel();
        }

        void End()
        {
            AtomicFile.Abandon();
            Environment.Exit(stopCode);
        }
    }
}
