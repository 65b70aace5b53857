using AntiTraffickingDiff.Cli.Commands;
using System.Runtime.InteropServices;

namespace AntiTraffickingDiff.Cli;

/// <summary>The process: signals in, exit code out.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is [Reading.Pdf.PdfWorkerCommand.Verb])
            return PdfWorkerProcess.Run();
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return AtdiffCommandLine.Run(args, ConsoleHost.Create(), cancellation.Token);

        // The first Ctrl-C or TERM stops the work cleanly; a second one ends the process at once.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }
    }
}
