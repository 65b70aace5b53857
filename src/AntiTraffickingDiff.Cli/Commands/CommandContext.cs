using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What every command works with.</summary>
/// <param name="Host">The world.</param>
/// <param name="Language">The language of help, headings and messages.</param>
/// <param name="CancellationToken">Stops the work.</param>
internal sealed record CommandContext(CliHost Host, ReportLanguage Language, CancellationToken CancellationToken)
{
    /// <summary>Help texts and the command line's own messages.</summary>
    public MessageCatalog Help { get; } = MessageCatalog.Load(typeof(CommandContext).Assembly, "Data/help.tsv", Language);

    /// <summary>Writes problems to standard error.</summary>
    /// <param name="path">The file they are about.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="least">The least severity that is written.</param>
    public void Report(string path, IEnumerable<Problem> problems, Severity least)
    {
        foreach (var problem in problems)
            if (problem.Kind.Severity >= least)
                ProblemWriter.Write(Host.Error, path, problem, Language);
    }

    /// <summary>Writes an error to standard error.</summary>
    /// <param name="path">The file it is about; empty for none.</param>
    /// <param name="problem">The error.</param>
    /// <returns>The exit code for it.</returns>
    public int Fail(string path, Problem problem)
    {
        ProblemWriter.Write(Host.Error, path, problem, Language);
        return ExitCode.Failed;
    }
}
