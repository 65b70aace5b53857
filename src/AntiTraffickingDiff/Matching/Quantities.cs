using System.Globalization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// How often, how long and how many a wording asks for, so that 每两个月 and 每2月, 二十四小时内 and 一天之内 are one: a part of
/// a duty whose figure the plan leaves out or changes is half of it.
/// </summary>
internal static partial class Quantities
{
    /// <summary>The quantities of a text, each once.</summary>
    public static HashSet<string> Of(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Figure().EnumerateMatches(text))
        {
            var figure = text.Slice(match.Index, match.Length);
            var at = 0;
            while (at < figure.Length && (char.IsAsciiDigit(figure[at]) || figure[at] is '.' || Numerals.IsIdeographic(figure[at]) || figure[at] == '半'))
                at++;
            var value = Value(figure[..at]);
            if (value <= 0)
                continue;
            var unit = figure[at..].TrimStart('个');
            found.Add(Hours(unit) is > 0 and var hours ? string.Create(CultureInfo.InvariantCulture, $"h{value * hours:0.#}") : string.Create(CultureInfo.InvariantCulture, $"{value:0.##}{(unit.Length == 0 || unit is "遍" or "轮" or "回" ? "次" : unit)}"));
        }
        // 每年 and 每月 have no figure; 一年一次 says the same.
        foreach (var match in Every().EnumerateMatches(text))
            if (Hours(text.Slice(match.Index, match.Length).TrimStart('每').TrimStart('个')) is > 0 and var hours)
                found.Add(string.Create(CultureInfo.InvariantCulture, $"h{hours:0.#}"));
        foreach (var match in AtOnce().EnumerateMatches(text))
            found.Add(text.Slice(match.Index, match.Length) is "当日" or "当天" ? "h24" : "at-once");
        return found;
    }

    private static double Value(ReadOnlySpan<char> numeral)
    {
        if (numeral is "半")
            return 0.5;
        if (double.TryParse(numeral, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        if (numeral is "两")
            return 2;
        var position = 0;
        return Numerals.Ideographic(numeral, ref position, numeral.Length);
    }

    private static double Hours(ReadOnlySpan<char> unit) => unit switch
    {
        "小时" or "钟头" => 1,
        "日" or "天" or "工作日" => 24,
        "周" or "星期" => 168,
        "月" => 720,
        "季" or "季度" => 2160,
        "学期" => 4320,
        "年" or "年度" or "学年" => 8640,
        _ => 0,
    };

    [GeneratedRegex("(?:(?<![0-9])[0-9]+(?:\\.[0-9]+)?|(?<![一二两三四五六七八九十百])[一二两三四五六七八九十百]+|半)个?(?:小时|钟头|工作日|日|天|周(?!岁)|星期|月|季度|季|学期|学年|年度|年(?![0-9])|次|遍|轮|回|名|人|所|家|处|场|堂|期|部|台|元|万元|课时|学时|%|％|周岁|岁)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("每个?(?:周|星期|月|季度|季|学期|学年|年度|年)|每(?:日|天)", RegexOptions.CultureInvariant)]
    private static partial Regex Every();

    [GeneratedRegex("当日|当天|立即|立刻|即刻|马上|当场|第一时间|即时", RegexOptions.CultureInvariant)]
    private static partial Regex AtOnce();
}
