using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Who is responsible for a measure on one side.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Leads">The units in the lead; for an undivided list all its units.</param>
/// <param name="Supports">The supporting units.</param>
internal sealed record Responsibility(
    RoleForm Form, IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports)
{
    /// <summary>Nobody is named.</summary>
    public static Responsibility Nobody { get; } = new(RoleForm.None, [], []);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Leads.Count == 0 && Supports.Count == 0;

    /// <summary>Whether at least one unit is known.</summary>
    public bool IsKnown => Leads.Concat(Supports).Any(unit => unit.Resolution.IsKnown);

    /// <summary>Whether a name that could not be read may stand for a function.</summary>
    /// <param name="function">The function's id.</param>
    /// <returns>True if so.</returns>
    public bool MayName(string function) => Leads.Concat(Supports).Any(unit => unit.Resolution.Possible.Contains(function));

    /// <summary>Joins assignments that hold together.</summary>
    /// <param name="assignments">The assignments in the order of their weight.</param>
    /// <returns>All their units, each name once a role; the form is that of the first one with a lead.</returns>
    public static Responsibility Of(IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count == 0)
            return Nobody;
        var form = assignments.FirstOrDefault(assignment => assignment.Leads.Count > 0)?.Form ?? assignments[0].Form;
        var leads = Distinct(assignments.SelectMany(assignment => assignment.Leads));
        // Who leads in one of them does not support in another (contract: a role counts as the strongest that it has in any clause).
        var leading = leads.SelectMany(unit => unit.Resolution.Functions).ToHashSet();
        return new Responsibility(form, leads, Distinct(assignments.SelectMany(assignment => assignment.Supports).Where(unit => assignments.Count == 1 || !unit.Resolution.IsKnown || !unit.Resolution.Functions.All(leading.Contains))));
    }

    /// <summary>
    /// Who is responsible in the baseline for what a plan has of a measure. Where the subject of each sentence is the unit
    /// for that sentence alone, the subjects of absent duties are left out: nobody took those duties over.
    /// </summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <returns>The units; nobody if the measure names nobody.</returns>
    public static Responsibility OfBaseline(MeasureMatch match)
    {
        var present = match.Duties.Where(duty => duty.Status != DutyStatus.Absent).Select(duty => duty.Duty.Span).ToList();
        return Of(present.Count == 0
            ? match.Measure.Assignments
            : [.. match.Measure.Assignments.Where(assignment => assignment.Form != RoleForm.Subject || present.Exists(assignment.Scope.Overlaps))]);
    }

    private static List<UnitMention> Distinct(IEnumerable<UnitMention> units) => [.. units.DistinctBy(unit => unit.Name)];
}

/// <summary>
/// Who is responsible for measures in a plan: the units of the clauses that carry a measure, and in them of the assignments
/// whose scope holds the evidence. A passage gives its units to the measures of which it is the best or nearly the best
/// statement, never to one that it merely touches. In scrambled text, where what stands next to each other need not belong
/// together, only an assignment right behind a sentence of the measure counts, and not one that is rather another measure's.
/// </summary>
internal sealed class PlanResponsibility
{
    /// <summary>What may stand between a sentence and the assignment that ends it in scrambled text: the full stop, a line end.</summary>
    private const int Gap = 3;

    private readonly ClauseAssignments _assignments;
    private readonly ILookup<string, Assignment>? _behind;
    private readonly Dictionary<MeasureMatch, HashSet<string>> _units = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Clause, double> _claims = [];
    private readonly Dictionary<Clause, double> _mainClaims = [];

    /// <summary>Prepares a plan.</summary>
    /// <param name="assignments">The plan's assignments.</param>
    /// <param name="measures">All measures of the baseline with the clauses that carry them.</param>
    /// <param name="passages">The plan's passages.</param>
    /// <param name="isScrambled">Whether the plan's text is scrambled.</param>
    public PlanResponsibility(ClauseAssignments assignments, IReadOnlyList<MappedMeasure> measures, IReadOnlyList<Passage> passages, bool isScrambled)
    {
        _assignments = assignments;
        _behind = isScrambled ? Behind(passages) : null;
        foreach (var measure in measures)
        {
            _units[measure.Match] = FunctionsOf(measure.Match.Measure.Assignments);
            for (var i = 0; i < measure.Clauses.Count; i++)
            {
                var (clause, weight) = measure.Clauses[i];
                _claims[clause] = Math.Max(_claims.GetValueOrDefault(clause), weight);
                if (i == 0)
                    _mainClaims[clause] = Math.Max(_mainClaims.GetValueOrDefault(clause), weight);
            }
        }
    }

