using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The languages of headings and messages. Texts taken from plans are never translated.</summary>
internal enum ReportLanguage
{
    English,
    Chinese,
}

/// <summary>
/// Headings and messages in one language, from a table with the columns key, en, zh (tab separated; lines that start
/// with # are comments). Immutable.
/// </summary>
internal sealed class MessageCatalog
{
    // Reports, the command line and questions across plans: all texts of the tool stand in these tables, each once, but for what is said of problems (Problems/) and rules.
    private static readonly string[] Tables = ["messages.tsv", "help.tsv", "across.tsv"];

    private static readonly Lazy<MessageCatalog> English = new(() => LoadAll(ReportLanguage.English));
    private static readonly Lazy<MessageCatalog> Chinese = new(() => LoadAll(ReportLanguage.Chinese));

    private readonly Dictionary<string, string> _messages;

    private MessageCatalog(ReportLanguage language, Dictionary<string, string> messages)
    {
        Language = language;
        _messages = messages;
    }

    public ReportLanguage Language { get; }

    public IReadOnlyCollection<string> Keys => _messages.Keys;

    // A message as it stands in the table.
    public string this[string key] => _messages.GetValueOrDefault(key, key);

    public string? Find(string key) => _messages.GetValueOrDefault(key);

    // A message with its placeholders filled.
    public string Format(string key, params ReadOnlySpan<object?> arguments) =>
        InBothLanguages.Fill(this[key], Language == ReportLanguage.Chinese, arguments);

    // Names as a list in the language.
    public string List(IEnumerable<string> names) => string.Join(this["list-separator"], names);

    public static MessageCatalog ForReports(ReportLanguage language) => (language == ReportLanguage.Chinese ? Chinese : English).Value;

    private static MessageCatalog LoadAll(ReportLanguage language) => new(
        language,
        // A test holds the tables to unique keys; the tool starts with whatever stands there.
        Tables.SelectMany(table => EmbeddedText.Rows(table, typeof(MessageCatalog).Assembly)).DistinctBy(row => row[0], StringComparer.Ordinal)
            .ToDictionary(row => row[0], row => row[language == ReportLanguage.Chinese ? 2 : 1], StringComparer.Ordinal));

    // The keys of all tables as they stand.
    internal static IReadOnlyList<string> KeysOfTables() =>
        [.. Tables.SelectMany(table => EmbeddedText.Rows(table, typeof(MessageCatalog).Assembly)).Select(row => row[0])];
}

/// <summary>How reports look.</summary>
internal sealed record ReportOptions
{
    // The width where there is no terminal, in cells.
    public const int DefaultWidth = 100;

    // What excerpts are shortened to in lines that nobody breaks.
    public const int UnwrappedWidth = 160;

    // The language of headings and messages.
    public ReportLanguage Language { get; init; }

    // Whether terminal colours are used.
    public bool Colour { get; init; }

    // How many cells wide a line may be; a Chinese character takes two. At least 40 are used.
    public int Width { get; init; } = DefaultWidth;

    // Whether lines are broken to the width. Not into a pipe or a file, where grep and the like want them whole.
    public bool IsWrapped { get; init; } = true;

    // The functions of this run, with the user's own rows.
    public UnitRegistry Units { get; init; } = UnitRegistry.Default;

    // The name of a function in the reader's language; its id where no row has it.
    public string UnitName(string id) =>
        Units.Find(id) is { } unit && (Language == ReportLanguage.Chinese ? unit.Chinese : unit.English) is { Length: > 0 } name ? PrintableText.Of(name) : PrintableText.Of(id);

    // The headings and messages in the chosen language.
    internal MessageCatalog Messages => MessageCatalog.ForReports(Language);
}

/// <summary>Writes enum members as the machine-readable formats name them.</summary>
internal static class KebabCase
{
    // A member's name in lower case with hyphens.
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All.TryGetValue(value, out var name) ? name : Convert(value.ToString());

    private static string Convert(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (var unit in name)
        {
            if (char.IsUpper(unit) && result.Length > 0)
                result.Append('-');
            result.Append(char.ToLowerInvariant(unit));
        }

        return result.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().Distinct().ToDictionary(value => value, value => Convert(value.ToString()));
    }
}

/// <summary>Shares and scores as all machine forms have them.</summary>
internal static class Rounded
{
    // Four digits after the point.
    public static double Of(double share) => Math.Round(share, 4, MidpointRounding.AwayFromZero);
}

/// <summary>Shares as whole percents: only all is 100, and only nothing is 0.</summary>
internal static class Percent
{
    public static string Of(double share) => Whole(share) + "%";

