using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>
/// What the page shows before any plan is opened: the whole matrix of findings in a few bytes a cell. What is only needed
/// for one plan stands in a <see cref="PlanDetails"/> each, which the page decodes when it is asked for.
/// </summary>
internal sealed record PageOverview
{
    /// <summary>The form of this record; the page refuses another one.</summary>
    public string Schema { get; } = "atdiff-page/1";

    /// <summary>The tool's version, for citing.</summary>
    public required string Tool { get; init; }

    /// <summary>What decisions that are kept in the browser are filed under: a hash of the baseline's name and the plans' paths.</summary>
    public required string Id { get; init; }

    /// <summary>The language in which the page opens: en or zh.</summary>
    public required string Language { get; init; }

    public required PageBaseline Baseline { get; init; }

    /// <summary>The functions of government that occur.</summary>
    public required IReadOnlyList<PageFunction> Functions { get; init; }

    /// <summary>Unit names as printed, which unit changes point to.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<PagePlan> Plans { get; init; }

    /// <summary>For each plan and measure the bytes that <see cref="PageMatrix"/> describes.</summary>
    public required byte[] Cells { get; init; }

    /// <summary>For each plan and duty the bytes that <see cref="PageMatrix"/> describes.</summary>
    public required byte[] Duties { get; init; }

    /// <summary>Answers across plans, each a view of its own.</summary>
    public IReadOnlyList<PageSection>? Across { get; init; }

    /// <summary>The folder beside the page that holds the plans' details; null if they are in the page.</summary>
    public string? Beside { get; init; }
}

/// <summary>The baseline with all its words.</summary>
internal sealed record PageBaseline(
    string Name, string Title, bool WorkingEdition, IReadOnlyList<PageGroup> Sections, IReadOnlyList<PageMeasure> Measures);

/// <summary>A heading under which measures stand.</summary>
internal sealed record PageGroup(string Id, string Number, string Title);

/// <summary>A measure. <paramref name="Section"/> is an index of <see cref="PageBaseline.Sections"/>.</summary>
internal sealed record PageMeasure(
    string Id, string Locator, string Title, int Section, IReadOnlyList<string> Duties,
    IReadOnlyList<string> Leads, IReadOnlyList<string> Supports, IReadOnlyList<string> LeadNames, IReadOnlyList<string> SupportNames)
{
    /// <summary>The title as headings have it, where it is longer than lists have room for.</summary>
    public string? Whole { get; init; }
}

/// <summary>A function of government.</summary>
internal sealed record PageFunction(string Id, string Zh, string En);

/// <summary>A plan as the overview needs it.</summary>
internal sealed record PagePlan
{
    public required string Path { get; init; }

    /// <summary>What the column <c>plan</c> of a decision file says: the file's name, or its path where names repeat.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>How texts name it; null where its place says it, which no other plan has then.</summary>
    public string? Name { get; init; }

    public required string Level { get; init; }

    public required string Region { get; init; }

    /// <summary>Whether it could be read and is a plan; only then there is something to compare.</summary>
    public required bool Readable { get; init; }

    /// <summary>What the document is: plan, other-subject and the like.</summary>
    public required string Nature { get; init; }

    public required string Date { get; init; }

    public required string Number { get; init; }

    public required string Publisher { get; init; }

    public required int AddedMeasures { get; init; }

    public required int AddedDuties { get; init; }

    public required IReadOnlyList<PageProblem> Problems { get; init; }

    /// <summary>Unit changes, five numbers each: measure, kind, function, name in the baseline, name in the plan (-1 for none).</summary>
    public required IReadOnlyList<int> Changes { get; init; }
}

/// <summary>A diagnostic, in both languages.</summary>
internal sealed record PageProblem(string Code, string Severity, string En, string Zh, int Line, int? Page);

/// <summary>A table that answers a question across plans.</summary>
internal sealed record PageSection(string Id, PageWords Title, PageWords Note, IReadOnlyList<PageTable> Tables);

