using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>Which plan a plan implements.</summary>
/// <param name="Plan">The plan's path.</param>
/// <param name="Parent">The path of the plan above it; null for the baseline itself.</param>
/// <param name="Basis">What this rests on: tree (given), named (the plan names the place above it), level (the only one above it), none.</param>
internal sealed record CascadeLink(string Plan, string? Parent, string Basis);

/// <summary>A plan measured against the plan above it, as if that were the baseline.</summary>
/// <param name="Parent">The upper plan's measures.</param>
/// <param name="Child">What the lower plan makes of them.</param>
internal sealed record UnderParent(SurveyBaseline Parent, PlanSheet Child)
{
    /// <summary>Whether it could be measured, so that each of its measures is one of the upper plan's.</summary>
    public bool IsMeasured => Child.Measures.Count == Parent.Measures.Count;
}

/// <summary>Who is above whom: as a table says, or guessed from levels and from the places that plans name.</summary>
internal static class Hierarchy
{
    // In official plans the basis is named at the start: 根据《天津市贯彻落实…》.
    public const int Opening = 1200;

    private const int LongestPlace = 14;
    private static readonly System.Buffers.SearchValues<char> PlaceEnds = System.Buffers.SearchValues.Create(Text.Places.Levels);

    /// <summary>Guesses the plan above each plan.</summary>
    /// <param name="plans">The plans, with their words.</param>
    /// <returns>A link for each plan in the same order.</returns>
    public static IReadOnlyList<CascadeLink> Guess(IReadOnlyList<PlanSheet> plans)
    {
        // The plans of a place, and of a level, looked up and not searched for.
        var byRegion = plans.Where(plan => plan.IsPlan && plan.Region.Length > 1).ToLookup(plan => plan.Region, StringComparer.Ordinal);
        var byRank = plans.Where(plan => plan.IsPlan && Rank(plan.Level) is not null).ToLookup(plan => Rank(plan.Level)!.Value);
        return [.. plans.Select(plan => Guess(plan, byRegion, byRank))];
    }

    /// <summary>Reads links from a table with the columns path and parent; no parent means the baseline.</summary>
    /// <param name="text">The table as tables are written (<see cref="CsvTable"/>); without a row of names path and parent are the first two columns. # starts a comment line.</param>
    /// <param name="folder">The folder that relative paths in it start from.</param>
    /// <returns>The links in the table's order.</returns>
    public static IReadOnlyList<CascadeLink> Read(string text, string folder)
    {
        var rows = string.Join('\n', text.TrimStart('\uFEFF').Split('\n').Where(line => line.Length > 0 && line[0] != '#'));
        var separator = CsvTable.SeparatorOf(rows);
        var table = CsvTable.Read(rows, separator, badQuotes: null, quoted: true);
        if (!table.Header.Contains("path"))
            table = CsvTable.Read($"path{separator}parent\n{rows}", separator, badQuotes: null, quoted: true);
        return
        [
            .. table.Rows.Where(row => row["path"].Length > 0)
                .Select(row => new CascadeLink(Full(row["path"]), row["parent"] is { Length: > 0 } above ? Full(above) : null, "tree")),
        ];

        string Full(string cell) => Path.IsPathRooted(cell) || folder.Length == 0 ? cell : Path.Combine(folder, cell);
    }

    /// <summary>Links as they can be used: a plan above that the survey does not have or could not read is none.</summary>
    public static IReadOnlyList<CascadeLink> Known(IReadOnlyList<CascadeLink> links, Survey survey)
    {
        var readable = survey.Readable.Select(plan => plan.Path).ToHashSet(StringComparer.Ordinal);
        return [.. links.Select(link => link.Parent is null || readable.Contains(link.Parent) ? link : link with { Parent = null, Basis = "none" })];
    }

    /// <summary>Each plan against the plan above it, as if that were the baseline.</summary>
    /// <param name="survey">All plans against the baseline.</param>
    /// <param name="links">Who is above whom.</param>
    /// <param name="measure">Measures plans against the one above them; all are named by their paths in the survey.</param>
    /// <returns>The upper plan's measures and what the lower plan makes of them, by the lower plan's path.</returns>
    public static IReadOnlyDictionary<string, UnderParent> Against(
        Survey survey, IReadOnlyList<CascadeLink> links, Func<string, IReadOnlySet<string>, Survey> measure)
    {
        var readable = survey.Readable.ToDictionary(plan => plan.Path, StringComparer.Ordinal);
        var against = new Dictionary<string, UnderParent>(StringComparer.Ordinal);
        var byPlan = links.DistinctBy(link => link.Plan).ToDictionary(link => link.Plan, StringComparer.Ordinal);
        // From above: what an upper plan adds to the one above it is known before the plans below are asked for it.
        foreach (var children in links.Where(link => link.Parent is not null && readable.ContainsKey(link.Parent) && readable.ContainsKey(link.Plan)).GroupBy(link => link.Parent!)
            .OrderBy(children => Line(children.Key, byPlan).Count))
        {
            try
            {
                var below = measure(children.Key, children.Select(link => link.Plan).ToHashSet(StringComparer.Ordinal));
                // The measures of thousands of upper plans fit in memory, their words need not.
                var parent = below.Baseline with { Words = [] };
                // Of a lower plan's words those are asked for that may carry what the upper one adds.
                var added = readable[children.Key].Added.Concat(against.TryGetValue(children.Key, out var own) ? own.Child.Added : []).Select(addition => addition.Locator).ToHashSet(StringComparer.Ordinal);
                foreach (var child in below.Readable)
                {
                    var under = new UnderParent(parent, child);
                    against[child.Path] = !under.IsMeasured ? under
                        : under with { Child = child with { Measures = [.. child.Measures.Select((own, i) => added.Contains(parent.Measures[i].Locator) ? own : own.Bare())] } };
                }
            }
            catch (UnusableInputException)
            {
                // A plan without measures of its own cannot be measured against; its row still says what it carries.
            }
        }

        return against;
    }

