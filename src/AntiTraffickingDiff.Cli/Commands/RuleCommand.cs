using System.CommandLine;
using System.CommandLine.Completions;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff rule [CODE]</c>: lists the rules, or prints the page of one, or of any other code that a message has.</summary>
internal static class RuleCommand
{
    public static Command Build(CommandContext context)
    {
        var help = context.Help;
        var word = new Argument<string?>("CODE") { Description = help["argument-rule"], Arity = ArgumentArity.ZeroOrOne };
        word.CompletionSources.Add(_ => RulePages.Words.Select(known => new CompletionItem(known)));
        var command = new Command("rule", help["command-rule"]) { word };
        var outputs = new OutputOptions(context, command, "option-format-diff", "text", "json", "csv");
        // For the developers: the pages in docs are made from the tables of the tool.
        var pages = new Option<string>("--write-pages") { HelpName = "FOLDER", Hidden = true };
        command.Options.Add(pages);
        command.SetAction(result =>
        {
            if (result.GetValue(pages) is { } folder)
                return WritePages(folder);
            var targets = outputs.Open(result, []);
            foreach (var target in targets)
                if (result.GetValue(word) is not { } asked)
                    DataTables.Write(RulePages.All(target.Form == "text" ? context.Language : ReportLanguage.English), target);
                else if (RulePages.Find(asked, context.Language) is { } page)
                    target.WriteText(writer => writer.Write(page));
                else
                    return context.Fail(string.Empty, new Problem(UsageProblems.UnknownRule, asked));
            return ExitCode.Done;
        });
        return command;
    }

    private static int WritePages(string folder)
    {
        var english = new CommandContext(new CliHost { Output = Stream.Null, Error = TextWriter.Null }, ReportLanguage.English, default);
        foreach (var (name, text) in RulePages.Files().Append(("atdiff.1", ManPage.Of(AtdiffCommandLine.Build(english), english))))
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return ExitCode.Done;
    }
}
