using System.Text.Json;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The functions of a registry as a table.</summary>
internal static class UnitListTable
{
    // The short table, to read; the English names stand only in the English one.
    public static DataTable Brief(UnitRegistry registry, ReportOptions options) => options.Language == ReportLanguage.Chinese
        ? new("atdiff-units/1", "units", ["id", "zh", "national", "levels"],
            [.. registry.Functions.Select(unit => (object?[])[unit.Id, unit.Chinese, unit.National, LevelNames(unit, options)])])
        : new("atdiff-units/1", "units", ["id", "zh", "en", "national", "levels"],
            [.. registry.Functions.Select(unit => (object?[])[unit.Id, unit.Chinese, unit.English, unit.National, LevelNames(unit, options)])]);

    // The whole table, for programs.
    public static DataTable Full(UnitRegistry registry) => new(
        "atdiff-units/1", "units",
        ["id", "zh", "en", "levels", "national", "province", "prefecture", "county", "stems", "short", "former", "notes"],
        [.. registry.Functions.Select(unit => (object?[])
        [
            unit.Id, unit.Chinese, unit.English, Levels(unit), unit.National, unit.Province, unit.Prefecture, unit.County,
            unit.Stems, unit.Shorts, unit.Former, unit.Notes,
        ])]);

    private static List<string> LevelNames(UnitFunction unit, ReportOptions options) =>
        [.. unit.Levels.Order().Select(level => options.Messages["level-" + KebabCase.Of(level)])];

    private static List<string> Levels(UnitFunction unit) => [.. unit.Levels.Order().Select(KebabCase.Of)];
}

/// <summary>What unit names mean, as a table.</summary>
internal static class UnitResolutionTable
{
    // For programs: ids, and reasons in English.
    public static DataTable Of(IReadOnlyList<UnitResolution> resolutions) => Of(resolutions, found =>
        [found.Name, found.Functions, KebabCase.Of(found.Level), found.Place, UnitReasonWording.Of(found.Reason, MessageCatalog.ForReports(ReportLanguage.English), id => id)]);

    // To read: the functions' names.
    public static DataTable ToRead(IReadOnlyList<UnitResolution> resolutions, ReportOptions options) => Of(resolutions, found =>
        [found.Name, (List<string>)[.. found.Functions.Select(options.UnitName)], options.Messages["level-" + KebabCase.Of(found.Level)], found.Place,
         UnitReasonWording.Of(found.Reason, options.Messages, options.UnitName)]);

    private static DataTable Of(IReadOnlyList<UnitResolution> resolutions, Func<UnitResolution, object?[]> row) =>
        new("atdiff-unit-names/1", "names", ["name", "functions", "level", "place", "why"], [.. resolutions.Select(row)]);
}

/// <summary>The unit names that no row of the registry explains, as a table.</summary>
internal static class UnknownUnitTable
{
    public static DataTable Of(IEnumerable<(string Path, ClauseAssignments Assignments)> plans) => new(
        "atdiff-unknown-units/1", "names", ["name", "count", "plan", "page", "line", "locators"],
        [.. plans.SelectMany(plan => plan.Assignments.UnknownUnits, (plan, unit) => (object?[])
            [unit.Name, unit.Count, plan.Path, unit.Position.Page, unit.Position.Line, Locators(plan.Assignments, unit)])]);

    private static List<string> Locators(ClauseAssignments assignments, UnknownUnit unit) =>
        [.. assignments.ByClause
            .Where(item => item.Value.Any(assignment => assignment.Leads.Concat(assignment.Supports).Any(named => named.Name == unit.Name)))
            .OrderBy(item => item.Key.Span.Start)
            .Select(item => item.Key.Locator)
            .Distinct()];
}

