using System.CommandLine;
using System.Xml.Linq;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff rule [CODE]</c>: lists the rules, or prints the help page of one.</summary>
internal sealed class RuleCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string?> _rule;
    private readonly Option<string> _writePages;
    private readonly TableOutput _output;

    private RuleCommand(CommandContext context)
    {
        _context = context;
        _rule = new("CODE") { Description = context.Help["argument-rule"], Arity = ArgumentArity.ZeroOrOne };
        _rule.CompletionSources.Add(_ => RulePages.Words.Select(word => new System.CommandLine.Completions.CompletionItem(word)));
        _writePages = new("--write-pages") { Description = context.Help["option-write-pages"], HelpName = "FOLDER", Hidden = true };
        _command = new("rule", context.Help["command-rule"]) { _rule, _writePages };
        _output = new TableOutput(context, _command);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new RuleCommand(context)._command;

    private int Run(ParseResult result)
    {
        if (result.GetValue(_writePages) is { } folder)
            return WritePages(folder);
        if (result.GetValue(_rule) is not { } rule)
        {
            _output.Write(RulePages.All(_context.Language), result);
            return ExitCode.Done;
        }

        if (RulePages.Find(rule) is not { } page)
            return _context.Fail(string.Empty, new Problem(UsageProblems.UnknownRule, rule));
        using var target = OutputTarget.Open(_output.Common.Output(result), _context.Host);
        target.WriteText(writer => writer.Write(page));
        return ExitCode.Done;
    }

    // For the developers: the compiler's documentation file lies beside the assembly only in a build of the sources.
    private static int WritePages(string folder)
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "atdiff.xml"));
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in RulePageWriter.Write(documentation))
            File.WriteAllText(Path.Combine(folder, name + ".md"), text);
        return ExitCode.Done;
    }
}
