using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>
/// The help in at most 80 columns: of the tool on one screen, its commands in groups by what one wants; of a command what
/// it does, how it is called, its own options before those that all share, examples, exit codes.
/// </summary>
internal sealed partial class Help(CommandContext context) : SynchronousCommandLineAction
{
    private const int Width = 80;
    private const int NameColumn = 26;
    private const int GroupColumn = 14;
    private const int CommandColumn = 12;
    // Longer lists of values would hide the option; they stand behind its description.
    private const int MostValueCells = 44;

    // Options that many commands have, by what they are for; all others are a command's own and stand before them.
    private static readonly (string Key, string[] Options)[] Shared =
    [
        ("help-narrowing", ["--unit", "--section", "--level", "--region", "--status"]),
        ("help-output", ["--format", "--output", "--report", "--verbose", "--quiet"]),
        ("help-comparing", ["--baseline", "--units", "--decisions", "--wordings", "--any-document", "--trust-policy", "--jobs", "--cache"]),
        ("help-reading", ["--encoding", "--max-file-size", "--max-seconds-per-file", "--limit", "--password", "--revisions", "--ocr", "--ocr-engine"]),
        ("help-general", ["--lang", "--help", "--version"]),
    ];

    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root, CommandContext context)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new Help(context);
        root.SetAction(result => Show(root, result.InvocationConfiguration.Output, context));
    }

    public override int Invoke(ParseResult parseResult) =>
        Show(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output, context);

    public static int Show(Command command, TextWriter output, CommandContext context)
    {
        var help = context.Help;
        if (command is RootCommand)
            return ShowCommands(output, help);
        var path = AtdiffCommandLine.Path(command);
        Paragraph(command.Description ?? string.Empty);
        output.Write('\n');
        output.Write(help["help-usage"] + "\n");
        Paragraph(Usage(command, path, help), 2);
        if (command.Subcommands.Any(below => !below.Hidden))
        {
            Heading("help-commands");
            foreach (var below in command.Subcommands.Where(below => !below.Hidden))
                Entry(below.Name, below.Description ?? string.Empty);
        }

        if (command.Arguments.Any(argument => !argument.Hidden))
        {
            Heading("help-arguments");
            foreach (var argument in command.Arguments.Where(argument => !argument.Hidden))
                Entry(Localised(argument.Name, help), argument.Description ?? string.Empty);
        }

        var options = command.Options.Concat(command.Parents.OfType<RootCommand>().SelectMany(root => root.Options))
            .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Parents.OfType<RootCommand>()).SelectMany(root => root.Options))
            .Where(option => option is not VersionOption).Distinct();
        foreach (var group in Grouped(options))
        {
            Heading(group.Key);
            foreach (var option in group)
                Entry(Names(option, help), Described(option, help));
        }

        foreach (var part in new[] { "examples-" + string.Join('-', path), "exit-codes" })
            if (help.Find(part) is { } text)
            {
                output.Write('\n');
                foreach (var line in text.Replace("\\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n'))
                    Paragraph(line.TrimStart(' '), line.Length - line.TrimStart(' ').Length);
            }

        return ExitCode.Done;

        void Heading(string key) => output.Write("\n" + help[key] + "\n");

        void Paragraph(string text, int indent = 0)
        {
            foreach (var span in LineWrapper.Wrap(text, Width - indent, Width - indent - 2))
                output.Write((indent + (span.Start == 0 ? 0 : 2) is var blank ? new string(' ', blank) : "") + span.Of(text) + "\n");
        }

        void Entry(string name, string description)
        {
            var lines = LineWrapper.Wrap(description, Width - NameColumn - 2, Width - NameColumn - 2);
            var fits = name.GetCellWidth() <= NameColumn - 2;
            output.Write("  " + name + (fits ? new string(' ', NameColumn - name.GetCellWidth()) : "\n"));
            for (var i = 0; i < lines.Count; i++)
                output.Write((i == 0 && fits ? "" : new string(' ', NameColumn + 2)) + lines[i].Of(description) + "\n");
            if (lines.Count == 0)
                output.Write('\n');
        }
    }

    // One line a command, all on a screen of 24 lines with the prompt below.
    private static int ShowCommands(TextWriter output, MessageCatalog help)
    {
        output.Write($"{help["root-brief"]}\n{help["root-usage"]}\n\n");
        foreach (var (key, commands) in CommandGroups.All)
            foreach (var (name, at) in commands.Where(command => command.Name != HelpCommand.Name).Select((command, at) => (command.Name, at)))
                output.Write(Filled(at == 0 ? help[key].TrimEnd(':', '：') : string.Empty, GroupColumn) + Filled(name, CommandColumn) + help["brief-" + name] + "\n");
        output.Write(help["help-more"] + "\n");
        return ExitCode.Done;

        static string Filled(string text, int cells) => text + new string(' ', Math.Max(1, cells - text.GetCellWidth()));
    }

    /// <summary>The options that are shown, a command's own first.</summary>
    internal static IEnumerable<IGrouping<string, Option>> Grouped(IEnumerable<Option> options) => options
        .Where(option => !option.Hidden)
        .GroupBy(option => Array.Find(Shared, group => group.Options.Contains(option.Name)).Key ?? "help-options")
        .OrderBy(group => Array.FindIndex(Shared, shared => shared.Key == group.Key));

    // FILE|NAME: the words for values are capitals, and words of the language where it has them.
    internal static string Localised(string value, MessageCatalog help) => ValueWord().Replace(value, word => help.Find("value-" + word.Value) ?? word.Value);

    [GeneratedRegex("[A-Z]+")]
    private static partial Regex ValueWord();

    private static string Usage(Command command, IReadOnlyList<string> path, MessageCatalog help)
    {
        var words = new List<string> { "atdiff" };
        words.AddRange(path);
        if (command.Subcommands.Any(below => !below.Hidden))
            words.Add(help[command.Action is null ? "help-command" : "help-command-or-not"]);
        words.AddRange(command.Arguments.Where(argument => !argument.Hidden).Select(argument =>
            (argument.Arity.MinimumNumberOfValues == 0 ? "[" : "") + Localised(argument.Name, help) + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : "") + (argument.Arity.MinimumNumberOfValues == 0 ? "]" : "")));
        words.Add(help["help-with-options"]);
        return string.Join(' ', words);
    }

    internal static string Names(Option option, MessageCatalog help)
    {
        var value = Localised(option.HelpName ?? Values(option), help);
        var names = option.Aliases.Where(alias => alias is not ("/?" or "/h" or "-?")).Prepend(option.Name).Distinct().OrderBy(name => name.Length);
        return string.Join(", ", names) + (value.Length > 0 ? " " + value : string.Empty);
    }

    private static string Values(Option option)
    {
        if (option.ValueType == typeof(bool) || option is HelpOption or VersionOption)
            return string.Empty;
        var values = string.Join('|', Known(option));
        return values.Length is > 0 and <= MostValueCells ? values : "TEXT";
    }

    private static IEnumerable<string> Known(Option option) => option.GetCompletions(CompletionContext.Empty).Select(item => item.Label);

    internal static string Described(Option option, MessageCatalog help)
    {
        var text = option.Description ?? string.Empty;
        if (option.ValueType != typeof(bool) && Known(option).ToList() is { Count: > 0 } values && !Names(option, help).EndsWith(string.Join('|', values), StringComparison.Ordinal))
            text += (text.EndsWith('。') ? string.Empty : " ") + help.Format("help-values", help.List(values));
        return option.HasDefaultValue && option.ValueType == typeof(string) && option.GetDefaultValue() is string value
            ? text + (text.EndsWith('。') ? string.Empty : " ") + help.Format("help-default", value)
            : text;
    }
}

