using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes coverage to read. Without a table that is asked for: the table over plans with sums, then the sections of the
/// baseline and the measures that fewest plans carry.
/// </summary>
internal sealed class CoverageTextWriter(CoverageOptions options, Stream output, ReportOptions look) : ICoverageWriter
{
    private const int MostMeasures = 10;
    private const int MostTitle = 40;
    private const int LeastTitle = 12;

    // The cells before a section's title.
    private const int SectionHead = 42;

    private readonly List<OverviewRow> _plans = [];
    private readonly int[] _missing = new int[options.Baseline.Measures.Count];
    private readonly int[] _reassigned = new int[options.Baseline.Measures.Count];
    private readonly double[] _coverage = new double[options.Baseline.Measures.Count];
    private readonly List<ReportLine> _listed = [];
    private readonly List<CoveragePlan> _told = [];
    private int _readable;

    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        var overview = OverviewRow.Of(plan, look.Messages);
        _plans.Add(overview);
        if (plan.Rows.Count != options.Baseline.Measures.Count)
            return;
        if (plan.Listed is not null && options.View == CoverageView.Rows)
            _listed.AddRange(Listed(plan));
        if (options.View is CoverageView.Matrix or CoverageView.Added or CoverageView.Units)
            _told.Add(plan);
        // What is no plan on the subject has a line that says so, and no part in sums.
        if (overview.Reason is not null)
            return;
        _readable++;
        for (var i = 0; i < plan.Rows.Count; i++)
        {
            _coverage[i] += plan.Rows[i].Coverage;
            _missing[i] += plan.Rows[i].Status == MeasureStatus.Missing ? 1 : 0;
            _reassigned[i] += plan.Rows[i].Reassigned == true ? 1 : 0;
        }
    }

    /// <summary>Says that nothing passes the filters, and why, in the place of tables.</summary>
    public void TellNothing(IEnumerable<string> why)
    {
        var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in why)
            writer.WriteLine(line);
        writer.Flush();
    }

    public void Complete()
    {
        var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var console = new ReportConsole(writer, look);
        var messages = look.Messages;
        console.Write([new ReportLine(0, new ReportPart(messages.Format(
            "baseline", options.Baseline.Title, options.Baseline.Name, options.Baseline.Measures.Count))), ReportLine.Empty]);
        console.Write(options.View switch
        {
            CoverageView.Matrix => Matrix(),
            CoverageView.Added => _told.SelectMany(plan => Added(plan)),
            CoverageView.Units => _told.SelectMany(Units),
            _ => [.. Overview.Lines(_plans, look), .. Overview.Notes(_plans, look, areTold: false)],
        });
        console.Write(_listed);
        if (options.View == CoverageView.Rows && _readable > 0 && _listed.Count == 0)
        {
            var measures = Enumerable.Range(0, options.Baseline.Measures.Count).ToList();
            console.Write([ReportLine.Empty, new ReportLine(0, new ReportPart(messages["coverage-sections"], Tone.Heading))]);
            foreach (var section in measures.GroupBy(i => CoverageBaseline.SectionOf(options.Baseline.Measures[i].Id)))
                console.Write([new ReportLine(2, new ReportPart(messages.Format(
                    "coverage-section", section.Key.PadRight(6), Overview.Bar(section.Sum(i => _coverage[i]) / _readable / section.Count(), look), section.Count(), Shortened.To(options.Baseline.SectionTitles.GetValueOrDefault(section.Key, string.Empty), Room(SectionHead, MostTitle))).TrimEnd())) { IsWrapped = false }]);
            Most("coverage-most-missing", _missing);
            Most("coverage-most-reassigned", _reassigned);
        }

        if (_readable > 0)
            console.Write([ReportLine.Empty, new ReportLine(0, new ReportPart(messages["coverage-more"], Tone.Quiet))]);
        writer.Flush();

        void Most(string heading, int[] counts)
        {
            var most = Enumerable.Range(0, counts.Length).Where(i => counts[i] > 0).OrderByDescending(i => counts[i]).Take(MostMeasures).ToList();
            if (most.Count == 0)
                return;
            console.Write([ReportLine.Empty, new ReportLine(0, new ReportPart(messages[heading], Tone.Heading))]);
            foreach (var i in most)
                console.Write([new ReportLine(
                    2, new ReportPart(Padded(messages.Format("coverage-of", counts[i], _readable), 10)), new ReportPart(options.Baseline.Measures[i].Id + " ", Tone.Place),
                    new ReportPart(Shortened.To(options.Baseline.Measures[i].Title, Room(13 + options.Baseline.Measures[i].Id.Length, 60)))) { IsWrapped = false }]);
        }
    }

    private static string Padded(string text, int cells) => text + new string(' ', Math.Max(0, cells - Shortened.Cells(text)));

    // What is left of a line for a title.
    private int Room(int taken, int most) => Math.Clamp(look.Width - taken, LeastTitle, most);

    public void Dispose()
    {
    }

    // A column a plan, under its number; the names stand above. Signs as in the page, letters where blocks might not show.
    private IEnumerable<ReportLine> Matrix()
    {
        var messages = look.Messages;
        var names = new CoverageMatrix();
        _told.ForEach(names.Add);
        var width = names.Names.Count.ToString(CultureInfo.InvariantCulture).Length + 1;
        var id = options.Baseline.Measures.Max(measure => measure.Id.Length) + 1;
        for (var plan = 0; plan < _told.Count; plan++)
            yield return new ReportLine(0, new ReportPart($"{plan + 1}".PadLeft(width) + "  "), new ReportPart(names.Names[plan] + " " + Percent.Of(_told[plan].Coverage))) { IsWrapped = false };
        yield return ReportLine.Empty;
        yield return new ReportLine(0, new ReportPart(messages["coverage-signs"], Tone.Quiet)) { IsWrapped = false };
        yield return new ReportLine(0, new ReportPart(new string(' ', id) + string.Concat(_told.Select((_, plan) => $"{plan + 1}".PadLeft(width))), Tone.Heading)) { IsWrapped = false };
        foreach (var i in _told.SelectMany(plan => plan.ListedRows).Distinct().Order())
            yield return new ReportLine(0,
            [
                new ReportPart(options.Baseline.Measures[i].Id.PadRight(id), Tone.Place),
                .. _told.Select(plan => Sign(plan.Rows[i].Status, width)),
                new ReportPart("  " + Shortened.To(options.Baseline.Measures[i].Title, MostTitle)),
            ]) { IsWrapped = false };
    }

    private static ReportPart Sign(MeasureStatus status, int width) => new(
        (status switch { MeasureStatus.Covered => "#", MeasureStatus.Partial => "+", _ => "-" }).PadLeft(width), ToneOf(status));

    private static Tone ToneOf(MeasureStatus status) => status switch
    {
        MeasureStatus.Covered => Tone.Good,
        MeasureStatus.Partial => Tone.Caution,
        _ => Tone.Bad,
    };

    private IEnumerable<ReportLine> Added(CoveragePlan plan)
    {
        yield return Heading(plan, plan.ListedAdditions.Count);
        foreach (var added in plan.ListedAdditions)
            yield return new ReportLine(
                2, new ReportPart("+ ", Tone.Good), new ReportPart(added.Locator + " ", Tone.Place), new ReportPart(look.Messages["added-" + KebabCase.Of(added.Kind)], Tone.Quiet),
                new ReportPart(Shortened.To(added.Text, look.Width))) { IsWrapped = look.IsWrapped };
        yield return ReportLine.Empty;
    }

    private IEnumerable<ReportLine> Units(CoveragePlan plan)
    {
        List<int> changed = [.. plan.ListedRows.Where(i => plan.Rows[i].Changes.Count > 0)];
        yield return Heading(plan, changed.Count);
        foreach (var i in changed)
        {
            var (measure, row) = (options.Baseline.Measures[i], plan.Rows[i]);
            yield return new ReportLine(2, new ReportPart(measure.Id + " ", Tone.Place), new ReportPart(Shortened.To(measure.Title, look.Width))) { IsWrapped = false };
            foreach (var line in UnitChangeWording.Lines(row.Changes, row.RoleForm, row.LeadNames, look.Messages))
                yield return new ReportLine(4, new ReportPart(line)) { IsWrapped = look.IsWrapped };
        }

        yield return ReportLine.Empty;
    }

    private ReportLine Heading(CoveragePlan plan, int count) =>
        new(0, new ReportPart(look.Messages.Format("coverage-plan", plan.Title.Length > 0 ? plan.Title : Path.GetFileName(plan.Path), count), Tone.Heading)) { IsWrapped = false };

    // What a filter leaves of a plan: measure, status, who was replaced by whom, and where.
    private IEnumerable<ReportLine> Listed(CoveragePlan plan)
    {
        var messages = look.Messages;
        yield return ReportLine.Empty;
        yield return new ReportLine(0, new ReportPart(messages.Format(
            "coverage-listed", OverviewRow.Of(plan, messages).Name, messages["level-" + KebabCase.Of(plan.Level)], plan.ListedRows.Count(), plan.ListedAdditions.Count), Tone.Heading));
        foreach (var (row, measure) in plan.ListedRows.Select(i => (plan.Rows[i], options.Baseline.Measures[i])))
        {
            yield return new ReportLine(
                2, new ReportPart(measure.Id + " ", Tone.Place), new ReportPart(Shortened.To(measure.Title, 48) + messages["colon"]),
                new ReportPart(messages["status-" + KebabCase.Of(row.Status)], ToneOf(row.Status)),
                new ReportPart(row.Clauses.Count > 0 ? " · " + messages.List(row.Clauses.Take(3)) : string.Empty, Tone.Place));
            foreach (var change in UnitChangeWording.Lines(row.Changes, row.RoleForm, row.LeadNames, messages))
                yield return new ReportLine(4, new ReportPart(change, Tone.Caution));
        }

        foreach (var addition in plan.ListedAdditions)
            yield return new ReportLine(2, new ReportPart("+ " + addition.Locator + " ", Tone.Place), new ReportPart(Shortened.To(addition.Text, 2 * look.Width)));
    }
}

