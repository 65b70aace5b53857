using System.Text;
using System.Text.Json;
using System.Xml;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a check for programs, schema atdiff-check/1.</summary>
internal static class CheckJsonWriter
{
    public static void Write(CheckReport report, Stream stream)
    {
        JsonOutput.WriteDocument(stream, writer =>
        {
            writer.WriteString("schema", "atdiff-check/1");
            writer.WriteBoolean("passed", report.Passed);
            writer.WriteStartArray("plans");
            foreach (var plan in report.Plans)
                WritePlan(writer, plan);
            writer.WriteEndArray();
        });
    }

    private static void WritePlan(Utf8JsonWriter writer, PlanCheck plan)
    {
        writer.WriteStartObject();
        writer.WriteText("path", plan.Plan.Path);
        writer.WriteText("title", plan.Plan.Title);
        writer.WriteText("policy", plan.Policy.File);
        writer.WriteText("baseline", plan.Baseline.Name);
        writer.WriteBoolean("passed", plan.Passed);
        writer.WriteShare("coverage", plan.Plan.Coverage);
        JsonDiagnosticsWriter.Write(writer, plan.Plan.Diagnostics);
        writer.WriteStartArray("findings");
        foreach (var finding in plan.Findings)
            WriteFinding(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, JudgedFinding item)
    {
        var finding = item.Finding;
        writer.WriteStartObject();
        writer.WriteString("code", finding.Kind.Code);
        writer.WriteString("name", finding.Kind.Name);
        writer.WriteString("level", KebabCase.Of(item.Level));
        writer.WriteText("message", finding.Message(chinese: false));
        writer.WriteText("file", finding.Plan);
        writer.WriteText("measure", finding.Measure.Length > 0 ? finding.Measure : null);
        writer.WriteText("locator", finding.Locator.Length > 0 ? finding.Locator : null);
        writer.WritePlace(finding.Line, finding.Page);
        writer.WriteText("text", finding.Excerpt.Length > 0 ? finding.Excerpt : null);
        writer.WriteString("fingerprint", finding.Fingerprint);
        WriteSuppression(writer, item.Suppression);
        writer.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter writer, Suppression? suppression)
    {
        if (suppression is null)
        {
            writer.WriteNull("ignored");
            return;
        }

        writer.WriteStartObject("ignored");
        writer.WriteText("reason", suppression.Reason);
        writer.WriteText("entry", suppression.Place.Path);
        writer.WriteEndObject();
    }
}

/// <summary>Writes a check as SARIF 2.1.0 (OASIS standard of 27 March 2020; the section numbers here are of it).</summary>
internal static class SarifWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(CheckReport report, Stream stream)
    {
        JsonOutput.WriteDocument(stream, writer =>
        {
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
        });
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

/// <summary>
/// Writes a check as JUnit XML (the form of Ant's JUnit task that CI systems read): a suite for each plan, a case for
/// each measure and one for the plan as a whole; errors are failures, and a plan that cannot be read is an error.
/// </summary>
internal static class JunitWriter
{
    public static void Write(CheckReport report, Stream stream)
    {
        var settings = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        using var writer = XmlWriter.Create(stream, settings);
        List<JunitSuite> suites = [.. report.Plans.Select(plan => JunitSuite.Of(plan))];
        writer.WriteStartElement("testsuites");
        WriteCounts(writer, "atdiff check", suites.SelectMany(suite => suite.Cases).ToList());
        foreach (var suite in suites)
            WriteSuite(writer, suite);
        writer.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter writer, JunitSuite suite)
    {
        writer.WriteStartElement("testsuite");
        WriteCounts(writer, suite.Name, suite.Cases);
        writer.WriteAttributeString("skipped", "0");
        writer.WriteAttributeString("time", "0");
        foreach (var test in suite.Cases)
            WriteCase(writer, suite.Name, test);
        writer.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter writer, string name, IReadOnlyList<JunitCase> cases)
    {
        writer.WriteAttributeString("name", name);
        writer.WriteAttributeString("tests", XmlConvert.ToString(cases.Count));
        writer.WriteAttributeString("failures", XmlConvert.ToString(cases.Count(test => test.Failures.Count > 0)));
        writer.WriteAttributeString("errors", XmlConvert.ToString(cases.Count(test => test.Error is not null)));
    }

    private static void WriteCase(XmlWriter writer, string suite, JunitCase test)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", suite);
        writer.WriteAttributeString("name", test.Name);
        writer.WriteAttributeString("time", "0");
        if (test.Error is { } error)
            WriteResult(writer, "error", error.Code, [error.Message]);
        if (test.Failures.Count > 0)
            WriteResult(writer, "failure", test.Failures[0].Code, [.. test.Failures.Select(failure => failure.Message)]);
        if (test.Remarks.Count > 0)
            writer.WriteElementString("system-out", string.Join('\n', test.Remarks));
        writer.WriteEndElement();
    }

    private static void WriteResult(XmlWriter writer, string element, string code, IReadOnlyList<string> lines)
    {
        writer.WriteStartElement(element);
        writer.WriteAttributeString("message", lines[0]);
        writer.WriteAttributeString("type", code);
        writer.WriteString(string.Join('\n', lines));
        writer.WriteEndElement();
    }
}

/// <summary>A test suite of JUnit XML: one plan.</summary>
internal sealed record JunitSuite(string Name, IReadOnlyList<JunitCase> Cases)
{
    // Makes the suite of a plan.
    public static JunitSuite Of(PlanCheck plan)
    {
        var path = PrintableText.Of(FindingPlace.Portable(plan.Plan.Path));
        var errors = plan.Plan.Diagnostics.Where(problem => problem.Kind.Severity == Severity.Error || problem == plan.Plan.Obstacle).ToList();
        if (errors.Count > 0)
            return new JunitSuite(path, [new JunitCase("plan", (errors[0].Kind.Code, PrintableText.Of(errors[0].Message(chinese: false))), [], [])]);
        var byMeasure = plan.Findings.ToLookup(item => item.Finding.Measure);
        return new JunitSuite(path,
        [
            Case("plan", byMeasure[string.Empty]),
            .. plan.Plan.Measures.Select(measure => Case(PrintableText.Of($"{measure.Id} {measure.Title}"), byMeasure[measure.Id])),
        ]);
    }

    private static JunitCase Case(string name, IEnumerable<JudgedFinding> findings)
    {
        var told = findings.ToLookup(item => item.Fails);
        return new JunitCase(
            name, null,
            [.. told[true].Select(item => (item.Finding.Kind.Code, Line(item)))],
            [.. told[false].Select(item => Line(item))]);
    }

    private static string Line(JudgedFinding item) => PrintableText.Of(
        $"{FindingPlace.Of(item.Finding)}: {(item.Suppression is null ? "" : "ignored ")}{KebabCase.Of(item.Level)} {item.Finding.Kind.Code}: {item.Finding.Message(chinese: false)}{(item.Suppression is { } ignored ? $" ({ignored.Told})" : "")}");
}

/// <summary>A test case of JUnit XML.</summary>
internal sealed record JunitCase(
    string Name, (string Code, string Message)? Error, IReadOnlyList<(string Code, string Message)> Failures, IReadOnlyList<string> Remarks);
