using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a check as SARIF 2.1.0 (OASIS standard of 27 March 2020; the section numbers here are of it).</summary>
internal static class SarifWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(CheckReport report, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, report.ToolVersion);
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(writer, report);
        writer.WriteStartArray("results");
        foreach (var item in report.Plans.SelectMany(plan => plan.Findings))
            SarifResultWriter.Write(writer, item);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    // 3.18 tool, 3.19 toolComponent.
    private static void WriteTool(Utf8JsonWriter writer, string version)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "atdiff");
        writer.WriteString("fullName", "AntiTraffickingDiff");
        writer.WriteString("semanticVersion", version);
        writer.WriteString("language", "en-US");
        writer.WriteStartArray("rules");
        foreach (var rule in FindingRules.All)
            SarifRuleWriter.Write(writer, rule.Kind);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // 3.20 invocation: plans that could not be read are notifications (3.58), not results.
    private static void WriteInvocation(Utf8JsonWriter writer, CheckReport report)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", report.Plans.All(plan => plan.Plan.IsPlan));
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var plan in report.Plans)
            foreach (var problem in plan.Plan.Diagnostics.Where(problem => problem.Kind.Severity != Severity.Info))
                SarifResultWriter.WriteNotification(writer, plan.Plan.Path, problem);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}

/// <summary>Writes findings as SARIF's results (3.27), and problems of files as its notifications (3.58).</summary>
internal static class SarifResultWriter
{
    private static readonly Dictionary<string, int> Indexes =
        FindingRules.All.Select((rule, i) => (rule.Kind.Code, i)).ToDictionary(item => item.Code, item => item.i);

    public static void Write(Utf8JsonWriter writer, JudgedFinding item)
    {
        var finding = item.Finding;
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Kind.Code);
        writer.WriteNumber("ruleIndex", Indexes[finding.Kind.Code]);
        writer.WriteString("level", KebabCase.Of(item.Level));
        SarifRuleWriter.WriteText(writer, "message", finding.Message(chinese: false));
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

    // Writes a problem of a file.
    public static void WriteNotification(Utf8JsonWriter writer, string path, Problem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("level", KebabCase.Of(problem.Kind.Severity));
        SarifRuleWriter.WriteText(writer, "message", $"{problem.Kind.Code}: {problem.Message(chinese: false)}");
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

/// <summary>Writes a rule as SARIF's reportingDescriptor (3.49), with its help page.</summary>
internal static class SarifRuleWriter
{
    public static void Write(Utf8JsonWriter writer, FindingKind kind)
    {
        var page = RulePages.Find(kind.Code, ReportLanguage.English)!;
        writer.WriteStartObject();
        writer.WriteString("id", kind.Code);
        writer.WriteString("name", PascalCase(kind.Name));
        WriteText(writer, "shortDescription", kind.Title(chinese: false));
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

    // Writes a message or multiformatMessageString (3.11, 3.12) with plain text only.
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

/// <summary>Paths as SARIF's URI references (3.4.3; RFC 3986).</summary>
internal static class SarifUri
{
    public static string Of(string path)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (path.StartsWith('/'))
            return "file://" + escaped;
        return Path.IsPathRooted(path) ? "file:///" + path[..2] + escaped[escaped.IndexOf('/', StringComparison.Ordinal)..] : escaped;
    }
}
