using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes findings as SARIF's results (3.27), and problems of files as its notifications (3.58).</summary>
internal static class SarifResultWriter
{
    private static readonly Dictionary<string, int> Indexes =
        FindingRules.All.Select((rule, i) => (rule.Kind.Code, i)).ToDictionary(item => item.Code, item => item.i);

    /// <summary>Writes a finding.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="item">The finding.</param>
    /// <param name="chinese">Whether its message is Chinese.</param>
    public static void Write(Utf8JsonWriter writer, JudgedFinding item, bool chinese)
    {
        var finding = item.Finding;
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Kind.Code);
        writer.WriteNumber("ruleIndex", Indexes[finding.Kind.Code]);
        writer.WriteString("level", KebabCase.Of(item.Level));
        SarifRuleWriter.WriteText(writer, "message", finding.Message(chinese));
        WriteLocations(writer, finding.Plan, finding.Line, finding.Excerpt, finding.Locator);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("atdiff/v1", finding.Fingerprint);
        writer.WriteEndObject();
        WriteSuppression(writer, item.Suppression);
        writer.WriteStartObject("properties");
        writer.WriteText("measure", finding.Measure);
        if (finding.Page is { } page)
            writer.WriteNumber("page", page);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes a problem of a file.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="path">The file.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="chinese">Whether its message is Chinese.</param>
    public static void WriteNotification(Utf8JsonWriter writer, string path, Problem problem, bool chinese)
    {
        writer.WriteStartObject();
        writer.WriteString("level", KebabCase.Of(problem.Kind.Severity));
        SarifRuleWriter.WriteText(writer, "message", $"{problem.Kind.Code}: {problem.Message(chinese)}");
        WriteLocations(writer, path, problem.Line, string.Empty, string.Empty);
        writer.WriteEndObject();
    }

    // 3.28 location, 3.29 physicalLocation, 3.30 region, 3.33 logicalLocation.
    private static void WriteLocations(Utf8JsonWriter writer, string path, int line, string excerpt, string locator)
    {
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", SarifUri.Of(FindingPlace.Portable(path)));
        writer.WriteEndObject();
        if (line > 0)
            WriteRegion(writer, line, excerpt);
        writer.WriteEndObject();
        if (locator.Length > 0)
            WriteLogicalLocation(writer, locator);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter writer, int line, string excerpt)
    {
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", line);
        if (excerpt.Length > 0)
            SarifRuleWriter.WriteText(writer, "snippet", excerpt);
        writer.WriteEndObject();
    }

    private static void WriteLogicalLocation(Utf8JsonWriter writer, string locator)
    {
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteText("fullyQualifiedName", locator);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // 3.35: a suppression in the policy is external to the plan.
    private static void WriteSuppression(Utf8JsonWriter writer, Suppression? suppression)
    {
        if (suppression is null)
            return;
        writer.WriteStartArray("suppressions");
        writer.WriteStartObject();
        writer.WriteString("kind", "external");
        writer.WriteText("justification", suppression.Reason);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
