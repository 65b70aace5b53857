using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// A logistic regression: how likely something is, told from features. Its weights are learned by <c>Accuracy learn</c> and
/// read from <c>judgement.tsv</c>. Where a national duty is judged, an offset of its own is added: some duties are told more often, or
/// in words of their own, than what is asked of all alike expects.
/// </summary>
internal sealed class Regression(double[] mean, double[] deviation, double[] weights, double[]? offsets = null)
{
    /// <summary>The weights, the constant's last.</summary>
    public IReadOnlyList<double> Weights => weights;

    /// <summary>The means of the features where it was learned.</summary>
    public IReadOnlyList<double> Mean => mean;

    /// <summary>Their standard deviations.</summary>
    public IReadOnlyList<double> Deviation => deviation;

    /// <summary>The offset of each national duty; empty if the regression is for duties of any baseline.</summary>
    public IReadOnlyList<double> Offsets => offsets ?? [];

    /// <summary>The probability.</summary>
    /// <param name="features">The features.</param>
    /// <param name="national">The national duty that is asked for; -1 for none.</param>
    public double Probability(ReadOnlySpan<double> features, int national = -1)
    {
        var logit = weights[^1] + (national >= 0 && offsets is { Length: > 0 } ? offsets[national] : 0);
        for (var i = 0; i < features.Length; i++)
            logit += weights[i] * (features[i] - mean[i]) / deviation[i];
        return Sigmoid(logit);
    }

    /// <summary>The probability that a logit tells.</summary>
    public static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}

/// <summary>Two regressions that judge a duty: whether at least a part of it is there, and whether the whole of it is.</summary>
internal sealed record DutyModel(Regression Part, Regression Whole)
{
    /// <summary>Judges.</summary>
    /// <param name="features">The features.</param>
    /// <param name="national">The national duty that the duty is, or states first; -1 if it states none.</param>
    public (DutyStatus Status, double Confidence, double Expected) Judge(ReadOnlySpan<double> features, int national = -1) =>
        Decide(Part.Probability(features, national), Whole.Probability(features, national));

    /// <summary>The status that costs least if the probabilities of a part and of the whole hold, and how likely it is.</summary>
    public static (DutyStatus Status, double Confidence, double Expected) Decide(double part, double whole)
    {
        whole = Math.Min(part, whole);
        Span<double> likely = [1 - part, part - whole, whole];
        var (status, least) = (0, double.MaxValue);
        for (var candidate = 0; candidate < likely.Length; candidate++)
        {
            var loss = 0.0;
            for (var truth = 0; truth < likely.Length; truth++)
            {
                var distance = (candidate - truth) / 2.0;
                loss += likely[truth] * ((Tuning.DistanceShare * distance * distance) + (candidate == truth ? 0 : 1 - Tuning.DistanceShare));
            }
            if (loss < least)
                (status, least) = (candidate, loss);
        }
        return ((DutyStatus)status, likely[status], (part + whole) / 2);
    }
}

/// <summary>The learned weights.</summary>
internal sealed class JudgementWeights
{
    private const string File = "judgement.tsv";

    // Rows of offsets come in the national duties' order.
    private const string DutyRow = "duty:";

    private static readonly Lazy<JudgementWeights> Embedded = new(() => Of(EmbeddedText.Rows(File)));

    private readonly Dictionary<string, Regression> _regressions;

    /// <summary>Takes regressions by name.</summary>
    public JudgementWeights(Dictionary<string, Regression> regressions) => _regressions = regressions;

    /// <summary>The embedded weights.</summary>
    public static JudgementWeights Default => Embedded.Value;

    /// <summary>For duties of which the national edition's knowledge tells.</summary>
    public DutyModel Known => new(_regressions["known:part"], _regressions["known:whole"]);

    /// <summary>For duties of which only the words are known.</summary>
    /// <param name="isOfField">Whether their baseline is of the field (<see cref="FieldDuties"/>).</param>
    public DutyModel Free(bool isOfField) => isOfField ? new(_regressions["field:part"], _regressions["field:whole"]) : new(_regressions["free:part"], _regressions["free:whole"]);

    /// <summary>As <see cref="Free"/>, for a part of a duty: what <see cref="Free"/> asks of the parts is told by this.</summary>
    public DutyModel Parts(bool isOfField) => isOfField ? new(_regressions["field-parts:part"], _regressions["field-parts:whole"]) : new(_regressions["parts:part"], _regressions["parts:whole"]);

