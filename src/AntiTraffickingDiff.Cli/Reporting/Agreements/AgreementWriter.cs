using System.Globalization;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes how far two coders agree.</summary>
public static class AgreementWriter
{
    /// <summary>Writes it to read.</summary>
    /// <param name="comparison">The two series.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">The language.</param>
    public static void WriteText(LabelComparison comparison, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        writer.WriteLine(messages.Format("agreement-items", comparison.Pairs.Count, comparison.OnlyLeft, comparison.OnlyRight));
        writer.WriteLine(messages.Format("agreement-exact", Number(comparison.Exact)));
        writer.WriteLine(messages.Format("agreement-kappa", Number(comparison.Kappa)));
        writer.WriteLine(messages.Format("agreement-weighted", Number(comparison.WeightedKappa)));
        var differences = AgreementTable.Of(comparison);
        writer.WriteLine(messages.Format("agreement-differences", differences.Rows.Count));
        if (differences.Rows.Count > 0)
            TextTableWriter.Write(differences, writer, options);
    }

    /// <summary>Writes it for programs, schema <c>atdiff-agreement/1</c>.</summary>
    /// <param name="comparison">The two series.</param>
    /// <param name="stream">Where to: UTF-8 without BOM; stays open.</param>
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
