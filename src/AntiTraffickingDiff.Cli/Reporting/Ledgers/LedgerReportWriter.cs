
namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes findings by function to read: for each function and plan what it gained and lost.</summary>
public static class LedgerReportWriter
{
    /// <summary>Writes the report.</summary>
    /// <param name="ledgers">The functions.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">Language, colour and width.</param>
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
        var names = string.Join(' ', new[] { ledger.Chinese, ledger.English }.Where(name => name.Length > 0).Select(PrintableText.Of));
        yield return new ReportLine(0, new ReportPart(PrintableText.Of(ledger.Unit), Tone.Heading), new ReportPart(" " + names, Tone.Quiet));
        foreach (var plan in ledger.Plans)
        {
            yield return Heading(plan, options.Messages);
            foreach (var entry in plan.Entries)
                yield return Line(entry, options.Messages);
        }

        yield return ReportLine.Empty;
    }

    private static ReportLine Heading(PlanLedger plan, MessageCatalog messages) => new(2, new ReportPart(messages.Format(
        "ledger-plan", PrintableText.Of(plan.Plan.Path), plan.Of(LedgerSide.Gained).Count(),
        plan.Of(LedgerSide.Lost).Count(), plan.Of(LedgerSide.Missing).Count())));

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
