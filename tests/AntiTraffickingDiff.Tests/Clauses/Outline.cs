using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>Prints an outline of usual numbers: so many clauses at each level below the last clause of the level above.</summary>
internal static class Outline
{
    public static IEnumerable<string> Ids(int[] counts)
    {
        var path = string.Empty;
        foreach (var count in counts)
        {
            for (var value = 1; value <= count; value++)
                yield return path + value.ToString(CultureInfo.InvariantCulture);
            path += count.ToString(CultureInfo.InvariantCulture) + ".";
        }
    }

    public static string Print(int[] counts)
    {
        var text = new StringBuilder();
        for (var level = 0; level < counts.Length; level++)
            for (var value = 1; value <= counts[level]; value++)
                text.Append(Mark(level, value)).Append("加强管理，开展宣传，").Append(level).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Mark(int level, int value) => level switch
    {
        0 => Numerals.Ideographic(value) + "、",
        1 => "（" + Numerals.Ideographic(value) + "）",
        2 => Numerals.Arabic(value) + ".",
        3 => "（" + Numerals.Arabic(value) + "）",
        4 => ((char)('①' + value - 1)).ToString(),
        _ => "——",
    };
}
