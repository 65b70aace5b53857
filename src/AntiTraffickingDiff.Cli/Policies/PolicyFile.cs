using System.Globalization;
using System.Text.Json;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// A project file (<c>atdiff.json</c>): what a plan must fulfil, and the tables of units and decisions that go with it. Its
/// form is <c>docs/atdiff.schema.json</c>; <see cref="PolicyFile"/> reads it.
/// </summary>
internal sealed record Policy
{
    public static Policy Empty { get; } = new() { File = string.Empty };

    public required string File { get; init; }

    // What plans are measured against: a baseline's name or a path; null for the default.
    public string? Baseline { get; init; }

    // Whether documents that are no plans on the baseline's subject are measured as if they were.
    public bool TakesAnyDocument { get; init; }

    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    public IReadOnlyList<string> DecisionFiles { get; init; } = [];

    public IReadOnlyList<string> WordingFiles { get; init; } = [];

    // Shares from 0 to 1.
    public double? MinimumCoverage { get; init; }

    public IReadOnlyList<SectionMinimum> SectionMinimums { get; init; } = [];

    public IReadOnlyList<RequiredMeasure> Required { get; init; } = [];

    // Changes of responsibility that are not reported, and such as fail; what is both is forbidden.
    public IReadOnlyList<ReassignmentEntry> Allowed { get; init; } = [];

    public IReadOnlyList<ReassignmentEntry> Forbidden { get; init; } = [];

    // By code; kinds that are not named keep their own level.
    public IReadOnlyDictionary<string, FindingLevel> Levels { get; init; } = new Dictionary<string, FindingLevel>();

    public IReadOnlyList<IgnoredFinding> Ignored { get; init; } = [];

    // All files that it names; they are inputs, too.
    public IEnumerable<string> Files => [File, .. Baseline is { } baseline ? [baseline] : Array.Empty<string>(), .. UnitFiles, .. DecisionFiles, .. WordingFiles];

    public FindingLevel LevelOf(FindingKind kind) => Levels.TryGetValue(kind.Code, out var level) ? level : kind.Level;

    /// <summary>Whether an entry's pattern means a measure: <c>*</c> all, an id itself and everything below it.</summary>
    public static bool Means(string pattern, string measure) =>
        pattern == "*" || pattern == measure
        || (measure.Length > pattern.Length && measure[pattern.Length] == '.' && measure.StartsWith(pattern, StringComparison.Ordinal));

    /// <summary>Keeps the policy from asking for measures that do not exist, which would never fail.</summary>
    /// <exception cref="UnusableInputException">It names one that the baseline does not have.</exception>
    public void CheckMeasures(string baseline, IReadOnlyCollection<string> measures)
    {
        IEnumerable<(string Pattern, PolicyPlace Place)> patterns =
        [
            .. SectionMinimums.Select(entry => (entry.Section, entry.Place)),
            .. Required.Select(entry => (entry.Measure, entry.Place)),
            .. Allowed.Concat(Forbidden).Select(entry => (entry.Measure, entry.Place)),
            .. Ignored.Where(entry => entry.Measure is not null).Select(entry => (entry.Measure!, entry.Place)),
        ];
        foreach (var (pattern, place) in patterns)
            if (!measures.Any(measure => Means(pattern, measure)))
                throw new UnusableInputException(Problem.InFile(PolicyProblems.UnknownMeasure, File, place.Line, place.Path, pattern, baseline));
    }
}

/// <summary>Where an entry stands in a policy.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record PolicyPlace(string Path, int Line);

/// <summary>The least coverage of a section of the baseline, 0 to 1.</summary>
internal sealed record SectionMinimum(string Section, double Minimum, PolicyPlace Place);

/// <summary>A measure that must not be missing, or must be covered.</summary>
internal sealed record RequiredMeasure(string Measure, bool MustBeCovered, PolicyPlace Place);

