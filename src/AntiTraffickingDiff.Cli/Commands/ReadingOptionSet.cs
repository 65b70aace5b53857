using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The options that say how files are read; every command that reads plans has them.</summary>
internal sealed class ReadingOptionSet
{
    private const string PasswordVariable = "ATDIFF_PASSWORD";
    private const string SizeLetters = "KMG";

    private readonly CommandContext _context;
    private readonly Command _command;
    private readonly Option<Encoding> _encoding;
    private readonly Option<long> _maxFileSize;
    private readonly Option<long> _maxSeconds;
    private readonly Option<(Limit Limit, long Value)[]> _limits;
    private readonly Option<string> _password;
    private readonly Option<string> _revisions;
    private readonly Option<string> _ocr;
    private readonly Option<string> _ocrEngine;

    public ReadingOptionSet(CommandContext context, Command command)
    {
        var help = (_context = context).Help;
        _command = command;
        _encoding = new("--encoding") { Description = help["option-encoding"], HelpName = "NAME", CustomParser = EncodingOf };
        _maxFileSize = new("--max-file-size") { Description = help["option-max-file-size"], HelpName = "SIZE", CustomParser = SizeOf };
        _maxSeconds = new("--max-seconds-per-file") { Description = help["option-max-seconds"], HelpName = "SECONDS", CustomParser = SecondsOf };
        _limits = new("--limit") { Description = help["option-limit"], HelpName = "NAME=VALUE", CustomParser = LimitsOf };
        _password = new("--password") { Description = help["option-password"], HelpName = "TEXT" };
        _revisions = new("--revisions") { Description = help["option-revisions"] };
        _revisions.AcceptOnlyFromAmong("accepted", "original");
        _ocr = new("--ocr") { Description = help["option-ocr"] };
        _ocr.AcceptOnlyFromAmong("auto", "off", "always");
        _ocrEngine = new("--ocr-engine") { Description = help["option-ocr-engine"], HelpName = "PATH" };
        foreach (var option in new Option[] { _encoding, _maxFileSize, _maxSeconds, _limits, _password, _revisions, _ocr, _ocrEngine })
            command.Options.Add(option);
    }

    public ReadingOptions Of(ParseResult result)
    {
        var options = new ReadingOptions
        {
            Encoding = result.GetValue(_encoding),
            Password = result.GetValue(_password) ?? _context.Host.Environment(PasswordVariable),
            PdfWorker = _context.Host.PdfWorker,
            Ocr = OcrOf(result),
            Revisions = result.GetValue(_revisions) == "original" ? RevisionView.Original : RevisionView.Accepted,
        };
        // The two limits with an option of their own win over --limit, and a later --limit over an earlier one.
        foreach (var (limit, value) in result.GetValue(_limits) ?? [])
            options = limit.Set(options, value);
        if (result.GetResult(_maxFileSize) is not null)
            options = options with { MaxFileSize = result.GetValue(_maxFileSize) };
        return result.GetResult(_maxSeconds) is null ? options : Seconds.Set(options, result.GetValue(_maxSeconds));
    }

    // Nothing is recognised where other programs are not to be started either: in a host without a worker.
    private OcrOptions OcrOf(ParseResult result) => new()
    {
        Mode = result.GetValue(_ocr) switch
        {
            "off" => OcrMode.Off,
            "always" => OcrMode.Always,
            null when _context.Host.PdfWorker is null => OcrMode.Off,
            _ => OcrMode.Auto,
        },
        Engine = result.GetValue(_ocrEngine),
        CacheFolder = CacheFolder(result),
        Progress = _context.Host.ErrorIsTerminal ? Progress : null,
        Jobs = _command.Options.OfType<Option<int>>().FirstOrDefault(option => option.Name == "--jobs") is { } jobs && result.GetResult(jobs) is not null
            ? result.GetValue(jobs)
            : Environment.ProcessorCount,
    };

    // In the folder that --cache names, where a command has it; else where programs of a user keep what they can make again:
    // XDG Base Directory Specification; %LOCALAPPDATA% on Windows.
    private string? CacheFolder(ParseResult result)
    {
        if (_command.Options.OfType<Option<string>>().FirstOrDefault(option => option.Name == "--cache") is { } cache && result.GetValue(cache) is { Length: > 0 } given)
            return Path.Combine(given, "ocr");
        var folder = _context.Host.Environment("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : _context.Host.Environment("LOCALAPPDATA") is { Length: > 0 } local ? local
            : _context.Host.Environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache")
            : null;
        return folder is null ? null : Path.Combine(folder, "atdiff", "ocr");
    }

    private void Progress(string path, int page, int count)
    {
        lock (_context)
            _context.Host.Error.WriteLine(_context.Help.Format("progress-ocr", path, page, count));
    }

    private static Limit Seconds => LimitTable.Find("seconds-per-file")!;

    private Encoding? EncodingOf(ArgumentResult result)
    {
        try
        {
            return EncodingNames.Find(result.Tokens[0].Value);
        }
        catch (UnusableInputException reason)
        {
            result.AddError(reason.Problem.Message(_context.IsChinese));
            return null;
        }
    }

    private long SizeOf(ArgumentResult result)
    {
        if (!TryParseSize(result.Tokens[0].Value, out var size))
            result.AddError(_context.Help.Format("error-size", result.Tokens[0].Value));
        return size;
    }

    private long SecondsOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 1 && seconds <= Seconds.Largest)
            return seconds;
        result.AddError(_context.Help.Format("error-limit-value", text, Seconds.Largest, Seconds.Default));
        return Seconds.Default;
    }

    // NAME=VALUE, such as pdf-pages=20000 or memory-per-file=2G.
    private (Limit, long)[] LimitsOf(ArgumentResult result)
    {
        var limits = new List<(Limit, long)>();
        foreach (var text in result.Tokens.Select(token => token.Value))
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at < 0 || LimitTable.Find(text[..at]) is not { } limit)
                result.AddError(_context.Help.Format("error-limit-name", at < 0 ? text : text[..at], _context.Help.List(LimitTable.All.Select(known => known.Name))));
            else if (TryParseSize(text[(at + 1)..], out var value) && value <= limit.Largest)
                limits.Add((limit, value));
            else
                result.AddError(_context.Help.Format("error-limit-value", text, limit.Largest, limit.Default));
        }

        return [.. limits];
    }

    /// <summary>Reads a size such as 500K, 64M or 1G (powers of 1024; no letter for bytes), at least 1.</summary>
    internal static bool TryParseSize(string text, out long size)
    {
        size = 0;
        var power = text.Length > 0 ? SizeLetters.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) + 1 : 0;
        var digits = power > 0 ? text[..^1] : text;
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= long.MaxValue >> (10 * power))
            size = number << (10 * power);
        return size > 0;
    }
}
