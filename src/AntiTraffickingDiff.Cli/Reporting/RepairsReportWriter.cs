using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes what normalizing changed: counts by kind, then each change with its place.</summary>
public static class RepairsReportWriter
{
    private const string LineBreak = "⏎";

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
        repair.Kind == RepairKind.LineJoined && repair.Before.Length == 0 ? LineBreak : VisibleText.Of(repair.Before),
        repair.Kind == RepairKind.PageFurniture ? Furniture(repair.After, messages) : VisibleText.Of(repair.After));

    // What a line was set apart as is the name of its role.
    private static string Furniture(string role, MessageCatalog messages) =>
        Enum.TryParse<BlockRole>(role, out var known) ? messages["furniture-" + KebabCase.Of(known)] : VisibleText.Of(role);
}
