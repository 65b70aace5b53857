using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>What every command works with.</summary>
/// <param name="Host">The world.</param>
/// <param name="Language">The language of help, headings and messages.</param>
/// <param name="CancellationToken">Stops the work.</param>
internal sealed record CommandContext(CliHost Host, ReportLanguage Language, CancellationToken CancellationToken)
{
    /// <summary>Help texts and messages.</summary>
    public MessageCatalog Help { get; } = MessageCatalog.ForReports(Language);

    public bool IsChinese => Language == ReportLanguage.Chinese;

    /// <summary>Writes problems from a severity on to standard error.</summary>
    public void Report(string path, IEnumerable<Problem> problems, Severity least)
    {
        foreach (var problem in problems)
            if (problem.Kind.Severity >= least)
                ProblemWriter.Write(Host.Error, path, problem, Language);
    }

    /// <summary>Writes an error to standard error, and gives the exit code for it.</summary>
    public int Fail(string path, Problem problem)
    {
        ProblemWriter.Write(Host.Error, path, problem, Language);
        return ExitCode.Failed;
    }
}

/// <summary>A command line that the parser lets pass, and that makes no sense all the same.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);

/// <summary>The command line: builds the commands, runs one, and turns what happens into an exit code.</summary>
internal static class AtdiffCommandLine
{
    // A name that starts with @ is a file like any other, not a file of arguments.
    private static readonly ParserConfiguration PlainArguments = new() { ResponseFileTokenReplacer = null };

