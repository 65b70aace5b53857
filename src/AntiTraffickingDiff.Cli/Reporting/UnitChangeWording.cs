using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Says in words who was replaced by whom.</summary>
internal static class UnitChangeWording
{
    /// <summary>The changes of a measure, one line a kind of change, the leads' before the supports'.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="messages">The language.</param>
    /// <returns>Such as <c>lead dropped: 民政部; now led by 区残联</c>.</returns>
    public static IEnumerable<string> Lines(MeasureFinding measure, MessageCatalog messages) =>
        from change in measure.UnitChanges
        group change by change.Kind into kind
        orderby kind.Key
        select messages.Format(
            "change-" + KebabCase.Of(kind.Key), messages.List(kind.Select(change => Name(change, messages)))) + Ending(kind.Key, measure, messages);

    private static string Name(UnitChange change, MessageCatalog messages)
    {
        var first = change.BaselineName ?? change.PlanName ?? change.Unit;
        return change.PlanName is null || change.PlanName == first
            ? PrintableText.Of(first)
            : messages.Format("change-names", PrintableText.Of(first), PrintableText.Of(change.PlanName));
    }

    private static string Ending(UnitChangeKind kind, MeasureFinding measure, MessageCatalog messages)
    {
        if (kind is not (UnitChangeKind.LeadDropped or UnitChangeKind.LeadDemoted))
            return string.Empty;
        if (measure.Leads.PlanNames.Count == 0)
            return messages["now-nobody"];
        var key = measure.RoleForm == RoleForm.Undivided ? "now-undivided" : "now-led";
        return messages.Format(key, messages.List(measure.Leads.PlanNames.Select(PrintableText.Of)));
    }
}