    /// <summary>Whether a passage adds something.</summary>
    public Regression Added => _regressions["added"];

    /// <summary>Whether a passage adds something, where the national edition's knowledge tells what explains it.</summary>
    public Regression AddedKnown => _regressions["added:known"];

    /// <summary>Reads the rows: regression, feature, mean, deviation, weight.</summary>
    public static JudgementWeights Of(IEnumerable<string[]> rows) => new(rows.GroupBy(row => row[0]).ToDictionary(group => group.Key, group =>
    {
        var (ofFeatures, ofDuties) = (new List<string[]>(), new List<string[]>());
        foreach (var row in group)
            (row[1].StartsWith(DutyRow, StringComparison.Ordinal) ? ofDuties : ofFeatures).Add(row);
        double[] Column(List<string[]> rows, int column) => [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];
        return new Regression(Column(ofFeatures, 2)[..^1], Column(ofFeatures, 3)[..^1], Column(ofFeatures, 4), Column(ofDuties, 4));
    }));

    /// <summary>Writes regressions as <see cref="Of"/> reads them.</summary>
    public static IEnumerable<string> Rows(string name, Regression regression, IReadOnlyList<string> features)
    {
        for (var i = 0; i < features.Count; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}\t{features[i]}\t{regression.Mean[i]:0.####}\t{regression.Deviation[i]:0.#####}\t{regression.Weights[i]:0.####}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{name}\tconstant\t0\t1\t{regression.Weights[^1]:0.####}");
        for (var duty = 0; duty < regression.Offsets.Count; duty++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}\t{DutyRow}{duty + 1}\t0\t1\t{regression.Offsets[duty]:0.###}");
    }
}

/// <summary>
/// The parts of duties between commas, each looked for as if it were a duty of its own: a plan that lays down one of two things which a
/// duty asks for has a part of it, however many of its words stand there.
/// </summary>
internal sealed class DutyParts
{
    private readonly int[][] _numbers;

    /// <summary>Cuts the duties of a baseline.</summary>
    public DutyParts(Baseline baseline)
    {
        var text = baseline.Tree.Document.Text;
        var (numbers, next) = (new List<int[]>(), 0);
        var cut = baseline with { IsEmbedded = false, National = [], Measures = [.. baseline.Measures.Select(Cut)] };
        (_numbers, Index) = ([.. numbers], new DutyIndex(cut));

        Measure Cut(Measure measure)
        {
            var duties = new List<Duty>();
            foreach (var duty in measure.Duties)
            {
                var first = duties.Count;
                foreach (var piece in Sentences.Pieces(text, duty.Span, Sentences.IsComma))
                    // What is short says nothing of its own.
                    if (duties.Count > first && Math.Min(piece.Length, duties[^1].Span.Length) < Tuning.ShortestOwnPart)
                        duties[^1] = Part(duties.Count, TextSpan.Between(duties[^1].Span.Start, piece.End));
                    else
                        duties.Add(Part(duties.Count + 1, piece));
                numbers.Add([.. Enumerable.Range(next + first, duties.Count - first)]);
            }
            next += duties.Count;
            return measure with { Duties = duties };
        }

        Duty Part(int number, TextSpan span) => new(number, span.Of(text), span);
    }

    /// <summary>What the parts say, each as a duty.</summary>
    public DutyIndex Index { get; }

    /// <summary>The numbers of a duty's parts in <see cref="Index"/>.</summary>
    public IReadOnlyList<int> Of(int duty) => _numbers[duty];

    /// <summary>The names of what is told of a duty's parts.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "parts:least", "parts:mean", "parts:least-whole", "parts:mean-whole", "parts:most", "parts:least-logit", "parts:mean-logit", "parts:least-whole-logit", "parts:mean-whole-logit",
        "parts:several", "parts:several*least", "parts:several*least-whole",
    ];

    /// <summary>What is told of a duty by how likely each of its parts is there.</summary>
    /// <param name="model">How likely a part is there, and the whole of it.</param>
    /// <param name="parts">The features of each part.</param>
    public static double[] Told(DutyModel model, IReadOnlyList<double[]> parts)
    {
        double least = 1, most = 0, mean = 0, leastWhole = 1, meanWhole = 0;
        foreach (var features in parts)
        {
            var (some, whole) = (model.Part.Probability(features), model.Whole.Probability(features));
            (least, most, mean) = (Math.Min(least, some), Math.Max(most, some), mean + (some / parts.Count));
            (leastWhole, meanWhole) = (Math.Min(leastWhole, whole), meanWhole + (whole / parts.Count));
        }
        var several = parts.Count > 1 ? 1.0 : 0;
        return [least, mean, leastWhole, meanWhole, most, Logit(least), Logit(mean), Logit(leastWhole), Logit(meanWhole), several, several * least, several * leastWhole];
    }

    private static double Logit(double probability) => Math.Clamp(probability, 0.01, 0.99) is var held ? Math.Log(held / (1 - held)) : 0;
}

/// <summary>
/// The features of a duty that tell from words alone whether a plan states it: how much of it stands in one place, who else
/// claims that place, what of its siblings stands beside it, and which of its parts are there.
/// </summary>
internal sealed partial class DutyFeatures
{
    // Whatever forbids or rules out has one of these.
    private static readonly SearchValues<char> Negating = SearchValues.Create("不禁勿莫未无非防免杜绝别停");