/// <summary>The man page (man(7) macros), made of the same commands, options and words as the help.</summary>
internal static partial class ManPage
{
    public static string Of(RootCommand root, CommandContext context)
    {
        var help = context.Help;
        var text = new System.Text.StringBuilder($".TH ATDIFF 1 \"\" \"atdiff {AtdiffCommandLine.Version}\" \"{help["man-title"]}\"\n");
        // Names of options and values are not to be parted; Chinese has no spaces to stretch.
        Line(".nh");
        if (context.Language == ReportLanguage.Chinese)
            Line(".ad l");
        Section("NAME");
        Line("atdiff \\- " + Escape(root.Description!));
        Section("SYNOPSIS");
        Line(".B atdiff\n" + Escape($"{help["help-command"]} {help["help-with-options"]}"));
        Section("COMMANDS");
        foreach (var (key, commands) in CommandGroups.All)
        {
            Line(".SS " + Escape(help[key].TrimEnd(':', '：')));
            foreach (var command in commands.SelectMany(entry => WithBelow(entry.Build(context))))
                Command(command);
        }

        Section("EXIT STATUS");
        Line(Escape(help["exit-codes"]));
        Section("ENVIRONMENT");
        foreach (var name in new[] { "ATDIFF_PASSWORD", "ATDIFF_CODER_KEY", "NO_COLOR", "LANG" })
            Line($".TP\n.B {name}\n{Escape(help["man-" + name])}");
        Section("FILES");
        Line(".TP\n.B atdiff.json\n" + Escape(help["man-atdiff.json"]));
        return text.ToString();

        void Section(string name) => Line(".SH " + Escape(help["man-" + name]));

        void Line(string line) => text.Append(line).Append('\n');

        void Command(Command command)
        {
            var path = string.Join(' ', AtdiffCommandLine.Path(command) is { Count: > 0 } words ? words : [command.Name]);
            Line($".TP\n.B atdiff {Escape(path)} {Escape(string.Join(' ', command.Arguments.Where(argument => !argument.Hidden).Select(argument => Help.Localised(argument.Name, help))))}\n{Escape(command.Description ?? string.Empty)}");
            Line(".RS");
            foreach (var option in Help.Grouped(command.Options.Where(option => option is not HelpOption)).SelectMany(group => group))
                Line($".TP\n.B {Escape(Help.Names(option, help))}\n{Escape(Help.Described(option, help))}");
            Line(".RE");
        }
    }

