using System.CommandLine;
using System.Globalization;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Coder;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>The options of the language model that may decide duties: --coder and what goes with it. Without --coder nothing leaves the machine.</summary>
internal sealed class CoderOptionSet
{
    private const string KeyVariable = "ATDIFF_CODER_KEY";
    private const int DefaultItems = 50;
    private const int DefaultSeconds = 120;

    private readonly CommandContext _context;
    private readonly Option<string> _url;
    private readonly Option<string> _model;
    private readonly Option<int> _items;
    private readonly Option<int> _seconds;
    private readonly Option<string> _price;
    private readonly Option<string> _cache;

    public CoderOptionSet(CommandContext context, Command command)
    {
        var help = (_context = context).Help;
        _url = new("--coder") { Description = help["option-coder"], HelpName = "URL" };
        _model = new("--coder-model") { Description = help["option-coder-model"], HelpName = "NAME" };
        _items = new("--coder-items") { Description = help["option-coder-items"], HelpName = "N", CustomParser = argument => Whole(argument) };
        _seconds = new("--coder-timeout") { Description = help["option-coder-timeout"], HelpName = "SECONDS", CustomParser = argument => Whole(argument) };
        _price = new("--coder-price") { Description = help["option-coder-price"], HelpName = "IN/OUT" };
        _cache = new("--cache") { Description = help["option-coder-cache"], HelpName = "DIR" };
        foreach (var option in new Option[] { _url, _model, _items, _seconds, _price, _cache })
            command.Options.Add(option);
    }

    /// <summary>The coder that a command line asks for; null if it asks for none.</summary>
    /// <exception cref="WrongUsageException">The options make no sense.</exception>
    /// <exception cref="UnusableInputException">The cache folder cannot be used.</exception>
    public SecondCoder? Of(ParseResult result)
    {
        var help = _context.Help;
        if (result.GetValue(_url) is not { } words)
            return new Option[] { _model, _items, _seconds, _price, _cache }.FirstOrDefault(option => result.GetResult(option) is not null) is { } lone
                ? throw new WrongUsageException(help.Format("error-coder-missing", lone.Name)) : null;
        if (!Uri.TryCreate(words, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            throw new WrongUsageException(help.Format("error-coder-url", words));
        var model = result.GetValue(_model) is { Length: > 0 } name ? name : throw new WrongUsageException(help["error-coder-model"]);
        var price = result.GetValue(_price) is { } asked ? PriceOf(asked) ?? throw new WrongUsageException(help.Format("error-coder-price", asked)) : default((double, double)?);
        var timeout = TimeSpan.FromSeconds(result.GetResult(_seconds) is null ? DefaultSeconds : result.GetValue(_seconds));
        var today = _context.Host.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var key = _context.Host.Environment(KeyVariable);
        var cache = result.GetValue(_cache) is { } folder ? ResultCache.Open(folder) : null;
        return new SecondCoder(
            _context, url, model, result.GetResult(_items) is null ? DefaultItems : result.GetValue(_items), price,
            cache, () => new ModelCoder(() => new ChatEndpoint(url, model, key, timeout), model, cache, today));
    }

    private int Whole(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100_000)
            return number;
        argument.AddError(_context.Help.Format("error-coder-number", argument.Tokens[0].Value));
        return 1;
    }

    private static (double Input, double Output)? PriceOf(string words) =>
        words.Split('/') is [var input, var output] && double.TryParse(input, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(output, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var second) ? (first, second) : null;
}

/// <summary>Has a language model decide the first items of the queue, and tells what it took.</summary>
/// <param name="items">How many items it decides at most.</param>
/// <param name="price">What a million tokens cost, those sent and those received; null if not said.</param>
internal sealed class SecondCoder(
    CommandContext context, Uri url, string model, int items, (double Input, double Output)? price, ResultCache? cache, Func<ModelCoder> open)
{
    private const double Million = 1e6;

    /// <summary>Asks; what comes of it, and whether the endpoint failed.</summary>
    public (IReadOnlyDictionary<ReviewItem, ReviewAnswer> Answers, bool Failed) Ask(IReadOnlyList<ReviewItem> queue, Severity least)
    {
        var answers = new Dictionary<ReviewItem, ReviewAnswer>(ReferenceEqualityComparer.Instance);
        List<ReviewItem> asked = [.. queue.Where(item => item.Duty.Nearest.Count > 0).Take(items)];
        using var coder = open();
        var bar = new ProgressBar(context, asked.Count);
        Tell(least, "coder-start", model, url.Authority, asked.Count);
        foreach (var item in asked)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (answer, discarded, failure) = coder.Decide(item, context.CancellationToken);
            bar.Clear();
            if (answer is not null)
                answers[item] = answer;
            else if (discarded is { } reason && CoderProblems.Why(reason.ToString()) is var why)
                context.Report(item.Plan.Path, [new Problem(CoderProblems.Discarded, item.Id, why.English, why.Chinese)], least);
            else if (failure is not null)
                context.Report(item.Plan.Path, [new Problem(CoderProblems.NoAnswer, item.Id, url.Authority, failure)], least);
            bar.Step();
        }

        bar.Clear();
        var count = coder.Count;
        Tell(least, "coder-count", asked.Count, count.Asked, count.FromCache, count.Answered, count.Discarded, count.Failed);
        Tell(least, "coder-tokens", count.InputTokens, count.OutputTokens, price is { } each
            ? context.Help.Format("coder-cost", (each.Input * count.InputTokens / Million) + (each.Output * count.OutputTokens / Million)) : string.Empty);
        if (coder.GaveUp)
            context.Report(string.Empty, [new Problem(CoderProblems.GaveUp, url.Authority)], least);
        if (cache?.Failure is { } hindered)
            context.Report(string.Empty, [hindered], least);
        return (answers, coder.GaveUp);
    }

    private void Tell(Severity least, string key, params ReadOnlySpan<object?> arguments)
    {
        if (least < Severity.Error)
            context.Host.Error.WriteLine(context.Help.Format(key, arguments));
    }
}
