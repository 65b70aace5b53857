using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Model;

/// <summary>Who is responsible for each clause of a document.</summary>
public sealed class ClauseAssignments
{
    private readonly IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> _own;
    private readonly IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> _effective;

    internal ClauseAssignments(
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own,
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> effective,
        IReadOnlyList<UnknownUnit> unknown,
        IReadOnlyList<Problem> problems)
    {
        _own = own;
        _effective = effective;
        UnknownUnits = unknown;
        Problems = problems;
    }

    /// <summary>The assignments that stand in each clause itself; clauses without one have no entry.</summary>
    public IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> ByClause => _own;

    /// <summary>The names in assignments that did not resolve, in the order of their first place.</summary>
    internal IReadOnlyList<UnknownUnit> UnknownUnits { get; }

    /// <summary>What there is to say: unknown names once each, contradictions between annex rows and main text.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>All assignments as written, in document order, each once.</summary>
    public IEnumerable<Assignment> All => _own.Values.SelectMany(list => list).OrderBy(assignment => assignment.Span.Start);

    /// <summary>The assignments that stand in a clause itself.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>In the order they are written; empty if there are none.</returns>
    public IReadOnlyList<Assignment> Own(Clause clause) => _own.GetValueOrDefault(clause, []);

    /// <summary>The assignments that hold for a clause: its own, or else inherited ones.</summary>
    /// <param name="clause">The clause.</param>
    /// <returns>Empty if nobody is named. The scope of an inherited one is the text it was written for.</returns>
    public IReadOnlyList<Assignment> Of(Clause clause) => _effective.GetValueOrDefault(clause, []);

    /// <summary>The assignments that hold for a piece of a clause: those whose scope has its start, else all inherited ones.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="offset">An offset of the normalized text in the clause.</param>
    /// <returns>Empty if nobody is named there.</returns>
    public IReadOnlyList<Assignment> At(Clause clause, int offset)
    {
        var all = Of(clause);
        if (Own(clause).Count == 0)
            return all;
        var holding = all.Where(assignment => offset >= assignment.Scope.Start && offset < Math.Max(assignment.Scope.End, assignment.Span.End)).ToList();
        var own = holding.FindAll(assignment => offset < Math.Max(assignment.Sentence.End, assignment.Span.End));
        return own.Count > 0 ? own : holding;
    }
}

/// <summary>Who is responsible for a piece of text.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Leads">The units in the lead; for an undivided list all its units.</param>
/// <param name="Supports">The supporting units; none for an undivided list.</param>
/// <param name="Span">Where the assignment is written: the parentheses, the subject, the cells.</param>
/// <param name="Scope">The text it holds for: the sentences before the parentheses, the sentence of the subject, the row.</param>
public sealed record Assignment(
    RoleForm Form, IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports, TextSpan Span, TextSpan Scope)
{
    /// <summary>Labels in it that nobody knows, whose units are taken for supports.</summary>
    internal IReadOnlyList<TextSpan> UnknownLabels { get; init; } = [];

    /// <summary>The part of the scope that is the subject's own sentence, up to the next subject; after it the subject only goes on until another one.</summary>
    internal TextSpan Sentence { get; init; } = Scope;

    /// <summary>All its units, those in the lead first.</summary>
    public IEnumerable<UnitMention> Units => Leads.Concat(Supports);
}

/// <summary>How an assignment is written.</summary>
public enum RoleForm
{
    /// <summary>No unit is named.</summary>
    None,

    /// <summary>（X负责，Y配合）.</summary>
    Paren,

    /// <summary>The unit is the sentence's subject: 公安机关应当….</summary>
    Subject,

    /// <summary>Table columns.</summary>
    Table,

    /// <summary>A list without roles: 责任单位：….</summary>
    Undivided,
}

/// <summary>A unit named in an assignment.</summary>
public sealed record UnitMention
{
    internal UnitMention(string name, TextSpan span, UnitResolution resolution) => (Name, Span, Resolution) = (name, span, resolution);

    /// <summary>The name as printed.</summary>
    public string Name { get; init; }

