using System.Globalization;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Reads the entries of a policy.</summary>
internal sealed class PolicyEntryReader(PolicyPartReader read)
{
    private static readonly Dictionary<string, FindingLevel> LevelNames = new()
    {
        ["off"] = FindingLevel.Off, ["note"] = FindingLevel.Note, ["warning"] = FindingLevel.Warning, ["error"] = FindingLevel.Error,
    };

    private static readonly Dictionary<string, bool> RequiredStatuses = new() { ["partial"] = false, ["covered"] = true };

    private static readonly Dictionary<string, UnitChangeKind> Changes =
        FindingRules.All.OfType<UnitChangeRule>().ToDictionary(rule => rule.Kind.Name, rule => rule.Change);

    /// <summary>Reads <c>coverage</c>.</summary>
    public (double? Overall, IReadOnlyList<SectionMinimum> Sections) Coverage(JsonPart? part)
    {
        if (part is null)
            return (null, []);
        var members = read.Object(part, "overall", "sections");
        return (
            members.TryGetValue("overall", out var overall) ? read.Share(overall) : null,
            members.TryGetValue("sections", out var sections)
                ? [.. read.Object(sections).Select(pair => new SectionMinimum(pair.Key, read.Share(pair.Value), PolicyPartReader.Place(pair.Value)))]
                : []);
    }

    /// <summary>Reads an entry of <c>required</c>: an id, or an object with id and status.</summary>
    public RequiredMeasure Required(JsonPart part)
    {
        if (part.Value is string)
            return new RequiredMeasure(read.Text(part), false, PolicyPartReader.Place(part));
        var members = read.Object(part, "measure", "status");
        return new RequiredMeasure(
            Needed(part, members, "measure"),
            members.TryGetValue("status", out var status) && read.Word(status, RequiredStatuses),
            PolicyPartReader.Place(part));
    }

    /// <summary>Reads <c>reassignments</c>.</summary>
    public (IReadOnlyList<ReassignmentEntry> Allowed, IReadOnlyList<ReassignmentEntry> Forbidden) Reassignments(JsonPart? part)
    {
        if (part is null)
            return ([], []);
        var members = read.Object(part, "allowed", "forbidden");
        return (read.List(members.GetValueOrDefault("allowed"), Reassignment), read.List(members.GetValueOrDefault("forbidden"), Reassignment));
    }

    /// <summary>Reads <c>severity</c>: codes or names of kinds with their levels.</summary>
    public IReadOnlyDictionary<string, FindingLevel> Levels(JsonPart? part)
    {
        var levels = new Dictionary<string, FindingLevel>();
        if (part is not null)
            foreach (var (word, level) in read.Object(part, FindingRules.Words))
                levels[FindingRules.Find(word)!.Code] = read.Word(level, LevelNames);
        return levels;
    }

    /// <summary>Reads an entry of <c>ignore</c>.</summary>
    public IgnoredFinding Ignored(JsonPart part)
    {
        var members = read.Object(part, "code", "measure", "fingerprint", "plan", "reason", "expires");
        if (!members.Keys.Any(key => key is "code" or "measure" or "fingerprint"))
            throw read.Wrong(part, "an object with code, measure or fingerprint", "含 code、measure 或 fingerprint 的对象");
        var kind = members.TryGetValue("code", out var code)
            ? read.Word(code, FindingRules.Words.ToDictionary(word => word, word => FindingRules.Find(word)!.Code))
            : null;
        return new IgnoredFinding(
            kind, read.Optional(members, "measure"), read.Optional(members, "fingerprint"), read.Optional(members, "plan"),
            Needed(part, members, "reason"), members.TryGetValue("expires", out var expires) ? Date(expires) : null, PolicyPartReader.Place(part));
    }

    private ReassignmentEntry Reassignment(JsonPart part)
    {
        var members = read.Object(part, "measure", "unit", "changes", "reason");
        return members.ContainsKey("measure") || members.ContainsKey("unit") || members.ContainsKey("changes")
            ? new ReassignmentEntry(
                read.Optional(members, "measure") ?? "*", read.Optional(members, "unit") ?? "*",
                read.List(members.GetValueOrDefault("changes"), change => read.Word(change, Changes)),
                read.Optional(members, "reason") ?? string.Empty, PolicyPartReader.Place(part))
            : throw read.Wrong(part, "an object with measure, unit or changes", "含 measure、unit 或 changes 的对象");
    }

    private DateOnly Date(JsonPart part) =>
        DateOnly.TryParseExact(part.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw read.Wrong(part, "a date such as 2027-06-30", "日期，如 2027-06-30");

    private string Needed(JsonPart part, OrderedDictionary<string, JsonPart> members, string key) =>
        read.Optional(members, key) ?? throw read.Wrong(part, $"an object with {key}", $"含 {key} 的对象");
}
