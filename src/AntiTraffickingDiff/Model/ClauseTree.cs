using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Model;

/// <summary>The clauses of a document.</summary>
public sealed record ClauseTree
{
    internal ClauseTree(NormalizedDocument document, Clause root, string title, IReadOnlyList<Problem> problems) =>
        (Document, Root, Title, Problems) = (document, root, title, problems);

    /// <summary>The normalized document that all spans refer to.</summary>
    internal NormalizedDocument Document { get; init; }

    /// <summary>The root, of kind <see cref="ClauseKind.Document"/>.</summary>
    public Clause Root { get; init; }

    /// <summary>The plan's title without the numbers and marks around it; empty if none was found.</summary>
    public string Title { get; init; }

    /// <summary>What the parser has to say: broken or skipped numbers and the like.</summary>
    public IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>The normalized text that all spans refer to.</summary>
    public string Text => Document.Text;

    /// <summary>The number the document was issued under, such as 渡政办发〔2022〕31号; empty if none was found.</summary>
    public string DocumentNumber { get; init; } = string.Empty;

    /// <summary>The date the document was issued, as year-month-day (2022-11-04); empty if none was found.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Who issued the document, as printed; empty if none was found.</summary>
    public string Publisher { get; init; } = string.Empty;

    /// <summary>All clauses but the root, in document order.</summary>
    public IEnumerable<Clause> Clauses => Root.SelfAndDescendants().Skip(1);

    /// <summary>The title as the file prints it; <see cref="Title"/> is what is read in it.</summary>
    public string PrintedTitle => Document.PrintedOf(Title);
}

/// <summary>
/// A node of a clause tree. Its own text is one run of the normalized text, from its number to where its first child
/// or the next clause starts; in document order the own texts of all nodes give back the whole normalized text.
/// </summary>
public sealed class Clause
{
    internal Clause()
    {
    }

    /// <summary>What the clause is.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>The printed number or null.</summary>
    internal ClauseNumber? Number { get; init; }

    /// <summary>The clause's own text in the normalized text: number, title, body, and the line feed after it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The short title (first sentence of at most 20 characters without a comma, more text after it, or a heading), without the full stop; may be empty.</summary>
    public required TextSpan Title { get; init; }

    /// <summary>
    /// The own text after number and title, without white space around it; of a table row what its task cell says
    /// after number and title. May be empty.
    /// </summary>
    public required TextSpan Body { get; init; }

    /// <summary>The cells of a table row (spans in the normalized text); empty for others. Merged cells above are repeated with their own spans.</summary>
    internal IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>What the cells' columns hold, one role for each of <see cref="Cells"/>; empty for others than table rows and headers.</summary>
    internal IReadOnlyList<ColumnRole> Roles { get; init; } = [];

    /// <summary>The clause above; null for the root.</summary>
    public Clause? Parent { get; internal set; }

    /// <summary>The clauses below, in document order.</summary>
    public IReadOnlyList<Clause> Children { get; internal set; } = [];

    /// <summary>Whether no clause stands below; letterhead and page furniture between its lines are none.</summary>
    public bool IsLeaf => Children.All(child => child.Kind == ClauseKind.Letterhead);

    /// <summary>The printed numbering path, such as 三（一）1（2） or 第八条（三）; for a —— item with its count, 三（一）2（1）—2.</summary>
    public string Locator { get; internal set; } = string.Empty;

    /// <summary>The numbering path in Arabic numbers joined by dots, such as 2.1.2.2.3; empty where there is no number.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>This clause and everything below it, in document order.</summary>
    /// <returns>The clauses.</returns>
    public IEnumerable<Clause> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
            foreach (var clause in child.SelfAndDescendants())
                yield return clause;
    }
}

/// <summary>What a clause is in its document.</summary>
public enum ClauseKind
{
    /// <summary>The root of a tree; has no text of its own.</summary>
    Document,

    /// <summary>Letterhead: title, addressees, promulgation, signature, date, copies-to block, page furniture.</summary>
    Letterhead,

    /// <summary>Text before the first number: the preamble.</summary>
    Preamble,

    /// <summary>A numbered clause.</summary>
    Numbered,

