using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Model;

/// <summary>A run's whole result: what all report writers render.</summary>
/// <param name="Baseline">What the plans were measured against.</param>
/// <param name="Plans">The plans in the order given.</param>
public sealed record Comparison(BaselineSummary Baseline, IReadOnlyList<PlanComparison> Plans);

/// <summary>The baseline as reports name it.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="Title">Its title.</param>
/// <param name="MeasureCount">How many measures it has.</param>
/// <param name="IsWorkingEdition">
/// Whether it is the embedded working edition, which restates the measures and is not the official text.
/// </param>
public sealed record BaselineSummary(string Name, string Title, int MeasureCount, bool IsWorkingEdition);

/// <summary>One plan against the baseline.</summary>
public sealed record PlanComparison
{
    /// <summary>The plan's path as given.</summary>
    public required string Path { get; init; }

    /// <summary>The plan's title; empty if it could not be read or has none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The level of government the plan is for.</summary>
    public AdministrativeLevel Level { get; init; }

    /// <summary>The place the plan is for, such as 武清区; empty if not found.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>The mean over the coverage of all measures, 0 to 1.</summary>
    public double Coverage { get; init; }

    /// <summary>What there is to say of the plan, in the order of the stages.</summary>
    public IReadOnlyList<Problem> Diagnostics { get; init; } = [];

    /// <summary>The measures in the baseline's order; empty if the plan could not be read.</summary>
    public IReadOnlyList<MeasureFinding> Measures { get; init; } = [];

    /// <summary>What the plan adds, in its own order.</summary>
    public IReadOnlyList<AddedFinding> Added { get; init; } = [];

    /// <summary>What the coverage and all counts are about, where a list shows only findings of one kind: all measures that were asked for.</summary>
    internal IReadOnlyList<MeasureFinding> CountedMeasures { get => field ?? Measures; init; }

    /// <summary>The same for what the plan adds.</summary>
    internal IReadOnlyList<AddedFinding> CountedAdded { get => field ?? Added; init; }

    /// <summary>Local organisation, schedules and formal text, in the plan's own order.</summary>
    internal IReadOnlyList<LocalFinding> Local { get; init; } = [];

    /// <summary>What the document is; anything but a plan is reported as such, whatever its coverage.</summary>
    public PlanNature Nature
    {
        get => field != PlanNature.Plan || IsReadable ? field
            : Diagnostics.Any(problem => problem.Kind == ReadingProblems.NotAsNamed) ? PlanNature.OtherContent : PlanNature.Unreadable;
        init;
    }

    /// <summary>The number the plan was issued under; empty if none was found.</summary>
    public string DocumentNumber { get; init; } = string.Empty;

    /// <summary>The date the plan was issued, as year-month-day; empty if none was found.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Who issued the plan, as printed; empty if none was found.</summary>
    public string Publisher { get; init; } = string.Empty;

    /// <summary>Whether the document could be read and is a plan on the baseline's subject.</summary>
    public bool IsPlan => Nature == PlanNature.Plan;

    /// <summary>What keeps the document from being measured as a plan: why it could not be read, or what it is instead.</summary>
    public Problem? Obstacle => IsPlan ? null : Diagnostics.FirstOrDefault(problem => problem.Kind.Severity == Severity.Error) ?? (Diagnostics.Count > 0 ? Diagnostics[0] : null);

    /// <summary>Whether the plan could be read.</summary>
    public bool IsReadable => Diagnostics.All(problem => problem.Kind.Severity != Severity.Error);
}

/// <summary>What a document is, beside a baseline.</summary>
public enum PlanNature
{
    /// <summary>A plan on the baseline's subject.</summary>
    Plan,

    /// <summary>A document on another subject.</summary>
    OtherSubject,

    /// <summary>A document in another language.</summary>
    OtherLanguage,

    /// <summary>No plan: an essay, a report, next to no text.</summary>
    NotAPlan,

    /// <summary>A document whose content is not what its name says.</summary>
    OtherContent,

    /// <summary>A file that could not be read.</summary>
    Unreadable,
}

/// <summary>What a plan makes of one measure of the baseline.</summary>
public sealed record MeasureFinding
{
    /// <summary>The measure's id in the baseline, such as 2.1.2.2.1.</summary>
    public required string Id { get; init; }

    /// <summary>The measure's printed numbering path in the baseline.</summary>
    public required string Locator { get; init; }

    /// <summary>The measure's short title, or the first thing that its text lays down; whole.</summary>
    public required string Title { get; init; }

    /// <summary>What the plan makes of it.</summary>
    public required MeasureStatus Status { get; init; }

    /// <summary>The mean over the duties (present 1, partial 0.5, absent 0), 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The duties in the baseline's order.</summary>
    public required IReadOnlyList<DutyFinding> Duties { get; init; }

