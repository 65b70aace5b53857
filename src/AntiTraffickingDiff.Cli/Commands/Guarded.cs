using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Turns what a command throws into a message and an exit code.</summary>
internal static class Guarded
{
    /// <summary>Runs a command.</summary>
    /// <param name="context">Where messages go.</param>
    /// <param name="command">The command.</param>
    /// <returns>The command's exit code, or the one for what it threw.</returns>
    public static int Run(CommandContext context, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            context.Host.Error.WriteLine(context.Help["interrupted"]);
            return ExitCode.Interrupted;
        }
        catch (UnusableInputException reason)
        {
            return context.Fail(reason.Problem.File, reason.Problem);
        }
        catch (UnusableBaselineException reason)
        {
            return context.Fail(reason.Baseline, reason.Problem);
        }
        catch (OutputFailedException failure)
        {
            return context.Fail(failure.Path, failure.Problem);
        }
#pragma warning disable CA1031 // The last resort: a defect must end with a message and its exit code, not with a core dump.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            context.Host.Error.WriteLine(context.Help["defect"]);
            context.Host.Error.WriteLine(defect);
            return ExitCode.Defect;
        }
    }
}
