using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>
/// Makes a plan model of a plan that the tool has read: the clause tree only says where each clause starts and who is
/// responsible for it. Annexes, tables and member lists are left out, so that nothing stands there twice.
/// </summary>
internal sealed class PlanModelReader
{
    /// <summary>Less text than this is a heading that has lost its clauses, not a measure.</summary>
    private const int Shortest = 8;

    private readonly string _text;
    private readonly Baseline _plan;
    private readonly Dictionary<Clause, Measure> _measures;

    private PlanModelReader(Baseline plan)
    {
        (_plan, _text) = (plan, plan.Tree.Document.Text);
        _measures = plan.Measures.ToDictionary(measure => measure.Clause);
    }

    /// <summary>Makes the model.</summary>
    /// <param name="plan">The plan, read as a baseline.</param>
    /// <returns>The model.</returns>
    public static PlanModel Read(Baseline plan) => new PlanModelReader(plan).Read();

    private PlanModel Read()
    {
        var opening = _plan.Tree.Root.Children
            .TakeWhile(clause => clause.Kind is ClauseKind.Letterhead or ClauseKind.Preamble or ClauseKind.Paragraph)
            .SelectMany(clause => clause.Span.Of(_text).Split('\n'))
            .Select(line => line.Trim())
            .Where(line => line.Length > 0);
        return new PlanModel([.. opening], Nodes(_plan.Tree.Root));
    }

    private List<ModelNode> Nodes(Clause above) =>
        [.. above.Children.Where(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.Heading).Select(Node)];

    private ModelNode Node(Clause clause)
    {
        var measure = _measures.GetValueOrDefault(clause);
        var own = measure?.Assignments.Where(assignment => clause.Span.Contains(assignment.Span)).ToList() ?? [];
        var (body, assignment) = AssignmentCutter.Cut(_text, clause.Body, own);
        var further = clause.Children.Where(child => child.Kind == ClauseKind.Paragraph).Select(child => child.Body.Of(_text));
        var sentences = DutyCutter.Cut(string.Concat(further.Prepend(body)).Replace("\n", string.Empty, StringComparison.Ordinal));
        return new ModelNode
        {
            Title = clause.Title.Of(_text).Trim().TrimEnd('。', '：'),
            Sentences = sentences,
            Assignment = assignment,
            Children = Nodes(clause),
            IsNumbered = clause.Number is not null,
            MeasureId = sentences.Sum(sentence => sentence.Sum(duty => duty.Length)) >= Shortest ? measure?.Id : null,
        };
    }
}

/// <summary>
/// Takes a clause's assignment out of its body where there is exactly one and it stands at the start (a subject) or
/// the end (parentheses); everything else stays in the text as it is.
/// </summary>
internal static class AssignmentCutter
{
    /// <summary>Cuts a body.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="body">The clause's body.</param>
    /// <param name="assignments">What the tool found in the clause.</param>
    /// <returns>The body without the assignment, and the assignment; null where none was taken out.</returns>
    public static (string Body, ModelAssignment? Assignment) Cut(string text, TextSpan body, IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count != 1 || assignments[0].Leads.Count == 0 || !body.Contains(assignments[0].Span))
            return (body.Of(text), null);
        var (form, span) = (assignments[0].Form, assignments[0].Span);
        return form switch
        {
            RoleForm.Subject when span.Start == body.Start =>
                (text[span.End..body.End], Make(assignments[0], AssignmentShape.Subject)),
            RoleForm.Paren when EndsWith(text, body, span) =>
                (text[body.Start..span.Start], Make(assignments[0], AssignmentShape.Roles)),
            RoleForm.Undivided when EndsWith(text, body, span) =>
                (text[body.Start..span.Start], Make(assignments[0], AssignmentShape.Undivided)),
            _ => (body.Of(text), null),
        };
    }

    private static bool EndsWith(string text, TextSpan body, TextSpan span) => text[span.End..body.End].Trim(' ', '\n', '。').Length == 0;

    private static ModelAssignment Make(Assignment assignment, AssignmentShape shape) =>
        new(shape, Names(assignment.Leads), Names(assignment.Supports));

    private static List<string> Names(IReadOnlyList<UnitMention> units) => [.. units.Select(unit => unit.Name)];
}

/// <summary>Cuts a text into sentences at 。 and sentences into duties at ； (contract: duty). Its own, not the tool's.</summary>
internal static class DutyCutter
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sentences with their duties, without the marks; none is empty.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Cut(string text) =>
        [.. Pieces(text, '。').Select(sentence => Pieces(sentence, '；')).Where(duties => duties.Count > 0)];

    private static List<string> Pieces(string text, char mark) =>
        [.. text.Split(mark).Select(piece => piece.Trim()).Where(piece => piece.Any(char.IsLetterOrDigit))];
}

/// <summary>
/// Drops duties that stand in a plan a second time, word for word: a measure that is deleted must not stand elsewhere,
/// or it would not be missing.
/// </summary>
internal static class RepeatedText
{
    private const int Shortest = 8;

    /// <summary>Drops the repeats.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The plan with each duty once; clauses that are left with nothing are gone.</returns>
    public static PlanModel Drop(PlanModel plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return plan with { Nodes = [.. plan.Nodes.SelectMany(node => Once(node, seen))] };
    }

    private static IEnumerable<ModelNode> Once(ModelNode node, HashSet<string> seen)
    {
        var sentences = node.Sentences
            .Select(sentence => sentence.Where(duty => duty.Length < Shortest || seen.Add(duty)).ToList())
            .Where(sentence => sentence.Count > 0).ToList();
        var children = node.Children.SelectMany(child => Once(child, seen)).ToList();
        if (sentences.Count > 0 || children.Count > 0 || (node.Sentences.Count == 0 && node.Children.Count == 0))
            yield return node with { Sentences = sentences, Children = children };
    }
}

/// <summary>
/// The sections of a plan as a reader sees them: its top clauses, or where one of them holds most of the measures, the
/// clauses below that one.
/// </summary>
internal static class PlanSections
{
    private const double Most = 0.7;

    /// <summary>Finds the section of each measure.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>For each measure's id the number of its section.</returns>
    public static IReadOnlyDictionary<string, int> Of(PlanModel plan)
    {
        var sections = plan.Nodes.ToList();
        while (sections.Find(section => Measures(section).Count > Most * plan.Leaves.Count() && section.Children.Count > 1) is { } large)
            sections = [.. sections.Where(section => section != large), .. large.Children];
        return sections.SelectMany((section, i) => Measures(section).Select(id => (id, i))).ToDictionary(pair => pair.id, pair => pair.i);
    }

    private static List<string> Measures(ModelNode section) =>
        [.. new PlanModel([], [section]).Leaves.Select(measure => measure.MeasureId!).Distinct()];
}