/// <summary>A plan in a table over plans.</summary>
/// <param name="Name">A short name: the place, else the title, else the file.</param>
/// <param name="Reason">Why it could not be read, or that it is no plan on this subject; null for a plan.</param>
internal sealed record OverviewRow(
    string Name, AdministrativeLevel Level, double Coverage, int Covered, int Partial, int Missing, int Reassigned, int Added, int Uncertain, string? Reason)
{
    /// <summary>That its text was recognised on scanned pages, and how surely; empty if it was not.</summary>
    public string Recognised { get; init; } = string.Empty;

    // Judgements that hold less often than nine times in ten are looked at first by a careful reader.
    public const double Certain = 0.9;

    public static OverviewRow Of(PlanComparison plan, MessageCatalog messages)
    {
        var counts = PlanCounts.Of(plan);
        return new(
            NameOf(plan.Region, plan.Title, plan.Path), plan.Level, plan.Coverage, counts.Covered, counts.Partial, counts.Missing, counts.Reassigned, counts.Added,
            plan.CountedMeasures.Count(IsUncertain),
            Reason: plan.Obstacle is not { } obstacle ? null
                : (plan.IsReadable ? messages["nature-" + KebabCase.Of(plan.Nature)] + messages["colon"] : messages["overview-unreadable"]) + obstacle.Message(messages.Language == ReportLanguage.Chinese))
        {
            Recognised = plan.Diagnostics.FirstOrDefault(problem => problem.Kind == PdfProblems.TextRecognised)?.Message(messages.Language == ReportLanguage.Chinese) ?? string.Empty,
        };
    }

    public static OverviewRow Of(CoveragePlan plan, MessageCatalog messages) => new(
        NameOf(plan.Region, plan.Title, plan.Path), plan.Level, plan.Coverage,
        plan.Rows.Count(row => row.Status == MeasureStatus.Covered), plan.Rows.Count(row => row.Status == MeasureStatus.Partial),
        plan.Rows.Count(row => row.Status == MeasureStatus.Missing), plan.Rows.Count(row => row.Reassigned == true), plan.Added.Count,
        plan.Rows.Count(row => row.Confidence < Certain || !row.UnitsCertain),
        plan.Errors.FirstOrDefault() is { } error ? messages["overview-unreadable"] + error.Message(messages.Language)
            : plan.Nature == PlanNature.Plan ? null
            : messages["nature-" + KebabCase.Of(plan.Nature)])
    {
        Recognised = plan.Problems.FirstOrDefault(problem => problem.Code == PdfProblems.TextRecognised.Code)?.Message(messages.Language) ?? string.Empty,
    };

    public static bool IsUncertain(MeasureFinding measure) => measure.Confidence < Certain || !measure.UnitsCertain;

    /// <summary>How lists name a plan: its place, or else its title, or else its file.</summary>
    public static string NameOf(string region, string title, string path) =>
        region.Length > 0 ? region : title.Length > 0 ? title : Path.GetFileName(path);
}