    /// <summary>Where it stands in the normalized text.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The ids of the functions it stands for; several for a merged bureau, none if the name is not known.</summary>
    public IReadOnlyList<string> Functions => Resolution.Functions;

    /// <summary>What the name means, and why.</summary>
    internal UnitResolution Resolution { get; init; }

    /// <summary>The functions of several units, each once, in the order in which they are named.</summary>
    internal static List<string> FunctionsOf(IEnumerable<UnitMention> units) => [.. units.SelectMany(unit => unit.Functions).Distinct()];
}

/// <summary>What a printed unit name means.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Functions">
/// The ids of the functions; several for a merged bureau; empty if the name is not known.
/// </param>
/// <param name="Level">The level that the name itself shows, or <see cref="AdministrativeLevel.Unknown"/>.</param>
/// <param name="Place">The place in the name, such as 武清; empty if none.</param>
/// <param name="Reason">Why: the row and the grammar that matched.</param>
internal sealed record UnitResolution(
    string Name, IReadOnlyList<string> Functions, AdministrativeLevel Level, string Place, UnitReason Reason)
{
    /// <summary>The functions that an unknown name may stand for if one of its characters was misread; else empty.</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];

    /// <summary>The name that this one was taken for because one character differs; null if it was read as printed.</summary>
    public string? MisreadOf { get; init; }

    /// <summary>Whether the name has at least one function.</summary>
    public bool IsKnown => Functions.Count > 0;

    /// <summary>
    /// Whether the name is nothing but a stem (就业, 公安): beside other names it is a unit, alone it may be a topic.
    /// </summary>
    public bool IsBareStem => Reason.IsBareStem;
}

/// <summary>Why a printed name means what it means.</summary>
internal sealed record UnitReason
{
    /// <summary>There is no name.</summary>
    public static UnitReason NoName { get; } = new();

    /// <summary>What was found in the registry.</summary>
    public UnitReasonGround Ground { get; init; }

    /// <summary>The name or stem as it stands in the registry, merged stems joined by +; of an unknown name the name itself.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The functions of that text.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>The suffix after a stem, such as 局; else empty.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>Whether nothing stands after the stem.</summary>
    public bool IsBareStem { get; init; }

    /// <summary>Whether the name is that of the body's office.</summary>
    public bool IsOffice { get; init; }

    /// <summary>The part of the body that is named, such as 支队; else empty.</summary>
    public string Part { get; init; } = string.Empty;

    /// <summary>Whether a body that belongs to it is named (司法行政部门所属法律援助机构).</summary>
    public bool IsDependent { get; init; }

    /// <summary>Why the name in brackets means what it means (政府办（外办）); null without brackets.</summary>
    public UnitReason? InBrackets { get; init; }
}

/// <summary>What a name was found by.</summary>
internal enum UnitReasonGround
{
    /// <summary>There is no name.</summary>
    NoName,

    /// <summary>No row of the registry explains it.</summary>
    Unknown,

    /// <summary>A whole name or a pattern.</summary>
    Name,

    /// <summary>What such a body works in, without the word for the body: 公安 of 公安局.</summary>
    Stem,

    /// <summary>Several stems, as merged bureaus have.</summary>
    Stems,
}

/// <summary>A name in assignments that no row of the registry explains.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Count">How often it stands in assignments of the document.</param>
/// <param name="Locator">The clause it stands in first.</param>
/// <param name="Position">Where in the file it stands first.</param>
internal sealed record UnknownUnit(string Name, int Count, string Locator, SourcePosition Position);

/// <summary>The level of government that a plan or unit belongs to.</summary>
public enum AdministrativeLevel
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The state: 公安部, 全国妇联.</summary>
    National,

    /// <summary>A province or autonomous region (省, 自治区).</summary>
    Province,

    /// <summary>A city directly under the central government (直辖市).</summary>
    Municipality,

    /// <summary>A prefecture-level city, prefecture, league (地级市, 州, 盟, 地区).</summary>
    Prefecture,

    /// <summary>An urban district (区).</summary>
    District,

    /// <summary>A county, county-level city or banner (县, 县级市, 旗).</summary>
    County,

    /// <summary>A town, township or street office (镇, 乡, 街道).</summary>
    Township,
}