    private readonly DutyIndex _duties;
    private readonly Resemblance _resemblance;
    private readonly Dictionary<string, List<int>> _letters = new(StringComparer.Ordinal);
    private readonly string[] _lettersOf;
    // The terms of all passages; the sets of a duty, of a passage and of a clause that are asked about.
    private readonly TermMarks _all;
    private readonly TermMarks _ofDuty;
    private readonly TermMarks _ofPassage;
    private readonly TermMarks _there;
    private readonly bool[] _isFound;
    private readonly int[]?[] _ofClause;
    private readonly int[] _firstOfClause;
    private readonly int[] _windowOf;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly Said?[] _said;
    private HashSet<string>? _parts;
    private readonly ClauseTree _tree;
    private readonly ClauseAssignments _assignments;
    private readonly string _text;
    private readonly LearnedWords _asking;
    private readonly DutyProfiles _background;
    private readonly Lazy<FieldDuties?> _field;
    private readonly CancellationToken _cancellationToken;
    private Meanings? _meanings;
    private SaidWords? _saidWords;
    private FieldMeanings? _fieldMeanings;

    /// <summary>What a passage says, and how.</summary>
    /// <param name="Numbers">The numbers of its terms that duties have.</param>
    /// <param name="Heavy">The numbers of its pairs and concepts.</param>
    /// <param name="Weight">How much these say together.</param>
    /// <param name="Quantities">How often, how long, how many it says.</param>
    /// <param name="IsNegated">Whether it says what is not to be done.</param>
    /// <param name="IsGoal">Whether it is a goal.</param>
    /// <param name="Asks">How much it is told as something that is asked for.</param>
    private sealed record Said(int[] Numbers, int[] Heavy, double Weight, HashSet<string> Quantities, bool IsNegated, bool IsGoal, double Asks);

    /// <summary>Prepares.</summary>
    public DutyFeatures(
        ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Passage> passages, DutyIndex duties, Resemblance resemblance, LearnedWords asking, DutyProfiles background,
        Lazy<FieldDuties?> field, CancellationToken cancellationToken)
    {
        (_asking, _background, _field, _cancellationToken) = (asking, background, field, cancellationToken);
        (_duties, _resemblance, _passages) = (duties, resemblance, passages);
        (_tree, _assignments, _text) = (tree, assignments, tree.Document.Text);
        _lettersOf = [.. passages.Select(passage => Characters.LettersOf(passage.Span.Of(_text)))];
        foreach (var passage in passages)
            (CollectionsMarshal.GetValueRefOrAddDefault(_letters, _lettersOf[passage.Index], out _) ??= []).Add(passage.Index);
        _said = new Said?[passages.Count];
        var windows = resemblance.Windows;
        _isFound = new bool[duties.VocabularyCount];
        _ofClause = new int[]?[windows.Clauses.Count];
        _firstOfClause = new int[windows.Clauses.Count + 1];
        _windowOf = new int[passages.Count];
        Array.Fill(_windowOf, -1);
        for (var window = 0; window < windows.All.Count; window++)
        {
            _firstOfClause[windows.All[window].Clause + 1] = window + 1;
            if (windows.All[window].Size == WindowSize.Passage)
                _windowOf[windows.All[window].Passage] = window;
        }
        // A clause may have no window.
        for (var clause = 0; clause < windows.Clauses.Count; clause++)
            _firstOfClause[clause + 1] = Math.Max(_firstOfClause[clause + 1], _firstOfClause[clause]);
        TermMarks Marks() => new(duties.VocabularyCount);
        (_ofDuty, _ofPassage, _there) = (Marks(), Marks(), Marks());
        _all = Marks().Of(NumbersIn(0, windows.All.Count, passagesOnly: true));
        Letter = duties.Duties.Count == 0 ? 0
            : Enumerable.Range(0, duties.Duties.Count).Count(duty => Identical(duty) >= 0 || resemblance.Of(duty).Any(found => found.Cover > Tuning.ToTheLetter)) / (double)duties.Duties.Count;
    }

