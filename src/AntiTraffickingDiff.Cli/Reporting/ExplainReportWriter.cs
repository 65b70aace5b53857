using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Explains the finding on one measure: its duties, the elements that were looked for, the evidence with its
/// differences by character, who is responsible, and how sure the tool is.
/// </summary>
public static class ExplainReportWriter
{
    /// <summary>Writes the explanation of one measure for every plan.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="measureId">The measure's id.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">Language, colour, width.</param>
    /// <returns>False if the baseline has no such measure; nothing is written then.</returns>
    public static bool Write(Comparison comparison, string measureId, TextWriter output, ReportOptions options)
    {
        var found = comparison.Plans
            .Select(plan => (Plan: plan, Measure: plan.Measures.FirstOrDefault(measure => measure.Id == measureId)))
            .Where(pair => pair.Measure is not null)
            .ToList();
        if (found.Count == 0)
            return false;
        var console = new ReportConsole(output, options);
        foreach (var (plan, measure) in found)
        {
            console.Write([new ReportLine(0, new ReportPart(PrintableText.Of(plan.Title.Length > 0 ? plan.Title : plan.Path), Tone.Heading))]);
            console.Write(ExplainedMeasure.Lines(measure!, options));
        }
        return true;
    }
}
