using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff;

/// <summary>From files to comparisons: runs the stages one after the other. Thread-safe.</summary>
public sealed class ComparisonPipeline
{
    private readonly ReadingOptions _reading;
    private readonly PlanParser _parser;
    private readonly BaselineLoader _baselines;
    private readonly IReadOnlyList<Decision> _decisions;
    private readonly IReadOnlyList<LabelledWording> _wordings;
    private readonly bool _takesAnyDocument;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="options">What to work with.</param>
    /// <exception cref="UnusableInputException">A unit file cannot be used.</exception>
    public ComparisonPipeline(PipelineOptions options)
    {
        _reading = options.Reading;
        _parser = new PlanParser(options);
        // An encoding is named for the plans; a baseline is of another source, and its own is recognised.
        _baselines = new BaselineLoader(
            _reading.Encoding is null ? _parser : _parser.Reading(_reading with { Encoding = null }), _parser.Reading(ReadingOptions.Default));
        _decisions = options.Decisions;
        _wordings = options.Wordings;
        _takesAnyDocument = options.TakesAnyDocument;
    }

    /// <summary>Reads a file without normalizing it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as its reader gives it.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    internal Document Read(string path, CancellationToken cancellationToken) => _parser.Read(path, cancellationToken);

    /// <summary>Reads a plan and builds its clause tree with assignments.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) => _parser.Parse(path, cancellationToken);

    /// <summary>As <see cref="Read(string, CancellationToken)"/>, from memory.</summary>
    internal Document Read(SourceFile file, CancellationToken cancellationToken) => _parser.Read(file, cancellationToken);

    /// <summary>As <see cref="Parse(string, CancellationToken)"/>, from memory.</summary>
    internal ParsedPlan Parse(SourceFile file, CancellationToken cancellationToken) => _parser.Parse(file, cancellationToken);

    /// <summary>The limits for files of any format.</summary>
    internal Reading.PlanLimits Limits => _parser.Limits;

    /// <summary>Parses a plan that is in memory, for callers that watch time and memory themselves.</summary>
    /// <param name="file">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    internal ParsedPlan ParseFile(SourceFile file, CancellationToken cancellationToken) => _parser.ParseFile(file, cancellationToken);

    /// <summary>Reads the plan that others are to be measured against, and finds its measures and duties.</summary>
    /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">The baseline is unknown or cannot be used.</exception>
    public Baseline LoadBaseline(string nameOrPath, CancellationToken cancellationToken) =>
        _baselines.Load(BaselineLoader.Read(nameOrPath, _reading, cancellationToken), cancellationToken);

    /// <summary>Loads a baseline that is in memory.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">The baseline cannot be used.</exception>
    internal Baseline LoadBaseline(SourceFile source, CancellationToken cancellationToken) => _baselines.Load(source, cancellationToken);

    /// <summary>Prepares the comparing of plans with a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>A comparer for any number of plans.</returns>
    public PlanComparer ComparerFor(Baseline baseline) => new(baseline, _parser, _decisions, _baselines.National, takesAnyDocument: _takesAnyDocument, wordings: _wordings);

    /// <summary>As <see cref="ComparerFor(Baseline)"/>, with knowledge or weights that are being worked on.</summary>
    internal PlanComparer ComparerFor(Baseline baseline, NationalDuties? national, JudgementWeights? weights = null) =>
        new(baseline, _parser, _decisions, national, weights, _takesAnyDocument, _wordings);

    /// <summary>What is known of the embedded edition.</summary>
    internal NationalDuties National => _baselines.National;

    /// <summary>Measures plans against a baseline. A plan that cannot be read stays in the result with its error.</summary>
    /// <param name="baselineNameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="paths">The plans; the result keeps their order.</param>
    /// <param name="progress">Told the path of each plan when work on it starts; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings on all plans.</returns>
    /// <exception cref="UnusableInputException">The baseline is unknown or cannot be used.</exception>
    public Comparison CompareAll(
        string baselineNameOrPath, IReadOnlyList<string> paths, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var baseline = LoadBaseline(baselineNameOrPath, cancellationToken);
        var comparer = ComparerFor(baseline);
        var plans = new List<PlanComparison>(paths.Count);
        foreach (var path in paths)
        {
            progress?.Report(path);
            plans.Add(comparer.Compare(path, cancellationToken));
        }
        return new Comparison(comparer.Summary, plans);
    }
}

