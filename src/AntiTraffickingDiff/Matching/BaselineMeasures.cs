using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Finds the measures of a plan that is used as baseline (contract: a clause with an assignment of its own, or a leaf
/// clause without one that lays down duties; not titles, preamble, goals, member lists, or headings that only have
/// children), and tells goals and formalities from measures in any plan.
/// </summary>
internal static class BaselineMeasures
{
    private const int LongestTitle = 24;
    private const int LongestFormality = 40;
    private const int MostRowsOfMeasure = 4;
    private static readonly WordList GoalTitles = WordList.For("clause-titles.tsv", "unmeasured");
    private static readonly string[] FormalEndings = ["起施行", "起实施", "起执行", "负责解释"];
    private static readonly string[] GoalOpenings = ["为贯彻", "为认真贯彻", "为全面", "为进一步", "为深入", "为有效", "为了", "为落实"];

    /// <summary>Finds the measures in document order, those of a table only if the text has none or hardly any beside it.</summary>
    public static IReadOnlyList<Measure> Of(ClauseTree tree, ClauseAssignments assignments, CancellationToken cancellationToken = default)
    {
        var found = new List<Measure>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        // Where nothing is numbered, the paragraphs that say who is responsible are the measures.
        var isNumbered = tree.Clauses.Any(clause => clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow);
        foreach (var clause in tree.Clauses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((isNumbered ? IsMeasure(tree, clause, assignments) : clause.Kind == ClauseKind.Paragraph && IsAssigned(assignments, clause)) && Make(tree, clause, assignments) is { Duties.Count: > 0 } measure)
                found.Add(measure);
        }
        // A table repeats what the text lays down, unless the text beside it says hardly more than how it is to be carried out.
        var inText = found.FindAll(measure => measure.Clause.Kind != ClauseKind.TableRow);
        return [.. (inText.Count * MostRowsOfMeasure > found.Count - inText.Count ? inText : found).Select(measure => measure with { Id = Unique(measure.Id, ids, copies) })];
    }

    /// <summary>Whether a clause lays down nothing: a goal, a ground, a formality.</summary>
    public static bool IsGoal(ClauseTree tree, ClauseAssignments assignments, Clause clause)
    {
        // What somebody is responsible for is no goal.
        if (IsAssigned(assignments, clause))
            return false;
        for (Clause? at = clause; at is not null; at = at.Parent)
            if (IsGoalTitle(tree, at))
                return true;
        var body = clause.Body.Of(tree.Document.Text).Trim();
        return (body.Length < LongestFormality && FormalEndings.Any(ending => body.Contains(ending, StringComparison.Ordinal)))
            || GoalOpenings.Any(opening => body.StartsWith(opening, StringComparison.Ordinal));
    }

    /// <summary>A clause's short title without the marks after it; empty if it has none.</summary>
    private static string TitleOf(ClauseTree tree, Clause clause) =>
        clause.Title.Of(tree.Document.Text).Trim().TrimEnd('。', '．', '.', '：', ':');

    private static bool IsMeasure(ClauseTree tree, Clause clause, ClauseAssignments assignments) =>
        clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow
        && !IsGoal(tree, assignments, clause)
        && (clause.IsLeaf || IsAssigned(assignments, clause));

    // Somebody is said to be responsible, beyond being the subject of a sentence.
    private static bool IsAssigned(ClauseAssignments assignments, Clause clause) => assignments.Own(clause).Any(assignment => assignment.Form != RoleForm.Subject);

    private static Measure Make(ClauseTree tree, Clause clause, ClauseAssignments assignments)
    {
        var passages = Passages.OfClause(tree.Document.Text, clause, assignments.Own(clause)).ToList();
        var texts = passages.FindAll(passage => !passage.IsTitle);
        var organisation = texts.FindAll(passage => EvidenceRules.IsMemberList(passage.Span.Of(tree.Document.Text)));
        // A clause that only says who belongs to a conference or where its office is lays down nothing.
        if (organisation.Count > 0 && organisation.Count == texts.Count)
            return new Measure(clause, string.Empty, string.Empty, [], []);
        var spans = texts.Except(organisation).Select(passage => passage.Span).ToList();
        if (spans.Count == 0 && clause.Title.Length > 0)
            spans.Add(clause.Title);
        List<Duty> duties = [.. spans.Select((span, i) => new Duty(i + 1, span.Of(tree.Document.Text), span))];
        var (name, title) = (NameOf(tree, clause, assignments), TitleOf(tree, clause));
        return new Measure(clause, clause.Id.Length > 0 ? clause.Id : clause.Locator, name, duties, assignments.Of(clause))
        {
            WholeTitle = title.Length == 0 && duties.Count > 0 ? duties[0].Text : name,
        };
    }

    // Where a printed number repeats, the first clause keeps the id and later ones get another one (contract).
    private static string Unique(string id, HashSet<string> ids, Dictionary<string, int> copies)
    {
        var unique = id;
        while (!ids.Add(unique))
            unique = $"{id}~{copies[id] = copies.GetValueOrDefault(id, 1) + 1}";
        return unique;
    }

    private static bool IsGoalTitle(ClauseTree tree, Clause clause)
    {
        var title = TitleOf(tree, clause);
        if (title.Length == 0 && clause.Body.Length < LongestFormality)
            title = clause.Body.Of(tree.Document.Text).Trim().TrimEnd('。', '：', ':');
        return GoalTitles.Contains(title) || title.Split('和', '、').All(part => GoalTitles.Contains(part));
    }

    private static string NameOf(ClauseTree tree, Clause clause, ClauseAssignments assignments)
    {
        var title = TitleOf(tree, clause);
        if (title.Length > 0)
            return title;
        // The units in brackets behind a clause are no words of its name.
        var (text, span) = (tree.Document.Text, clause.Body);
        foreach (var written in assignments.Of(clause).Where(assignment => assignment.Form is RoleForm.Paren or RoleForm.Undivided && assignment.Span.Start > span.Start && assignment.Span.Start < span.End))
            span = TextSpan.Between(span.Start, written.Span.Start);
        var body = span.Of(text).Trim().TrimEnd('（', '(', '〔', '[');
        return body.Length <= LongestTitle ? body : body[..LongestTitle] + "…";
    }
}
