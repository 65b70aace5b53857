using AntiTraffickingDiff.Normalizing;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes a document's text as its reader gives it, with a form feed between pages. Running headers, footers and page
/// numbers that the format or the layout sets apart are left out, as they interrupt the text.
/// </summary>
internal static class DocumentTextWriter
{
    public static void Write(Document document, TextWriter writer)
    {
        var text = document.Text.AsSpan();
        var written = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Role is BlockRole.Body or BlockRole.Note)
                continue;
            writer.Write(text[written..block.Span.Start]);
            written = Math.Min(block.Span.End + 1, text.Length);
        }

        writer.Write(text[written..]);
    }
}

/// <summary>Writes a normalized document's text with a form feed between pages.</summary>
internal static class NormalizedTextWriter
{
    public static void Write(NormalizedDocument document, TextWriter writer)
    {
        int? page = null;
        foreach (var block in document.Blocks)
        {
            var next = document.Locate(block.Span.Start).Page;
            if (page is not null && next > page)
                writer.Write('\f');
            page = next ?? page;
            writer.Write(block.Span.In(document.Text));
            writer.Write('\n');
        }
    }
}

/// <summary>Writes what normalizing changed: counts by kind, then each change with its place.</summary>
internal static class RepairsReportWriter
{
    private const string LineBreak = "⏎";

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