/// <summary>What a <see cref="ComparisonPipeline"/> works with.</summary>
public sealed record PipelineOptions
{
    /// <summary>How files are read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Files with the user's own rows for the unit registry, later ones over earlier ones.</summary>
    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    /// <summary>Decisions made by hand, later ones over earlier ones.</summary>
    internal IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Sentences that users have labelled, later ones over earlier ones.</summary>
    internal IReadOnlyList<LabelledWording> Wordings { get; init; } = [];

    /// <summary>Whether any document is measured as a plan, also one that is none on the baseline's subject.</summary>
    public bool TakesAnyDocument { get; init; }
}

/// <summary>The stages that look at one document alone: from a file to a clause tree with assignments. Thread-safe.</summary>
internal sealed class PlanParser
{
    private readonly ReadingOptions _options;
    private readonly DocumentLoader _loader = DocumentLoader.Default;
    private readonly DocumentAssignments _assignments;

    private static readonly Lazy<UnitNames> UsualNames = new(() => new UnitNames(UnitRegistry.Default));

    /// <summary>Makes a parser.</summary>
    /// <param name="options">What to work with.</param>
    /// <exception cref="UnusableInputException">A unit file cannot be used.</exception>
    public PlanParser(PipelineOptions options)
    {
        _options = options.Reading;
        KnowsOwnUnits = options.UnitFiles.Count > 0;
        Names = KnowsOwnUnits ? new UnitNames(UnitRegistry.Load([.. options.UnitFiles.Select(UnitTableSource.FromFile)])) : UsualNames.Value;
        _assignments = new DocumentAssignments(Names);
    }

    private PlanParser(PlanParser other, ReadingOptions options) => (_options, KnowsOwnUnits, Names, _assignments) = (options, other.KnowsOwnUnits, other.Names, other._assignments);

    /// <summary>Whether the user's own rows are among the units.</summary>
    public bool KnowsOwnUnits { get; }

    /// <summary>A parser that knows the same units and reads otherwise.</summary>
    /// <param name="options">How it reads.</param>
    /// <returns>The parser.</returns>
    public PlanParser Reading(ReadingOptions options) => new(this, options);

    /// <summary>Says what unit names mean.</summary>
    public UnitNames Names { get; }

    /// <summary>The limits for files of any format.</summary>
    public PlanLimits Limits => _options.Limits;

    /// <summary>Reads a file within the limits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as its reader gives it.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public Document Read(string path, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => _loader.Load(path, _options, token), cancellationToken);

    /// <summary>As <see cref="Read(string, CancellationToken)"/>, from memory.</summary>
    public Document Read(SourceFile file, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => _loader.Load(file, _options, token), cancellationToken);

    /// <summary>Reads and parses a file within the limits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => ParseFile(path, token), cancellationToken);

    /// <summary>Reads and parses a file that is in memory within the limits.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The content cannot be used.</exception>
    public ParsedPlan Parse(SourceFile file, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => ParseFile(file, token), cancellationToken);

    /// <summary>As <see cref="Parse(string, CancellationToken)"/>, for callers that watch time and memory themselves.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    public ParsedPlan ParseFile(string path, CancellationToken cancellationToken) =>
        ParseFile(_loader.Load(path, _options, cancellationToken), cancellationToken);

    /// <summary>As <see cref="Parse(SourceFile, CancellationToken)"/>, for callers that watch time and memory themselves.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    public ParsedPlan ParseFile(SourceFile file, CancellationToken cancellationToken) =>
        ParseFile(_loader.Load(file, _options, cancellationToken), cancellationToken);

    private ParsedPlan ParseFile(Document document, CancellationToken cancellationToken)
    {
        MemoryShare.ForDocument(document.Text, document.Blocks.Count, _options.Limits.MaxComparedParts);
        var normalized = TextNormalizer.Normalize(
            document, name => Names.Resolve(name) is { IsKnown: true, IsBareStem: false }, cancellationToken);
        var tree = ClauseTreeParser.Parse(normalized, _options.Limits.MaxClauseDepth, cancellationToken);
        var assignments = _assignments.Of(tree, cancellationToken);
        return new ParsedPlan(
            document, normalized, tree, assignments,
            [.. document.Problems, .. normalized.Problems, .. tree.Problems, .. assignments.Problems]);
    }
}

/// <summary>A plan after each stage that looks at it alone.</summary>
public sealed record ParsedPlan
{
    internal ParsedPlan(
        Document document, NormalizedDocument normalized, ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Problem> problems) =>
        (Document, Normalized, Tree, Assignments, Problems) = (document, normalized, tree, assignments, problems);

    /// <summary>The document as read.</summary>
    internal Document Document { get; init; }

    /// <summary>The normalized document.</summary>
    internal NormalizedDocument Normalized { get; init; }

