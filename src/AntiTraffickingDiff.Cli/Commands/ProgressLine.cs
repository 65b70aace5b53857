using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Says on standard error which plan is being worked on.</summary>
/// <param name="context">Where and in which language.</param>
/// <param name="count">How many plans there are.</param>
internal sealed class ProgressLine(CommandContext context, int count) : IProgress<string>
{
    private int _done;

    /// <inheritdoc/>
    public void Report(string value) => context.Host.Error.WriteLine(
        context.Help.Format("progress", Interlocked.Increment(ref _done), count, PrintableText.Of(value)));
}
