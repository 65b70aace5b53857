using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

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

/// <summary>What the rows of a list can be chosen by.</summary>
internal enum FilterParts
{
    /// <summary>Units and sections too: rows are of measures.</summary>
    All,

    /// <summary>Plans and states only.</summary>
    Plans,
}

/// <summary>The options that narrow a list: <c>--unit --section --level --region --status</c>, the same for all commands.</summary>
internal sealed class FilterOptionSet
{
    private static readonly string[] Levels = ["province", "municipality", "prefecture", "district", "county", "township", "unknown"];

    private readonly Option<string[]> _units;
    private readonly Option<string[]> _sections;
    private readonly Option<string[]> _statuses;
    private readonly Option<string[]> _levels;
    private readonly Option<string[]> _regions;
    private ListFilter? _filter;

    /// <summary>Makes the options and adds them to a command whose rows are of measures and units.</summary>
    public FilterOptionSet(Command command, MessageCatalog help, params string[] statuses)
        : this(command, help, FilterParts.All, statuses)
    {
    }

    /// <summary>Makes the options and adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">The help texts.</param>
    /// <param name="parts">What the command's rows can be chosen by; what has no meaning there is refused with the reason.</param>
    /// <param name="statuses">The states that this command's list knows.</param>
    public FilterOptionSet(Command command, MessageCatalog help, FilterParts parts, params string[] statuses)
    {
        command.Options.Add(_units = Make("--unit", "option-unit", "UNIT", help));
        command.Options.Add(_sections = Make("--section", "option-section", "ID", help));
        if (parts == FilterParts.Plans)
            foreach (var option in new[] { _units, _sections })
            {
                option.Hidden = true;
                option.Validators.Add(result => result.AddError(help.Format("error-filter-" + command.Name, option.Name)));
            }

        command.Options.Add(_levels = Make("--level", "option-level", "LEVEL", help));
        _levels.AcceptOnlyFromAmong(Levels);
        command.Options.Add(_regions = Make("--region", "option-region", "NAME", help));
        command.Options.Add(_statuses = Make("--status", "option-status", "STATUS", help));
        _statuses.AcceptOnlyFromAmong(statuses);
    }

    /// <summary>The filter that the command line asks for.</summary>
    /// <param name="registry">The functions that units can be asked for by.</param>
    public ListFilter Of(ParseResult result, UnitRegistry registry) => _filter = new(
        Values(result, _units), Values(result, _sections),
        [.. Values(result, _levels).Select(level => Enum.Parse<AdministrativeLevel>(level, ignoreCase: true))],
        Values(result, _regions), Values(result, _statuses)) { Registry = registry };

    /// <summary>
    /// Refuses sections that the baseline does not have, as an unknown measure is refused, and units that neither the registry knows nor
    /// anything in the run names; before anything is written, and once the filter was asked of every plan.
    /// </summary>
    /// <param name="baseline">The baseline's name.</param>
    /// <param name="measures">Its measures; none where no plan could be read.</param>
    /// <exception cref="UnusableInputException">There is such a value.</exception>
    public void Refuse(string baseline, IReadOnlyCollection<(string Id, string Locator)> measures)
    {
        RefuseSections(baseline, measures);
        if (measures.Count > 0 && _filter!.Idle.FirstOrDefault(idle => idle.Option == _units.Name && !_filter.IsKnownUnit(idle.Value)) is { Value: { } unit })
            throw new UnusableInputException(new Problem(UsageProblems.UnknownUnit, unit));
    }

    /// <summary>The part of <see cref="Refuse"/> that needs no plan.</summary>
    /// <exception cref="UnusableInputException">There is such a section.</exception>
    public void RefuseSections(string baseline, IReadOnlyCollection<(string Id, string Locator)> measures)
    {
        if (measures.Count > 0 && _filter!.Sections.FirstOrDefault(section => !measures.Any(measure => ListFilter.IsUnder(measure.Id, measure.Locator, section))) is { } unknown)
            throw new UnusableInputException(new Problem(UsageProblems.UnknownSection, unknown, baseline));
    }

    /// <summary>Says on standard error which values fitted nothing, once the answer is written, and hands the exit code on.</summary>
    public int Told(ParseResult result, CommandContext context, int code)
    {
        if (_filter is not null && !result.GetValue<bool>("--quiet"))
            context.Report(string.Empty, _filter.Idle.Select(idle => new Problem(UsageProblems.FitsNothing, idle.Option, idle.Value)), Severity.Warning);
        return code;
    }

    /// <summary>The measures of the baseline that plans were measured against: as each of them has them that could be read.</summary>
    public static IReadOnlyCollection<(string Id, string Locator)> MeasuresOf(IEnumerable<PlanComparison> plans) =>
        [.. (plans.FirstOrDefault(plan => plan.Measures.Count > 0)?.Measures ?? []).Select(measure => (measure.Id, measure.Locator))];

    private static string[] Values(ParseResult result, Option<string[]> option) => result.GetValue(option) ?? [];

    private static Option<string[]> Make(string name, string key, string value, MessageCatalog help) => new(name) { Description = help[key], HelpName = value };
}

/// <summary>Which measure a word on the command line means: an id, a section's id, a number that the baseline prints, a title, or words of one title alone.</summary>
internal sealed class MeasureNames
{
    // How much of two titles' pairs of characters must be the same for one to be a slip of the other, and how many are named.
    private const double Alike = 0.3;
    private const int MostNamed = 5;

    private readonly string _baseline;
    private readonly IReadOnlyList<(string Id, string Locator, string Title)> _measures;

    /// <param name="baseline">The baseline's name.</param>
    /// <param name="measures">Its measures.</param>
    public MeasureNames(string baseline, IEnumerable<(string Id, string Locator, string Title)> measures) => (_baseline, _measures) = (baseline, [.. measures]);