/// <summary>Changes of responsibility that a policy allows or forbids.</summary>
/// <param name="Measure">A measure, a section or <c>*</c>.</param>
/// <param name="Unit">The id of a function or <c>*</c>.</param>
/// <param name="Kinds">The kinds of change; none for all.</param>
internal sealed record ReassignmentEntry(string Measure, string Unit, IReadOnlyList<UnitChangeKind> Kinds, string Reason, PolicyPlace Place)
{
    public bool Matches(string measure, UnitChange change) =>
        Policy.Means(Measure, measure) && (Unit == "*" || Unit == change.Unit) && (Kinds.Count == 0 || Kinds.Contains(change.Kind));
}

/// <summary>Findings that a policy ignores. What is not given (null) does not matter.</summary>
/// <param name="Plan">The file name of the plan.</param>
/// <param name="Expires">The last day on which the entry holds.</param>
internal sealed record IgnoredFinding(
    string? Code, string? Measure, string? Fingerprint, string? Plan, string Reason, DateOnly? Expires, PolicyPlace Place)
{
    // Whether a finding is meant, whatever the date.
    public bool Matches(Finding finding) =>
        (Code is null || Code == finding.Kind.Code)
        && (Measure is null || Policy.Means(Measure, finding.Measure))
        && (Fingerprint is null || Fingerprint == finding.Fingerprint)
        && (Plan is null || Plan == Path.GetFileName(finding.Plan));
}

/// <summary>
/// Reads project files. What is not as it must be is an error with file, line and JSON path. Files that a policy names
/// stand in its folder or below: on a stranger's branch a policy could otherwise have any file of the machine read, and
/// quoted in a message.
/// </summary>
internal static class PolicyFile
{
    public const string Name = "atdiff.json";

