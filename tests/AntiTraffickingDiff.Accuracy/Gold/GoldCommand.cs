using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>
/// <c>gold</c> measures the tool against human coders; with <c>--differences</c> it lists what they see differently,
/// with <c>--labels DIR</c> it writes the tool's labels in the coders' form.
/// </summary>
internal sealed class GoldCommand : ISubcommand
{
    /// <inheritdoc/>
    public string Name => "gold";

    /// <inheritdoc/>
    public string Usage => "gold [--folder SHARED] [--differences] [--labels DIR] [--codebook FILE]";

    /// <inheritdoc/>
    public int Run(CommandArguments arguments, TextWriter output, TextWriter error)
    {
        if (arguments.Folder is not { } folder)
        {
            error.WriteLine("no gold labels: put them into ../shared, or name the folder with --folder");
            return 2;
        }

        var scores = GoldRunner.Run(folder, arguments.Value("--codebook"));
        GoldReport.WriteTable(scores, output);
        if (arguments.Has("--differences"))
            foreach (var score in scores)
                GoldReport.WriteDifferences(score, output);
        if (arguments.Value("--labels") is { } labels)
            foreach (var score in scores)
                DutyLabelWriter.Write(score, Path.Combine(labels, $"{score.Name}.duties.tsv"));
        return 0;
    }
}

/// <summary>Prints the tool's agreement with the coders as a table, and the differences if asked to.</summary>
internal static class GoldReport
{
    /// <summary>Writes the table.</summary>
    /// <param name="scores">The plans.</param>
    /// <param name="output">Where to.</param>
    public static void WriteTable(IReadOnlyList<GoldScore> scores, TextWriter output)
    {
        output.WriteLine("plan\tduty kappa\tduty exact\tstatus accuracy\tmissing F1\treassigned F1\tadded recall\tadded listed\tadded unjustified");
        foreach (var score in scores)
            output.WriteLine(string.Join('\t', Row(score)));
    }

    /// <summary>Writes what the tool and the coders see differently.</summary>
    /// <param name="score">The plan.</param>
    /// <param name="output">Where to.</param>
    public static void WriteDifferences(GoldScore score, TextWriter output)
    {
        foreach (var (measure, duty, gold, found, locator) in score.Duties.Where(duty => duty.Gold != duty.Found))
            output.WriteLine($"{score.Name}\tduty\t{measure}\t{duty.Number}\tcoders {gold}\ttool {found}\t{duty.Text}\t{locator}\t{string.Join(" | ", duty.Evidence.Select(e => $"{e.Locator}: {e.Text}"))}");
        foreach (var (measure, gold, found) in score.Statuses.Where(status => status.Gold != status.Found))
            output.WriteLine($"{score.Name}\tstatus\t{measure}\tcoders {gold}\ttool {found}");
        foreach (var (measure, gold, found, changes) in score.Reassigned.Where(flag => flag.Gold != flag.Found))
            output.WriteLine($"{score.Name}\treassigned\t{measure.Id}\tcoders {gold} ({changes})\ttool {measure.Reassigned}\t{string.Join(", ", measure.Clauses)}\t{string.Join(' ', measure.UnitChanges.Select(change => $"{change.Kind}:{change.Unit}"))}");
        foreach (var text in score.AddedMissed)
            output.WriteLine($"{score.Name}\tadded missed\t{text}");
        foreach (var added in score.AddedUnjustified)
            output.WriteLine($"{score.Name}\tadded unjustified\t{added.Kind}\t{added.Place.Locator}\t{added.Place.Text}");
    }

    private static IEnumerable<string> Row(GoldScore score) =>
    [
        score.Name, Number(score.Kappa), Number(score.DutyExact), Number(score.StatusAccuracy), Number(score.Missing.F1),
        Number(Agreement.Score([.. score.Reassigned.Select(flag => (flag.Gold, flag.Found))]).F1), Number(score.AddedRecall),
        score.Plan.Added.Count.ToString(CultureInfo.InvariantCulture), score.AddedUnjustified.Count.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>Writes the tool's labels in the form that coders use.</summary>
internal static class DutyLabelWriter
{
    /// <summary>Writes one plan's duties.</summary>
    /// <param name="score">The plan.</param>
    /// <param name="path">The file to write: columns measure, duty, present, locator.</param>
    public static void Write(GoldScore score, string path) =>
        File.WriteAllLines(path, score.Duties
            .Select(duty => string.Join('\t', duty.Measure, duty.Duty.Number, duty.Found.ToString(CultureInfo.InvariantCulture), Locators(duty.Duty)))
            .Prepend("measure\tduty\tpresent\tlocator"));

    private static string Locators(DutyFinding duty) =>
        string.Join('|', duty.Evidence.Select(evidence => evidence.Locator).Distinct());
}
