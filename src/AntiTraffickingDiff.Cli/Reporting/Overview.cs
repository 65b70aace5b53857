using AntiTraffickingDiff.Problems;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A plan in a table over plans.</summary>
/// <param name="Name">A short name: the place, else the title, else the file.</param>
/// <param name="Reason">Why it could not be read, or that it is no plan on this subject; null for a plan.</param>
internal sealed record OverviewRow(
    string Name, AdministrativeLevel Level, double Coverage, int Covered, int Partial, int Missing, int Reassigned, int Added, int Uncertain, string? Reason)
{
    // Judgements that hold less often than nine times in ten are looked at first by a careful reader.
    public const double Certain = 0.9;

    public static OverviewRow Of(PlanComparison plan, MessageCatalog messages)
    {
        var counts = PlanCounts.Of(plan);
        return new(
            NameOf(plan.Region, plan.Title, plan.Path), plan.Level, plan.Coverage, counts.Covered, counts.Partial, counts.Missing, counts.Reassigned, counts.Added,
            plan.CountedMeasures.Count(IsUncertain),
            Reason: plan.Obstacle is not { } obstacle ? null
                : (plan.IsReadable ? messages["nature-" + KebabCase.Of(plan.Nature)] + messages["colon"] : messages["overview-unreadable"]) + obstacle.Message(messages.Language == ReportLanguage.Chinese));
    }

    public static OverviewRow Of(CoveragePlan plan, MessageCatalog messages) => new(
        NameOf(plan.Region, plan.Title, plan.Path), plan.Level, plan.Coverage,
        plan.Rows.Count(row => row.Status == MeasureStatus.Covered), plan.Rows.Count(row => row.Status == MeasureStatus.Partial),
        plan.Rows.Count(row => row.Status == MeasureStatus.Missing), plan.Rows.Count(row => row.Reassigned == true), plan.Added.Count,
        plan.Rows.Count(row => row.Confidence < Certain || !row.UnitsCertain),
        plan.Errors.FirstOrDefault() is { } error ? messages["overview-unreadable"] + error.Message(messages.Language)
            : plan.Nature == PlanNature.Plan ? null
            : messages["nature-" + KebabCase.Of(plan.Nature)]);

    public static bool IsUncertain(MeasureFinding measure) => measure.Confidence < Certain || !measure.UnitsCertain;

    private static string NameOf(string region, string title, string path) =>
        region.Length > 0 ? region : title.Length > 0 ? title : Path.GetFileName(path);
}

/// <summary>The table over plans: a bar of coverage and how many findings of each kind, one line a plan, sums at the end.</summary>
internal static class Overview
{
    private static readonly string[] Headings =
    [
        "overview-plan", "overview-level", "overview-coverage", "overview-covered", "overview-partial", "overview-missing", "overview-reassigned", "overview-added",
        "overview-uncertain",
    ];

    private const int BarCells = 10;
    private const int NameCells = 28;

    public static IEnumerable<ReportLine> Lines(IReadOnlyList<OverviewRow> plans, ReportOptions options)
    {
        var messages = options.Messages;
        var names = Distinct(plans);
        var rows = new List<string[]>
        {
            Headings.Select(key => messages[key]).ToArray(),
        };
        rows.AddRange(plans.Zip(names, (plan, name) => plan.Reason is null
            ? new[] { name, messages["level-" + KebabCase.Of(plan.Level)], Bar(plan.Coverage, options), $"{plan.Covered}", $"{plan.Partial}", $"{plan.Missing}", $"{plan.Reassigned}", $"{plan.Added}", $"{plan.Uncertain}" }
            : [name, Shortened.To(plan.Reason, options.Width - NameCells)]));
        var readable = plans.Where(plan => plan.Reason is null).ToList();
        if (readable.Count > 1)
            rows.Add([
                messages.Format("overview-all", readable.Count), "", Bar(readable.Average(plan => plan.Coverage), options), $"{readable.Sum(plan => plan.Covered)}", $"{readable.Sum(plan => plan.Partial)}",
                $"{readable.Sum(plan => plan.Missing)}", $"{readable.Sum(plan => plan.Reassigned)}", $"{readable.Sum(plan => plan.Added)}", $"{readable.Sum(plan => plan.Uncertain)}"]);
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Where(row => i == 0 || row.Length > 2).Max(row => Width(row[i])))];
        // No headings over nothing but the reasons why there is no plan.
        for (var i = readable.Count > 0 ? 0 : 1; i < rows.Count; i++)
        {
            var line = rows[i].Length == 2
                ? rows[i][0] + Blank(widths[0] - Width(rows[i][0]) + 2) + rows[i][1]
                : string.Concat(rows[i].Select((cell, column) => column < 3
                    ? cell + Blank(widths[column] - Width(cell) + 2)
                    : Blank(widths[column] - Width(cell)) + cell + Blank(column == rows[i].Length - 1 ? 0 : 2)));
            var tone = i == 0 ? Tone.Heading : rows[i].Length == 2 ? Tone.Bad : Tone.Plain;
            yield return new ReportLine(0, new ReportPart(line, tone)) { IsWrapped = false };
        }
    }

    // ████████░░ 78%; into a pipe or a file without block elements, which not every program shows.
    public static string Bar(double coverage, ReportOptions options)
    {
        var (on, off) = options.IsWrapped ? ('█', '░') : ('#', '.');
        var full = coverage >= 1 ? BarCells : Math.Min(BarCells - 1, (int)Math.Round(coverage * BarCells));
        return new string(on, Math.Max(full, 0)) + new string(off, BarCells - Math.Max(full, 0)) + " " + Percent.Of(coverage).PadLeft(4);
    }

    // Two plans of one place are told apart by a number.
    private static List<string> Distinct(IReadOnlyList<OverviewRow> plans)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. plans.Select(plan =>
        {
            var name = Shortened.To(plan.Name, NameCells);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            return count == 1 ? name : $"{name} ({count})";
        })];
    }

    private static string Blank(int cells) => new(' ', Math.Max(cells, 0));

    private static int Width(string text) => text.Sum(unit => unit is '█' or '░' ? 1 : unit.GetCellWidth());
}
