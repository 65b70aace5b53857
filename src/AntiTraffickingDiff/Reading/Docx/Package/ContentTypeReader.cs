using System.Xml;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads [Content_Types].xml leniently (ECMA-376 part 2, 6.2.3); it is needed only for imported content.</summary>
/// <param name="entries">The package's entries.</param>
/// <param name="limits">The limits.</param>
internal sealed class ContentTypeReader(PackageEntries entries, DocxLimits limits)
{
    private const string Table = "[Content_Types].xml";
    private const string Unknown = "application/octet-stream";
    private Dictionary<string, string>? _types;

    /// <summary>The content type of a part.</summary>
    /// <param name="part">The part's name without a slash at its start.</param>
    /// <returns>The type; <c>application/octet-stream</c> if none is stated.</returns>
    public string TypeOf(string part)
    {
        _types ??= Read();
        return _types.GetValueOrDefault(part)
            ?? _types.GetValueOrDefault("*" + Path.GetExtension(part))
            ?? Unknown;
    }

    private Dictionary<string, string> Read()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!entries.Contains(Table))
            return types;
        try
        {
            using var xml = new PartXmlReader(entries[Table].Open(), limits, CancellationToken.None);
            var depth = xml.MoveToRoot() ? xml.Enter() : -1;
            while (xml.MoveToChild(depth))
                Add(types, xml);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException)
        {
            // Without the table imported content has no type and is reported.
        }

        return types;
    }

    private static bool IsWellFormed(string type) =>
        type.Count(c => c == '/') == 1 && type[0] != '/' && type[^1] != '/'
        && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '+' or '-');

    private static void Add(Dictionary<string, string> types, PartXmlReader xml)
    {
        var key = xml.Name == "Override" ? xml.Attribute("PartName")?.TrimStart('/')
            : xml.Attribute("Extension") is { } extension ? "*." + extension : null;
        if (key is not null && xml.Attribute("ContentType") is { } type && IsWellFormed(type))
            types[key] = type;
    }
}
