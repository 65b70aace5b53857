using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes findings by function, schema <c>atdiff-by-unit/1</c>.</summary>
public static class LedgerJsonWriter
{
    /// <summary>Writes the report.</summary>
    /// <param name="ledgers">The functions.</param>
    /// <param name="stream">Where to: UTF-8 without BOM; stays open.</param>
    public static void Write(IReadOnlyList<UnitLedger> ledgers, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", "atdiff-by-unit/1");
        writer.WriteStartArray("units");
        foreach (var ledger in ledgers)
            WriteUnit(writer, ledger);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteUnit(Utf8JsonWriter writer, UnitLedger ledger)
    {
        writer.WriteStartObject();
        writer.WriteText("id", ledger.Unit);
        writer.WriteText("zh", ledger.Chinese);
        writer.WriteText("en", ledger.English);
        writer.WriteStartArray("plans");
        foreach (var plan in ledger.Plans)
        {
            writer.WriteStartObject();
            writer.WriteText("path", plan.Plan.Path);
            foreach (var side in Enum.GetValues<LedgerSide>())
                WriteSide(writer, side, plan);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, LedgerSide side, PlanLedger plan)
    {
        writer.WriteStartArray(KebabCase.Of(side));
        foreach (var entry in plan.Of(side))
        {
            writer.WriteStartObject();
            writer.WriteText("measure", entry.Measure.Id);
            writer.WriteText("title", entry.Measure.Title);
            writer.WriteText("change", entry.Kind is { } kind ? KebabCase.Of(kind) : null);
            writer.WriteText("baselineName", entry.BaselineName);
            writer.WriteText("planName", entry.PlanName);
            writer.WriteTexts("clauses", entry.Measure.Clauses);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