    // Without the sign, for sentences that have their own.
    public static string Whole(double share)
    {
        var percent = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        if (percent == 100 && share < 1)
            percent = 99;
        if (percent == 0 && share > 0)
            percent = 1;
        return percent.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Says where a passage stands in its file.</summary>
internal static class PlaceWording
{
    public static string Of(Evidence evidence, MessageCatalog messages) => messages.Format(
        "place", PrintableText.Of(evidence.Locator), Of(evidence.Line, evidence.Page, messages)) + (evidence.IsWeak ? messages["place-weak"] : string.Empty);

    // A line with its page in words.
    public static string Of(int line, int? page, MessageCatalog messages) =>
        page is null ? messages.Format("line", line) : messages.Format("page-line", page, line);
}

/// <summary>Says in words who was replaced by whom.</summary>
internal static class UnitChangeWording
{
    // The changes of a measure, one line a kind of change, the leads' before the supports'.
    public static IEnumerable<string> Lines(MeasureFinding measure, MessageCatalog messages) =>
        Lines(measure.UnitChanges, measure.RoleForm, measure.Leads.PlanNames, messages);

    // Those of the units that were asked for.
    public static IEnumerable<string> AskedLines(MeasureFinding measure, MessageCatalog messages) =>
        Lines(measure.AskedChanges, measure.RoleForm, measure.Leads.PlanNames, messages);

    public static IEnumerable<string> Lines(IEnumerable<UnitChange> changes, RoleForm form, IReadOnlyList<string> leadNames, MessageCatalog messages) =>
        from change in changes
        group change by change.Kind into kind
        orderby kind.Key
        select messages.Format(
            "change-" + KebabCase.Of(kind.Key), messages.List(kind.Select(change => Name(change, messages)))) + Ending(kind.Key, form, leadNames, messages);

    private static string Name(UnitChange change, MessageCatalog messages)
    {
        var first = change.BaselineName ?? change.PlanName ?? change.Unit;
        return change.PlanName is null || change.PlanName == first
            ? PrintableText.Of(first)
            : messages.Format("change-names", PrintableText.Of(first), PrintableText.Of(change.PlanName));
    }

    private static string Ending(UnitChangeKind kind, RoleForm form, IReadOnlyList<string> leadNames, MessageCatalog messages)
    {
        if (kind is not (UnitChangeKind.LeadDropped or UnitChangeKind.LeadDemoted))
            return string.Empty;
        if (leadNames.Count == 0)
            return messages["now-nobody"];
        var key = form == RoleForm.Undivided ? "now-undivided" : "now-led";
        return messages.Format(key, messages.List(leadNames.Select(PrintableText.Of)));
    }
}

/// <summary>
/// Writes problems one a line as <c>file:line: severity code: message</c>, the form that editors and CI jobs turn into
/// links (GNU Coding Standards, Formatting Error Messages); where a message is a list, its entries follow, indented. It is
/// read by people: the severity is a word of the run's language, the rest is the same in both.
/// </summary>
internal static class ProblemWriter
{
    /// <summary>Writes a problem.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="path">The file it is about; empty for none.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="language">The language of severity and message.</param>
    public static void Write(TextWriter writer, string path, Problem problem, ReportLanguage language) => Write(
        writer, path.Length > 0 ? PrintableText.Of(path) : "atdiff", problem.Line, problem.Page, problem.Kind.Severity, problem.Kind.Code,
        [.. problem.Lines(language == ReportLanguage.Chinese).Select(PrintableText.Of)], language);

    /// <summary>Writes a problem of a coverage run.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="path">The plan, printable.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="language">The language of the message.</param>
    public static void Write(TextWriter writer, string path, CoverageProblem problem, ReportLanguage language) => Write(
        writer, path, problem.Line, problem.Page, problem.Severity, problem.Code, problem.Lines(language), language);

    private static void Write(
        TextWriter writer, string place, int line, int? page, Severity severity, string code, IReadOnlyList<string> message, ReportLanguage language)
    {
        var messages = MessageCatalog.ForReports(language);
        var number = line > 0 ? line.ToString(CultureInfo.InvariantCulture) + ":" : string.Empty;
        var word = language == ReportLanguage.Chinese ? messages["severity-" + KebabCase.Of(severity)] : KebabCase.Of(severity);
        var first = page is { } known ? messages.Format("problem-page", known, message[0]) : message[0];
        writer.WriteLine(PrintableText.Line($"{place}:{number} {word} {code}: {first}"));
        foreach (var entry in message.Skip(1))
            writer.WriteLine("  " + entry);
    }
}