/// <summary>How many findings of each kind a plan has.</summary>
internal readonly record struct PlanCounts(int Covered, int Partial, int Missing, int Reassigned, int Added)
{
    public static PlanCounts Of(PlanComparison plan) => new(
        plan.CountedMeasures.Count(measure => measure.Status == MeasureStatus.Covered),
        plan.CountedMeasures.Count(measure => measure.Status == MeasureStatus.Partial),
        plan.CountedMeasures.Count(measure => measure.Status == MeasureStatus.Missing),
        plan.CountedMeasures.Count(measure => measure.IsReassigned),
        plan.CountedAdded.Count);
}

/// <summary>The table over plans: a bar of coverage and how many findings of each kind, one line a plan, sums at the end.</summary>
internal static class Overview
{
    private static readonly string[] Headings = ["plan", "level", "coverage", "covered", "partial", "missing", "reassigned", "added", "uncertain"];

    private const int BarCells = 10;
    private const int NameCells = 28;
    private const int LeastName = 5;
    private const int MostRecognised = 5;

    // What a narrow terminal does without, one after the other: wide gaps, the bars' length and then the bars, the levels, the headings'
    // full words; names are shortened last. The shortest bar with its figure is as wide as its English heading.
    private static readonly Fit[] Fits = [new(2, BarCells, true), new(1, BarCells, true), new(1, 5, true), new(1, 3, true), new(1, 0, true), new(1, 0, false), new(1, 0, false, "overview-short-")];

