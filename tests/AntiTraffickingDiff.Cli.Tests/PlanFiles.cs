namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>A folder of small invented plans, each with other content.</summary>
internal sealed class PlanFiles : IDisposable
{
    public PlanFiles(int count)
    {
        Directory.CreateDirectory(Plans);
        for (var i = 0; i < count; i++)
            File.WriteAllText(Path.Combine(Plans, $"{i:D4}.txt"), Text(i));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("atdiff-coverage-").FullName;

    public string Plans => Path.Combine(Root, "plans");

    public string Output(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, "out")).FullName, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Text(int number) => string.Join('\n',
    [
        "青荷区反对拐卖人口实施方案",
        "一、预防犯罪",
        .. Enumerable.Range(1, 40).Select(i =>
            $"{i}.第{number}号村的茶农每月巡逻{i}次，发现走失儿童及时报告派出所；规范招工和职业介绍，清理非法中介。（区人社局负责，区公安分局配合）"),
    ]);
}
