using System.IO.Compression;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>Gathers plan by plan what the page holds. Packing a plan can be done on any thread; adding keeps the order.</summary>
/// <param name="baseline">What the plans are measured against.</param>
/// <param name="units">The names of the functions.</param>
internal sealed class PageContents(Baseline baseline, UnitRegistry units)
{
    private readonly PageBaseline _baseline = BaselineWords.Of(baseline);
    private readonly List<PlanComparison> _plans = [];
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
        _plans.Add(findings with { Local = [] });
        _details.Add(details);
        _sheets.Add(sheet);
    }

    /// <summary>The overview of all plans that were added.</summary>
    /// <param name="tool">The tool's version.</param>
    /// <param name="language">The language in which the page opens.</param>
    /// <param name="beside">The folder for details beside the page, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>JSON, deflated.</returns>
    public byte[] Overview(string tool, ReportLanguage language, string? beside, CancellationToken cancellationToken)
    {
        var across = AcrossSections.Of(new Survey(SurveyBaseline.Of(baseline), _sheets), cancellationToken);
        var measures = _baseline.Measures;
        var indexes = measures.Select((measure, i) => (measure.Id, i)).DistinctBy(item => item.Id).ToDictionary(item => item.Id, item => item.i, StringComparer.Ordinal);
        var functions = Functions();
        var functionIndexes = functions.Select((function, i) => (function.Id, i)).ToDictionary(item => item.Id, item => item.i, StringComparer.Ordinal);
        var keys = Keys();
        var plans = _plans.Select((plan, i) => Plan(plan, keys[i], indexes, functionIndexes)).ToList();
        return Deflated(PageJson.Of(new PageOverview
        {
            Tool = tool,
            Id = Fingerprint.Of([_baseline.Name, .. _plans.Select(plan => plan.Path).Order(StringComparer.Ordinal)]),
            Language = language == ReportLanguage.Chinese ? "zh" : "en",
            Baseline = _baseline,
            Functions = functions,
            Names = _names,
            Plans = plans,
            Cells = [.. _plans.SelectMany(plan => PageMatrix.Cells(measures, plan))],
            Duties = [.. _plans.SelectMany(plan => PageMatrix.Duties(measures, plan))],
            Across = across.Count == 0 ? null : across,
            Beside = beside,
        }));
    }

    private PagePlan Plan(PlanComparison plan, string key, Dictionary<string, int> measures, Dictionary<string, int> functions) => new()
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
        AddedMeasures = plan.Added.Count(added => added.Kind == AddedKind.Measure),
        AddedDuties = plan.Added.Count(added => added.Kind == AddedKind.Duty),
        Problems = [.. plan.Diagnostics.Select(problem => new PageProblem(
            problem.Kind.Code, KebabCase.Of(problem.Kind.Severity), problem.Message(chinese: false), problem.Message(chinese: true), problem.Line, problem.Page))],
        Changes = [.. plan.Measures.SelectMany(measure => measure.UnitChanges.SelectMany(change => new[]
        {
            measures[measure.Id], (int)change.Kind, functions[change.Unit], NameIndex(change.BaselineName), NameIndex(change.PlanName),
        }))],
    };

    // Decisions name a plan by its file; where two plans' files have one name, only the path tells them apart.
    private List<string> Keys()
    {
        var names = _plans.GroupBy(plan => Path.GetFileName(plan.Path), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. _plans.Select(plan => Path.GetFileName(plan.Path) is { Length: > 0 } name && names[name] == 1 ? name : plan.Path)];
    }

    private List<PageFunction> Functions() =>
    [
        .. _baseline.Measures.SelectMany(measure => measure.Leads.Concat(measure.Supports))
            .Concat(_plans.SelectMany(plan => plan.Measures.SelectMany(measure => measure.UnitChanges.Select(change => change.Unit))))
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
