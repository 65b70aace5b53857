using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The command line: builds the commands, runs one, and turns what happens into an exit code.</summary>
public static class AtdiffCommandLine
{
    // A name that starts with @ is a file like any other, not a file of arguments.
    private static readonly ParserConfiguration PlainArguments = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments without the program's name.</param>
    /// <param name="host">The world to run in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The exit code: 0 done, 1 forbidden by the policy, 2 wrong usage or unusable files, 130 stopped.</returns>
    public static int Run(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken)
    {
        var language = RequestedLanguage.Of(args) ?? ReportLanguages.ForCulture(host.Culture);
        var context = new CommandContext(host, language, cancellationToken);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // System.CommandLine takes the language of its own messages from here.
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == ReportLanguage.Chinese ? "zh-Hans" : "en");
            return Guarded.Run(context, () => Invoke(Build(context).Parse(args, PlainArguments), context));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Builds the commands.</summary>
    /// <param name="context">What they work with.</param>
    /// <returns>The root command.</returns>
    internal static RootCommand Build(CommandContext context)
    {
        var root = new RootCommand(context.Help["root"])
        {
            LanguageOption.Create(context.Help),
            DiffCommand.Build(context),
            CoverageCommand.Build(context),
            ReportCommand.Build(context),
            TargetsCommand.Build(context),
            GapsCommand.Build(context),
            CascadeCommand.Build(context),
            ReuseCommand.Build(context),
            ParseCommand.Build(context),
            TextCommand.Build(context),
            CheckCommand.Build(context),
            AgreeCommand.Build(context),
            UnitsCommand.Build(context),
            RuleCommand.Build(context),
            CompletionCommand.Build(context),
        };
        foreach (var option in root.Options)
            if (option is HelpOption or VersionOption)
                option.Description = context.Help["option-" + option.Name.TrimStart('-')];
        HelpWithExamples.AddTo(root, context.Help);
        return root;
    }

    private static int Invoke(ParseResult result, CommandContext context)
    {
        if (result.Errors.Count > 0)
            return WrongUsage(result, context);
        using var output = new StreamWriter(context.Host.Output, leaveOpen: true);
        return result.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = context.Host.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int WrongUsage(ParseResult result, CommandContext context)
    {
        var command = string.Join(' ', ["atdiff", .. CommandPath.Of(result.CommandResult.Command)]);
        foreach (var message in UsageErrors.Of(result))
            context.Fail(string.Empty, new Problem(UsageProblems.WrongUsage, message, command));
        return ExitCode.Failed;
    }
}
