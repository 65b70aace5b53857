using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes shares as whole percents.</summary>
internal static class Percent
{
    public static string Of(double share)
    {
        var percent = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        if (percent == 100 && share < 1)
            percent = 99;
        if (percent == 0 && share > 0)
            percent = 1;
        return percent.ToString(CultureInfo.InvariantCulture) + "%";
    }
}

/// <summary>Says where a passage stands in its file.</summary>
internal static class PlaceWording
{
    public static string Of(Evidence evidence, MessageCatalog messages) => messages.Format(
        "place", PrintableText.Of(evidence.Locator), Of(evidence.Line, evidence.Page, messages));

    // A line with its page in words.
    public static string Of(int line, int? page, MessageCatalog messages) =>
        page is null ? messages.Format("line", line) : messages.Format("page-line", page, line);
}

/// <summary>Says in words who was replaced by whom.</summary>
internal static class UnitChangeWording
{
    // The changes of a measure, one line a kind of change, the leads' before the supports'.
    public static IEnumerable<string> Lines(MeasureFinding measure, MessageCatalog messages) =>
        Lines(measure.UnitChanges, measure.RoleForm, measure.Leads.PlanNames, messages);

    public static IEnumerable<string> Lines(IEnumerable<UnitChange> changes, RoleForm form, IReadOnlyList<string> leadNames, MessageCatalog messages) =>
        from change in changes
        group change by change.Kind into kind
        orderby kind.Key
        select messages.Format(
            "change-" + KebabCase.Of(kind.Key), messages.List(kind.Select(change => Name(change, messages)))) + Ending(kind.Key, form, leadNames, messages);

    private static string Name(UnitChange change, MessageCatalog messages)
    {
        var first = change.BaselineName ?? change.PlanName ?? change.Unit;
        return change.PlanName is null || change.PlanName == first
            ? PrintableText.Of(first)
            : messages.Format("change-names", PrintableText.Of(first), PrintableText.Of(change.PlanName));
    }

    private static string Ending(UnitChangeKind kind, RoleForm form, IReadOnlyList<string> leadNames, MessageCatalog messages)
    {
        if (kind is not (UnitChangeKind.LeadDropped or UnitChangeKind.LeadDemoted))
            return string.Empty;
        if (leadNames.Count == 0)
            return messages["now-nobody"];
        var key = form == RoleForm.Undivided ? "now-undivided" : "now-led";
        return messages.Format(key, messages.List(leadNames.Select(PrintableText.Of)));
    }
}

/// <summary>How many findings of each kind a plan has.</summary>
internal readonly record struct PlanCounts(int Covered, int Partial, int Missing, int Reassigned, int Added)
{
    public static PlanCounts Of(PlanComparison plan) => new(
        plan.CountedMeasures.Count(measure => measure.Status == MeasureStatus.Covered),
        plan.CountedMeasures.Count(measure => measure.Status == MeasureStatus.Partial),
        plan.CountedMeasures.Count(measure => measure.Status == MeasureStatus.Missing),
        plan.CountedMeasures.Count(measure => measure.Reassigned == true),
        plan.CountedAdded.Count);
}
