using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Planted.Models;

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