    /// <summary>The plans from the one right under the baseline down to a plan.</summary>
    /// <param name="path">The plan.</param>
    /// <param name="links">The links by path.</param>
    /// <returns>The paths from above; the plan itself last. A circle is cut.</returns>
    public static IReadOnlyList<string> Line(string path, IReadOnlyDictionary<string, CascadeLink> links)
    {
        var line = new List<string>();
        for (var at = path; at is not null && !line.Contains(at, StringComparer.Ordinal); at = links.GetValueOrDefault(at)?.Parent)
            line.Add(at);
        line.Reverse();
        return line;
    }

    /// <summary>How far from the top a level is: 0 the state, 1 provinces and municipalities, 2 prefectures, 3 districts and counties, 4 townships.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The rank; null for an unknown level.</returns>
    public static int? Rank(AdministrativeLevel level) => level switch
    {
        AdministrativeLevel.National => 0,
        AdministrativeLevel.Province or AdministrativeLevel.Municipality => 1,
        AdministrativeLevel.Prefecture => 2,
        AdministrativeLevel.District or AdministrativeLevel.County => 3,
        AdministrativeLevel.Township => 4,
        _ => null,
    };

    // A plan that names the place of another one and stands below it, else the only one of the next level above that has any.
    private static CascadeLink Guess(PlanSheet plan, ILookup<string, PlanSheet> byRegion, ILookup<int, PlanSheet> byRank)
    {
        if (Rank(plan.Level) is not { } rank)
            return new CascadeLink(plan.Path, null, "none");
        var opening = string.Concat(plan.Words.Select(clause => clause.Text).Prepend(plan.Title)) is var all && all.Length > Opening ? all[..Opening] : all;
        var named = Places(opening + "\n" + plan.Region).SelectMany(place => byRegion[place])
            .Where(other => other.Path != plan.Path && Rank(other.Level) is { } its && its >= 1 && its < rank)
            .OrderByDescending(other => Rank(other.Level)).ThenBy(other => other.Path, StringComparer.Ordinal).FirstOrDefault();
        if (named is not null)
            return new CascadeLink(plan.Path, named.Path, "named");
        // Whatever else a plan names, the only national one is above it.
        for (var above = rank - 1; above >= 0; above--)
            if (byRank[above].Take(2).ToList() is { Count: > 0 } nearest)
                return nearest.Count == 1 && (above == 0 || !OthersAreNamed(opening, plan, nearest[0]) && !(plan.Level == AdministrativeLevel.Prefecture && plan.HasProvincialOffice)) ? new CascadeLink(plan.Path, nearest[0].Path, "level") : new CascadeLink(plan.Path, null, "none");
        return new CascadeLink(plan.Path, null, "none");
    }

    // All words that may be the name of a place: what ends in 省, 市, 区 and the like.
    private static HashSet<string> Places(string text)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var end = text.AsSpan().IndexOfAny(PlaceEnds); end >= 0;)
        {
            for (var length = 2; length <= LongestPlace && length <= end + 1; length++)
                places.Add(text.Substring(end + 1 - length, length));
            var next = text.AsSpan(end + 1).IndexOfAny(PlaceEnds);
            end = next < 0 ? -1 : end + 1 + next;
        }

        return places;
    }

    // A plan that names another upper place in the names of documents does not belong to the only one at hand. Its own name is none.
    private static bool OthersAreNamed(string opening, PlanSheet plan, PlanSheet above)
    {
        for (var at = opening.IndexOf('《', StringComparison.Ordinal); at >= 0; at = opening.IndexOf('《', at + 1))
        {
            var title = opening.AsSpan(at + 1, Math.Min(12, opening.Length - at - 1));
            var mark = title.IndexOfAny('省', '市');
            if (mark is > 1 and < 10 && !title.StartsWith("中国") && !plan.Region.Contains(title[..mark], StringComparison.Ordinal) && !above.Region.Contains(title[..mark], StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