    /// <summary>A heading without a number.</summary>
    Heading,

    /// <summary>
    /// A paragraph without a number that belongs to no numbered clause or, as a child of one, goes on with its text
    /// after a page's furniture or a table.
    /// </summary>
    Paragraph,

    /// <summary>An annex (附件, 附表) with what it contains.</summary>
    Annex,

    /// <summary>A table's header row.</summary>
    TableHeader,

    /// <summary>A row below it, with what its columns hold.</summary>
    TableRow,

    /// <summary>A member of a list of persons or units.</summary>
    MemberList,
}

/// <summary>A clause's printed number.</summary>
/// <param name="Family">How it is printed.</param>
/// <param name="Value">Its value, from 1; for —— the count within the parent.</param>
/// <param name="Printed">The characters as they stand in the normalized text, such as （一）.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record ClauseNumber(NumberFamily Family, int Value, string Printed, TextSpan Span);

/// <summary>What a column of a table of tasks holds.</summary>
internal enum ColumnRole
{
    /// <summary>Not recognised.</summary>
    Other,

    /// <summary>A running number.</summary>
    Number,

    /// <summary>The group that tasks belong to: 工作项目.</summary>
    Item,

    /// <summary>What is to be done: 工作任务.</summary>
    Task,

    /// <summary>The units in the lead: 负责单位.</summary>
    Lead,

    /// <summary>The supporting units: 配合单位.</summary>
    Support,

    /// <summary>Units without roles: 责任单位.</summary>
    Undivided,

    /// <summary>Deadlines and yearly targets: 完成时限, 2021年.</summary>
    Schedule,

    /// <summary>Remarks.</summary>
    Note,

    /// <summary>What has been done, or what is wrong: 完成情况, 存在问题.</summary>
    Done,
}

/// <summary>A plan that others are measured against; <see cref="ComparisonPipeline.LoadBaseline(string, CancellationToken)"/> gives one.</summary>
public sealed record Baseline
{
    /// <summary>The name of the default baseline.</summary>
    public const string DefaultName = "national-2021-2030";

    internal Baseline(string name, bool isEmbedded, ClauseTree tree, IReadOnlyList<Measure> measures) =>
        (Name, IsEmbedded, Tree, Measures) = (name, isEmbedded, tree, measures);

    /// <summary>The name or path it was asked for by.</summary>
    public string Name { get; internal init; }

    /// <summary>Whether it is an embedded working edition.</summary>
    public bool IsEmbedded { get; internal init; }

    /// <summary>Its clause tree.</summary>
    public ClauseTree Tree { get; internal init; }

    /// <summary>Its measures in document order.</summary>
    public IReadOnlyList<Measure> Measures { get; internal init; }

    /// <summary>What its file has to say, as a plan's has.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>
    /// For each duty of each measure in order the numbers, from 0, of the embedded edition's duties that it states, found by
    /// text; none where it states none. What is known of those is used to judge it.
    /// </summary>
    internal IReadOnlyList<int[]> National { get; init; } = [];
}

/// <summary>
/// A clause of the baseline that plans are measured by: one with an assignment of its own, or a leaf without one that
/// lays down duties.
/// </summary>
/// <param name="Clause">The clause.</param>
/// <param name="Id">Its id: the numbering path in Arabic numbers.</param>
/// <param name="Title">Its short title, or the start of its text.</param>
/// <param name="Duties">What it asks for; at least one.</param>
/// <param name="Assignments">Who is responsible; none where nobody is named.</param>
public sealed record Measure(
    Clause Clause, string Id, string Title, IReadOnlyList<Duty> Duties, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>Its short title, or the first thing that its text lays down, whole: what programs are told, and what lists for people shorten to the room they have.</summary>
    public string WholeTitle { get; init; } = Title;
}

/// <summary>One undertaking inside a measure.</summary>
/// <param name="Number">Its number in the measure, from 1.</param>
/// <param name="Text">Its words, without the mark that ends it.</param>
/// <param name="Span">Its place in the baseline's normalized text.</param>
public sealed record Duty(int Number, string Text, TextSpan Span);