    /// <summary>Its clauses.</summary>
    public ClauseTree Tree { get; init; }

    /// <summary>Who is responsible for each clause.</summary>
    public ClauseAssignments Assignments { get; init; }

    /// <summary>What all stages have to say, in their order.</summary>
    public IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>Loads baselines: embedded ones by name, any other plan by path. All go through the same reader and parser.</summary>
/// <param name="parser">Reads files.</param>
/// <param name="own">Reads the embedded edition: limits are about the files that users bring.</param>
internal sealed class BaselineLoader(PlanParser parser, PlanParser? own = null)
{
    // The embedded edition is the same for all who have no units of their own: made once, however many pipelines there are. A failure is not kept.
    private static readonly Lazy<Baseline> Usual = new(() => Embedded(new PlanParser(new PipelineOptions())), LazyThreadSafetyMode.PublicationOnly);
    private static readonly Lazy<NationalDuties> UsualNational = new(() => Known(Usual.Value), LazyThreadSafetyMode.PublicationOnly);

    private readonly Lazy<Baseline> _embedded = parser.KnowsOwnUnits ? new(() => Embedded(own ?? parser)) : Usual;
    private NationalDuties? _national;

    /// <summary>What is known of the embedded edition.</summary>
    public NationalDuties National => _national ??= parser.KnowsOwnUnits ? Known(_embedded.Value) : UsualNational.Value;

    private static Baseline Embedded(PlanParser parser) => Parse(parser, Read(Baseline.DefaultName, ReadingOptions.Default, CancellationToken.None), CancellationToken.None);

    private static NationalDuties Known(Baseline embedded) => new(embedded, Codebook.National, DutyProfiles.National, SharedMeanings.National, LearnedWords.Asking);

    /// <summary>Reads a baseline's file.</summary>
    /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="options">How files are read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Its bytes under the name it was asked for by.</returns>
    /// <exception cref="UnusableInputException">There is none of that name, or it cannot be read.</exception>
    public static SourceFile Read(string nameOrPath, ReadingOptions options, CancellationToken cancellationToken)
    {
        if (nameOrPath == Baseline.DefaultName)
            return new SourceFile(nameOrPath, EmbeddedText.Bytes($"Baselines/{nameOrPath}.txt"));
        return File.Exists(nameOrPath)
            ? new SourceFile(nameOrPath, DocumentLoader.ReadBytes(nameOrPath, options.MaxFileSize, cancellationToken))
            : throw new UnusableInputException(new Problem(UsageProblems.UnknownBaseline, nameOrPath, Baseline.DefaultName));
    }

    /// <summary>Loads a baseline.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">It cannot be read, or has no measures.</exception>
    public Baseline Load(SourceFile source, CancellationToken cancellationToken) =>
        source.Path == Baseline.DefaultName ? _embedded.Value : NationalRestatement.Align(Parse(parser, source, cancellationToken), _embedded.Value, DutyProfiles.National, cancellationToken);

    private static Baseline Parse(PlanParser parser, SourceFile source, CancellationToken cancellationToken)
    {
        using var memory = MemoryBudget.OfProcess.EnterAside(cancellationToken);
        var plan = parser.Parse(source, cancellationToken);
        var measures = BaselineMeasures.Of(plan.Tree, plan.Assignments, cancellationToken);
        if (measures.Count == 0)
            throw new UnusableInputException(new Problem(MatchingProblems.BaselineWithoutMeasures, source.Path));
        var isEmbedded = source.Path == Baseline.DefaultName;
        return new Baseline(source.Path, isEmbedded, plan.Tree, measures)
        {
            Problems = plan.Problems,
            National = isEmbedded ? [.. Enumerable.Range(0, measures.Sum(measure => measure.Duties.Count)).Select(duty => new[] { duty })] : [],
        };
    }
}

/// <summary>Measures plans against one baseline. Thread-safe.</summary>
public sealed class PlanComparer
{
    private readonly PlanParser _parser;
    private readonly IReadOnlyList<Decision> _decisions;
    private readonly PlanMatcher _matcher;
    private readonly IReadOnlyList<Problem> _aboutBaseline;
    private readonly Subject? _subject;
    private readonly WordingChanges _wordingChanges;

