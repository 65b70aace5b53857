using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>What a plan makes of a baseline.</summary>
/// <param name="Passages">The plan's passages.</param>
/// <param name="Measures">The measures in the baseline's order.</param>
/// <param name="Additions">What the plan adds, the newest first; then what is local organisation, schedule and formality.</param>
internal sealed record PlanMatch(
    IReadOnlyList<Passage> Passages, IReadOnlyList<MeasureMatch> Measures, IReadOnlyList<Addition> Additions)
{
    /// <summary>The mean over the measures of what they carry, 0 to 1.</summary>
    public double Coverage => Measures.Average(measure => measure.Duties.Average(duty => DutyWorth.Of(duty.Status)));

    /// <summary>
    /// What is left in a document about something else: there a passage of like words (每个小区配备督导员) is no duty of the baseline
    /// unless that is sure.
    /// </summary>
    /// <returns>The same, with every duty absent whose status is less likely than <see cref="Tuning.SureInOtherSubject"/>.</returns>
    public PlanMatch OnlySure() => this with
    {
        Measures = [.. Measures.Select(measure => measure with
        {
            Duties = [.. measure.Duties.Select(duty => duty.Status == DutyStatus.Absent || duty.Confidence >= Tuning.SureInOtherSubject ? duty : duty.TakenAway())],
        })],
    };
}

/// <summary>What a plan makes of one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Duties">Its duties in order.</param>
internal sealed record MeasureMatch(Measure Measure, IReadOnlyList<DutyMatch> Duties);

/// <summary>What a plan makes of one duty.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Status">Whether the plan carries it.</param>
/// <param name="Score">How much of it the plan carries, 0 to 1.</param>
/// <param name="Evidence">The passages that carry it, the best first; none if it is absent.</param>
/// <param name="Lacking">The elements that the plan lacks, in the baseline's words.</param>
internal sealed record DutyMatch(
    Duty Duty, DutyStatus Status, double Score, IReadOnlyList<PassageMatch> Evidence, IReadOnlyList<string> Lacking)
{
    /// <summary>How likely the status is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the judgement rests on.</summary>
    public JudgementBasis Basis { get; init; }

    /// <summary>The elements that were looked for, in the codebook's or the duty's order.</summary>
    public IReadOnlyList<ElementMatch> Elements { get; init; } = [];

    /// <summary>The passages that come nearest to the duty, the best first, whether or not they carry it: what a second coder looks at.</summary>
    public IReadOnlyList<PassageMatch> Nearest { get; init; } = [];

    /// <summary>The labelled wording that had a say in the status; null if none had.</summary>
    public Taught? Taught { get; init; }

    /// <summary>The evidence before wordings had a say, which decisions are made on; null where none had.</summary>
    public IReadOnlyList<PassageMatch>? Judged { get; init; }

    /// <summary>The same duty, absent: what was its evidence is only what comes nearest to it.</summary>
    public DutyMatch TakenAway() => this with
    {
        Status = DutyStatus.Absent,
        Score = 0,
        Evidence = [],
        Lacking = [],
        Nearest = [.. Evidence.Concat(Nearest).DistinctBy(near => near.Passage.Span)],
    };
}

/// <summary>A passage that carries a duty or a part of it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Strength">How much it speaks for the duty, 0 to 1.</param>
internal sealed record PassageMatch(Passage Passage, double Strength)
{
    /// <summary>
    /// Whether it is the statement of this measure or nearly as much of this as of any other (its units are then this
    /// measure's); false if it states another measure and only touches this one.
    /// </summary>
    public bool IsOwn { get; init; } = true;
}

/// <summary>What a plan makes of one element of a duty: a row of the codebook, or a part of the duty between commas.</summary>
/// <param name="Name">The element in the baseline's words.</param>
/// <param name="Weight">Its share of the duty, above 0 to 1.</param>
/// <param name="Value">How much of it the plan has, 0 to 1.</param>
/// <param name="Passage">The best place; null if there is none.</param>
internal sealed record ElementMatch(string Name, double Weight, double Value, Passage? Passage);

/// <summary>Something that a plan says and the baseline does not account for.</summary>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="Category">What kind of text it is.</param>
/// <param name="Novelty">How likely it is that it adds something, 0 to 1.</param>
internal sealed record Addition(Clause Clause, TextSpan Span, AdditionCategory Category, double Novelty)
{
    /// <summary>Whether it lays something down: a measure or a duty.</summary>
    public bool LaysDown => Category is AdditionCategory.Measure or AdditionCategory.Duty;
}

/// <summary>What kind of text an addition is.</summary>
internal enum AdditionCategory
{
    /// <summary>A whole clause of its own.</summary>
    Measure,

    /// <summary>A duty inside a clause that otherwise matches.</summary>
    Duty,

    /// <summary>Local organisation: members, offices, persons.</summary>
    Organisation,

    /// <summary>A deadline or yearly target.</summary>
    Schedule,

    /// <summary>Promulgation, effect, transmittal.</summary>
    Formal,
}
