using System.IO.Compression;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>Measures the plans of a page on several threads.</summary>
internal static class ReportRun
{
    /// <summary>Measures plans and gathers what the page shows of them.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="units">The names of the functions.</param>
    /// <param name="plans">The plans with who measures each.</param>
    /// <param name="jobs">How many threads work.</param>
    /// <param name="done">Told of each plan, in their order, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the page holds.</returns>
    public static PageContents Gather(
        Baseline baseline, UnitRegistry units, IReadOnlyList<(PlanSource Source, PlanComparer Comparer)> plans, int jobs,
        Action<PlanComparison> done, CancellationToken cancellationToken)
    {
        var contents = new PageContents(baseline, units);
        var baselineTargets = PlanTargets.OfBaseline(baseline);
        OrderedParallel.Run(
            plans, jobs,
            (item, token) =>
            {
                var (findings, parts) = item.Source.Problem is { } problem
                    ? (new PlanComparison { Path = item.Source.Path, Diagnostics = [problem] }, default)
                    : item.Comparer.CompareAnd<(byte[] Details, PlanSheet Sheet)>(item.Source.Path, item.Source.Content, Parts, token);
                return parts.Details is null
                    ? (Findings: findings, Details: PageContents.Pack(findings, null, []), Sheet: PlanSheet.Unreadable(findings.Path, findings.Diagnostics[0]))
                    : (Findings: findings, Details: parts.Details, Sheet: parts.Sheet);
            },
            result =>
            {
                contents.Add(result.Findings, result.Details, result.Sheet);
                done(result.Findings);
            },
            cancellationToken);
        return contents;

        (byte[], PlanSheet) Parts(ParsedPlan plan, PlanComparison findings, CancellationToken token)
        {
            var targets = PlanTargets.Of(plan, findings, baselineTargets, token);
            var isSmall = plans.Count <= AcrossSections.MostWithWords;
            var sheet = PlanSheet.Of(findings.Path, plan, findings, targets, withWords: isSmall);
            return (PageContents.Pack(findings, plan, targets), isSmall ? sheet : sheet.StatesOnly().Pooled());
        }
    }
}

/// <summary>Gathers plan by plan what the page holds. Packing a plan can be done on any thread; adding keeps the order.</summary>
/// <param name="baseline">What the plans are measured against.</param>
/// <param name="units">The names of the functions.</param>
internal sealed class PageContents(Baseline baseline, UnitRegistry units)
{
    private readonly PageBaseline _baseline = BaselineWords.Of(baseline);
    private readonly List<Row> _plans = [];
    private readonly List<byte[]> _details = [];
    private readonly List<PlanSheet> _sheets = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _nameIndexes = new(StringComparer.Ordinal);

    /// <summary>The plans' packed details in order.</summary>
    public IReadOnlyList<byte[]> Details => _details;

    /// <summary>A plan's details as they stand in the page.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="plan">The parsed plan, or null.</param>
    /// <param name="targets">Its deadlines, frequencies and quantities.</param>
    /// <returns>JSON, deflated (RFC 1951).</returns>
    public static byte[] Pack(PlanComparison findings, ParsedPlan? plan, IReadOnlyList<Target> targets) => Deflated(PageJson.Of(PlanDetail.Of(findings, plan, targets)));

    /// <summary>Adds the next plan.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="details">What <see cref="Pack"/> gave for it.</param>
    /// <param name="sheet">What questions across plans need of it.</param>
    public void Add(PlanComparison findings, byte[] details, PlanSheet sheet)
    {
        // Of thousands of plans the overview's numbers fit in memory, their findings do not.
        _plans.Add(new Row(
            findings with { Measures = [], Added = [], Local = [] }, findings.Added.Count(added => added.Kind == AddedKind.Measure), findings.Added.Count(added => added.Kind == AddedKind.Duty),
            PageMatrix.Cells(_baseline.Measures, findings), PageMatrix.Duties(_baseline.Measures, findings), [.. findings.Measures.SelectMany(measure => measure.UnitChanges.Select(change => (measure.Id, change)))]));
        _details.Add(details);
        _sheets.Add(sheet);
    }