    /// <summary>The locators of the plan's clauses that carry the measure, the weightiest first.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>How the plan writes who is responsible.</summary>
    public required RoleForm RoleForm { get; init; }

    /// <summary>The units in the lead; for an undivided list all its units.</summary>
    public required UnitLists Leads { get; init; }

    /// <summary>The supporting units.</summary>
    public required UnitLists Supports { get; init; }

    /// <summary>The changes of responsibility.</summary>
    public required IReadOnlyList<UnitChange> UnitChanges { get; init; }

    /// <summary>Whether the measure is reassigned; null if it is missing or one side names nobody.</summary>
    public required bool? Reassigned { get; init; }

    /// <summary>The changes of responsibility of the units that were asked for; all of them where none was.</summary>
    internal IReadOnlyList<UnitChange> AskedChanges { get => field ?? UnitChanges; init; }

    /// <summary>Whether it is reassigned as far as the units go that were asked for.</summary>
    internal bool IsReassigned => Reassigned == true && (AskedChanges.Count == UnitChanges.Count || AskedChanges.Any(change => change.Kind is not (UnitChangeKind.SupportDropped or UnitChangeKind.SupportAdded)));

    /// <summary>Whether the text supports that these units belong to this measure; false in scrambled text where it does not.</summary>
    public bool UnitsCertain { get; init; } = true;

    /// <summary>How the measure maps to the plan; empty if it is missing.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>How the measure was decided by hand as a whole; null if it was not.</summary>
    internal DecisionMark? Decided { get; init; }

    /// <summary>The fingerprint of the duties and their evidence, which decisions are made on; before any decision.</summary>
    public string Fingerprint => Decided?.Fingerprint ?? EvidenceFingerprint.OfMeasure(Duties.Select(duty => duty.Fingerprint));

    /// <summary>How often a status like this one holds, 0 to 1: the mean over the duties.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>What a plan makes of a measure.</summary>
public enum MeasureStatus
{
    /// <summary>Coverage is at least 0.8 (contract).</summary>
    Covered,

    /// <summary>Some duties are there, but coverage is below 0.8.</summary>
    Partial,

