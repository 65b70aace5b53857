using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Explains unknown names by the other names of the same document: text recognition misreads single characters, and a
/// plan names its units again and again. A name of four characters or more that differs in one character from a name
/// that stands there more often is taken for that one, and this is reported; a shorter one, or one that could be
/// several units, only keeps what it may stand for, so that none of those counts as dropped.
/// </summary>
internal sealed class MisreadNames
{
    /// <summary>With one character of three gone, two names of different units look the same (妇联, 残联).</summary>
    private const int ShortestTaken = 4;
    private const int Shortest = 3;

    /// <summary>Longer names are none that a plan names again and again.</summary>
    private const int Longest = 40;
    private const char Gap = '\0';

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitResolution>> _known = new(StringComparer.Ordinal);

    /// <summary>Takes note of a document's names.</summary>
    /// <param name="own">Each clause's own assignments.</param>
    public MisreadNames(IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own)
    {
        foreach (var unit in own.Values.SelectMany(list => list).SelectMany(assignment => assignment.Units))
        {
            var count = _counts.GetValueOrDefault(unit.Name);
            _counts[unit.Name] = count + 1;
            if (count == 0 && unit.Resolution.IsKnown)
                Note(unit);
        }
    }

    /// <summary>Explains the unknown names of an assignment.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <returns>The assignment with what the names mean or may mean.</returns>
    public Assignment Explain(Assignment assignment) =>
        assignment.Units.All(unit => unit.Resolution.IsKnown)
            ? assignment
            : assignment with { Leads = [.. assignment.Leads.Select(Explain)], Supports = [.. assignment.Supports.Select(Explain)] };

    /// <summary>Says which names were taken for other names of the document.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments, explained.</param>
    /// <returns>One problem a name, at its first place.</returns>
    public static IEnumerable<Problem> Problems(ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own) =>
        own.Values.SelectMany(list => list).SelectMany(assignment => assignment.Units)
            .Where(unit => unit.Resolution.MisreadOf is not null)
            .OrderBy(unit => unit.Span.Start)
            .DistinctBy(unit => unit.Name, StringComparer.Ordinal)
            .Select(unit => new Problem(UnitProblems.MisreadUnit, unit.Name, unit.Resolution.MisreadOf!)
            {
                Line = tree.Document.Locate(unit.Span.Start).Line,
                Page = tree.Document.Locate(unit.Span.Start).Page,
            });

    private UnitMention Explain(UnitMention unit)
    {
        if (unit.Resolution.IsKnown || unit.Name.Length is < Shortest or > Longest)
            return unit;
        var like = WithGaps(unit.Name).SelectMany(key => _known.GetValueOrDefault(key, [])).ToList();
        var resolution = like.Count > 0 && IsOneUnit(like) && IsTaken(unit.Name, like[0])
            ? like[0] with { Name = unit.Name, MisreadOf = like[0].Name }
            : unit.Resolution with { Possible = [.. like.SelectMany(known => known.Functions).Distinct()] };
        return unit with { Resolution = resolution };
    }

    private bool IsTaken(string name, UnitResolution known) =>
        name.Length >= ShortestTaken && _counts[known.Name] > _counts[name];

    private static bool IsOneUnit(List<UnitResolution> like) => like.TrueForAll(known => known.Functions.SequenceEqual(like[0].Functions));

    private void Note(UnitMention unit)
    {
        if (unit.Name.Length is < Shortest or > Longest)
            return;
        foreach (var key in WithGaps(unit.Name))
            if (_known.TryGetValue(key, out var names))
                names.Add(unit.Resolution with { Name = unit.Name });
            else
                _known[key] = [unit.Resolution with { Name = unit.Name }];
    }

    private static IEnumerable<string> WithGaps(string name) =>
        Enumerable.Range(0, name.Length).Select(at => $"{name.AsSpan(0, at)}{Gap}{name.AsSpan(at + 1)}");
}