    /// <summary>Finds who is responsible for a measure.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <param name="clauses">The clauses that carry it, the weightiest first.</param>
    /// <returns>
    /// The units, nobody if the measure is missing or only touched, or the clauses name nobody; and whether the text
    /// supports that they belong to the measure.
    /// </returns>
    public (Responsibility Responsibility, bool IsCertain) Of(MeasureMatch match, IReadOnlyList<(Clause Clause, double Weight)> clauses)
    {
        if (clauses.Count == 0)
            return (Responsibility.Nobody, true);
        if (_behind is not null)
            return MostOftenBehind(match) is { } found
                ? (Responsibility.Of([found]), !IsAnothers(found, match))
                : (Responsibility.Of(HeldIn(EvidenceIn(match, clauses[0].Clause), clauses[0].Clause)), false);
        var owned = Owned(match, clauses).Select(clause => (clause.Clause, clause.Weight, Held: HeldIn(EvidenceIn(match, clause.Clause), clause.Clause))).ToList();
        return (Responsibility.Of([.. WithoutRepetition(owned).SelectMany(clause => clause.Held)]), true);
    }

    // Where the main text names somebody, an annex table repeats it; but what a sentence of the general part has for its subject
    // gives way to the row that carries more of the measure.
    private static List<(Clause Clause, double Weight, List<Assignment> Held)> WithoutRepetition(List<(Clause Clause, double Weight, List<Assignment> Held)> owned)
    {
        var text = owned.FindAll(clause => clause.Clause.Kind != ClauseKind.TableRow && clause.Held.Count > 0);
        var rows = owned.FindAll(clause => clause.Clause.Kind == ClauseKind.TableRow && clause.Held.Count > 0);
        if (text.Count == 0 || rows.Count == 0)
            return owned;
        var isSaidBetter = rows.Max(row => row.Weight) > text.Max(clause => clause.Weight)
            && text.TrueForAll(clause => clause.Held.TrueForAll(assignment => assignment.Form == RoleForm.Subject));
        return isSaidBetter ? rows : text;
    }

    // ----- Ownership -----

    // Of the clauses that state the measure, the weightiest, and further ones of which it has the strongest claim and which are
    // no other measure's main clause. Where none states it better than another measure, the main clause if a whole duty is there.
    private List<(Clause Clause, double Weight)> Owned(MeasureMatch match, IReadOnlyList<(Clause Clause, double Weight)> clauses)
    {
        var stated = clauses.Where(clause => match.Duties.Any(duty => duty.Evidence.Any(evidence => evidence.Passage.Clause == clause.Clause && evidence.IsOwn))).ToList();
        if (stated.Count > 0)
            return [.. stated.Where((clause, i) => i == 0 || IsFurther(clause))];
        var isWhole = match.Duties.Any(duty => duty.Status == DutyStatus.Present && duty.Evidence.Count > 0 && duty.Evidence[0].Passage.Clause == clauses[0].Clause);
        return isWhole ? [clauses[0]] : [];
    }

    private bool IsFurther((Clause Clause, double Weight) clause) =>
        clause.Weight >= Tuning.Comparing.FurtherClause && clause.Weight >= _claims[clause.Clause] && clause.Weight > _mainClaims.GetValueOrDefault(clause.Clause);

    // Where the clause has statements of the measure, passages that only touch it give no units.
    private static List<TextSpan> EvidenceIn(MeasureMatch match, Clause clause)
    {
        var found = match.Duties.SelectMany(duty => duty.Evidence).Where(evidence => evidence.Passage.Clause == clause).ToList();
        return WithoutTitles([.. (found.Exists(evidence => evidence.IsOwn) ? found.FindAll(evidence => evidence.IsOwn) : found).Select(evidence => evidence.Passage)]);
    }

    // A title is evidence of its own only where the text below it is none.
    private static List<TextSpan> WithoutTitles(List<Passage> passages)
    {
        var below = passages.FindAll(passage => !passage.IsTitle);
        return (below.Count > 0 ? below : passages).ConvertAll(passage => passage.Span);
    }

