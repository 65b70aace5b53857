using System.CommandLine;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The options that say how files are read; every command that reads has them.</summary>
internal sealed class ReadingOptionSet
{
    private const string PasswordVariable = "ATDIFF_PASSWORD";

    private readonly Option<Encoding> _encoding;
    private readonly Option<long> _maxFileSize;
    private readonly Option<int> _maxSeconds;
    private readonly Option<(Limit Limit, long Value)[]> _limits;
    private readonly Option<string> _password;
    private readonly Option<string> _revisions;

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
        _maxSeconds = new("--max-seconds-per-file") { Description = help["option-max-seconds"], HelpName = "SECONDS" };
        _maxSeconds.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var seconds) || seconds < 1 || seconds > Seconds.Largest))
                result.AddError(help.Format("error-limit-value", result.Tokens[0].Value, Seconds.Largest, Seconds.Default));
        });
        _limits = new("--limit")
        {
            Description = help["option-limit"],
            HelpName = "NAME=VALUE",
            CustomParser = result => LimitArgument.Parse(result, help),
        };
        _password = new("--password") { Description = help["option-password"], HelpName = "TEXT" };
        _revisions = new("--revisions") { Description = help["option-revisions"] };
        _revisions.AcceptOnlyFromAmong("accepted", "original");
        foreach (var option in new Option[] { _encoding, _maxFileSize, _maxSeconds, _limits, _password, _revisions })
            command.Options.Add(option);
    }

    /// <summary>The reading options that a command line asks for.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <param name="host">Where the password's environment variable is looked up.</param>
    /// <returns>The options.</returns>
    public ReadingOptions Of(ParseResult result, CliHost host) => Limited(result, new ReadingOptions
    {
        Encoding = result.GetValue(_encoding),
        Password = result.GetValue(_password) ?? host.Environment(PasswordVariable),
        PdfWorker = host.PdfWorker,
        Revisions = result.GetValue(_revisions) == "original" ? RevisionView.Original : RevisionView.Accepted,
    });

    private static Limit Seconds => LimitTable.Find("seconds-per-file")!;

    // The two limits with an option of their own win over --limit, and a later --limit over an earlier one.
    private ReadingOptions Limited(ParseResult result, ReadingOptions options)
    {
        foreach (var (limit, value) in result.GetValue(_limits) ?? [])
            options = limit.Set(options, value);
        if (result.GetResult(_maxFileSize) is not null)
            options = options with { MaxFileSize = result.GetValue(_maxFileSize) };
        return result.GetResult(_maxSeconds) is null ? options : Seconds.Set(options, result.GetValue(_maxSeconds));
    }
}
