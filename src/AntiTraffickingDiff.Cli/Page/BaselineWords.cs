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
                Functions(leads), Functions(supports), Names(leads), Names(supports)));
        }

        var text = baseline.Tree.Document.Text;
        return new PageBaseline(
            PrintableText.Of(baseline.Name), PrintableText.Of(baseline.Tree.Title), baseline.IsEmbedded,
            [.. sections.Select(clause => new PageGroup(clause.Id, clause.Number?.Printed ?? string.Empty, Title(clause, text)))], measures);
    }

    /// <summary>The function ids of units, each once.</summary>
    public static IReadOnlyList<string> Functions(IEnumerable<UnitMention> units) =>
        [.. units.SelectMany(unit => unit.Resolution.Functions).Distinct(StringComparer.Ordinal)];

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