    /// <summary>The nearest project file in a folder or above it; null if there is none.</summary>
    public static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, Name) is var path && File.Exists(path))
                return path;
        return null;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: JSON in UTF-8.</param>
    /// <param name="anyFiles">Whether it may name files outside its folder.</param>
    /// <exception cref="UnusableInputException">The file cannot be opened or is no policy.</exception>
    public static Policy Read(string path, bool anyFiles = false)
    {
        try
        {
            return Parse(path, SideFile.Bytes(path), anyFiles);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(PolicyProblems.CannotOpen, path, Reason.Of(error)), error);
        }
    }

    /// <summary>Reads a policy's text.</summary>
    /// <param name="path">The file it is reported under, and whose folder its paths are taken from.</param>
    /// <exception cref="UnusableInputException">The text is no policy.</exception>
    public static Policy Parse(string path, ReadOnlySpan<byte> text, bool anyFiles = false)
    {
        var read = new Values(path);
        var root = read.Object(
            JsonParts.Read(path, text),
            "$schema", "baseline", "units", "decisions", "wordings", "anyDocument", "coverage", "required", "reassignments", "severity", "ignore");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var coverage = root.TryGetValue("coverage", out var limits) ? read.Object(limits, "overall", "sections") : [];
        var changes = root.TryGetValue("reassignments", out var lists) ? read.Object(lists, "allowed", "forbidden") : [];
        _ = read.Optional(root, "$schema");
        return new Policy
        {
            File = path,
            Baseline = root.TryGetValue("baseline", out var baseline)
                ? read.Text(baseline) == Baseline.DefaultName ? Baseline.DefaultName : NamedFile(baseline)
                : null,
            TakesAnyDocument = root.TryGetValue("anyDocument", out var any) && read.Flag(any),
            UnitFiles = read.List(root.GetValueOrDefault("units"), NamedFile),
            DecisionFiles = read.List(root.GetValueOrDefault("decisions"), NamedFile),
            WordingFiles = read.List(root.GetValueOrDefault("wordings"), NamedFile),
            MinimumCoverage = coverage.TryGetValue("overall", out var overall) ? read.Share(overall) : null,
            SectionMinimums = coverage.TryGetValue("sections", out var sections)
                ? [.. read.Object(sections).Select(pair => new SectionMinimum(pair.Key, read.Share(pair.Value), Values.Place(pair.Value)))]
                : [],
            Required = read.List(root.GetValueOrDefault("required"), part => Required(read, part)),
            Allowed = read.List(changes.GetValueOrDefault("allowed"), part => Reassignment(read, part)),
            Forbidden = read.List(changes.GetValueOrDefault("forbidden"), part => Reassignment(read, part)),
            Levels = root.TryGetValue("severity", out var severity)
                ? Levels(read, severity) : new Dictionary<string, FindingLevel>(),
            Ignored = read.List(root.GetValueOrDefault("ignore"), part => Ignored(read, part)),
        };

        string NamedFile(JsonPart part)
        {
            var named = Path.Combine(folder, read.Text(part));
            if (anyFiles || IsBelow(named, folder))
                return named;
            throw new UnusableInputException(Problem.InFile(PolicyProblems.OutsideFolder, path, part.Line, part.Path));
        }
    }

    /// <summary>Whether a file lies below a folder, by the path as written, and by where its links lead.</summary>
    public static bool IsBelow(string path, string folder)
    {
        try
        {
            return Under(Path.GetFullPath(path), Path.GetFullPath(folder)) && Under(Real(path), Real(folder));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether a full path lies below a folder's, as written.</summary>
    public static bool Under(string path, string folder) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // A path with the links of every folder in it followed.
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } parent)
            return full;
        var real = Path.Combine(Real(parent), Path.GetFileName(full));
        FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
        return entry.LinkTarget is null ? real : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
    }

    // An id, or an object with id and status.
    private static RequiredMeasure Required(Values read, JsonPart part)
    {
        if (part.Value is string)
            return new RequiredMeasure(read.Text(part), false, Values.Place(part));
        var members = read.Object(part, "measure", "status");
        var status = members.TryGetValue("status", out var asked)
            && read.Word(asked, new Dictionary<string, bool> { ["partial"] = false, ["covered"] = true });
        return new RequiredMeasure(read.Needed(part, members, "measure"), status, Values.Place(part));
    }

    private static ReassignmentEntry Reassignment(Values read, JsonPart part)
    {
        var members = read.Object(part, "measure", "unit", "changes", "reason");
        var kinds = FindingRules.All.Where(rule => rule.Change is not null).ToDictionary(rule => rule.Kind.Name, rule => rule.Change!.Value);
        return members.ContainsKey("measure") || members.ContainsKey("unit") || members.ContainsKey("changes")
            ? new ReassignmentEntry(
                read.Optional(members, "measure") ?? "*", read.Optional(members, "unit") ?? "*",
                read.List(members.GetValueOrDefault("changes"), change => read.Word(change, kinds)),
                read.Optional(members, "reason") ?? string.Empty, Values.Place(part))
            : throw read.Wrong(part, PolicyProblems.AnObjectWithOneOf("measure", "unit", "changes"));
    }

    private static Dictionary<string, FindingLevel> Levels(Values read, JsonPart part)
    {
        var names = Enum.GetValues<FindingLevel>().ToDictionary(level => level.ToString().ToLowerInvariant());
        var levels = new Dictionary<string, FindingLevel>();
        foreach (var (word, level) in read.Object(part, FindingRules.Words))
            levels[FindingRules.Find(word)!.Code] = read.Word(level, names);
        return levels;
    }

    private static IgnoredFinding Ignored(Values read, JsonPart part)
    {
        var members = read.Object(part, "code", "measure", "fingerprint", "plan", "reason", "expires");
        if (!members.Keys.Any(key => key is "code" or "measure" or "fingerprint"))
            throw read.Wrong(part, PolicyProblems.AnObjectWithOneOf("code", "measure", "fingerprint"));
        var kind = members.TryGetValue("code", out var code)
            ? read.Word(code, FindingRules.Words.ToDictionary(word => word, word => FindingRules.Find(word)!.Code))
            : null;
        DateOnly? expires = !members.TryGetValue("expires", out var day) ? null
            : DateOnly.TryParseExact(day.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw read.Wrong(day, PolicyProblems.ADate);
        return new IgnoredFinding(
            kind, read.Optional(members, "measure"), read.Optional(members, "fingerprint"), read.Optional(members, "plan"),
            read.Needed(part, members, "reason"), expires, Values.Place(part));
    }

    /// <summary>Takes values out of the file, and says of what is not as it must be where it stands.</summary>
    private sealed class Values(string file)
    {
        // No keys: any are allowed.
        public OrderedDictionary<string, JsonPart> Object(JsonPart part, params IReadOnlyList<string> keys)
        {
            var members = part.Members ?? throw Wrong(part, PolicyProblems.AnObject);
            foreach (var (name, member) in members)
                if (keys.Count > 0 && !keys.Contains(name))
                    throw new UnusableInputException(Problem.InFile(
                        PolicyProblems.UnknownKey, file, member.Line, member.Path, new InBothLanguages(string.Join(", ", keys), string.Join('、', keys))));
            return members;
        }

        public IReadOnlyList<T> List<T>(JsonPart? part, Func<JsonPart, T> read) =>
            part is null ? [] : [.. (part.Elements ?? throw Wrong(part, PolicyProblems.AList)).Select(read)];

        public string Text(JsonPart part) =>
            part.Value is string { Length: > 0 } text ? text : throw Wrong(part, PolicyProblems.AText);

        public string? Optional(OrderedDictionary<string, JsonPart> members, string key) =>
            members.TryGetValue(key, out var part) ? Text(part) : null;

        public string Needed(JsonPart part, OrderedDictionary<string, JsonPart> members, string key) =>
            Optional(members, key) ?? throw Wrong(part, PolicyProblems.AnObjectWith(key));

        public bool Flag(JsonPart part) => part.Value as bool? ?? throw Wrong(part, PolicyProblems.TrueOrFalse);

        public double Share(JsonPart part) =>
            part.Value is double share and >= 0 and <= 1 ? share : throw Wrong(part, PolicyProblems.AShare);

        public T Word<T>(JsonPart part, IReadOnlyDictionary<string, T> words) =>
            part.Value is string text && words.TryGetValue(text, out var value)
                ? value
                : throw Wrong(part, PolicyProblems.OneOf(words.Keys));

        public UnusableInputException Wrong(JsonPart part, InBothLanguages what) =>
            new(Problem.InFile(PolicyProblems.WrongValue, file, part.Line, part.Path, what.English, what.Chinese));

        public static PolicyPlace Place(JsonPart part) => new(part.Path, part.Line);
    }
}

