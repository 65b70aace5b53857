using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>Where a plan carries all measures, and what it adds.</summary>
internal sealed class PlanMap
{
    private readonly ILookup<Clause, MappedMeasure> _byMain;
    private readonly ILookup<Clause, Addition> _additions;
    private readonly SectionMap _planSections;
    private readonly SectionMap _baselineSections;
    private readonly Dictionary<Clause, Clause> _usualSection;

    /// <summary>Maps a plan.</summary>
    /// <param name="measures">All measures with where the plan carries them.</param>
    /// <param name="additions">What the plan adds.</param>
    public PlanMap(IReadOnlyList<MappedMeasure> measures, IReadOnlyList<Addition> additions)
    {
        var carried = measures.Where(measure => measure.Main is not null).ToList();
        _byMain = carried.ToLookup(measure => measure.Main!);
        _additions = additions.ToLookup(addition => addition.Clause);
        _planSections = new SectionMap([.. carried.Select(measure => measure.Main!)]);
        _baselineSections = new SectionMap([.. measures.Select(measure => measure.Match.Measure.Clause)]);
        _usualSection = carried.GroupBy(BaselineSection).ToDictionary(
            group => group.Key,
            group => group.GroupBy(measure => _planSections.SectionOf(measure.Main!)).MaxBy(section => section.Count())!.Key);
    }

    /// <summary>The measures of which a clause carries most.</summary>
    /// <param name="clause">A clause of the plan.</param>
    /// <returns>The measures in the baseline's order.</returns>
    public IEnumerable<MappedMeasure> CarriedBy(Clause clause) => _byMain[clause];

    /// <summary>What a clause adds.</summary>
    /// <param name="clause">A clause of the plan.</param>
    /// <returns>The additions in document order.</returns>
    public IEnumerable<Addition> AddedIn(Clause clause) => _additions[clause];

    /// <summary>The section of the plan that a measure stands in, and the one most of its neighbours stand in.</summary>
    /// <param name="measure">A measure that the plan carries.</param>
    /// <returns>The two sections.</returns>
    public (Clause Actual, Clause Usual) Sections(MappedMeasure measure) =>
        (_planSections.SectionOf(measure.Main!), _usualSection[BaselineSection(measure)]);

    /// <summary>How many measures of a baseline section stand in one section of the plan.</summary>
    /// <param name="measure">A measure of the baseline section.</param>
    /// <param name="section">A section of the plan.</param>
    /// <returns>The number.</returns>
    public int Neighbours(MappedMeasure measure, Clause section) =>
        _byMain.SelectMany(group => group).Count(other =>
            BaselineSection(other) == BaselineSection(measure) && _planSections.SectionOf(other.Main!) == section);

    private Clause BaselineSection(MappedMeasure measure) => _baselineSections.SectionOf(measure.Match.Measure.Clause);
}