/// <summary>Says why a name means what it means, in a reader's language.</summary>
internal static class UnitReasonWording
{
    public static string Of(UnitReason reason, MessageCatalog messages, Func<string, string> unitName)
    {
        var found = reason.Ground switch
        {
            UnitReasonGround.NoName => messages["why-empty"],
            UnitReasonGround.Unknown => messages["why-unknown"] + reason.Text,
            UnitReasonGround.Name => Found("why-name"),
            UnitReasonGround.Stem => Found("why-stem"),
            _ => Found("why-stems"),
        };
        return string.Concat(
            reason.Part.Length > 0 ? reason.Part + messages["why-part"] : string.Empty,
            reason.IsOffice ? messages["why-office"] : string.Empty,
            found,
            reason.Suffix.Length > 0 ? messages["why-suffix"] + reason.Suffix : string.Empty,
            reason.IsBareStem ? messages["why-alone"] : string.Empty,
            reason.IsDependent ? messages["why-belongs"] : string.Empty,
            reason.InBrackets is { } inner ? messages["why-brackets"] + Of(inner, messages, unitName) : string.Empty);

        string Found(string key) => messages.Format("why-functions", messages[key] + Open(reason.Text), messages.List(reason.Functions.Select(unitName)));
    }

    private static string Open(string text) =>
        text.Replace("{p}", "…", StringComparison.Ordinal).Replace("{w}", "…", StringComparison.Ordinal);
}

/// <summary>What one function gained and lost against the baseline.</summary>
internal sealed record UnitLedger(string Unit, string Chinese, string English, IReadOnlyList<PlanLedger> Plans);

/// <summary>What one function gained and lost in one plan.</summary>
internal sealed record PlanLedger(PlanComparison Plan, IReadOnlyList<LedgerEntry> Entries)
{
    // The entries of one side.
    public IEnumerable<LedgerEntry> Of(LedgerSide side) => Entries.Where(entry => entry.Side == side);
}

/// <summary>One task that a function gained or lost in a plan.</summary>
internal sealed record LedgerEntry(
    LedgerSide Side, UnitChangeKind? Kind, MeasureFinding Measure, string? BaselineName, string? PlanName);

/// <summary>What an entry of a function's ledger says.</summary>
internal enum LedgerSide
{
    // The plan gives the function a task that the baseline does not give it, or the lead of one.
    Gained,

    // The plan takes a task from the function, or the lead of one.
    Lost,

    // The function leads the measure in the baseline, and the plan does not have the measure.
    Missing,
}

/// <summary>Turns findings by measure into findings by function.</summary>
internal static class UnitGrouping
{
    public static IReadOnlyList<UnitLedger> Group(Comparison comparison, UnitRegistry registry)
    {
        var order = registry.Functions.Select((unit, i) => (unit.Id, i)).ToDictionary(item => item.Id, item => item.i);
        return
        [
            // What is no plan has lost nothing.
            .. comparison.Plans.Where(plan => plan.IsPlan).SelectMany(plan => Entries(plan), (plan, entry) => (Plan: plan, entry.Unit, entry.Entry))
                .GroupBy(item => item.Unit, StringComparer.Ordinal)
                .OrderBy(group => order.GetValueOrDefault(group.Key, int.MaxValue))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Ledger(registry.Find(group.Key), group.Key, group.Select(item => (item.Plan, item.Entry)))),
        ];
    }

    private static UnitLedger Ledger(UnitFunction? unit, string id, IEnumerable<(PlanComparison Plan, LedgerEntry Entry)> items) => new(
        id, unit?.Chinese ?? string.Empty, unit?.English ?? string.Empty,
        [.. items.GroupBy(item => item.Plan).Select(plan =>
            new PlanLedger(plan.Key, [.. plan.Select(item => item.Entry).OrderBy(entry => entry.Side)]))]);

    private static IEnumerable<(string Unit, LedgerEntry Entry)> Entries(PlanComparison plan)
    {
        foreach (var measure in plan.Measures)
        {
            foreach (var change in measure.UnitChanges)
                yield return (change.Unit, new LedgerEntry(SideOf(change.Kind), change.Kind, measure, change.BaselineName, change.PlanName));
            if (measure.Status == MeasureStatus.Missing)
                foreach (var unit in measure.Leads.Baseline)
                    yield return (unit, new LedgerEntry(LedgerSide.Missing, null, measure, null, null));
        }
    }

    private static LedgerSide SideOf(UnitChangeKind kind) =>
        kind is UnitChangeKind.LeadDropped or UnitChangeKind.LeadDemoted or UnitChangeKind.SupportDropped ? LedgerSide.Lost : LedgerSide.Gained;
}