    internal PlanComparer(
        Baseline baseline, PlanParser parser, IReadOnlyList<Decision> decisions, NationalDuties? national = null, JudgementWeights? weights = null, bool takesAnyDocument = false,
        IReadOnlyList<LabelledWording>? wordings = null)
    {
        _subject = takesAnyDocument ? null : Subject.Of(baseline);
        _parser = parser;
        _wordingChanges = new WordingChanges(new NameLists(parser.Names));
        _decisions = decisions;
        _matcher = new PlanMatcher(baseline, national, weights, wordings);
        _aboutBaseline = [.. NationalRestatement.Notes(baseline), .. _matcher.ForeignWordings == 0 ? Array.Empty<Problem>() : [new Problem(WordingProblems.Foreign, _matcher.ForeignWordings, wordings!.Count, baseline.Name)]];
        Summary = new BaselineSummary(baseline.Name, baseline.Tree.Title, baseline.Measures.Count, baseline.IsEmbedded);
    }

    /// <summary>The baseline as reports name it.</summary>
    public BaselineSummary Summary { get; }

    /// <summary>Measures one plan.</summary>
    /// <param name="path">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings; if the plan cannot be read, only its path and the error.</returns>
    public PlanComparison Compare(string path, CancellationToken cancellationToken) =>
        CompareAnd(path, null, (_, _, _) => true, cancellationToken).Findings;

    /// <summary>Measures one plan and does more with it, within the same limits.</summary>
    /// <typeparam name="T">What the further work gives.</typeparam>
    /// <param name="path">The plan.</param>
    /// <param name="content">Its content where it is in memory; else null.</param>
    /// <param name="more">The further work.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings and what the work gave; if the plan cannot be read, only its path and the error.</returns>
    internal (PlanComparison Findings, T? More) CompareAnd<T>(
        string path, SourceFile? content, Func<ParsedPlan, PlanComparison, CancellationToken, T> more, CancellationToken cancellationToken)
    {
        try
        {
            return FileWatch.Run<(PlanComparison, T?)>(
                _parser.Limits,
                token =>
                {
                    var plan = content is null ? _parser.ParseFile(path, token) : _parser.ParseFile(content, token);
                    var findings = Compare(path, plan, token);
                    return (findings, more(plan, findings, token));
                },
                cancellationToken);
        }
        catch (UnusableInputException exception)
        {
            return (new PlanComparison { Path = path, Diagnostics = [exception.Problem] }, default);
        }
    }

    /// <summary>Measures one plan that is in memory.</summary>
    /// <param name="name">The plan's name, as results tell it.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings; if the plan cannot be read, only its name and the error.</returns>
    public PlanComparison Compare(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Compare(new SourceFile(name, content), cancellationToken);

    /// <summary>As <see cref="Compare(string, ReadOnlyMemory{byte}, CancellationToken)"/>.</summary>
    internal PlanComparison Compare(SourceFile file, CancellationToken cancellationToken) =>
        CompareAnd(file.Path, file, (_, _, _) => true, cancellationToken).Findings;

    /// <summary>Measures one plan that is parsed, for callers that watch time and memory themselves.</summary>
    /// <param name="path">The plan's path as given.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings.</returns>
    internal PlanComparison Compare(string path, ParsedPlan plan, CancellationToken cancellationToken)
    {
        var passages = Passages.Of(plan.Tree, plan.Assignments, cancellationToken);
        var parts = passages.Sum(passage => (long)passage.Parts.Count);
        DocumentGuard.CheckComparedParts(parts, _parser.Limits);
        MemoryShare.ForComparedParts(parts);
        var match = _matcher.Match(plan.Tree, plan.Assignments, passages, cancellationToken);
        var findingsOf = new PlanFindings(plan.Tree, plan.Assignments, _parser.Names, _wordingChanges);
        match = findingsOf.WithoutReversed(match);
        // Of a baseline of few duties a single part that may be there by chance is much; there only what is sure speaks for a plan.
        var told = match.Measures.Sum(measure => measure.Duties.Count) < Tuning.FewestDuties ? match.OnlySure() : match;
        var (nature, note) = _subject?.Judge(plan.Document, plan.Tree, plan.Assignments, told.Coverage) ?? default;
        if (nature == PlanNature.OtherSubject)
            match = match.OnlySure();
        var decided = new Decisions(plan.Tree.Document.Text, match).Apply(_decisions.Where(decision => decision.IsAbout(path)));
        var findings = decided.Mark(findingsOf.Of(path, decided.Match, [.. plan.Problems, .. _aboutBaseline], cancellationToken));
        return findings with
        {
            Nature = nature,
            DocumentNumber = plan.Tree.DocumentNumber,
            Date = plan.Tree.Date,
            Publisher = plan.Tree.Publisher,
            Diagnostics = note is null ? findings.Diagnostics : [note, .. findings.Diagnostics],
        };
    }
}
