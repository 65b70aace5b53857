using System.Text;
using System.Xml;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

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
        var byMeasure = plan.Counted.ToLookup(item => item.Finding.Measure);
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
        $"{FindingPlace.Of(item.Finding)}: {KebabCase.Of(item.Level)} {item.Finding.Kind.Code}: {item.Finding.Message(chinese: false)}");
}

/// <summary>A test case of JUnit XML.</summary>
internal sealed record JunitCase(
    string Name, (string Code, string Message)? Error, IReadOnlyList<(string Code, string Message)> Failures, IReadOnlyList<string> Remarks);
