using System.Globalization;
using System.Reflection;
using System.Text;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The languages of headings and messages. Texts taken from plans are never translated.</summary>
public enum ReportLanguage
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
    // Reports, the command line and headings of columns: all texts of the tool stand in these tables, and nowhere else.
    private static readonly string[] Tables = ["messages.tsv", "help.tsv"];

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
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    // Names as a list in the language.
    public string List(IEnumerable<string> names) => string.Join(this["list-separator"], names);

    public static MessageCatalog ForReports(ReportLanguage language) => (language == ReportLanguage.Chinese ? Chinese : English).Value;

    // A table of one part of the tool, without a header row.
    public static MessageCatalog Load(Assembly assembly, string resource, ReportLanguage language) => new(
        language,
        EmbeddedText.TabRows(Encoding.UTF8.GetString(EmbeddedText.Bytes(resource, assembly)))
            .ToDictionary(row => row.Cells[0], row => row.Cells[language == ReportLanguage.Chinese ? 2 : 1], StringComparer.Ordinal));

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