    [GeneratedRegex("(?<=[\u2E80-\uFF60])(?<![（“《])(?=[^\\s：，。；、）”》？！])|(?<=[^\\s（“《\\\\])(?=[（“《\u2E80-\u2FFF\u3400-\u9FFF])")]
    private static partial Regex BetweenWide();

    private static IEnumerable<Command> WithBelow(Command command) => command.Subcommands.SelectMany(WithBelow).Prepend(command);

    // A backslash starts an escape, a hyphen is typeset as one, and a line that starts with a dot or quote is a request.
    // Lines of Chinese may end behind every character, but not before a mark that closes or behind one that opens.
    private static string Escape(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        escaped = BetweenWide().Replace(escaped, "\\:");
        return escaped.Length > 0 && escaped[0] is '.' or '\'' ? "\\&" + escaped : escaped;
    }
}

/// <summary><c>atdiff help [COMMAND…]</c>: the same as <c>--help</c> behind the command.</summary>
internal static class HelpCommand
{
    public const string Name = "help";

    public static Command Build(CommandContext context)
    {
        var words = new Argument<string[]>("COMMAND") { Description = context.Help["argument-help"], Arity = ArgumentArity.ZeroOrMore };
        var man = new Option<bool>("--man") { Description = context.Help["option-man"] };
        var command = new Command(Name, context.Help["command-help"]) { words, man };
        command.SetAction(result =>
        {
            Command at = result.RootCommandResult.Command;
            if (result.GetValue(man))
            {
                result.InvocationConfiguration.Output.Write(ManPage.Of((RootCommand)at, context));
                return ExitCode.Done;
            }

            foreach (var word in result.GetValue(words) ?? [])
                at = at.Subcommands.FirstOrDefault(below => below.Name == word)
                    ?? throw new WrongUsageException(NoCommand(at, word, context.Help));
            return Help.Show(at, result.InvocationConfiguration.Output, context);
        });
        return command;
    }

    private static string NoCommand(Command at, string word, MessageCatalog help)
    {
        var message = help.Format("error-no-command", word);
        return UsageErrors.Near(word, at.Subcommands.Select(below => below.Name)) is { } near ? help.Format("error-did-you-mean", message, near) : message;
    }
}

/// <summary>
/// <c>atdiff completion SHELL</c>: the script that makes a shell complete atdiff's commands and options. The scripts ask
/// the tool itself (System.CommandLine's <c>[suggest]</c> directive), so that they never fall behind it.
/// </summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = "atdiff.bash", ["zsh"] = "atdiff.zsh", ["fish"] = "atdiff.fish", ["powershell"] = "atdiff.ps1",
    };

    public static Command Build(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = context.Help["argument-shell"] };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", context.Help["command-completion"]) { shell };
        command.SetAction(result =>
        {
            var script = EmbeddedText.Bytes("Completions/" + Scripts[result.GetValue(shell)!], typeof(CompletionCommand).Assembly);
            new OutputTarget("text", "-", context).WriteText(writer => writer.Write(Encoding.UTF8.GetString(script)));
            return ExitCode.Done;
        });
        return command;
    }
}
