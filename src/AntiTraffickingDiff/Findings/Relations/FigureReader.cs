namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>Reads ages, counts and deadlines: digits with the unit after them (16岁, 2025年, 3次, 24小时).</summary>
internal static class FigureReader
{
    private static readonly string[] Units = ["周岁", "岁", "年", "个月", "月", "日", "天", "小时", "次", "%", "％", "万元", "元", "名", "人", "所", "个"];

    /// <summary>Reads the figures of a text.</summary>
    /// <param name="text">Normalized text.</param>
    /// <returns>Each figure with its unit (周岁 counts as 岁), in order.</returns>
    public static IReadOnlyList<(string Number, string Unit)> Read(string text)
    {
        var figures = new List<(string, string)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (UnitAt(text, i) is { } unit)
                figures.Add((text[start..i], unit));
        }
        return figures;
    }

    private static string? UnitAt(string text, int at)
    {
        var unit = Array.Find(Units, unit => string.CompareOrdinal(text, at, unit, 0, unit.Length) == 0);
        return unit == "周岁" ? "岁" : unit;
    }
}
