using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The option <c>--format</c> of commands that print a table, and the printing.</summary>
internal sealed class TableOutput
{
    private readonly CommandContext _context;

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="context">What the command works with.</param>
    /// <param name="command">The command.</param>
    public TableOutput(CommandContext context, Command command)
    {
        _context = context;
        Format = new("--format", "-f") { Description = context.Help["option-format-diff"], DefaultValueFactory = _ => "text" };
        Format.AcceptOnlyFromAmong("text", "json", "csv");
        command.Options.Add(Format);
        Common = new CommonOptions(command, context.Help);
    }

    /// <summary>The option for the form of the output.</summary>
    public Option<string> Format { get; }

    /// <summary>The options for output and messages.</summary>
    public CommonOptions Common { get; }

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="result">The parsed command line.</param>
    public void Write(DataTable table, ParseResult result)
    {
        using var target = OutputTarget.Open(Common.Output(result), _context.Host);
        var format = result.GetValue(Format);
        if (format == "json")
            target.Write(stream => JsonTableWriter.Write(table, stream));
        else if (format == "csv")
            target.Write(stream => CsvTableWriter.Write(table, stream));
        else
            target.WriteText(writer => TextTableWriter.Write(table, writer, target.ReportOptions(_context.Language)));
    }
}