/// <summary>Findings by function as a table, one row a function, plan and task.</summary>
internal static class LedgerTable
{
    public static DataTable Of(IReadOnlyList<UnitLedger> ledgers) => new(
        "atdiff-by-unit/1", "changes",
        ["unit", "unit_zh", "unit_en", "plan", "side", "kind", "measure", "measure_title", "baseline_name", "plan_name", "clauses"],
        [.. from ledger in ledgers
            from plan in ledger.Plans
            from entry in plan.Entries
            select (object?[])
            [
                ledger.Unit, ledger.Chinese, ledger.English, plan.Plan.Path, KebabCase.Of(entry.Side),
                entry.Kind is { } kind ? KebabCase.Of(kind) : null, entry.Measure.Id, entry.Measure.Title,
                entry.BaselineName, entry.PlanName, entry.Measure.Clauses,
            ]]);
}

/// <summary>Writes findings by function, schema atdiff-by-unit/1.</summary>
internal static class LedgerJsonWriter
{
    public static void Write(IReadOnlyList<UnitLedger> ledgers, Stream stream)
    {
        JsonOutput.WriteDocument(stream, writer =>
        {
            writer.WriteString("schema", "atdiff-by-unit/1");
            writer.WriteStartArray("units");
            foreach (var ledger in ledgers)
                WriteUnit(writer, ledger);
            writer.WriteEndArray();
        });
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
            writer.WriteText("kind", entry.Kind is { } kind ? KebabCase.Of(kind) : null);
            writer.WriteText("baselineName", entry.BaselineName);
            writer.WriteText("planName", entry.PlanName);
            writer.WriteTexts("clauses", entry.Measure.Clauses);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes findings by function to read: for each function and plan what it gained and lost.</summary>
internal static class LedgerReportWriter
{
    public static void Write(IReadOnlyList<UnitLedger> ledgers, TextWriter writer, ReportOptions options)
    {
        var console = new ReportConsole(writer, options);
        if (ledgers.Count == 0)
            console.Write([new ReportLine(0, new ReportPart(options.Messages["ledger-none"]))]);
        foreach (var ledger in ledgers)
            console.Write(Lines(ledger, options));
    }

    private static IEnumerable<ReportLine> Lines(UnitLedger ledger, ReportOptions options)
    {
        yield return new ReportLine(0, new ReportPart(options.UnitName(ledger.Unit), Tone.Heading));
        foreach (var plan in ledger.Plans)
        {
            yield return Heading(plan, options.Messages);
            foreach (var entry in plan.Entries)
                yield return Line(entry, options.Messages);
        }

        yield return ReportLine.Empty;
    }

    private static ReportLine Heading(PlanLedger plan, MessageCatalog messages) => new(2, new ReportPart(messages.Format(
        "ledger-plan", Name(plan.Plan, messages), plan.Of(LedgerSide.Gained).Count(),
        plan.Of(LedgerSide.Lost).Count(), plan.Of(LedgerSide.Missing).Count())));

    // As in all lists by the place, and with the file, for two files may be of one place.
    private static string Name(PlanComparison plan, MessageCatalog messages) =>
        OverviewRow.NameOf(plan.Region, plan.Title, string.Empty) is { Length: > 0 } name
            ? messages.Format("ledger-name", PrintableText.Of(name), PrintableText.Of(plan.Path)) : PrintableText.Of(plan.Path);

    private static ReportLine Line(LedgerEntry entry, MessageCatalog messages) => new(
        4,
        new ReportPart(entry.Side == LedgerSide.Gained ? "+ " : "- ", entry.Side == LedgerSide.Gained ? Tone.Good : Tone.Bad),
        new ReportPart(What(entry, messages)),
        new ReportPart($" [{entry.Measure.Id}] ", Tone.Quiet),
        new ReportPart(Shortened.To(entry.Measure.Title, 60)),
        new ReportPart(entry.Measure.Clauses.Count == 0 ? "" : messages.Format("ledger-clause", PrintableText.Of(entry.Measure.Clauses[0])), Tone.Place));

    private static string What(LedgerEntry entry, MessageCatalog messages) => entry.Kind is { } kind
        ? messages.Format("change-" + KebabCase.Of(kind), Names(entry, messages))
        : messages["ledger-missing"];

    private static string Names(LedgerEntry entry, MessageCatalog messages) => entry switch
    {
        { BaselineName: { } before, PlanName: { } after } when before != after =>
            messages.Format("change-names", PrintableText.Of(before), PrintableText.Of(after)),
        _ => PrintableText.Of(entry.BaselineName ?? entry.PlanName ?? string.Empty),
    };
}
