using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A test suite of JUnit XML: one plan.</summary>
/// <param name="Name">The plan's path.</param>
/// <param name="Cases">Its cases.</param>
internal sealed record JunitSuite(string Name, IReadOnlyList<JunitCase> Cases)
{
    /// <summary>Makes the suite of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="chinese">Whether messages are Chinese.</param>
    /// <returns>The suite: a case for the plan as a whole, and one for each measure.</returns>
    public static JunitSuite Of(PlanCheck plan, bool chinese)
    {
        var path = PrintableText.Of(FindingPlace.Portable(plan.Plan.Path));
        var errors = plan.Plan.Diagnostics.Where(problem => problem.Kind.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            return new JunitSuite(path, [new JunitCase("plan", (errors[0].Kind.Code, PrintableText.Of(errors[0].Message(chinese))), [], [])]);
        var byMeasure = plan.Counted.ToLookup(item => item.Finding.Measure);
        return new JunitSuite(path,
        [
            Case("plan", byMeasure[string.Empty], chinese),
            .. plan.Plan.Measures.Select(measure => Case(PrintableText.Of($"{measure.Id} {measure.Title}"), byMeasure[measure.Id], chinese)),
        ]);
    }

    private static JunitCase Case(string name, IEnumerable<JudgedFinding> findings, bool chinese)
    {
        var told = findings.ToLookup(item => item.Fails);
        return new JunitCase(
            name, null,
            [.. told[true].Select(item => (item.Finding.Kind.Code, Line(item, chinese)))],
            [.. told[false].Select(item => Line(item, chinese))]);
    }

    private static string Line(JudgedFinding item, bool chinese) => PrintableText.Of(
        $"{FindingPlace.Of(item.Finding)}: {KebabCase.Of(item.Level)} {item.Finding.Kind.Code}: {item.Finding.Message(chinese)}");
}
