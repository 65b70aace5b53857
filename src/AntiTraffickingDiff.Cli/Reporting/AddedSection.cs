using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a plan lays down beyond the baseline.</summary>
internal static class AddedSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Language and width.</param>
    /// <returns>The section's lines; none if nothing was added.</returns>
    public static IEnumerable<ReportLine> Lines(PlanComparison plan, ReportOptions options)
    {
        if (plan.Added.Count == 0)
            yield break;
        yield return SectionHeading.Of("section-added", plan.Added.Count, options.Messages);
        foreach (var added in plan.Added)
        {
            yield return new ReportLine(
                2,
                new ReportPart(PlaceWording.Of(added.Place, options.Messages), Tone.Place),
                new ReportPart(options.Messages["added-" + KebabCase.Of(added.Kind)], Tone.Quiet),
                new ReportPart(Shortened.To(added.Place.Text, 2 * options.Width)));
            if (Units(added, options.Messages) is { Length: > 0 } units)
                yield return new ReportLine(4, new ReportPart(units, Tone.Quiet));
        }
    }

    private static string Units(AddedFinding added, MessageCatalog messages)
    {
        var roles = new List<string>(2);
        if (added.Leads.Count > 0)
            roles.Add(messages.Format("role-lead", messages.List(added.Leads.Select(PrintableText.Of))));
        if (added.Supports.Count > 0)
            roles.Add(messages.Format("role-support", messages.List(added.Supports.Select(PrintableText.Of))));
        return string.Join(messages["role-separator"], roles);
    }
}