    /// <summary>The overview of all plans that were added.</summary>
    /// <param name="tool">The tool's version.</param>
    /// <param name="language">The language in which the page opens.</param>
    /// <param name="beside">The folder for details beside the page, or null.</param>
    /// <param name="under">Measures plans against the one above them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>JSON, deflated.</returns>
    public byte[] Overview(string tool, ReportLanguage language, string? beside, Func<string, IReadOnlySet<string>, Survey> under, CancellationToken cancellationToken)
    {
        var across = AcrossSections.Of(new Survey(SurveyBaseline.Of(baseline), _sheets) { Units = units }, under, cancellationToken);
        var measures = _baseline.Measures;
        var indexes = measures.Select((measure, i) => (measure.Id, i)).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.i, StringComparer.Ordinal);
        var functions = Functions();
        var functionIndexes = functions.Select((function, i) => (function.Id, i)).ToDictionary(item => item.Id, item => item.i, StringComparer.Ordinal);
        var keys = Keys();
        var names = AnswerPlan.NamesOf(_sheets.Select(AnswerPlan.Of));
        var plans = _plans.Select((row, i) => Plan(row, row.Plan, keys[i], indexes, functionIndexes) with
        {
            Name = names[_sheets[i].Path] is var name && name == _sheets[i].Name ? null : name,
        }).ToList();
        return Deflated(PageJson.Of(new PageOverview
        {
            Tool = tool,
            Id = Fingerprint.Of([_baseline.Name, .. _plans.Select(row => row.Plan.Path).Order(StringComparer.Ordinal)]),
            Language = language == ReportLanguage.Chinese ? "zh" : "en",
            Baseline = _baseline,
            Functions = functions,
            Names = _names,
            Plans = plans,
            Cells = [.. _plans.SelectMany(row => row.Cells)],
            Duties = [.. _plans.SelectMany(row => row.Duties)],
            Across = across.Count == 0 ? null : across,
            Beside = beside,
        }));
    }

    private PagePlan Plan(Row row, PlanComparison plan, string key, Dictionary<string, int> measures, Dictionary<string, int> functions) => new()
    {
        Path = plan.Path,
        Key = key,
        Title = plan.Title,
        Level = KebabCase.Of(plan.Level),
        Region = plan.Region,
        Readable = plan.IsPlan,
        Nature = KebabCase.Of(plan.Nature),
        Date = plan.Date,
        Number = plan.DocumentNumber,
        Publisher = plan.Publisher,
        AddedMeasures = row.AddedMeasures,
        AddedDuties = row.AddedDuties,
        Problems = [.. plan.Diagnostics.Select(problem => new PageProblem(
            problem.Kind.Code, KebabCase.Of(problem.Kind.Severity), problem.Message(chinese: false), problem.Message(chinese: true), problem.Line, problem.Page))],
        Changes = [.. row.Changes.SelectMany(item => new[]
        {
            measures[item.Measure], (int)item.Change.Kind, functions[item.Change.Unit], NameIndex(item.Change.BaselineName), NameIndex(item.Change.PlanName),
        })],
    };

    // What the overview tells of a plan.
    private sealed record Row(
        PlanComparison Plan, int AddedMeasures, int AddedDuties, byte[] Cells, byte[] Duties, IReadOnlyList<(string Measure, UnitChange Change)> Changes);

    // Decisions name a plan by its file; where two plans' files have one name, only the path tells them apart.
    private List<string> Keys()
    {
        var names = _plans.GroupBy(row => Path.GetFileName(row.Plan.Path), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. _plans.Select(row => row.Plan).Select(plan => Path.GetFileName(plan.Path) is { Length: > 0 } name && names[name] == 1 ? name : plan.Path)];
    }

    private List<PageFunction> Functions() =>
    [
        .. _baseline.Measures.SelectMany(measure => measure.Leads.Concat(measure.Supports))
            .Concat(_plans.SelectMany(row => row.Changes.Select(item => item.Change.Unit)))
            .Distinct(StringComparer.Ordinal)
            .Select(id => units.Find(id) is { } known ? new PageFunction(id, known.Chinese, known.English) : new PageFunction(id, id, id)),
    ];

    private int NameIndex(string? name)
    {
        if (name is null)
            return -1;
        if (_nameIndexes.TryGetValue(name, out var index))
            return index;
        _names.Add(name);
        return _nameIndexes[name] = _names.Count - 1;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(bytes);
        return packed.ToArray();
    }
}