    public static IEnumerable<ReportLine> Lines(IReadOnlyList<OverviewRow> plans, ReportOptions options)
    {
        var lines = new List<ReportLine>();
        foreach (var fit in Fits)
        {
            lines = Table(plans, options, fit, NameCells);
            if (!options.IsWrapped || Widest(lines) <= options.Width)
                return lines;
        }

        return Table(plans, options, Fits[^1], Math.Max(LeastName, Distinct(plans, NameCells).Max(Shortened.Cells) - (Widest(lines) - options.Width)));
    }

    /// <summary>What a heading of the table means that does not say it itself.</summary>
    /// <param name="areTold">Whether the plans are told one by one below, where each says what was recognised.</param>
    public static IEnumerable<ReportLine> Notes(IReadOnlyList<OverviewRow> plans, ReportOptions options, bool areTold)
    {
        List<OverviewRow> recognised = areTold ? [] : [.. plans.Where(plan => plan.Recognised.Length > 0)];
        foreach (var plan in recognised.Take(MostRecognised))
            yield return new ReportLine(0, new ReportPart(PrintableText.Of(plan.Name) + options.Messages["colon"] + plan.Recognised, Tone.Caution));
        if (recognised.Count > MostRecognised)
            yield return new ReportLine(0, new ReportPart(options.Messages.Format("overview-note-recognised", recognised.Count - MostRecognised), Tone.Caution));

        if (plans.Any(plan => plan.Reason is null && plan.Uncertain > 0))
            yield return new ReportLine(0, new ReportPart(options.Messages["overview-note-uncertain"], Tone.Quiet));
    }