    // The subject of another sentence is not responsible for this one; a list at the clause's end is, and so is the
    // subject at an article's head for the items below it.
    private List<Assignment> HeldIn(List<TextSpan> evidence, Clause clause)
    {
        var held = _assignments.Of(clause);
        var holding = held.Where(assignment => evidence.Exists(assignment.Scope.Overlaps)).ToList();
        // Who is the subject of the measure's own sentences goes before those that only go on from a sentence before.
        var own = holding.FindAll(assignment => evidence.Exists(assignment.Sentence.Overlaps));
        if (own.Exists(assignment => assignment.Leads.Count > 0))
            return own;
        var isInherited = _assignments.Own(clause).Count == 0;
        return holding.Count > 0 ? holding : [.. held.Where(assignment => isInherited || assignment.Form != RoleForm.Subject)];
    }

    // ----- Scrambled text -----

    private ILookup<string, Assignment> Behind(IReadOnlyList<Passage> passages)
    {
        var written = _assignments.All.Where(assignment => assignment.Form != RoleForm.Subject).ToList();
        var starts = written.ConvertAll(assignment => assignment.Span.Start);
        return passages.SelectMany(BehindIt).ToLookup(pair => pair.Key, pair => pair.Assignment);

        IEnumerable<(string Key, Assignment Assignment)> BehindIt(Passage passage)
        {
            var at = starts.BinarySearch(passage.Span.End);
            for (at = at < 0 ? ~at : at; at > 0 && starts[at - 1] == passage.Span.End; at--)
            {
            }

            for (; at < written.Count && starts[at] - passage.Span.End <= Gap; at++)
                yield return (KeyOf(passage), written[at]);
        }
    }

    // A sentence that the file repeats may have several assignments behind it; the one it has most often counts, of several
    // sentences what stands behind the better ones, none if two stand there alike.
    private Assignment? MostOftenBehind(MeasureMatch match)
    {
        var votes = match.Duties.SelectMany(duty => duty.Evidence).Where(evidence => evidence.IsOwn).GroupBy(evidence => KeyOf(evidence.Passage))
            .SelectMany(same => _behind![same.Key], (same, assignment) => (Strength: same.Max(evidence => evidence.Strength), Assignment: assignment))
            .GroupBy(vote => string.Join('、', vote.Assignment.Leads.Select(unit => unit.Name)) + "/" + string.Join('、', vote.Assignment.Supports.Select(unit => unit.Name)))
            .Select(group => (Votes: group.Sum(vote => vote.Strength), group.First().Assignment))
            .OrderByDescending(vote => vote.Votes)
            .ToList();
        return votes.Count == 1 || (votes.Count > 1 && votes[0].Votes > votes[1].Votes) ? votes[0].Assignment : null;
    }

    // A list that has lost its place stands behind a sentence all the same. One that has little in common with the measure's own units
    // in the baseline, and more with those of another measure, is more likely that one's than a new order of work.
    private bool IsAnothers(Assignment found, MeasureMatch match)
    {
        var (units, own) = (FunctionsOf([found]), _units[match]);
        var shared = Shared(units, own);
        return units.Count > 0 && own.Count > 0 && shared < Tuning.Comparing.SameUnits && _units.Values.Any(other => Shared(units, other) > shared);
    }

    private static HashSet<string> FunctionsOf(IReadOnlyList<Assignment> assignments) =>
        [.. assignments.SelectMany(assignment => assignment.Units).SelectMany(unit => unit.Functions)];

    // How much two lists have in common (Jaccard).
    private static double Shared(HashSet<string> one, HashSet<string> other) =>
        one.Count(other.Contains) is var both && both == 0 ? 0 : (double)both / (one.Count + other.Count - both);

    private static string KeyOf(Passage passage) => string.Join('，', passage.Parts);
}

/// <summary>
/// Compares who is responsible, function by function (contract, unit changes). A merged bureau stands for whichever of
/// its functions the other side names; a function without a body at the plan's level is never dropped.
/// </summary>
/// <param name="registry">The functions.</param>
/// <param name="level">The plan's level.</param>
internal sealed class UnitChanges(UnitRegistry registry, AdministrativeLevel level)
{
    /// <summary>The changes from baseline to plan.</summary>
    /// <param name="baseline">Who is responsible in the baseline.</param>
    /// <param name="plan">Who is responsible in the plan.</param>
    /// <returns>None if one side names nobody.</returns>
    public IReadOnlyList<UnitChange> Between(Responsibility baseline, Responsibility plan)
    {
        if (baseline.IsEmpty || plan.IsEmpty)
            return [];
        // Names that could not be read say nothing about who is new or gone if there is no other.
        if (!baseline.IsKnown || !plan.IsKnown)
            return [];
        var before = new Roles(baseline, plan);
        var after = new Roles(plan, baseline);
        var isUndivided = plan.Form == RoleForm.Undivided || baseline.Form == RoleForm.Undivided;
        return
        [
            .. Lost(before, after, isUndivided).Where(change => change.PlanName is not null || !plan.MayName(change.Unit)),
            .. Gained(before, after, isUndivided).Where(change => !baseline.MayName(change.Unit)),
        ];
    }