    /// <summary>How many duties the plan has to the letter, 0 to 1.</summary>
    public double Letter { get; }

    /// <summary>
    /// The index of the passage of the plan that is the duty to the letter; -1 if none is. Where several measures ask for the same in the same
    /// words, and the plan says it several times, the first is the first's and so on.
    /// </summary>
    public int Identical(int duty) =>
        _letters.TryGetValue(_duties.Letters[duty], out var passages) ? passages[Math.Min(_duties.SameBefore[duty], passages.Count - 1)] : -1;

    /// <summary>Whether a part of the duty, and of no other, stands in the plan to the letter.</summary>
    public bool HasPart(int duty) => _duties.PartLetters[duty].Any((_parts ??=
    [
        .. _passages.Where(passage => passage.IsEvidence)
            .SelectMany(passage => passage.PartSpans.Select(part => Characters.LettersOf(part.Of(_text)))).Where(letters => letters.Length >= Tuning.ShortestPart),
    ]).Contains);

    /// <summary>Whether a passage is to the letter a duty of the baseline, but not this one.</summary>
    public bool IsAnother(int passage, int duty) => _lettersOf[passage] != _duties.Letters[duty] && _duties.IsToTheLetter(_lettersOf[passage]);

    /// <summary>The names of the features.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "cover:window", "cover:passage", "cover:clause", "cosine", "cosine^2", "cosine-rivalry", "cosine-other-measure", "cosine-other-duty", "beside:cosine-other-duty",
        "beside:cosine", "beside:cover", "beside:siblings", "beside:siblings*cosine", "there:cover", "there:cover^2", "there:parts", "there:least-part", "plan:cover",
        "identical", "title", "title*cosine", "alone", "alone*cosine", "length", "plan:size", "letter", "letter*cover", "letter*there", "window:length", "in-title", "first-claim", "first-claim*cosine",
        .. DetailNames.Select(name => "detail:" + name),
    ];

    /// <summary>The names of the features of a duty of which only its words are known.</summary>
    public static IReadOnlyList<string> FreeNames { get; } = [.. Names, .. Meanings.FeatureNames, .. SaidWords.FeatureNames];

    /// <summary>Their names where the baseline is of the field.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = [.. FreeNames, .. FieldMeanings.FeatureNames];

    /// <summary>The features of a duty of which only its words are known: those by words, what the words mean, and what they mean in the field if the baseline is of it.</summary>
    public double[] Free(int duty)
    {
        var (words, cosine, at) = ByWords(duty);
        double[] meant = (_meanings ??= new Meanings(_duties, _resemblance, _cancellationToken)).Of(duty, cosine, at);
        meant = [.. meant, .. (_saidWords ??= new SaidWords(_duties, _passages, _text, _background, _cancellationToken)).Of(duty)];
        return _field.Value is not { } field ? [.. words, .. meant] : [.. words, .. meant, .. (_fieldMeanings ??= field.In(_duties, _resemblance, _cancellationToken)).Of(duty)];
    }

    /// <summary>The names of what <see cref="Detail"/> tells of one passage.</summary>
    public static IReadOnlyList<string> DetailNames =>
    [
        "items", "least-item", "has-figures", "lacks-figures", "lacks-figures*cover", "heaviest", "foreign", "foreign*cover", "negated", "goal", "lacks-negation", "asks", "asks<0",
    ];

    /// <summary>The features of a duty by its words.</summary>
    public double[] Of(int duty) => ByWords(duty).Features;