/// <summary>A value of a JSON text with its place.</summary>
/// <param name="Path">Its JSON path, such as <c>$.ignore[0].code</c>.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Value">A string, a number (double), a boolean, null, a list of parts, or a dictionary of parts in the order written.</param>
internal sealed record JsonPart(string Path, int Line, object? Value)
{
    public OrderedDictionary<string, JsonPart>? Members => Value as OrderedDictionary<string, JsonPart>;

    public IReadOnlyList<JsonPart>? Elements => Value as IReadOnlyList<JsonPart>;
}

/// <summary>Reads a JSON text (RFC 8259, without comments) into values that know their places.</summary>
internal ref struct JsonParts
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly string _file;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private JsonParts(string file, ReadOnlySpan<byte> text)
    {
        _file = file;
        _text = text;
        _reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = 16 });
    }

    /// <exception cref="UnusableInputException">The text is not JSON, or not in UTF-8, or a name stands twice in an object.</exception>
    public static JsonPart Read(string file, ReadOnlySpan<byte> text)
    {
        var parts = new JsonParts(file, text.StartsWith("\uFEFF"u8) ? text[3..] : text);
        try
        {
            parts._reader.Read();
            var part = parts.Part("$");
            _ = parts._reader.Read();
            return part;
        }
        catch (JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0) + 1;
            throw new UnusableInputException(Problem.InFile(PolicyProblems.NotJson, file, line, Reason.Of(error)), error);
        }
        catch (InvalidOperationException error)
        {
            // The reader's word for bytes that are no UTF-8, and for lone surrogates that are escaped.
            throw new UnusableInputException(Problem.InFile(
                PolicyProblems.NotJson, file, parts._line, "a text in it is not valid UTF-8 or has half a surrogate pair"), error);
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
            var line = Line();
            var name = _reader.GetString()!;
            var at = $"{path}.{name}";
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
