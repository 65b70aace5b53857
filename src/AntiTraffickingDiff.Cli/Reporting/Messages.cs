using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The languages of headings and messages. Texts taken from plans are never translated.</summary>
internal enum ReportLanguage
{
    English,

    Chinese,
}

/// <summary>Chooses a report's language.</summary>
internal static class ReportLanguages
{
    // The language for a culture: Chinese for zh and every culture under it, English for all others.
    public static ReportLanguage ForCulture(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "zh" ? ReportLanguage.Chinese : ReportLanguage.English;

    // The language with a name.
    public static ReportLanguage? ForName(string? name) => name switch
    {
        "en" => ReportLanguage.English,
        "zh" => ReportLanguage.Chinese,
        _ => null,
    };
}

/// <summary>
/// Headings and messages in one language, from a table with the columns key, en, zh (tab separated; lines that start
/// with # are comments). Immutable.
/// </summary>
internal sealed class MessageCatalog
{
    private static readonly Lazy<MessageCatalog> EnglishReports = new(() => LoadReports(ReportLanguage.English));
    private static readonly Lazy<MessageCatalog> ChineseReports = new(() => LoadReports(ReportLanguage.Chinese));

    private readonly FrozenDictionary<string, string> _messages;

    private MessageCatalog(ReportLanguage language, FrozenDictionary<string, string> messages)
    {
        Language = language;
        _messages = messages;
    }

    public ReportLanguage Language { get; }

    public IReadOnlyCollection<string> Keys => _messages.Keys;

    // A message as it stands in the table.
    public string this[string key] => _messages[key];

    // Loads a table that is embedded in an assembly.
    public static MessageCatalog Load(Assembly assembly, string resourceName, ReportLanguage language)
    {
        using var stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException($"no embedded table {resourceName}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new MessageCatalog(language, Rows(reader).ToFrozenDictionary(row => row[0], row => row[language == ReportLanguage.Chinese ? 2 : 1]));
    }

    // A message with its placeholders filled.
    public string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    // Names as a list in the language.
    public string List(IEnumerable<string> names) => string.Join(this["list-separator"], names);

    internal static MessageCatalog ForReports(ReportLanguage language) =>
        (language == ReportLanguage.Chinese ? ChineseReports : EnglishReports).Value;

    private static MessageCatalog LoadReports(ReportLanguage language) =>
        Load(typeof(MessageCatalog).Assembly, "Data/messages.tsv", language);

    private static IEnumerable<string[]> Rows(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}

/// <summary>How reports look.</summary>
internal sealed record ReportOptions
{
    // The width where there is no terminal, in cells.
    public const int DefaultWidth = 100;

    // The language of headings and messages.
    public ReportLanguage Language { get; init; }

    // Whether terminal colours are used.
    public bool Colour { get; init; }

    // How many cells wide a line may be; a Chinese character takes two. At least 40 are used.
    public int Width { get; init; } = DefaultWidth;

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