    /// <summary>Every duty is absent.</summary>
    Missing,
}

/// <summary>What a plan makes of one duty.</summary>
/// <param name="Number">The duty's number in its measure, from 1.</param>
/// <param name="Text">The duty in the baseline's words.</param>
/// <param name="Status">Whether the plan carries it.</param>
/// <param name="Score">How much of it the plan carries, as judged, 0 to 1.</param>
/// <param name="Evidence">Where, the best first; empty if absent.</param>
public sealed record DutyFinding(
    int Number, string Text, DutyStatus Status, double Score, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The elements of the duty that the plan lacks, in the baseline's words.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>What the judgement rests on.</summary>
    internal JudgementBasis Basis { get; init; }

    /// <summary>The elements that were looked for.</summary>
    internal IReadOnlyList<ElementFinding> Elements { get; init; } = [];

    /// <summary>How it was decided by hand; null if it was not.</summary>
    internal DecisionMark? Decided { get; init; }

    /// <summary>The labelled wording that had a say in the status; null if none had.</summary>
    internal TaughtMark? Taught { get; init; }

    /// <summary>The passages that come nearest to the duty, the best first, whether or not they carry it: what a second coder looks at.</summary>
    public IReadOnlyList<Evidence> Nearest { get; init; } = [];

    /// <summary>The fingerprint of the duty and its evidence, which decisions are made on; before any decision.</summary>
    public string Fingerprint => Decided?.Fingerprint ?? EvidenceFingerprint.OfDuty(Text, (Judged ?? Evidence).Select(passage => passage.Text));

    /// <summary>The evidence before labelled wordings had a say; null where none had.</summary>
    internal IReadOnlyList<Evidence>? Judged { get; init; }

    /// <summary>How often a judgement like this one holds, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>Whether a plan carries a duty.</summary>
public enum DutyStatus
{
    /// <summary>The plan does not carry it; counts 0.</summary>
    Absent,

    /// <summary>A real part of it, or a clearly weaker or narrower form; counts 0.5.</summary>
    Partial,

    /// <summary>Stated in substance; counts 1.</summary>
    Present,
}

/// <summary>What a duty counts in its measure's coverage (contract).</summary>
internal static class DutyWorth
{
    /// <summary>1 for present, 0.5 for partial, 0 for absent.</summary>
    public static double Of(DutyStatus status) => status switch
    {
        DutyStatus.Present => 1,
        DutyStatus.Partial => 0.5,
        _ => 0,
    };
}

/// <summary>What a judgement on a duty rests on.</summary>
internal enum JudgementBasis
{
    /// <summary>What is known of the national edition's duties (profiles and codebook), beside the words.</summary>
    Elements,

    /// <summary>The words alone: how like the duty the plan's passages are.</summary>
    Likeness,
}

/// <summary>What a plan makes of one element of a duty: a row of the codebook, or a part of the duty between commas.</summary>
/// <param name="Name">The element in the baseline's words.</param>
/// <param name="Weight">Its share of the duty, above 0 to 1.</param>
/// <param name="Value">How much of it the plan has, 0 to 1.</param>
/// <param name="Place">The best place; null if there is none.</param>
internal sealed record ElementFinding(string Name, double Weight, double Value, Evidence? Place);

/// <summary>A passage of a plan that a finding rests on.</summary>
/// <param name="Locator">The printed numbering path of its clause, or the first words of an unnumbered passage.</param>
/// <param name="Text">The passage.</param>
/// <param name="Line">The line (TXT, PDF) or paragraph (DOCX), from 1.</param>
/// <param name="Page">The page from 1, or null.</param>
public sealed record Evidence(string Locator, string Text, int Line, int? Page)
{
    /// <summary>Whether it rests on lines of a scan that could hardly be read.</summary>
    public bool IsWeak { get; init; }
}

/// <summary>The units in one role, in the baseline and in the plan.</summary>
/// <param name="Baseline">The function ids in the baseline.</param>
/// <param name="Plan">The function ids in the plan.</param>
/// <param name="BaselineNames">The names as the baseline prints them.</param>
/// <param name="PlanNames">The names as the plan prints them.</param>
public sealed record UnitLists(
    IReadOnlyList<string> Baseline,
    IReadOnlyList<string> Plan,
    IReadOnlyList<string> BaselineNames,
    IReadOnlyList<string> PlanNames)
{
    /// <summary>Nobody on either side.</summary>
    public static UnitLists None { get; } = new([], [], [], []);
}

/// <summary>One change of responsibility.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Unit">The id of the function.</param>
/// <param name="BaselineName">The unit as the baseline prints it, or null.</param>
/// <param name="PlanName">The unit as the plan prints it, or null.</param>
public sealed record UnitChange(UnitChangeKind Kind, string Unit, string? BaselineName, string? PlanName);

/// <summary>How the responsibility of a function changes from baseline to plan.</summary>
public enum UnitChangeKind
{
    /// <summary>A baseline lead is nowhere.</summary>
    LeadDropped,

    /// <summary>A baseline lead only supports.</summary>
    LeadDemoted,

    /// <summary>A baseline support leads.</summary>
    SupportPromoted,

    /// <summary>A plan lead that the baseline measure does not know.</summary>
    LeadAdded,

    /// <summary>A baseline support is nowhere.</summary>
    SupportDropped,

    /// <summary>A plan support that the baseline measure does not know.</summary>
    SupportAdded,

    /// <summary>A unit of an undivided list that the baseline measure does not know.</summary>
    UnitAdded,
}

/// <summary>One statement on how a measure maps to a plan.</summary>
/// <param name="Kind">What is stated.</param>
/// <param name="Confidence">How often such a statement holds, 0 to 1 (see the accuracy table).</param>
/// <param name="Locators">The clauses of the plan that it rests on.</param>
/// <param name="Details">What it is about: ids of merged measures, lacking elements, words or figures before and after.</param>
public sealed record Relation(
    RelationKind Kind, double Confidence, IReadOnlyList<string> Locators, IReadOnlyList<string> Details)
{
    /// <summary>Of a change in degree, the words before and after; else empty.</summary>
    internal IReadOnlyList<ChangedWords> Words { get; init; } = [];

    /// <summary>Whether the kind is one of changed words: reversed, weaker, other figures, another body, items dropped.</summary>
    public bool IsChangeOfWords => Kind
        is RelationKind.Reversed or RelationKind.Weaker or RelationKind.ChangedFigures or RelationKind.ChangedBody or RelationKind.DroppedItems;
}

/// <summary>Words of a duty that changed.</summary>
/// <param name="Before">The baseline's words; may be empty.</param>
/// <param name="After">The plan's words; empty for what was dropped.</param>
internal sealed record ChangedWords(string Before, string After);

/// <summary>How a measure of the baseline maps to a plan.</summary>
public enum RelationKind
{
    /// <summary>One clause of the plan carries it, and nothing else about it is remarkable.</summary>
    OneToOne,

    /// <summary>Several clauses of the plan carry it.</summary>
    Split,

    /// <summary>One clause of the plan carries it together with other measures.</summary>
    Merged,

    /// <summary>It stands in another section than its neighbours in the baseline.</summary>
    Moved,

    /// <summary>The plan carries less than the baseline asks for.</summary>
    Narrower,

    /// <summary>The clause that carries it asks for more than the baseline.</summary>
    Broader,

    /// <summary>The plan's words bind less: 应当 became 鼓励, 严禁 became 防止.</summary>
    Weaker,

    /// <summary>An age, number or deadline is another one.</summary>
    ChangedFigures,

    /// <summary>The plan takes back what the baseline asks for: 坚决关停 became 不再关停.</summary>
    Reversed,

    /// <summary>Another body is named within the duty: 向公安机关报告 became 向民政部门报告.</summary>
    ChangedBody,

    /// <summary>Items of a list are missing.</summary>
    DroppedItems,
}

/// <summary>Something a plan lays down that no measure, goal or safeguard of the baseline accounts for.</summary>
/// <param name="Kind">A whole clause or a part of one.</param>
/// <param name="Place">Where it stands, with the added words.</param>
/// <param name="Leads">The function ids in the lead.</param>
/// <param name="Supports">The function ids in support.</param>
public sealed record AddedFinding(
    AddedKind Kind, Evidence Place, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports)
{
    /// <summary>The units in the lead as the plan prints them.</summary>
    internal IReadOnlyList<string> LeadNames { get; init; } = [];

    /// <summary>The supporting units as the plan prints them.</summary>
    internal IReadOnlyList<string> SupportNames { get; init; } = [];
}

/// <summary>What kind of text a plan adds.</summary>
public enum AddedKind
{
    /// <summary>A whole clause of its own.</summary>
    Measure,

    /// <summary>A sentence or part of one in a clause that otherwise matches.</summary>
    Duty,
}

/// <summary>Local text of a plan that lays down no measure or duty: organisation, schedule, formal text.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Place">Where it stands, with its words.</param>
internal sealed record LocalFinding(LocalKind Kind, Evidence Place);

/// <summary>What kind of local text a plan has that is neither a measure nor a duty.</summary>
internal enum LocalKind
{
    /// <summary>Members, offices, persons.</summary>
    Organisation,

    /// <summary>Deadlines and yearly targets.</summary>
    Schedule,

    /// <summary>Promulgation, effect, transmittal.</summary>
    Formal,
}

/// <summary>Says that a finding was decided by hand.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Coder">Who decided; may be empty.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="Fingerprint">The fingerprint of the text as the tool matched it, before the decision.</param>
internal sealed record DecisionMark(DecisionKind Kind, string Coder, string Note, string Fingerprint)
{
    /// <summary>Whether a language model decided it.</summary>
    public bool IsByModel => CoderNames.IsModel(Coder);
}

/// <summary>The names of those who decide.</summary>
internal static class CoderNames
{
    /// <summary>What stands before the name of a language model, so that its decisions are never taken for a person's.</summary>
    public const string ModelPrefix = "model:";

    /// <summary>Whether a name is a language model's.</summary>
    public static bool IsModel(string coder) => coder.StartsWith(ModelPrefix, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Says which labelled wording had a say in a status.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Label">What it was labelled.</param>
/// <param name="Coder">By whom; may be empty.</param>
/// <param name="Date">When, as year-month-day; may be empty.</param>
/// <param name="Alike">How much of it the plan's words share, 0 to 1; 1 for the same sentence.</param>
internal sealed record TaughtMark(string Sentence, DutyStatus Label, string Coder, string Date, double Alike)
{
    /// <summary>Whether a language model labelled it.</summary>
    public bool IsByModel => CoderNames.IsModel(Coder);
}

/// <summary>What a researcher decides.</summary>
internal enum DecisionKind
{
    /// <summary>The tool is right.</summary>
    Confirm,

    /// <summary>The match is none: the duties are absent.</summary>
    Reject,

    /// <summary>Another clause carries it.</summary>
    Redirect,

    /// <summary>The status is another one.</summary>
    Status,
}

/// <summary>Fingerprints of what decisions are made on.</summary>
internal static class EvidenceFingerprint
{
    /// <summary>The fingerprint of a duty with its evidence.</summary>
    /// <param name="duty">The duty's words in the baseline.</param>
    /// <param name="evidence">The passages of the plan in any order.</param>
    /// <returns>The fingerprint; numbers and places have no part in it.</returns>
    public static string OfDuty(string duty, IEnumerable<string> evidence) =>
        Fingerprint.Of([duty, .. evidence.Order(StringComparer.Ordinal)]);

    /// <summary>The fingerprint of a measure.</summary>
    /// <param name="duties">The fingerprints of its duties in order.</param>
    /// <returns>The fingerprint.</returns>
    public static string OfMeasure(IEnumerable<string> duties) => Fingerprint.Of(duties);
}
