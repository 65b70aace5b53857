using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>The sheets of plans that are looked at together.</summary>
/// <param name="Baseline">What they are measured against.</param>
/// <param name="Plans">The plans in their order, those that could not be read among them.</param>
internal sealed record Survey(SurveyBaseline Baseline, IReadOnlyList<PlanSheet> Plans)
{
    /// <summary>The functions of this run, with the user's own rows.</summary>
    public UnitRegistry Units { get; init; } = UnitRegistry.Default;

    /// <summary>The plans that could be read and, in a survey with findings, were measured; what is no plan is counted nowhere.</summary>
    public IReadOnlyList<PlanSheet> Readable { get; } = [.. Plans.Where(plan => plan.IsPlan)];

    /// <summary>Looks at plans, several at once, in their order.</summary>
    /// <param name="plans">The plans, each with who makes its sheet.</param>
    /// <param name="jobs">How many threads work.</param>
    /// <param name="kept">What is kept of a sheet.</param>
    /// <param name="done">Told of each sheet, in the plans' order, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The sheets.</returns>
    public static Survey Of(
        IReadOnlyList<(PlanSource Source, SurveyDesk Desk)> plans, int jobs, Func<PlanSheet, PlanSheet> kept, Action<PlanSheet> done, CancellationToken cancellationToken)
    {
        var sheets = new List<PlanSheet>(plans.Count);
        OrderedParallel.Run(
            plans, jobs, (item, token) => kept(item.Desk.SheetOf(item.Source, token)),
            sheet =>
            {
                sheets.Add(sheet);
                done(sheet);
            },
            cancellationToken);
        return new Survey(plans[0].Desk.Baseline, sheets);
    }
}

/// <summary>A baseline as questions across plans need it.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsWorkingEdition">Whether it is the embedded working edition.</param>
/// <param name="Measures">Its measures in document order.</param>
internal sealed record SurveyBaseline(string Name, string Title, bool IsWorkingEdition, IReadOnlyList<SurveyMeasure> Measures)
{
    /// <summary>Its clauses' own words.</summary>
    public IReadOnlyList<SheetClause> Words { get; init; } = [];

    /// <summary>What its measures can be asked for by.</summary>
    public IReadOnlyCollection<(string Id, string Locator)> Numbers => [.. Measures.Select(measure => (measure.Id, measure.Locator))];

    /// <summary>Makes it from a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>What questions across plans need of it.</returns>
    public static SurveyBaseline Of(Baseline baseline)
    {
        var targets = PlanTargets.OfBaseline(baseline);
        return new(baseline.Name, PrintableText.Of(baseline.Tree.Title), baseline.IsEmbedded, [.. baseline.Measures.Select(measure =>
        {
            var responsible = Responsibility.Of(measure.Assignments);
            return new SurveyMeasure(
                measure.Id, PrintableText.Of(measure.Clause.Locator), PrintableText.Of(measure.WholeTitle),
                [.. measure.Duties.Select(duty => PrintableText.Of(duty.Text))],
                UnitMention.FunctionsOf(responsible.Leads), [.. responsible.Leads.Select(unit => PrintableText.Of(unit.Name))],
                UnitMention.FunctionsOf(responsible.Supports), [.. responsible.Supports.Select(unit => PrintableText.Of(unit.Name))],
                targets.GetValueOrDefault(measure.Id, []));
        })])
        {
            Words = SheetClause.AllOf(baseline.Tree),
        };
    }
}

/// <summary>A measure of the baseline.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Locator">Its printed number.</param>
/// <param name="Title">Its short title.</param>
/// <param name="Duties">Its duties' words.</param>
/// <param name="Leads">The functions in the lead.</param>
/// <param name="LeadNames">The units in the lead as printed.</param>
/// <param name="Supports">The functions in support.</param>
/// <param name="SupportNames">The supporting units as printed.</param>
/// <param name="Targets">Its deadlines, frequencies and quantities.</param>
internal sealed record SurveyMeasure(
    string Id, string Locator, string Title, IReadOnlyList<string> Duties, IReadOnlyList<string> Leads, IReadOnlyList<string> LeadNames,
    IReadOnlyList<string> Supports, IReadOnlyList<string> SupportNames, IReadOnlyList<Target> Targets);

/// <summary>
/// Turns plans into sheets, one at a time, with results kept where wanted: a plan that cannot be read, or on which the tool
/// fails, is a sheet with its error and costs the others nothing. Thread-safe.
/// </summary>
internal sealed class SurveyDesk
{
    private readonly PipelineOptions _options;
    private readonly SheetParts _parts;
    private readonly ResultCache? _cache;
    private readonly CacheKey _run;
    private readonly Lazy<Bench> _bench;