    /// <summary>The tool's version without the commit that the SDK may put after it.</summary>
    public static string Version { get; } =
        typeof(AtdiffCommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments without the program's name.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, CliHost host, CancellationToken cancellationToken)
    {
        var language = RequestedLanguage(args) ?? (host.Culture.Name.StartsWith("zh", StringComparison.Ordinal) ? ReportLanguage.Chinese : ReportLanguage.English);
        var context = new CommandContext(host, language, cancellationToken);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            // System.CommandLine takes the language of its own messages from here; UsageErrors says them in ours.
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            return Guarded(context, () => Invoke(args, context));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Builds the commands, in the order and groups of the help.</summary>
    /// <param name="args">
    /// The command line, if only that is to be parsed: of commands it does not name, only names and descriptions are made, for
    /// all their options cost more than the rest of <c>--help</c>. Completion ([suggest]) asks for all.
    /// </param>
    internal static RootCommand Build(CommandContext context, IReadOnlyList<string>? args = null)
    {
        var all = args is null || args is [['[', ..], ..];
        var root = new RootCommand(context.Help["root"]);
        var language = new Option<string>("--lang") { Description = context.Help["option-lang"], Recursive = true };
        language.AcceptOnlyFromAmong("en", "zh");
        root.Options.Add(language);
        foreach (var (_, commands) in CommandGroups.All)
            foreach (var (name, build) in commands)
                root.Subcommands.Add(all || args!.Contains(name) ? build(context) : new Command(name, context.Help["command-" + name]));
        foreach (var option in root.Options)
            if (option is HelpOption or VersionOption)
                option.Description = context.Help["option-" + option.Name.TrimStart('-')];
        Help.AddTo(root, context);
        return root;
    }

    // The language is needed before the command line is parsed: help and parse errors are in it, too.
    private static ReportLanguage? RequestedLanguage(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
            if (args[i] == "--lang" && i + 1 < args.Count)
                return Named(args[i + 1]);
            else if (args[i].StartsWith("--lang=", StringComparison.Ordinal) || args[i].StartsWith("--lang:", StringComparison.Ordinal))
                return Named(args[i]["--lang=".Length..]);
        return null;

        static ReportLanguage? Named(string name) => name switch { "en" => ReportLanguage.English, "zh" => ReportLanguage.Chinese, _ => null };
    }

    private static int Invoke(IReadOnlyList<string> args, CommandContext context)
    {
        args = ChineseValues.InPlace(args);
        var result = Build(context, args).Parse(args, PlainArguments);
        if (UsageErrors.Of(result, context.Help) is { Count: > 0 } errors)
            return WrongUsage(result.CommandResult.Command, errors, context);
        using var output = new StreamWriter(context.Host.Output, leaveOpen: true);
        try
        {
            var code = result.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = context.Host.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            output.Flush();
            return code;
        }
        catch (WrongUsageException reason)
        {
            return WrongUsage(result.CommandResult.Command, [reason.Message], context);
        }
    }

    private static int WrongUsage(Command at, IReadOnlyList<string> messages, CommandContext context)
    {
        foreach (var message in messages)
            context.Fail(string.Empty, new Problem(UsageProblems.WrongUsage, message, string.Join(' ', ["atdiff", .. Path(at)])));
        return ExitCode.Failed;
    }

    // The words that call a command.
    internal static IReadOnlyList<string> Path(Command command) =>
        command is RootCommand ? [] : [.. command.Parents.OfType<Command>().Take(1).SelectMany(Path), command.Name];

    // Turns what a command throws into a message and an exit code.
    private static int Guarded(CommandContext context, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            context.Host.Error.WriteLine(context.Help["interrupted"]);
            return context.Host.StopCode();
        }
        catch (UnusableInputException reason)
        {
            return context.Fail(reason.Problem.File, reason.Problem);
        }
        catch (OutputFailedException failure)
        {
            return context.Fail(failure.Path, failure.Problem);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // All files are opened where their failures are known; what is left is standard output, closed or full.
            return context.Fail("-", new OutputFailedException("-", reason).Problem);
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

/// <summary>The commands in groups by what one wants; the order of the help.</summary>
internal static class CommandGroups
{
    public static IReadOnlyList<(string Key, IReadOnlyList<(string Name, Func<CommandContext, Command> Build)> Commands)> All { get; } =
    [
        ("group-compare", [("diff", DiffCommand.Build), ("report", ReportCommand.Build)]),
        ("group-across", [("coverage", CoverageCommand.Build), ("merge", CoverageCommand.Merge), ("targets", AcrossCommands.Targets), ("gaps", AcrossCommands.Gaps), ("cascade", AcrossCommands.Cascade), ("reuse", AcrossCommands.Reuse), ("compare", AcrossCommands.Compare)]),
        ("group-check", [("check", CheckCommand.Build), ("init", InitCommand.Build), ("rule", RuleCommand.Build)]),
        ("group-inside", [("parse", ParseCommand.Build), ("text", TextCommand.Build), ("units", UnitsCommand.Build)]),
        ("group-teach", [("review", ReviewCommand.Build), ("learn", LearnCommand.Build), ("agree", AgreeCommand.Build)]),
        ("group-shell", [("completion", CompletionCommand.Build), ("help", HelpCommand.Build)]),
    ];
}

/// <summary>What is wrong with a command line, each thing once, with the word that was probably meant.</summary>
internal static partial class UsageErrors
{
    // Further off than this is no slip of the fingers.
    private const int MostEdits = 2;

    public static IReadOnlyList<string> Of(ParseResult result, MessageCatalog help)
    {
        if (result.Tokens.Any(token => token.Type == TokenType.Argument && token.Value.Trim().Length == 0))
            return [help["error-empty"]];
        if (Swallowed(result) is { } option)
            return [help.Format("error-no-value", option)];
        var messages = result.Errors.Select(error => Worded(error, help)).Distinct().ToList();
        var named = messages.FindAll(message => result.UnmatchedTokens.Any(word => message.Contains(word, StringComparison.Ordinal)));
        var told = named.Count > 0 ? named : messages;
        if (told.Count > 0 && Suggestion(result) is { } word)
            return [help.Format("error-did-you-mean", told[0], word)];
        return told;
    }

    // 'diff plan.txt --explain --lang zh': the parser takes the next option for the value of the one before.
    private static string? Swallowed(ParseResult result) =>
        (from option in Options(result.CommandResult.Command)
         where result.GetResult(option) is { } given && given.Tokens.Any(token => Options(result.CommandResult.Command).Any(other => other.Name == token.Value))
         select option.Name).FirstOrDefault();

    // The parser's own messages (its resources, Properties/Resources.resx) in the words of this tool; what a validator here says stays as it is.
    private static string Worded(ParseError error, MessageCatalog help)
    {
        var message = error.Message.TrimEnd('.', ' ');
        if (Unknown().Match(message) is { Success: true } unknown)
            return help.Format("error-unknown", unknown.Groups[1].Value);
        if (NotAmong().Match(message) is { Success: true } other)
            return help.Format("error-not-among", other.Groups[1].Value, help.List(Quoted().Matches(other.Groups[2].Value).Select(value => value.Groups[1].Value)));
        if (Single().Match(message) is { Success: true } twice)
            return help.Format("error-twice", twice.Groups[1].Value);
        if (Required().Match(message) is { Success: true } required)
            return help.Format("error-no-argument", required.Groups[1].Value);
        if (NoValue().Match(message) is { Success: true } valueless)
            return help.Format("error-no-value", valueless.Groups[1].Value);
        if (message.StartsWith("Required argument ", StringComparison.Ordinal) && error.SymbolResult is ArgumentResult { Argument: var argument })
            return help.Format("error-no-argument", Help.Localised(argument.Name, help));
        if (message.StartsWith("Required argument ", StringComparison.Ordinal) && error.SymbolResult is CommandResult { Command: var command })
            return help.Format("error-no-argument", Help.Localised(command.Arguments.First(argument => argument.Arity.MinimumNumberOfValues > 0).Name, help));
        if (message.EndsWith("option cannot be combined with other arguments", StringComparison.Ordinal))
            return help["error-version-alone"];
        if (message.StartsWith("Required command ", StringComparison.Ordinal))
            return help["error-no-subcommand"];
        return Misread().Match(message) is { Success: true } misread ? help.Format("error-misread", misread.Groups[1].Value) : message;
    }

    [GeneratedRegex("^Unrecognized command or argument '(.*)'$", RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("^Argument '(.*)' not recognized. Must be one of:(.*)$", RegexOptions.Singleline)]
    private static partial Regex NotAmong();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("^Option '(.*)' expects a single argument")]
    private static partial Regex Single();

    [GeneratedRegex("^Option '(.*)' is required$")]
    private static partial Regex Required();

    [GeneratedRegex("^Required argument missing for option: '(.*)'$")]
    private static partial Regex NoValue();

    [GeneratedRegex("^Cannot parse argument '(.*?)' ", RegexOptions.Singleline)]
    private static partial Regex Misread();

    // Of the words that were not understood the first, compared with the commands and options that could stand there.
    private static string? Suggestion(ParseResult result)
    {
        var command = result.CommandResult.Command;
        // Plans without a command: the first thing one does with plans.
        if (command is RootCommand && result.UnmatchedTokens is [var plan, ..] && (File.Exists(plan) || Directory.Exists(plan)))
            return "atdiff diff " + plan;
        var words = result.UnmatchedTokens.Concat(result.Tokens.Where(token => token.Type == TokenType.Argument).Select(token => token.Value));
        foreach (var word in words.Where(word => word.Length > 2))
        {
            var known = word[0] == '-'
                ? Options(command).Where(option => !option.Hidden).SelectMany(option => option.Aliases.Append(option.Name))
                : command.Subcommands.Select(below => below.Name);
            if (Near(word, known) is { } near)
                return near;
        }

        return null;
    }

    /// <summary>The name that a word was probably meant to be; null if none is that near.</summary>
    public static string? Near(string word, IEnumerable<string> known)
    {
        // The start of one name alone is that name, however much is wanting.
        List<string> names = [.. known.Where(name => name.Length > 2)];
        if (names.FindAll(name => name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is [var only])
            return only;
        var best = names.Select(name => (Name: name, Edits: Edits(word, name)))
            .OrderBy(item => item.Edits).ThenBy(item => !item.Name.StartsWith(word, StringComparison.Ordinal)).ThenBy(item => item.Name, StringComparer.Ordinal).FirstOrDefault((Name: "", Edits: int.MaxValue));
        return best.Edits is > 0 and <= MostEdits ? best.Name : null;
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    // The distance of Damerau and Levenshtein, restricted: letters changed, put in, left out, or two neighbours exchanged.
    private static int Edits(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var same = left[i - 1] == right[j - 1];
                rows[i, j] = Math.Min(rows[i - 1, j - 1] + (same ? 0 : 1), Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }

        return rows[left.Length, right.Length];
    }
}