    // Its features, and the window, smaller than a clause, that resembles it most: how much, and which; -1 if there is none.
    private (double[] Features, double Cosine, int At) ByWords(int duty)
    {
        double cover = 0, passageCover = 0, clauseCover = 0, cosine = 0, adjusted = -1, beside = -1, siblings = 0, besideCosine = 0, besideCover = 0;
        int at = -1, there = -1;
        foreach (var found in _resemblance.Of(duty))
        {
            var window = _resemblance.Windows.All[found.Window];
            if (window.Size != WindowSize.Parts)
                clauseCover = Math.Max(clauseCover, found.Cover);
            if (window.Size == WindowSize.Clause)
                continue;
            if (window.Size == WindowSize.Passage)
                passageCover = Math.Max(passageCover, found.Cover);
            cover = Math.Max(cover, found.Cover);
            var own = found.Cosine * (window.IsTitle ? Tuning.TitleShare : 1);
            if (own > cosine)
                (cosine, at) = (own, found.Window);
            adjusted = Math.Max(adjusted, own - _resemblance.Rivalry(found.Window));
            var told = _resemblance.Siblings(window.Clause, duty);
            if (own + (Tuning.SiblingShare * Math.Min(Tuning.MostSiblings, told)) > beside)
                (beside, there, siblings, besideCosine, besideCover) = (own + (Tuning.SiblingShare * Math.Min(Tuning.MostSiblings, told)), found.Window, told, found.Cosine, found.Cover);
        }
        var measure = _duties.MeasureOf[duty];
        var otherMeasure = at < 0 ? 0 : cosine - _resemblance.Rival(at, other => _duties.MeasureOf[other] != measure);
        var otherDuty = at < 0 ? 0 : cosine - _resemblance.Rival(at, other => other != duty);
        var besideOther = there < 0 ? 0 : besideCosine - _resemblance.Rival(there, other => other != duty);
        var (thereCover, parts, least) = there < 0 ? (0, 0, 1) : There(duty, _resemblance.Windows.All[there].Clause);
        var title = there < 0 ? 0 : TitleLikeness(_resemblance.Windows.All[there].Clause, measure);
        var alone = _duties.DutiesOf[measure] == 1 ? 1.0 : 0;
        var first = otherDuty > -Tuning.CloseRival ? 1.0 : 0;
        double[] features =
        [
            cover, passageCover, clauseCover, cosine, cosine * cosine, adjusted, otherMeasure, otherDuty, besideOther,
            besideCosine, besideCover, siblings, siblings * besideCosine, thereCover, thereCover * thereCover, parts, least, _resemblance.CoverOf(duty, _all),
            Identical(duty) >= 0 ? 1 : cover > Tuning.NearlyIdentical ? Tuning.WorthOfNearlyIdentical : 0, title, title * besideCosine, alone, alone * cosine,
            Math.Log(_duties.Duties[duty].Duty.Text.Length + 1), Math.Log(_resemblance.Windows.All.Count + 1), Letter, Letter * cover, Letter * thereCover,
            there < 0 ? 0 : Math.Min(1, _resemblance.Length(there, duty)), there >= 0 && _resemblance.Windows.All[there].IsTitle ? 1 : 0, first, first * cosine,
            .. Detail(duty, at < 0 ? -1 : _resemblance.Windows.All[at].Passage),
        ];
        return (features, cosine, at);
    }

    /// <summary>What one passage has of a duty in detail: its items, its figures, its rarest words, and what else it says.</summary>
    public double[] Detail(int duty, int passage)
    {
        if (passage < 0)
            return new double[DetailNames.Count];
        var said = SaidBy(passage);
        var (items, least) = ItemsIn(duty, said);
        var foreign = 0.0;
        var own = _ofDuty.Of(_duties.Numbers[duty]);
        foreach (var number in said.Heavy)
            if (!own.Has(number))
                foreign += _resemblance.WeightOf(number);
        var terms = _ofPassage.Of(said.Numbers);
        var cover = _resemblance.CoverOf(duty, terms);
        var figures = _duties.Figures[duty];
        var lacks = figures.Count == 0 ? 0 : figures.Count(figure => !said.Quantities.Contains(figure)) / (double)figures.Count;
        var isNegated = said.IsNegated && !_duties.Negates[duty];
        foreign = said.Weight <= 0 ? 0 : foreign / said.Weight;
        return
        [
            items, least, figures.Count > 0 ? 1 : 0, lacks, lacks * cover, _resemblance.HeaviestOf(duty, terms), foreign, foreign * cover,
            isNegated ? 1 : 0, said.IsGoal ? 1 : 0, _duties.Negates[duty] && !_passages[passage].Span.In(_text).ContainsAny(Negating) ? 1 : 0,
            said.Asks, Math.Min(said.Asks, 0),
        ];
    }

    /// <summary>Whether a passage names some of what a duty lists, but less than half of it.</summary>
    public bool NamesSome(int duty, int passage) =>
        passage >= 0 && _duties.ItemNumbers[duty].Length >= Tuning.FewestListed && ItemsIn(duty, SaidBy(passage)).Share is >= Tuning.LeastListed and < Tuning.HalfThere;

