using System.Text.Json;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Reads a JSON text (RFC 8259, without comments) into values that know their places.</summary>
internal ref struct JsonPartReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly string _file;
    private Utf8JsonReader _reader;
    private int _line;
    private int _counted;

    private JsonPartReader(string file, ReadOnlySpan<byte> text)
    {
        _file = file;
        _text = text;
        _line = 1;
        _reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 16 });
    }

    /// <summary>Reads a text.</summary>
    /// <param name="file">The name it is reported under.</param>
    /// <param name="text">UTF-8, with or without a byte order mark.</param>
    /// <returns>The whole value.</returns>
    /// <exception cref="UnusableInputException">The text is not JSON, or a name occurs twice in an object.</exception>
    public static JsonPart Read(string file, ReadOnlySpan<byte> text)
    {
        var reader = new JsonPartReader(file, text.StartsWith("\uFEFF"u8) ? text[3..] : text);
        try
        {
            reader._reader.Read();
            var part = reader.Part("$");
            _ = reader._reader.Read();
            return part;
        }
        catch (JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0) + 1;
            var reason = error.Message.Split(" LineNumber:")[0];
            throw new UnusableInputException(Problem.InFile(PolicyProblems.NotJson, file, line, reason), error);
        }
    }

    private JsonPart Part(string path)
    {
        var line = Line();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonPart(path, line, Members(path)),
            JsonTokenType.StartArray => new JsonPart(path, line, Elements(path)),
            JsonTokenType.String => new JsonPart(path, line, _reader.GetString()),
            JsonTokenType.Number => new JsonPart(path, line, _reader.GetDouble()),
            JsonTokenType.Null => new JsonPart(path, line, null),
            _ => new JsonPart(path, line, _reader.GetBoolean()),
        };
    }

    private OrderedDictionary<string, JsonPart> Members(string path)
    {
        var members = new OrderedDictionary<string, JsonPart>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var (at, line) = ($"{path}.{name}", Line());
            _reader.Read();
            if (!members.TryAdd(name, Part(at)))
                throw new UnusableInputException(Problem.InFile(PolicyProblems.KeyTwice, _file, line, at));
        }

        return members;
    }

    private List<JsonPart> Elements(string path)
    {
        var elements = new List<JsonPart>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            elements.Add(Part($"{path}[{elements.Count}]"));
        return elements;
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _text[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
