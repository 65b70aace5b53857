using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Pdf;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reporting;

namespace AntiTraffickingDiff.Cli;

/// <summary>The options that say how files are read; every command that reads has them.</summary>
internal sealed class ReadingOptionSet
{
    private const string PasswordVariable = "ATDIFF_PASSWORD";

    private readonly Option<Encoding> _encoding;
    private readonly Option<long> _maxFileSize;
    private readonly Option<string> _password;
    private readonly Option<string> _revisions;
    private readonly Option<PdfLimits> _pdfLimits;

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    /// <param name="chinese">Whether messages are Chinese.</param>
    public ReadingOptionSet(Command command, MessageCatalog help, bool chinese)
    {
        _encoding = new("--encoding")
        {
            Description = help["option-encoding"],
            HelpName = "NAME",
            CustomParser = result => EncodingArgument.Parse(result, chinese),
        };
        _maxFileSize = new("--max-file-size")
        {
            Description = help["option-max-file-size"],
            HelpName = "SIZE",
            CustomParser = result => SizeArgument.Parse(result, help),
        };
        _password = new("--password") { Description = help["option-password"], HelpName = "TEXT" };
        _revisions = new("--revisions") { Description = help["option-revisions"] };
        _revisions.AcceptOnlyFromAmong("accepted", "original");
        _pdfLimits = new("--pdf-limit")
        {
            Description = help["option-pdf-limit"],
            HelpName = "NAME=NUMBER",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => PdfLimitArgument.Parse(result, help),
        };
        foreach (var option in new Option[] { _encoding, _maxFileSize, _password, _revisions, _pdfLimits })
            command.Options.Add(option);
    }

    /// <summary>The reading options that a command line asks for.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="host">Where the password's environment variable is looked up.</param>
    /// <returns>The options.</returns>
    public ReadingOptions Of(ParseResult result, CliHost host) => new()
    {
        Encoding = result.GetValue(_encoding),
        MaxFileSize = result.GetResult(_maxFileSize) is null ? ReadingOptions.Default.MaxFileSize : result.GetValue(_maxFileSize),
        Password = result.GetValue(_password) ?? host.Environment(PasswordVariable),
        PdfLimits = result.GetValue(_pdfLimits) ?? PdfLimits.Default,
        Revisions = result.GetValue(_revisions) == "original" ? RevisionView.Original : RevisionView.Accepted,
    };
}