    /// <summary>Whether a measure is reassigned (contract).</summary>
    /// <param name="status">What the plan makes of the measure.</param>
    /// <param name="baseline">Who is responsible in the baseline.</param>
    /// <param name="plan">Who is responsible in the plan.</param>
    /// <param name="changes">The changes between them.</param>
    /// <returns>Null if the measure is missing, or one side names nobody that is known.</returns>
    public static bool? AreReassignment(MeasureStatus status, Responsibility baseline, Responsibility plan, IReadOnlyList<UnitChange> changes) =>
        status == MeasureStatus.Missing || !baseline.IsKnown || !plan.IsKnown
            ? null
            : changes.Any(change => change.Kind
                is UnitChangeKind.LeadDropped or UnitChangeKind.LeadDemoted or UnitChangeKind.SupportPromoted or UnitChangeKind.LeadAdded);

    private IEnumerable<UnitChange> Lost(Roles before, Roles after, bool isUndivided)
    {
        foreach (var (unit, name) in before.Leads)
            if (after.Leads.ContainsKey(unit))
                continue;
            else if (after.Supports.TryGetValue(unit, out var demoted))
            {
                // An undivided list does not say who leads.
                if (!isUndivided)
                    yield return new UnitChange(UnitChangeKind.LeadDemoted, unit, name, demoted);
            }
            else if (registry.HasBody(unit, level))
                yield return new UnitChange(UnitChangeKind.LeadDropped, unit, name, null);
        foreach (var (unit, name) in before.Supports)
            if (!isUndivided && after.Leads.TryGetValue(unit, out var promoted))
                yield return new UnitChange(UnitChangeKind.SupportPromoted, unit, name, promoted);
            else if (!after.Knows(unit) && registry.HasBody(unit, level))
                yield return new UnitChange(UnitChangeKind.SupportDropped, unit, name, null);
    }

    private static IEnumerable<UnitChange> Gained(Roles before, Roles after, bool isUndivided)
    {
        foreach (var (unit, name) in after.Leads)
            if (!before.Knows(unit))
                yield return new UnitChange(isUndivided ? UnitChangeKind.UnitAdded : UnitChangeKind.LeadAdded, unit, null, name);
        foreach (var (unit, name) in after.Supports)
            if (!before.Knows(unit))
                yield return new UnitChange(isUndivided ? UnitChangeKind.UnitAdded : UnitChangeKind.SupportAdded, unit, null, name);
    }

    /// <summary>The functions in each role on one side, with the name each is printed under, in the order printed.</summary>
    private sealed class Roles
    {
        public Roles(Responsibility side, Responsibility other)
        {
            var known = other.Leads.Concat(other.Supports).SelectMany(unit => unit.Resolution.Functions).ToHashSet();
            foreach (var unit in side.Leads)
                foreach (var function in Standing(unit, known))
                    Leads.TryAdd(function, unit.Name);
            foreach (var unit in side.Supports)
                foreach (var function in Standing(unit, known))
                    if (!Leads.ContainsKey(function))
                        Supports.TryAdd(function, unit.Name);
        }

        public OrderedDictionary<string, string> Leads { get; } = new(StringComparer.Ordinal);

        public OrderedDictionary<string, string> Supports { get; } = new(StringComparer.Ordinal);

        public bool Knows(string function) => Leads.ContainsKey(function) || Supports.ContainsKey(function);

        private const string Towns = "township-government";
        private const string Local = "local-government";

        // A merged bureau stands for whichever of its functions the other side names, else for the first; and the towns are the
        // local governments below a city's or county's own.
        private static IEnumerable<string> Standing(UnitMention unit, HashSet<string> known)
        {
            var functions = unit.Resolution.Functions;
            if (functions is [Towns] && !known.Contains(Towns) && known.Contains(Local))
                return [Local];
            if (functions.Count < 2)
                return functions;
            var shared = functions.Where(known.Contains).ToList();
            return shared.Count > 0 ? shared : functions.Take(1);
        }
    }
}