    // What a passage has of the things that a duty names one after the other: the share of their weight, and of the least of them.
    private (double Share, double Least) ItemsIn(int duty, Said said)
    {
        double share = 0, weight = 0, least = 1;
        var terms = _ofPassage.Of(said.Numbers);
        foreach (var item in _duties.ItemNumbers[duty])
        {
            var sum = _resemblance.SumOf(item) + 1e-9;
            var own = Math.Min(1, _resemblance.Shared(item, terms) / sum * 2);
            (share, weight, least) = (share + (own * sum), weight + sum, Math.Min(least, own));
        }
        return (share / (weight + 1e-9), least);
    }

    /// <summary>How much a passage is told as something that is asked for, as a logit.</summary>
    public double Asks(int passage) => SaidBy(passage).Asks;

    private Said SaidBy(int passage) => _said[passage] ??= SaidIn(_passages[passage]);

    private Said SaidIn(Passage passage)
    {
        // What can be evidence is a window already.
        var all = _resemblance.Windows.Wordings.Of(passage.Wordings).All;
        var numbers = _windowOf[passage.Index] is >= 0 and var window
            ? Array.ConvertAll(_resemblance.Windows.All[window].Numbers, _resemblance.NumberIn) : Array.ConvertAll(all, _resemblance.NumberOf);
        var (known, heavy) = (0, 0);
        var ofDuties = new int[numbers.Length];
        var heavies = new int[numbers.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < _duties.VocabularyCount)
                ofDuties[known++] = numbers[i];
            if (WordingTerms.KindOf(all[i]) is TermKind.Pair or TermKind.Concept)
                heavies[heavy++] = numbers[i];
        }
        (ofDuties, heavies) = (ofDuties[..known], heavies[..heavy]);
        return new Said(ofDuties, heavies, _resemblance.SumOf(heavies), Quantities.Of(passage.Span.In(_text)), Negates(passage.Span.In(_text)), IsGoal(passage.Clause), _asking.Logit(all, _background));
    }

    // Goals mostly only speak of what others do; what somebody is responsible for is none, wherever a scrambled text has put it.
    public bool IsGoal(Clause clause) => clause.Kind == ClauseKind.Preamble || BaselineMeasures.IsGoal(_tree, _assignments, clause);

    // What the clause has of the duty: its weight, the share of its parts that are half there, and the least of any part.
    private (double Cover, double Parts, double Least) There(int duty, int clause)
    {
        var terms = _there.Of(_ofClause[clause] ??= NumbersIn(_firstOfClause[clause], _firstOfClause[clause + 1], passagesOnly: false));
        double parts = 0, least = 1;
        foreach (var part in _duties.PartNumbers[duty])
        {
            var share = _resemblance.Shared(part, terms) / (_resemblance.SumOf(part) + 1e-9);
            least = Math.Min(least, share);
            parts += share >= Tuning.HalfThere ? 1.0 / _duties.PartNumbers[duty].Length : 0;
        }
        return (_resemblance.CoverOf(duty, terms), parts, least);
    }

    // The numbers of the terms of some windows that duties have.
    private int[] NumbersIn(int from, int end, bool passagesOnly)
    {
        var numbers = new List<int>();
        for (var window = from; window < end; window++)
            if (_resemblance.Windows.All[window] is var own && (!passagesOnly || own.Size == WindowSize.Passage))
                foreach (var term in own.Numbers)
                    if (_resemblance.NumberIn(term) is var number && number < _isFound.Length && !_isFound[number])
                    {
                        _isFound[number] = true;
                        numbers.Add(number);
                    }
        foreach (var number in numbers)
            _isFound[number] = false;
        return [.. numbers];
    }

    private double TitleLikeness(int clause, int measure)
    {
        var (own, other) = (_resemblance.Windows.Titles[clause], _duties.Titles[measure]);
        return own.Count == 0 || other.Count == 0 ? 0 : own.Count(other.Contains) / (double)Math.Min(own.Count, other.Count);
    }

    /// <summary>Whether words say what is not done, or not to be done.</summary>
    public static bool Negates(ReadOnlySpan<char> words) => Negation().IsMatch(words);

    [GeneratedRegex("不(?:得|准|许|要|能|再|承担|作|予|设|涉及|用|列)|暂|未|无需|另行|除外|禁止|严禁|杜绝|防止|避免", RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
