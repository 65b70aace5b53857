using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Reporting;

/// <summary>Writes what normalizing changed: counts by kind, then each change with its place.</summary>
public static class RepairsReportWriter
{
    /// <summary>Writes the repairs.</summary>
    /// <param name="document">The normalized document.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">The language.</param>
    public static void Write(NormalizedDocument document, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        writer.WriteLine(messages.Format("repairs", document.Repairs.Count));
        foreach (var (kind, count) in document.Repairs.CountBy(repair => repair.Kind).OrderBy(pair => pair.Key))
            writer.WriteLine("  " + messages.Format("count", messages["repair-" + KebabCase.Of(kind)], count));
        foreach (var repair in document.Repairs)
            writer.WriteLine(Line(repair, messages));
    }

    private static string Line(Repair repair, MessageCatalog messages) => messages.Format(
        repair.After.Length == 0 ? "repair-out" : "repair",
        PlaceWording.Of(repair.Position.Line, repair.Position.Page, messages),
        messages["repair-" + KebabCase.Of(repair.Kind)],
        VisibleText.Of(repair.Before),
        VisibleText.Of(repair.After));
}