    /// <summary>The id that is meant.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <returns>The id of a measure or section, or null.</returns>
    public string? Find(string asked) =>
        _measures.Any(measure => Policy.Means(asked, measure.Id)) ? asked
        : Printed(asked) is { } printed ? printed
        : _measures.FirstOrDefault(measure => Folded(measure.Title) == Folded(asked)) is { Id: { } id } ? id
        : WithWords(asked) is [var only] ? only.Id
        : null;

    /// <summary>The id that is meant.</summary>
    /// <exception cref="UnusableInputException">None or several are; the message names those that may be.</exception>
    public string Of(string asked) => Find(asked) ?? throw new UnusableInputException(new Problem(UsageProblems.UnknownMeasure, asked, _baseline, Advice(asked)));

    // A number as the baseline prints it is a measure's, or the start of all in a section.
    private string? Printed(string asked)
    {
        if (asked.Length == 0 || _measures.Where(measure => measure.Locator.StartsWith(asked, StringComparison.Ordinal)).ToList() is not { Count: > 0 } below)
            return null;
        if (below.Find(measure => measure.Locator == asked) is { Id: { } own })
            return own;
        var parts = below[0].Id.Split('.');
        return Enumerable.Range(1, parts.Length).Select(count => string.Join('.', parts[..^(count - 1)]))
            .FirstOrDefault(id => _measures.Count(measure => Policy.Means(id, measure.Id)) == below.Count && below.TrueForAll(measure => Policy.Means(id, measure.Id)));
    }

    private InBothLanguages Advice(string asked)
    {
        var several = WithWords(asked);
        var near = several.Count > 0 ? several : [.. _measures.Select(measure => (measure, Share: Likeness(Folded(asked), Folded(measure.Title)))).Where(item => item.Share >= Alike)
            .OrderByDescending(item => item.Share).Select(item => item.measure)];
        if (near.Count == 0)
            return UsageProblems.WhereIdsAre;
        var named = near.Take(MostNamed).Select(measure => measure.Id + " " + measure.Title).ToList();
        return several.Count > 0 ? UsageProblems.SeveralTitles(named, near.Count) : UsageProblems.DidYouMean(named);
    }

    // Every word must stand in the title.
    private List<(string Id, string Locator, string Title)> WithWords(string asked) => asked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? [.. _measures.Where(measure => words.All(word => measure.Title.Contains(word, StringComparison.OrdinalIgnoreCase)))]
        : [];

    private static string Folded(string title) => string.Concat(title.Where(c => !char.IsWhiteSpace(c)));

    private static double Likeness(string one, string other)
    {
        var (own, others) = (Pairs(one), Pairs(other));
        // Few words of a long title are like it too.
        return own.Count == 0 || others.Count == 0 ? 0 : (double)own.Intersect(others).Count() / Math.Min(own.Count, others.Count);

        static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
    }
}

/// <summary>
/// Levels, states and kinds in Chinese on the command line: <c>--level 市级 --status 缺失</c>. They are the words that the Chinese
/// reports print, and shorter ones that people say; in either language of the run.
/// </summary>
internal static class ChineseValues
{
    private static readonly string[] Options = ["--level", "--status", "--only", "--group-by"];

    // Said, but not printed.
    private static readonly (string Word, string Value)[] Others =
    [
        ("省", "province"), ("自治区", "province"), ("市", "prefecture"), ("市级", "prefecture"), ("地市", "prefecture"), ("地级市", "prefecture"), ("州", "prefecture"),
        ("区", "district"), ("市辖区", "district"), ("县", "county"), ("县级市", "county"), ("旗", "county"), ("乡镇", "township"), ("镇", "township"), ("街道", "township"), ("未知", "unknown"),
        ("已落实", "covered"), ("部分", "partial"), ("未落实", "missing"), ("存疑", "uncertain"), ("责任变更", "reassigned"), ("要求变更", "changed"), ("新增", "added"),
        ("时限", "deadline"), ("起始", "start"), ("期间", "period"), ("时长", "duration"), ("频次", "frequency"), ("数量", "quantity"), ("年龄", "age"), ("升降趋势", "trend"),
        ("长期坚持", "ongoing"), ("承袭", "inherited"), ("新出现", "introduced"), ("补齐", "restored"), ("方案", "plan"), ("单位", "unit"),
    ];

    /// <summary>Gives the arguments with such words as the values that the options take.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The same list if there are none.</returns>
    public static IReadOnlyList<string> InPlace(IReadOnlyList<string> args)
    {
        List<string>? told = null;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
            if (Array.Find(Options, option => args[i] == option) is not null && i + 1 < args.Count && Value(args[i + 1]) is { } next)
                (told ??= [.. args])[i + 1] = next;
            else if (Array.Find(Options, option => args[i].StartsWith(option + "=", StringComparison.Ordinal)) is { } joined && Value(args[i][(joined.Length + 1)..]) is { } value)
                (told ??= [.. args])[i] = joined + "=" + value;
        return told ?? args;
    }

    private static string? Value(string word)
    {
        if (word.Length == 0 || !Characters.IsHan(word[0]))
            return null;
        if (Array.Find(Others, pair => pair.Word == word) is { Value: { } value })
            return value;
        var words = MessageCatalog.ForReports(ReportLanguage.Chinese);
        return Enum.GetValues<AdministrativeLevel>().Select(KebabCase.Of).FirstOrDefault(level => words.Find("level-" + level) == word)
            ?? ListFilter.MeasureStates.FirstOrDefault(state => words.Find("status-" + state) == word || words.Find("kind-" + state) == word || words.Find("relation-" + state) == word);
    }
}
