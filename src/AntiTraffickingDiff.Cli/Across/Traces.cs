using System.Text.RegularExpressions;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>What a copy has left over from its source.</summary>
/// <param name="Kind">level (全市 in a district's plan), place (another place's name), unit (a body of an upper level, or one that only upper levels have).</param>
/// <param name="Words">The words.</param>
/// <param name="Statement">Where they stand, in a few words.</param>
/// <param name="Locator">The clause.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record Trace(string Kind, string Words, string Statement, string Locator, int Line, int? Page);

/// <summary>Finds words that another plan has left behind.</summary>
internal static partial class Traces
{
    private const int Around = 14;

    /// <summary>Finds them.</summary>
    /// <param name="plan">The plan, with words.</param>
    /// <param name="others">The places of the other plans and their levels.</param>
    /// <returns>The traces in document order.</returns>
    public static IReadOnlyList<Trace> Of(PlanSheet plan, IReadOnlyCollection<(string Region, AdministrativeLevel Level)> others)
    {
        var traces = new List<Trace>();
        var wrong = WrongLevels(plan.Level, plan.Region);
        var foreign = others.Where(other => other.Region.Length >= 3 && !plan.Region.Contains(other.Region, StringComparison.Ordinal) && !other.Region.Contains(plan.Region, StringComparison.Ordinal)
            && Hierarchy.Rank(other.Level) is { } its && Hierarchy.Rank(plan.Level) is { } own && its >= own).Select(other => other.Region).Distinct().ToList();
        foreach (var clause in plan.Words)
        {
            // Names of documents belong to others.
            var text = Documents().Replace(clause.Text, match => new string('\u3000', match.Length));
            if (wrong is not null)
                foreach (Match match in wrong.Matches(text))
                    traces.Add(At("level", match.Value, clause, match.Index, match.Length));
            foreach (var region in foreign)
                if (text.IndexOf(region, StringComparison.Ordinal) is >= 0 and var at)
                    traces.Add(At("place", region, clause, at, region.Length));
        }

        foreach (var unit in plan.Units)
            if (IsForeign(unit, plan))
                traces.Add(new Trace("unit", unit.Name, unit.Name, unit.Locator, unit.Line, unit.Page));
        return [.. traces.OrderBy(trace => trace.Page ?? 0).ThenBy(trace => trace.Line)];
    }

    // A body whose own name shows an upper level: 市民政局 in a district's plan. Bodies of lower levels are no traces: an upper
    // plan gives them tasks (区教育局 in a city's, 乡镇（街道） in a district's). Central bodies do not count.
    private static bool IsForeign(SheetUnit unit, PlanSheet plan)
    {
        if (Hierarchy.Rank(plan.Level) is not { } own)
            return false;
        // 市民政局 is the own body of a municipality and of a city at county level.
        var isOwnCity = unit.Name.StartsWith('市') && (plan.Level == AdministrativeLevel.Municipality || plan.Region.EndsWith('市'));
        if (Hierarchy.Rank(unit.Level) is { } its and >= 1 && its < own && !isOwnCity && LevelPrefix().IsMatch(unit.Name))
            return true;
        return unit.Functions.Count > 0 && unit.Level == AdministrativeLevel.Unknown && unit.Functions.All(id => !HasBodyFrom(id, plan.Level, own));
    }

    // At the level of a plan, or at one below it.
    private static bool HasBodyFrom(string function, AdministrativeLevel level, int rank) =>
        UnitRegistry.Default.HasBody(function, level) || UnitRegistry.Default.Find(function)!.Levels.Any(lower => Hierarchy.Rank(lower) > rank);

    private static Regex? WrongLevels(AdministrativeLevel level, string region) => level switch
    {
        AdministrativeLevel.District => OfDistrict(),
        AdministrativeLevel.County => region.EndsWith('市') ? OfCountyCity() : OfCounty(),
        AdministrativeLevel.Prefecture => OfPrefecture(),
        AdministrativeLevel.Municipality => OfMunicipality(),
        AdministrativeLevel.Province => OfProvince(),
        _ => null,
    };

    private static Trace At(string kind, string words, SheetClause clause, int at, int length)
    {
        var (start, end) = (Math.Max(0, at - Around), Math.Min(clause.Text.Length, at + length + Around));
        return new Trace(kind, words, clause.Text[start..end].Trim(), clause.Locator, clause.Line, clause.Page);
    }

    [GeneratedRegex("《[^《》]{0,80}》", RegexOptions.CultureInvariant)]
    private static partial Regex Documents();

    [GeneratedRegex("^[省市区县](?!级)", RegexOptions.CultureInvariant)]
    private static partial Regex LevelPrefix();

    [GeneratedRegex("[全我本][省市县](?![区县镇（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfDistrict();

    [GeneratedRegex("[全我本](?:省|市|区)(?![县（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfCounty();

    [GeneratedRegex("[全我本](?:省|区|县)(?![（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfCountyCity();

    [GeneratedRegex("[全我本](?:省|区|县)(?![（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfPrefecture();

    [GeneratedRegex("[全我本](?:省|区|县)(?![县（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfMunicipality();

    [GeneratedRegex("[全我本](?:市|县)(?![县（(、/])", RegexOptions.CultureInvariant)]
    private static partial Regex OfProvince();
}
