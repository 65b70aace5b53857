using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Units;
using Xunit.Abstractions;

namespace AntiTraffickingDiff.Tests.Units;

/// <summary>Computes the contract's unit changes from the labelled unit names; shows that the registry maps names as the coders did.</summary>
public class GoldUnitChangesTests(ITestOutputHelper output)
{
    private static readonly UnitNames Resolver = new();
    private static readonly NameLists Splitter = new(Resolver);

    [CorpusFact]
    public void Wuqing() => Assert.Empty(Differences("wuqing", AdministrativeLevel.District));

    [CorpusFact]
    public void Sichuan() => Assert.Empty(Differences("sichuan", AdministrativeLevel.Province));

    private List<string> Differences(string plan, AdministrativeLevel level)
    {
        var baseline = PlanMaker.Load(Path.Combine(SharedFolder.Find()!, "baseline", "national-2021-2030.txt"));
        var assignments = new DocumentAssignments(Resolver).Of(baseline);
        var units = Rows($"{plan}.units.tsv").ToDictionary(row => row[0]);
        var differences = new List<string>();
        foreach (var row in Rows($"{plan}.reassigned.tsv"))
        {
            var clause = baseline.Clauses.Single(item => item.Id == row[0]);
            var found = string.Join(' ', Changes(assignments.Of(clause)[^1], units[row[0]], level).Order(StringComparer.Ordinal));
            var gold = string.Join(' ', row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
            if (found != gold)
                differences.Add($"{row[0]}: gold [{gold}], found [{found}]");
        }

        differences.ForEach(output.WriteLine);
        return differences;
    }

    private static IEnumerable<string> Changes(Assignment baseline, string[] plan, AdministrativeLevel level)
    {
        var (baseLeads, baseSupports) = (Ids(baseline.Leads), Ids(baseline.Supports));
        var (leads, supports) = (Ids(Split(plan[1])), Ids(Split(plan[2])));
        var all = leads.Union(supports).ToHashSet();
        foreach (var id in baseLeads.Where(id => !all.Contains(id) && UnitRegistry.Default.HasBody(id, level)))
            yield return "lead-dropped:" + id;
        foreach (var id in baseSupports.Where(id => !all.Contains(id) && UnitRegistry.Default.HasBody(id, level)))
            yield return "support-dropped:" + id;
        foreach (var change in plan[3] == "undivided" ? Added("unit-added", leads, baseLeads, baseSupports) : Divided(baseLeads, baseSupports, leads, supports))
            yield return change;
    }

    private static IEnumerable<string> Divided(HashSet<string> baseLeads, HashSet<string> baseSupports, HashSet<string> leads, HashSet<string> supports) =>
    [
        .. baseLeads.Where(id => supports.Contains(id) && !leads.Contains(id)).Select(id => "lead-demoted:" + id),
        .. baseSupports.Where(leads.Contains).Select(id => "support-promoted:" + id),
        .. Added("lead-added", leads, baseLeads, baseSupports),
        .. Added("support-added", supports, baseLeads, baseSupports),
    ];

    private static IEnumerable<string> Added(string kind, HashSet<string> ids, HashSet<string> baseLeads, HashSet<string> baseSupports) =>
        ids.Where(id => !baseLeads.Contains(id) && !baseSupports.Contains(id)).Select(id => $"{kind}:{id}");

    private static IReadOnlyList<UnitMention> Split(string list) => Splitter.Of(list, new TextSpan(0, list.Length));

    private static HashSet<string> Ids(IReadOnlyList<UnitMention> units) => [.. units.SelectMany(unit => unit.Resolution.Functions)];

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(SharedFolder.Find()!, "gold", name)).Skip(1).Select(line => line.Split('\t'));
}