    private static int Widest(List<ReportLine> lines) => lines.Count == 0 ? 0 : lines.Max(line => Shortened.Cells(line.Text));

    private static List<ReportLine> Table(IReadOnlyList<OverviewRow> plans, ReportOptions options, Fit fit, int nameCells)
    {
        var messages = options.Messages;
        var names = Distinct(plans, nameCells);
        string[] Row(string name, string level, double coverage, params int[] counts) =>
            [name, .. fit.HasLevels ? [level] : Array.Empty<string>(), fit.Bar > 0 ? Bar(coverage, options, fit.Bar) : Percent.Of(coverage), .. counts.Select(count => $"{count}")];
        var rows = new List<string[]>
        {
            Headings.Where(heading => fit.HasLevels || heading != "level").Select(heading => messages[fit.Words + heading]).ToArray(),
        };
        rows.AddRange(plans.Zip(names, (plan, name) => plan.Reason is null
            ? Row(name, messages["level-" + KebabCase.Of(plan.Level)], plan.Coverage, plan.Covered, plan.Partial, plan.Missing, plan.Reassigned, plan.Added, plan.Uncertain)
            : [name, plan.Reason]));
        var readable = plans.Where(plan => plan.Reason is null).ToList();
        if (readable.Count > 1)
            rows.Add(Row(
                messages.Format(fit.Words + "all", readable.Count), "", readable.Average(plan => plan.Coverage), readable.Sum(plan => plan.Covered), readable.Sum(plan => plan.Partial),
                readable.Sum(plan => plan.Missing), readable.Sum(plan => plan.Reassigned), readable.Sum(plan => plan.Added), readable.Sum(plan => plan.Uncertain)));
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Where(row => i == 0 || row.Length > 2).Max(row => Shortened.Cells(row[i])))];
        // Numbers stand right, under the ends of their headings.
        var firstNumber = fit.HasLevels ? 3 : 2;
        var lines = new List<ReportLine>();
        // No headings over nothing but the reasons why there is no plan.
        for (var i = readable.Count > 0 ? 0 : 1; i < rows.Count; i++)
        {
            var line = rows[i].Length == 2
                ? rows[i][0] + Blank(widths[0] - Shortened.Cells(rows[i][0]) + fit.Gap) + Shortened.To(rows[i][1], options.Width - widths[0] - fit.Gap)
                : string.Concat(rows[i].Select((cell, column) => column < firstNumber
                    ? cell + Blank(widths[column] - Shortened.Cells(cell) + fit.Gap)
                    : Blank(widths[column] - Shortened.Cells(cell)) + cell + Blank(column == rows[i].Length - 1 ? 0 : fit.Gap)));
            var tone = i == 0 ? Tone.Heading : rows[i].Length == 2 ? Tone.Bad : Tone.Plain;
            lines.Add(new ReportLine(0, new ReportPart(line, tone)) { IsWrapped = false });
        }

        return lines;
    }

    // ████████░░ 78%; into a pipe or a file without block elements, which not every program shows.
    public static string Bar(double coverage, ReportOptions options, int cells = BarCells)
    {
        var (on, off) = options.IsWrapped ? ('█', '░') : ('#', '.');
        var full = coverage >= 1 ? cells : Math.Min(cells - 1, (int)Math.Round(coverage * cells));
        return new string(on, Math.Max(full, 0)) + new string(off, cells - Math.Max(full, 0)) + " " + Percent.Of(coverage).PadLeft(4);
    }

    // Two plans of one place are told apart by a number.
    private static List<string> Distinct(IReadOnlyList<OverviewRow> plans, int cells)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. plans.Select(plan =>
        {
            var name = Shortened.To(plan.Name, cells);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            var number = $" ({count})";
            return count == 1 ? name : Shortened.To(plan.Name, cells - number.Length) + number;
        })];
    }

    private static string Blank(int cells) => new(' ', Math.Max(cells, 0));

    private sealed record Fit(int Gap, int Bar, bool HasLevels, string Words = "overview-");
}
