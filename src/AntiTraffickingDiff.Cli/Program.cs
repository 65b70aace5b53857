using System.Runtime.InteropServices;
using AntiTraffickingDiff.Cli;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    // The first Ctrl-C stops the work cleanly; a second one ends the process at once.
    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
});
return AtdiffCommandLine.Run(args, ConsoleHost.Create(), cancellation.Token);
