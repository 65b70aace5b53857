using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Units;
using Xunit.Abstractions;

namespace AntiTraffickingDiff.Tests.Units;

public class CorpusUnitsTests(ITestOutputHelper output)
{
    private static readonly DocumentAssignments Resolver = new(new UnitNames());

    private static IEnumerable<string> Plans() => Directory.GetFiles(Path.Combine(SharedFolder.Find()!, "corpus"), "00*.txt").Order();

    [CorpusFact]
    public void Nearly_all_names_in_the_plans_resolve()
    {
        var names = 0;
        var unknown = new List<string>();
        foreach (var path in Plans())
        {
            var found = Resolver.Of(PlanMaker.Load(path));
            names += found.All.Sum(item => item.Leads.Count + item.Supports.Count);
            unknown.AddRange(found.UnknownUnits.Select(unit => $"{unit.Name} ×{unit.Count}, {Path.GetFileName(path)} {unit.Locator}"));
        }

        output.WriteLine($"{names} names in assignments, {unknown.Count} truly unknown:");
        unknown.ForEach(output.WriteLine);
        Assert.True(names > 900);
        Assert.True(unknown.Count <= 4);
    }

    [CorpusFact]
    public void All_names_of_the_baseline_resolve()
    {
        var found = Resolver.Of(PlanMaker.Load(Path.Combine(SharedFolder.Find()!, "baseline", "national-2021-2030.txt")));
        Assert.Empty(found.UnknownUnits);
        Assert.Empty(found.Problems);
    }

    [CorpusFact]
    public void Levels_and_regions_of_the_plans()
    {
        var found = Plans().Select(path => PlanMaker.Load(path)).Select(tree => Territory.Of(tree)).ToList();
        Assert.Equal(
            [AdministrativeLevel.District, AdministrativeLevel.District, AdministrativeLevel.Prefecture, AdministrativeLevel.Province, AdministrativeLevel.Municipality],
            found.Select(territory => territory.Level));
        Assert.All(found, territory => Assert.True(territory.Region.Length >= 3));
    }
}
