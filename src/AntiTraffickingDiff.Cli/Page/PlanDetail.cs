using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>The baseline as the page shows it: its measures with their duties, grouped under the headings that part them best.</summary>
internal static class BaselineWords
{
    // The overview is grouped by the topmost headings of which there are at least as many: 一、二、三 would be too coarse.
    private const int FewestSections = 4;
    private const int LongestTitle = 60;

    /// <summary>What the page says of a baseline.</summary>
    public static PageBaseline Of(Baseline baseline)
    {
        var depth = DepthOfSections(baseline.Measures);
        var sections = new List<Clause>();
        var measures = new List<PageMeasure>();
        foreach (var measure in baseline.Measures)
        {
            var heading = Path(measure.Clause).ElementAtOrDefault(depth) ?? measure.Clause.Parent ?? measure.Clause;
            if (sections.Count == 0 || sections[^1] != heading)
                sections.Add(heading);
            var (leads, supports) = (measure.Assignments.SelectMany(assignment => assignment.Leads).ToList(), measure.Assignments.SelectMany(assignment => assignment.Supports).ToList());
            measures.Add(new PageMeasure(
                measure.Id, measure.Clause.Locator, measure.Title, sections.Count - 1, [.. measure.Duties.Select(duty => duty.Text)],
                UnitMention.FunctionsOf(leads), UnitMention.FunctionsOf(supports), Names(leads), Names(supports))
            {
                Whole = measure.WholeTitle == measure.Title ? null : measure.WholeTitle,
            });
        }

        var text = baseline.Tree.Document.Text;
        return new PageBaseline(
            PrintableText.Of(baseline.Name), PrintableText.Of(baseline.Tree.Title), baseline.IsEmbedded,
            [.. sections.Select(clause => new PageGroup(clause.Id, clause.Number?.Printed ?? string.Empty, Title(clause, text)))], measures);
    }

    private static IReadOnlyList<string> Names(IEnumerable<UnitMention> units) =>
        [.. units.Select(unit => unit.Name).Distinct(StringComparer.Ordinal)];

    private static int DepthOfSections(IReadOnlyList<Measure> measures)
    {
        var paths = measures.Select(measure => Path(measure.Clause).ToList()).ToList();
        var deepest = paths.Count == 0 ? 0 : paths.Max(path => path.Count) - 2;
        for (var depth = 0; depth <= deepest; depth++)
            if (paths.Select(path => path.ElementAtOrDefault(depth)).Distinct().Count() is var count && count >= FewestSections && count < measures.Count)
                return depth;
        return 0;
    }

    // From the topmost clause down to the clause itself.
    private static IEnumerable<Clause> Path(Clause clause)
    {
        var path = new Stack<Clause>();
        for (var at = clause; at is { Kind: not ClauseKind.Document }; at = at.Parent)
            path.Push(at);
        return path;
    }

    private static string Title(Clause clause, string text)
    {
        var title = PrintableText.Of((clause.Title.Length > 0 ? clause.Title : clause.Body).Of(text)).TrimEnd('。', '.', '：', ':');
        return title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";
    }
}

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
        var places = new ClausePlaces(clauses);
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
            var (clause, own) = (next.Clause, next.Clause.Span.Of(text));
            var position = plan.Normalized.Locate(clause.Span.Start);
            var units = plan.Assignments.Own(clause);
            clauses.Add(new PageClause(
                next.Depth, KebabCase.Of(clause.Kind), clause.Locator, OnOneLine(own), OnOneLine(own[..Head(clause, own)]).Length, position.Line, position.Page,
                units.Count == 0 ? null : KebabCase.Of(units[0].Form),
                NullIfEmpty<string>([.. units.SelectMany(unit => unit.Leads).Select(unit => unit.Name).Distinct()]),
                NullIfEmpty<string>([.. units.SelectMany(unit => unit.Supports).Select(unit => unit.Name).Distinct()])));
        }

        return clauses;
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(string.Empty);

    // How much of a clause's text is number and title.
    private static int Head(Clause clause, string own)
    {
        var end = Math.Max(clause.Number?.Span.End ?? 0, clause.Title.Length > 0 ? clause.Title.End : 0) - clause.Span.Start;
        end = Math.Clamp(end, 0, own.Length);
        // The mark that ends a title belongs to it.
        return end < own.Length && own[end] == '。' ? end + 1 : end;
    }

    private static PageFinding Finding(MeasureFinding measure, ClausePlaces places) => new(
        [.. measure.Duties.Select(duty => new PageDuty(
            Math.Round(duty.Score, 3),
            NullIfEmpty<PagePassage>([.. duty.Evidence.Select(places.Of)]),
            NullIfEmpty(duty.Lacking),
            NullIfEmpty<PageElement>([.. duty.Elements.Select(element => new PageElement(
                element.Name, Math.Round(element.Weight, 3), element.Value, element.Place is { } place ? places.Of(place) : null))]),
            duty.Fingerprint, Decision(duty.Decided),
            duty.Taught is { } taught ? new PageWording(taught.Sentence, KebabCase.Of(taught.Label), taught.Coder, taught.Date, Math.Round(taught.Alike, 3)) : null,
            duty.Evidence.Count > 0 ? null : NullIfEmpty<PagePassage>([.. duty.Nearest.Take(ReviewQueue.Passages).Select(places.Of)])))],
        NullIfEmpty(measure.Clauses), KebabCase.Of(measure.RoleForm), NullIfEmpty(measure.Leads.PlanNames), NullIfEmpty(measure.Supports.PlanNames),
        NullIfEmpty<PageRelation>([.. measure.Relations.Select(relation => new PageRelation(
            KebabCase.Of(relation.Kind), relation.Confidence, NullIfEmpty(relation.Locators), relation.IsChangeOfWords ? null : NullIfEmpty(relation.Details),
            NullIfEmpty<string[]>([.. relation.Words.Select(words => new[] { words.Before, words.After })])))]),
        measure.Fingerprint, Decision(measure.Decided));

    private static PageDecision? Decision(DecisionMark? mark) => mark is null ? null : new PageDecision(KebabCase.Of(mark.Kind), mark.Coder, mark.Note);

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;

    /// <summary>Finds the clause that a passage stands in: near its line, with its locator and its words.</summary>
    private sealed class ClausePlaces(List<PageClause> clauses)
    {
        private readonly ILookup<string, int> _byLocator = Enumerable.Range(0, clauses.Count).ToLookup(i => clauses[i].Locator);

        public PagePassage Of(Evidence evidence)
        {
            var near = Near(evidence);
            foreach (var i in near.Where(i => clauses[i].Locator == evidence.Locator).Concat(_byLocator[evidence.Locator].Take(Before)).Concat(near))
                if (clauses[i].Text.IndexOf(evidence.Text, StringComparison.Ordinal) is >= 0 and var start && evidence.Text.Length > 0)
                    return new PagePassage(evidence.Locator, evidence.Line, evidence.Page, i, start, evidence.Text.Length, null, evidence.IsWeak ? true : null);
            var clause = _byLocator[evidence.Locator].FirstOrDefault(-1);
            return new PagePassage(evidence.Locator, evidence.Line, evidence.Page, clause, 0, 0, evidence.Text, evidence.IsWeak ? true : null);
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
