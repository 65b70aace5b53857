using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Headings and messages in one language, from a table with the columns key, en, zh (tab separated; lines that start
/// with # are comments). Immutable.
/// </summary>
public sealed class MessageCatalog
{
    private static readonly Lazy<MessageCatalog> EnglishReports = new(() => LoadReports(ReportLanguage.English));
    private static readonly Lazy<MessageCatalog> ChineseReports = new(() => LoadReports(ReportLanguage.Chinese));

    private readonly FrozenDictionary<string, string> _messages;

    private MessageCatalog(ReportLanguage language, FrozenDictionary<string, string> messages)
    {
        Language = language;
        _messages = messages;
    }

    /// <summary>The language.</summary>
    public ReportLanguage Language { get; }

    /// <summary>All keys.</summary>
    public IReadOnlyCollection<string> Keys => _messages.Keys;

    /// <summary>A message as it stands in the table.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="KeyNotFoundException">The table has no such key.</exception>
    public string this[string key] => _messages[key];

    /// <summary>Loads a table that is embedded in an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resourceName">The resource's name.</param>
    /// <param name="language">The column to take.</param>
    /// <returns>The catalogue.</returns>
    public static MessageCatalog Load(Assembly assembly, string resourceName, ReportLanguage language)
    {
        using var stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException($"no embedded table {resourceName}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new MessageCatalog(language, Rows(reader).ToFrozenDictionary(row => row[0], row => row[language == ReportLanguage.Chinese ? 2 : 1]));
    }

    /// <summary>A message with its placeholders filled.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="arguments">The values for the placeholders; numbers are written without a culture's marks.</param>
    /// <returns>The message.</returns>
    public string Format(string key, params ReadOnlySpan<object?> arguments) =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>Names as a list in the language.</summary>
    /// <param name="names">The names.</param>
    /// <returns>The names with the language's separator between them.</returns>
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
