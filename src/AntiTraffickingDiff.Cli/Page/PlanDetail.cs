using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>
/// One plan as the page shows it: its clauses with their own words, and each finding pointing into them. Findings name
/// their passages by locator, line and words; here they become a run of a clause's text, so that the page can mark them there.
/// </summary>
internal static class PlanDetail
{
    // How far from its line a passage's clause may stand in the list of clauses: table rows, resumed paragraphs.
    private const int Before = 24;
    private const int After = 4;

    /// <summary>What the page needs of a plan.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="plan">The parsed plan; null if it could not be read.</param>
    /// <param name="targets">Its deadlines, frequencies and quantities.</param>
    public static PlanDetails Of(PlanComparison findings, ParsedPlan? plan, IReadOnlyList<Target> targets)
    {
        var clauses = plan is null ? [] : Clauses(plan);
        var places = new Places(clauses);
        return new PlanDetails(
            clauses,
            [.. findings.Measures.Select(measure => Finding(measure, places))],
            NullIfEmpty<PageAdded>([.. findings.Added.Select(added => new PageAdded(KebabCase.Of(added.Kind), places.Of(added.Place), NullIfEmpty(added.Leads), NullIfEmpty(added.Supports)))]),
            NullIfEmpty<PageLocal>([.. findings.Local.Select(local => new PageLocal(KebabCase.Of(local.Kind), places.Of(local.Place)))]),
            NullIfEmpty<PageTarget>([.. targets.Select(target => AcrossSections.OfTarget(
                target, target.Line == 0 ? null : places.Of(new Evidence(target.Locator, target.Statement, target.Line, target.Page))))]));
    }

    private static List<PageClause> Clauses(ParsedPlan plan)
    {
        var (text, clauses) = (plan.Tree.Document.Printed, new List<PageClause>());
        var open = new Stack<(Clause Clause, int Depth)>();
        open.Push((plan.Tree.Root, 0));
        while (open.TryPop(out var next))
        {
            for (var i = next.Clause.Children.Count - 1; i >= 0; i--)
                open.Push((next.Clause.Children[i], next.Depth + 1));
            if (next.Clause.Kind == ClauseKind.Document)
                continue;
            var (clause, own) = (next.Clause, next.Clause.Span.Of(text).ReplaceLineEndings(string.Empty));
            var position = plan.Normalized.Locate(clause.Span.Start);
            var units = plan.Assignments.Own(clause);
            clauses.Add(new PageClause(
                next.Depth, KebabCase.Of(clause.Kind), clause.Locator, own, Head(clause, own), position.Line, position.Page,
                units.Count == 0 ? null : KebabCase.Of(units[0].Form),
                NullIfEmpty<string>([.. units.SelectMany(unit => unit.Leads).Select(unit => unit.Name).Distinct()]),
                NullIfEmpty<string>([.. units.SelectMany(unit => unit.Supports).Select(unit => unit.Name).Distinct()])));
        }

        return clauses;
    }

    // How much of a clause's text is number and title.
    private static int Head(Clause clause, string own)
    {
        var end = Math.Max(clause.Number?.Span.End ?? 0, clause.Title.Length > 0 ? clause.Title.End : 0) - clause.Span.Start;
        return Math.Clamp(end, 0, own.Length);
    }

    private static PageFinding Finding(MeasureFinding measure, Places places) => new(
        [.. measure.Duties.Select(duty => new PageDuty(
            Math.Round(duty.Score, 3),
            NullIfEmpty<PagePassage>([.. duty.Evidence.Select(places.Of)]),
            NullIfEmpty(duty.Lacking),
            NullIfEmpty<PageElement>([.. duty.Elements.Select(element => new PageElement(
                element.Name, Math.Round(element.Weight, 3), element.Value, element.Place is { } place ? places.Of(place) : null))]),
            duty.Fingerprint, Decision(duty.Decided),
            duty.Taught is { } taught ? new PageWording(taught.Sentence, KebabCase.Of(taught.Label), taught.Coder, taught.Date, Math.Round(taught.Alike, 3)) : null))],
        NullIfEmpty(measure.Clauses), KebabCase.Of(measure.RoleForm), NullIfEmpty(measure.Leads.PlanNames), NullIfEmpty(measure.Supports.PlanNames),
        NullIfEmpty<PageRelation>([.. measure.Relations.Select(relation => new PageRelation(
            KebabCase.Of(relation.Kind), relation.Confidence, NullIfEmpty(relation.Locators), relation.IsChangeOfWords ? null : NullIfEmpty(relation.Details),
            NullIfEmpty<string[]>([.. relation.Words.Select(words => new[] { words.Before, words.After })])))]),
        measure.Fingerprint, Decision(measure.Decided));

    private static PageDecision? Decision(DecisionMark? mark) => mark is null ? null : new PageDecision(KebabCase.Of(mark.Kind), mark.Coder, mark.Note);

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;

    /// <summary>Finds the clause that a passage stands in: near its line, with its locator and its words.</summary>
    private sealed class Places(List<PageClause> clauses)
    {
        private readonly ILookup<string, int> _byLocator = Enumerable.Range(0, clauses.Count).ToLookup(i => clauses[i].Locator);

        public PagePassage Of(Evidence evidence)
        {
            var near = Near(evidence);
            foreach (var i in near.Where(i => clauses[i].Locator == evidence.Locator).Concat(_byLocator[evidence.Locator].Take(Before)).Concat(near))
                if (clauses[i].Text.IndexOf(evidence.Text, StringComparison.Ordinal) is >= 0 and var start && evidence.Text.Length > 0)
                    return new PagePassage(evidence.Locator, evidence.Line, evidence.Page, i, start, evidence.Text.Length, null);
            var clause = _byLocator[evidence.Locator].FirstOrDefault(-1);
            return new PagePassage(evidence.Locator, evidence.Line, evidence.Page, clause, 0, 0, evidence.Text);
        }

        // The clauses around the last one that starts at or before the passage's line, the nearest first.
        private List<int> Near(Evidence evidence)
        {
            var (low, high) = (0, clauses.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if ((clauses[middle].Page ?? 0, clauses[middle].Line).CompareTo((evidence.Page ?? 0, evidence.Line)) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            var near = new List<int>();
            for (var i = low - 1; i >= 0 && i >= low - Before; i--)
                near.Add(i);
            for (var i = low; i < clauses.Count && i < low + After; i++)
                near.Add(i);
            return near;
        }
    }
}
