namespace AntiTraffickingDiff.Accuracy.Planted.Models;

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
