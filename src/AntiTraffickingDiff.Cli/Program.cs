using System.Runtime.InteropServices;
using AntiTraffickingDiff.Cli;

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
