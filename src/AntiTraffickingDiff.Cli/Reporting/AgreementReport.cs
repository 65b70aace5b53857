using System.Globalization;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes how far two coders agree.</summary>
internal static class AgreementWriter
{
    public static void WriteText(LabelComparison comparison, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        writer.WriteLine(messages.Format("agreement-items", comparison.Pairs.Count, comparison.OnlyLeft, comparison.OnlyRight));
        writer.WriteLine(messages.Format("agreement-exact", Number(comparison.Exact)));
        writer.WriteLine(messages.Format("agreement-kappa", Number(comparison.Kappa)));
        writer.WriteLine(messages.Format("agreement-weighted", Number(comparison.WeightedKappa)));
        var differences = AgreementTable.Of(comparison);
        writer.WriteLine(messages.Format("agreement-differences", differences.Rows.Count()));
        if (differences.Rows.Any())
            TextTableWriter.Write(differences, writer, options);
    }

    // Writes it for programs, schema atdiff-agreement/1.
    public static void WriteJson(LabelComparison comparison, Stream stream)
    {
        var differences = AgreementTable.Of(comparison);
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", differences.Schema);
        writer.WriteNumber("duties", comparison.Pairs.Count);
        writer.WriteNumber("onlyInA", comparison.OnlyLeft);
        writer.WriteNumber("onlyInB", comparison.OnlyRight);
        writer.WriteShare("exact", comparison.Exact);
        writer.WriteShare("kappa", comparison.Kappa);
        writer.WriteShare("weightedKappa", comparison.WeightedKappa);
        JsonTableWriter.WriteRows(writer, differences);
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>The duties that two coders label differently, as a table.</summary>
internal static class AgreementTable
{
    public static DataTable Of(LabelComparison comparison) => new(
        "atdiff-agreement/1", "differences", ["measure", "duty", "a", "b", "locator_a", "locator_b"],
        [.. comparison.Differences.Select(pair => (object?[])
            [pair.Left.Measure, pair.Left.Duty, pair.Left.Value, pair.Right.Value, pair.Left.Locator, pair.Right.Locator])]);
}
