using AntiTraffickingDiff.Units;
using BenchmarkDotNet.Attributes;

namespace AntiTraffickingDiff.Benchmarks.Units;

/// <summary>Resolves unit names of all kinds, each parsed anew and not remembered. Time is per name.</summary>
[MemoryDiagnoser]
public class UnitResolverBenchmarks
{
    private static readonly string[] Usual =
    [
        "公安部", "省公安厅", "市公安局", "区民政局", "市教育体育局", "区人社局", "市卫生健康委", "区法院", "市检察院", "团市委",
        "市妇联", "区残联", "市委宣传部", "区委网信办", "公安机关", "教育部门", "市农业农村局", "区市场监管局", "市总工会", "市外办",
    ];

    private static readonly string[] Hard =
    [
        "云湖市公安局柳溪分局", "公安柳溪分局", "柳溪区文广新旅局", "区农业农村水利局", "青石河出入境边防检查站", "云湖火车站", "民航青杨监管局",
        "市反拐联席会议各成员单位", "区政府办（外办）", "云湖融媒体中心", "司法行政部门所属法律援助机构", "县文化广电体育旅游局", "共青团柳溪区委员会",
        "区灯塔办", "市广电网", "各县（市、区）人民政府", "中国铁路青杨局集团有限公司", "市公 安局", "柳溪公安分局", "双河彝族傣族自治县公安局",
    ];

    private readonly UnitNames _resolver = new();

    /// <summary>Names as most assignments print them.</summary>
    /// <returns>How many are known.</returns>
    [Benchmark(OperationsPerInvoke = 20)]
    public int UsualNames() => Resolve(Usual);

    /// <summary>Names with places, patterns, merged bureaus, damage, and unknown ones.</summary>
    /// <returns>How many are known.</returns>
    [Benchmark(OperationsPerInvoke = 20)]
    public int HardNames() => Resolve(Hard);

    private int Resolve(string[] names)
    {
        var known = 0;
        foreach (var name in names)
            known += _resolver.ResolveAnew(name).IsKnown ? 1 : 0;
        return known;
    }
}
