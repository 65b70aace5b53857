using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a rule as SARIF's reportingDescriptor (3.49), with its help page.</summary>
internal static class SarifRuleWriter
{
    /// <summary>Writes a rule.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="kind">What it finds.</param>
    /// <param name="chinese">Whether its title is Chinese.</param>
    public static void Write(Utf8JsonWriter writer, FindingKind kind, bool chinese)
    {
        var page = RulePages.Find(kind.Code)!;
        writer.WriteStartObject();
        writer.WriteString("id", kind.Code);
        writer.WriteString("name", PascalCase(kind.Name));
        WriteText(writer, "shortDescription", kind.Title(chinese));
        WriteText(writer, "fullDescription", Paragraph(page));
        writer.WriteStartObject("help");
        writer.WriteString("text", page);
        writer.WriteString("markdown", page);
        writer.WriteEndObject();
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", KebabCase.Of(kind.Level));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes a message or multiformatMessageString (3.11, 3.12) with plain text only.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="text">The text.</param>
    public static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteText("text", text);
        writer.WriteEndObject();
    }

    // The page's first paragraph stands after heading and title line.
    private static string Paragraph(string page) => page.Split("\n\n")[2];

    private static string PascalCase(string name) =>
        string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