/// <summary>A table of a section. A cell is a text, a number, words in both languages, or null.</summary>
internal sealed record PageTable(PageWords Title, IReadOnlyList<PageColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A column. Its kind says how cells are shown: text, number, share (0 to 1), plan (index), measure (id), function (id).</summary>
internal sealed record PageColumn(PageWords Title, string Kind);

/// <summary>Words in both languages.</summary>
internal sealed record PageWords(string En, string Zh);

/// <summary>Everything about one plan.</summary>
internal sealed record PlanDetails(
    IReadOnlyList<PageClause> Clauses, IReadOnlyList<PageFinding> Measures, IReadOnlyList<PageAdded>? Added, IReadOnlyList<PageLocal>? Local,
    IReadOnlyList<PageTarget>? Targets);

/// <summary>A clause in document order with its own text on one line. <paramref name="Head"/> is the length of number and title.</summary>
internal sealed record PageClause(
    int Depth, string Kind, string Locator, string Text, int Head, int Line, int? Page, string? Form, IReadOnlyList<string>? Leads, IReadOnlyList<string>? Supports);

/// <summary>What the plan makes of one measure, beyond what the matrix says.</summary>
internal sealed record PageFinding(
    IReadOnlyList<PageDuty> Duties, IReadOnlyList<string>? Clauses, string Form, IReadOnlyList<string>? Leads, IReadOnlyList<string>? Supports,
    IReadOnlyList<PageRelation>? Relations, string Fingerprint, PageDecision? Decided);

/// <summary>What the plan makes of one duty. <paramref name="Near"/> are the passages that come nearest to one that is absent.</summary>
internal sealed record PageDuty(
    double Score, IReadOnlyList<PagePassage>? Evidence, IReadOnlyList<string>? Lacking, IReadOnlyList<PageElement>? Elements, string Fingerprint, PageDecision? Decided, PageWording? Wording,
    IReadOnlyList<PagePassage>? Near = null);

/// <summary>The labelled wording that had a say in a status.</summary>
internal sealed record PageWording(string Sentence, string Label, string Coder, string Date, double Alike);

/// <summary>An element of a duty that was looked for.</summary>
internal sealed record PageElement(string Name, double Weight, double Value, PagePassage? Place);

/// <summary>
/// A passage of the plan. Where it was found in a clause's own text it is that run of it; else it brings its words itself.
/// </summary>
internal sealed record PagePassage(string Locator, int Line, int? Page, int Clause, int Start, int Length, string? Text, bool? Weak = null);

/// <summary>How a measure maps to the plan. <paramref name="Words"/> are pairs of words before and after.</summary>
internal sealed record PageRelation(string Kind, double Confidence, IReadOnlyList<string>? Clauses, IReadOnlyList<string>? Details, IReadOnlyList<string[]>? Words);

internal sealed record PageDecision(string Kind, string Coder, string Note);

internal sealed record PageAdded(string Kind, PagePassage Place, IReadOnlyList<string>? Leads, IReadOnlyList<string>? Supports);

internal sealed record PageLocal(string Kind, PagePassage Place);

/// <summary>A deadline, frequency or quantity: of the plan, or (then without a place) one that only the baseline has.</summary>
internal sealed record PageTarget(
    string Kind, PageWords Phrase, string Words, string Statement, PagePassage? Place, IReadOnlyList<string>? Leads, string? Measure, string Change, PageWords? Baseline, bool WithoutUnit);

/// <summary>
/// How the records become JSON: property names in camel case, nothing for null. What stands in them, cells of tables last, is known to the
/// compiler: a native build looks at no types when it runs (docs/speed.md).
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PageOverview))]
[JsonSerializable(typeof(PlanDetails))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PageWords))]
internal sealed partial class PageJson : JsonSerializerContext
{
    /// <summary>How they become JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The JSON is packed and stands in base64 in the page: nothing in it meets the HTML parser.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new PageJson(),
    };

    public static byte[] Of<T>(T record) => JsonSerializer.SerializeToUtf8Bytes(record, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)));
}
