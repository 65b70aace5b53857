using System.CommandLine;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary><c>atdiff text FILE</c>: the text as the reader gives it without page furniture, or normalized; a form feed between pages.</summary>
internal sealed class TextCommand
{
    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Argument<string> _file;
    private readonly Option<bool> _normalized;
    private readonly CommonOptions _common;
    private readonly ReadingOptionSet _reading;

    private TextCommand(CommandContext context)
    {
        var help = (_context = context).Help;
        _file = new("FILE") { Description = help["argument-file"] };
        MistypedOptions.Refuse(_file, help);
        _normalized = new("--normalized") { Description = help["option-normalized"] };
        _command = new("text", help["command-text"]) { _file, _normalized };
        _common = new CommonOptions(_command, help);
        _reading = new ReadingOptionSet(_command, help, context.Language == ReportLanguage.Chinese);
        _command.SetAction(Run);
    }

    /// <summary>Builds the command.</summary>
    /// <param name="context">What it works with.</param>
    /// <returns>The command.</returns>
    public static Command Build(CommandContext context) => new TextCommand(context)._command;

    private int Run(ParseResult result)
    {
        var path = result.GetValue(_file)!;
        if (OutputClash.Find(_common.Output(result), [path]) is { } clash)
            return _context.Fail(clash, new Problem(OutputProblems.OutputIsInput));
        using var target = OutputTarget.Open(_common.Output(result), _context.Host);
        try
        {
            var pipeline = _context.Host.CreatePipeline(new PipelineOptions { Reading = _reading.Of(result, _context.Host) });
            if (result.GetValue(_normalized))
                WriteNormalized(pipeline.Parse(path, _context.CancellationToken), path, target, result);
            else
                WriteAsRead(pipeline.Read(path, _context.CancellationToken), path, target, result);
            return ExitCode.Done;
        }
        catch (UnusableInputException reason)
        {
            return _context.Fail(path, reason.Problem);
        }
    }

    private void WriteNormalized(ParsedPlan plan, string path, OutputTarget target, ParseResult result)
    {
        _context.Report(path, plan.Document.Problems, _common.LeastSeverity(result));
        target.WriteText(writer => NormalizedTextWriter.Write(plan.Normalized, writer));
    }

    private void WriteAsRead(Document document, string path, OutputTarget target, ParseResult result)
    {
        _context.Report(path, document.Problems, _common.LeastSeverity(result));
        target.WriteText(writer => DocumentTextWriter.Write(document, writer));
    }
}