/// <summary>
/// The findings on all plans in a few bytes each, so that the overview of hundreds of plans is there at once (App/model.js
/// reads them). A cell is four bytes: bits 0-1 the status (0 missing, 1 partial, 2 covered, 3 plan not read), 2-3 reassigned
/// (0 no, 1 yes, 2 unknown), 4 units uncertain, 5 decided by hand, 6 has relations that say more than one-to-one, 7 words changed that matter; then the
/// coverage, the confidence and the least confidence of a duty, each in 1/200. A duty is three bytes: bits 0-1 the status
/// (0 absent, 1 partial, 2 present), 2 judged by likeness, 3 decided by hand, 4 by a language model; then the confidence, and what deciding it gains.
/// </summary>
internal static class PageMatrix
{
    private const int CellBytes = 4;
    private const int DutyBytes = 3;
    private const int Unit = 200;
    private const byte NotRead = 3;

    /// <summary>The bytes of one plan's cells, in the order of the baseline's measures.</summary>
    public static byte[] Cells(IReadOnlyList<PageMeasure> measures, PlanComparison plan)
    {
        var bytes = new byte[measures.Count * CellBytes];
        for (var i = 0; i < measures.Count; i++)
            if (!plan.IsPlan || plan.Measures.Count != measures.Count)
                bytes[i * CellBytes] = NotRead;
            else
                Write(plan.Measures[i], bytes.AsSpan(i * CellBytes, CellBytes));
        return bytes;
    }

    /// <summary>The bytes of one plan's duties, measure by measure.</summary>
    public static byte[] Duties(IReadOnlyList<PageMeasure> measures, PlanComparison plan)
    {
        var bytes = new byte[measures.Sum(measure => measure.Duties.Count) * DutyBytes];
        if (!plan.IsPlan || plan.Measures.Count != measures.Count)
            return bytes;
        var at = 0;
        foreach (var (measure, finding) in measures.Zip(plan.Measures))
            for (var i = 0; i < measure.Duties.Count; i++, at += DutyBytes)
                if (i < finding.Duties.Count)
                    Write(finding, finding.Duties[i], bytes.AsSpan(at, DutyBytes));
        return bytes;
    }

    private static void Write(MeasureFinding finding, Span<byte> cell)
    {
        var status = finding.Status switch { MeasureStatus.Covered => 2, MeasureStatus.Partial => 1, _ => 0 };
        var reassigned = finding.Reassigned switch { true => 1, false => 0, _ => 2 };
        var decided = finding.Decided is not null || finding.Duties.Any(duty => duty.Decided is not null);
        var related = finding.Relations.Any(relation => relation.Kind != RelationKind.OneToOne);
        cell[0] = (byte)(status | (reassigned << 2) | (finding.UnitsCertain ? 0 : 16) | (decided ? 32 : 0) | (related ? 64 : 0) | (finding.Relations.Any(relation => relation.IsChangeOfWords) ? 128 : 0));
        cell[1] = Share(finding.Coverage);
        cell[2] = Below(finding.Confidence);
        cell[3] = Below(finding.Duties.Count == 0 ? finding.Confidence : finding.Duties.Min(duty => duty.Confidence));
    }

    private static void Write(MeasureFinding measure, DutyFinding finding, Span<byte> duty)
    {
        var status = finding.Status switch { DutyStatus.Present => 2, DutyStatus.Partial => 1, _ => 0 };
        duty[0] = (byte)(status | (finding.Basis == JudgementBasis.Likeness ? 4 : 0) | (finding.Decided is null ? 0 : 8) | (finding.Decided is { IsByModel: true } ? 16 : 0));
        duty[1] = Below(finding.Confidence);
        duty[2] = ReviewQueue.Gain(measure, finding);
    }

    // Rounded down, so that what is below the border of what is sure stays below it.
    private static byte Below(double value) => (byte)(Math.Clamp(value, 0, 1) * Unit);

    private static byte Share(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * Unit);
}
