namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>A plan as benchmark edits see it: its opening lines and its numbered clauses. Immutable.</summary>
/// <param name="Opening">The lines before the first number: title, promulgation, preamble.</param>
/// <param name="Nodes">The top clauses.</param>
internal sealed record PlanModel(IReadOnlyList<string> Opening, IReadOnlyList<ModelNode> Nodes)
{
    /// <summary>All clauses in document order.</summary>
    public IEnumerable<ModelNode> All => Nodes.SelectMany(SelfAndBelow);

    /// <summary>The clauses that are measures of the baseline and have no clauses below them.</summary>
    public IEnumerable<ModelNode> Leaves => All.Where(node => node.MeasureId is not null && node.Children.Count == 0);

    /// <summary>Puts other clauses in the place of each clause, the lower ones first.</summary>
    /// <param name="change">What to put there: nothing deletes the clause.</param>
    /// <returns>The changed plan.</returns>
    public PlanModel Map(Func<ModelNode, IEnumerable<ModelNode>> change) => this with { Nodes = Map(Nodes, change) };

    /// <summary>Puts other clauses in the place of one measure.</summary>
    /// <param name="measureId">The measure.</param>
    /// <param name="change">What to put there.</param>
    /// <returns>The changed plan.</returns>
    public PlanModel Replace(string measureId, Func<ModelNode, IEnumerable<ModelNode>> change) =>
        Map(node => node.MeasureId == measureId ? change(node) : [node]);

    /// <summary>The clause under which a measure stands.</summary>
    /// <param name="measureId">The measure.</param>
    /// <returns>The clause; null at the top.</returns>
    public ModelNode? ParentOf(string measureId) => All.FirstOrDefault(node => node.Children.Any(child => child.MeasureId == measureId));

    private static List<ModelNode> Map(IReadOnlyList<ModelNode> nodes, Func<ModelNode, IEnumerable<ModelNode>> change) =>
        [.. nodes.SelectMany(node => change(node.Children.Count == 0 ? node : node with { Children = Map(node.Children, change) }))];

    private static IEnumerable<ModelNode> SelfAndBelow(ModelNode node) => node.Children.SelectMany(SelfAndBelow).Prepend(node);
}

/// <summary>A clause of a plan model.</summary>
internal sealed record ModelNode
{
    /// <summary>The short title without a mark after it; may be empty.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The sentences, each as its parts between ；; a part is one duty, without the mark after it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sentences { get; init; } = [];

    /// <summary>Who is responsible; null where nobody is named, or where it is written in a way that is left alone.</summary>
    public ModelAssignment? Assignment { get; init; }

    /// <summary>The clauses below.</summary>
    public IReadOnlyList<ModelNode> Children { get; init; } = [];

    /// <summary>Whether the clause gets a number.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>The id of the measure that the clause is in the baseline; null for headings, goals and what was inserted.</summary>
    public string? MeasureId { get; init; }

    /// <summary>All duties in order.</summary>
    public IEnumerable<string> Duties => Sentences.SelectMany(sentence => sentence);

    /// <summary>The sentences as one text.</summary>
    public string Text => string.Concat(Sentences.Select(sentence => string.Join('；', sentence) + '。'));
}

/// <summary>Who is responsible for a measure of a plan model.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="Leads">The names of the leads, at least one.</param>
/// <param name="Supports">The names of the supports; none unless the shape has roles.</param>
internal sealed record ModelAssignment(AssignmentShape Shape, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports)
{
    /// <summary>All named units.</summary>
    public IEnumerable<string> Units => Leads.Concat(Supports);

    /// <summary>Writes the assignment around a text.</summary>
    /// <param name="text">The measure's sentences.</param>
    /// <returns>The text with the subject before it or the parentheses after it.</returns>
    public string Around(string text) => Shape switch
    {
        AssignmentShape.Subject => string.Join('、', Leads) + text,
        AssignmentShape.Undivided => $"{text}（责任单位：{string.Join('、', Leads)}）",
        _ when Supports.Count == 0 => $"{text}（{string.Join('、', Leads)}负责）",
        _ => $"{text}（{string.Join('、', Leads)}负责，{string.Join('、', Supports)}配合）",
    };
}

/// <summary>How a measure of a plan model says who is responsible.</summary>
internal enum AssignmentShape
{
    /// <summary>（A、B负责，C、D配合）after the text.</summary>
    Roles,

    /// <summary>（责任单位：A、B）after the text: all named units are leads.</summary>
    Undivided,

    /// <summary>The units are the subject that the text starts with.</summary>
    Subject,
}
