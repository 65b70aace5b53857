using System.Globalization;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A duty that waits to be decided.</summary>
internal sealed record ReviewItem(PlanComparison Plan, MeasureFinding Measure, DutyFinding Duty)
{
    public string Id => LabelledWording.NameOf(Measure.Id, Duty.Number);
}

/// <summary>What fills a row of the queue in: a status with who decided it, on which words, and when.</summary>
internal sealed record ReviewAnswer(DutyStatus Status, string Coder, string Quote, string Date);

/// <summary>
/// The duties of plans in the order in which deciding them gains most. The table of <c>review</c> and the page of <c>report</c> have
/// this order.
/// </summary>
internal static class ReviewQueue
{
    // How many passages stand beside a duty, in the list as on the page.
    public const int Passages = 3;

    // What the doubt about a whole measure counts beside that about the duty: errors stand together. On nine labelled plans the first
    // fifth of the queue then brings kappa to .952 in the mean, with the duty's doubt alone to .950, by least confidence to .948.
    private const double MeasureShare = 0.15;

    // A byte tells small gains apart, among which most duties are.
    private const int Scale = 350;

    /// <summary>
    /// How much is gained by deciding a duty, 0 to 255 (the page keeps it in a byte): how far the status is expected to be from the
    /// truth, which counts a whole step more than two halves.
    /// </summary>
    public static byte Gain(MeasureFinding measure, DutyFinding duty) => (byte)Math.Round(Math.Min(
        byte.MaxValue,
        Scale * Math.Sqrt(JudgedShares.Of(duty.Status, duty.Confidence, duty.Score).Doubt(duty.Status) + (MeasureShare * (1 - measure.Confidence)))));

    /// <summary>The duties that nobody has decided, those that gain most first; of equals in the order of plans and baseline.</summary>
    public static IReadOnlyList<ReviewItem> Of(IEnumerable<PlanComparison> plans) =>
    [
        .. plans.Where(plan => plan.IsPlan)
            .SelectMany(plan => plan.Measures.SelectMany(measure => measure.Duties.Where(duty => duty.Decided is null).Select(duty => new ReviewItem(plan, measure, duty))))
            .OrderByDescending(item => Gain(item.Measure, item.Duty)),
    ];

    /// <summary>The rows, in the columns of a decisions file and what helps to decide.</summary>
    /// <param name="answers">What fills rows in.</param>
    public static DataTable Table(IEnumerable<ReviewItem> items, IReadOnlyDictionary<ReviewItem, ReviewAnswer> answers) => new(
        "atdiff-review/1", "duties",
        ["plan", "measure", "duty", "text", "passage_1", "passage_2", "passage_3", "judged", "confidence", "status", "coder", "note", "decision", "locator", TableColumn.Code("fingerprint"), "date"],
        [.. items.Select(item =>
        {
            var answer = answers.GetValueOrDefault(item);
            return (object?[])
            [
                Path.GetFileName(item.Plan.Path), item.Measure.Id, item.Duty.Number, item.Duty.Text,
                .. Enumerable.Range(0, Passages).Select(i => i < item.Duty.Nearest.Count ? $"{item.Duty.Nearest[i].Locator}: {item.Duty.Nearest[i].Text}" : string.Empty),
                KebabCase.Of(item.Duty.Status), item.Duty.Confidence, answer is null ? string.Empty : KebabCase.Of(answer.Status), answer?.Coder ?? string.Empty,
                answer?.Quote ?? string.Empty, answer is null ? string.Empty : "status", string.Empty, item.Duty.Fingerprint, answer?.Date ?? string.Empty,
            ];
        })]);

    /// <summary>Writes the rows as a workbook: a fixed row of names, long words broken into lines, and a choice of statuses.</summary>
    public static void WriteWorkbook(DataTable table, Stream stream, ReportOptions look)
    {
        var words = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["status"] = DecisionFile.ChineseStatuses, ["judged"] = DecisionFile.ChineseStatuses, ["decision"] = DecisionFile.ChineseDecisions,
        };
        var isChinese = look.Language == ReportLanguage.Chinese;
        using var package = new WorkbookPackage(stream, look.Messages);
        const int what = 3;
        using (var sheet = new SheetWriter(package.OpenSheet("review", what), [.. table.Columns.Select(Column)], frozen: what, look))
        {
            foreach (var row in table.Rows)
                sheet.WriteRow(cells =>
                {
                    foreach (var (i, cell) in row.Index())
                        if (cell is int number)
                            cells.Number(number);
                        else if (cell is double share)
                            cells.Share(share);
                        else
                            cells.Text(PrintableText.Of(Told(table.Columns[i].Name, (string)cell!)));
                });
            sheet.Complete();
        }

        package.Complete(["review"], "review");

        string Told(string column, string value) =>
            isChinese && words.TryGetValue(column, out var told) ? told.GetValueOrDefault(value, value) : value;

        SheetColumn Column(TableColumn column) => new(isChinese ? DecisionFile.ChineseColumns.GetValueOrDefault(column.Name, column.Name) : DecisionFile.InWords(column.Name), Kind(column.Name))
        {
            Choices = column.Name != "judged" && words.TryGetValue(column.Name, out var told) ? [.. isChinese ? told.Values : told.Keys] : [],
        };

        static ColumnKind Kind(string name) => name switch
        {
            "plan" or "fingerprint" => ColumnKind.Label,
            "text" or "passage_1" or "passage_2" or "passage_3" or "note" => ColumnKind.LongText,
            "duty" or "confidence" => ColumnKind.Number,
            _ => ColumnKind.Text,
        };
    }
}

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
        JsonOutput.WriteDocument(stream, writer =>
        {
            writer.WriteString("schema", differences.Schema);
            writer.WriteNumber("duties", comparison.Pairs.Count);
            writer.WriteNumber("onlyInA", comparison.OnlyLeft);
            writer.WriteNumber("onlyInB", comparison.OnlyRight);
            writer.WriteShare("exact", comparison.Exact);
            writer.WriteShare("kappa", comparison.Kappa);
            writer.WriteShare("weightedKappa", comparison.WeightedKappa);
            JsonTableWriter.WriteRows(writer, differences);
        });
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>The duties that two coders label differently, as a table.</summary>
internal static class AgreementTable
{
    public static DataTable Of(LabelComparison comparison) => new(
        "atdiff-agreement/1", "differences", ["measure", "duty", "a", "b", "locator_a", "locator_b", "plan"],
        [.. comparison.Differences.Select(pair => (object?[])
            [pair.Left.Measure, pair.Left.Duty, pair.Left.Value, pair.Right.Value, pair.Left.Locator, pair.Right.Locator, pair.Left.Plan.Length > 0 ? pair.Left.Plan : pair.Right.Plan])]);
}