    /// <summary>Prepares a baseline.</summary>
    /// <param name="options">What to work with.</param>
    /// <param name="baseline">The name of an embedded baseline, or a file.</param>
    /// <param name="parts">What sheets are to have.</param>
    /// <param name="cache">Where sheets are kept, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="UnusableInputException">The baseline or a unit file cannot be used.</exception>
    public SurveyDesk(PipelineOptions options, string baseline, SheetParts parts, ResultCache? cache, CancellationToken cancellationToken)
    {
        (_options, _parts, _cache) = (options, parts, cache);
        var source = BaselineLoader.Read(baseline, options.Reading, cancellationToken);
        _bench = new(() => new Bench(options, source, cancellationToken));
        if (cache is not null)
            _run = CacheKey.OfRun(source.Bytes.Span, $"{baseline}\nacross/1 {(int)parts}", options);
        Baseline = cache?.Find(_run, SheetJson.Read<SurveyBaseline>) ?? Prepare();
    }

    public SurveyBaseline Baseline { get; }

    /// <summary>Makes the sheet of a plan.</summary>
    /// <param name="source">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its sheet; if it cannot be read, only its path and the error.</returns>
    public PlanSheet SheetOf(PlanSource source, CancellationToken cancellationToken)
    {
        if (source.Problem is { } problem)
            return PlanSheet.Unreadable(source.Path, problem);
        try
        {
            var (sheet, key) = HardStop.Run(_options.Reading.Limits, () => Read(source, cancellationToken), cancellationToken);
            if (key is { } toKeep && sheet.IsReadable)
                _cache?.Keep(toKeep, writer => SheetJson.Write(sheet, writer));
            return sheet;
        }
#pragma warning disable CA1031 // One plan on which the tool fails must not cost the work on thousands of others.
        catch (Exception failure) when (FileFailure.Of(failure, _options.Reading.Limits) is { } reason)
#pragma warning restore CA1031
        {
            return PlanSheet.Unreadable(source.Path, reason);
        }
    }

    // The sheet, and the key to keep it under if it is a new one. Work that is given up must not write, so it keeps nothing itself.
    private (PlanSheet Sheet, CacheKey? ToKeep) Read(PlanSource source, CancellationToken cancellationToken)
    {
        var path = source.Path;
        var bytes = source.Content?.Bytes.ToArray() ?? DocumentLoader.ReadBytes(path, _options.Reading.MaxFileSize, cancellationToken);
        if (_cache is null)
            return (_bench.Value.Sheet(new SourceFile(path, bytes), _parts, cancellationToken), null);
        var key = _run.OfPlan(path, bytes);
        return _cache.Find(key, SheetJson.Read<PlanSheet>) is { } kept
            ? (kept with { Path = PrintableText.Of(path) }, null)
            : (_bench.Value.Sheet(new SourceFile(path, bytes), _parts, cancellationToken), key);
    }

    private SurveyBaseline Prepare()
    {
        var baseline = _bench.Value.Baseline;
        _cache?.Keep(_run, writer => SheetJson.Write(baseline, writer));
        return baseline;
    }

    /// <summary>Everything that is made once for all plans.</summary>
    private sealed class Bench
    {
        private readonly ComparisonPipeline _pipeline;
        private readonly PlanComparer _comparer;
        private readonly IReadOnlyDictionary<string, IReadOnlyList<Target>> _targets;

        public Bench(PipelineOptions options, SourceFile baseline, CancellationToken cancellationToken)
        {
            _pipeline = new ComparisonPipeline(options);
            var loaded = _pipeline.LoadBaseline(baseline, cancellationToken);
            _comparer = _pipeline.ComparerFor(loaded);
            _targets = PlanTargets.OfBaseline(loaded);
            Baseline = SurveyBaseline.Of(loaded);
        }

        public SurveyBaseline Baseline { get; }

        public PlanSheet Sheet(SourceFile file, SheetParts parts, CancellationToken cancellationToken) =>
            FileWatch.Run(_pipeline.Limits, token => SheetInTime(file, parts, token), cancellationToken);

        private PlanSheet SheetInTime(SourceFile file, SheetParts parts, CancellationToken cancellationToken)
        {
            var plan = _pipeline.ParseFile(file, cancellationToken);
            var findings = parts.HasFlag(SheetParts.Findings) ? _comparer.Compare(file.Path, plan, cancellationToken) : null;
            var targets = parts.HasFlag(SheetParts.Targets) ? PlanTargets.Of(plan, findings, _targets, cancellationToken) : [];
            return PlanSheet.Of(file.Path, plan, findings, targets, parts.HasFlag(SheetParts.Words));
        }
    }
}

/// <summary>Sheets in the cache; a native build looks at no types when it runs (docs/speed.md), so what stands in them is known to the compiler.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PlanSheet))]
[JsonSerializable(typeof(SurveyBaseline))]
internal sealed partial class SheetJson : JsonSerializerContext
{
    /// <summary>How sheets become JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new SheetJson(),
    };

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="writer">Where to.</param>
    public static void Write<T>(T value, BinaryWriter writer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)));
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="reader">Where from.</param>
    /// <returns>The value as it was written.</returns>
    /// <exception cref="FormatException">It is damaged.</exception>
    public static T Read<T>(BinaryReader reader)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(reader.ReadBytes(reader.Read7BitEncodedInt()), (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T)))
                ?? throw new FormatException("an empty entry");
        }
        catch (JsonException damage)
        {
            throw new FormatException("not an entry", damage);
        }
    }
}
