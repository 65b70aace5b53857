namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>An invented place.</summary>
/// <param name="Name">Its name, such as 青荷区.</param>
/// <param name="Prefix">What stands before the names of its units, such as 区.</param>
internal sealed record Place(string Name, string Prefix)
{
    private const string First = "青云柳石松桐槐河泽岭渔鹤兰枫杏沙雁溪禾梧";
    private const string Second = "荷湖溪泉坡塘湾岭桥川坪源浦汀洲原陵港屏渡";
    private static readonly string[] Levels = ["省", "市", "区", "县"];

    /// <summary>Invents a place.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The place.</returns>
    public static Place Invent(Random random)
    {
        var level = Levels[random.Next(Levels.Length)];
        return new Place($"{First[random.Next(First.Length)]}{Second[random.Next(Second.Length)]}{level}", level);
    }
}
