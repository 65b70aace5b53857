using System.Buffers;
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
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789０１２３４５６７８９,.．〇○零一二两三四五六七八九十廿卅百千万亿点半");

    /// <summary>The quantities of a text, each once.</summary>
    public static HashSet<string> Of(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in Figure().EnumerateMatches(text))
        {
            var figure = text.Slice(match.Index, match.Length);
            var unit = figure[(figure.LastIndexOfAny(InNumbers) + 1)..].TrimStart('个');
            if (Value(figure[..(figure.LastIndexOfAny(InNumbers) + 1)]) is not (> 0 and var value))
                continue;
            found.Add(Hours(unit) is > 0 and var hours ? string.Create(CultureInfo.InvariantCulture, $"h{value * hours:0.#}") : string.Create(CultureInfo.InvariantCulture, $"{value:0.##}{(unit is "遍" or "轮" or "回" ? "次" : unit)}"));
        }
        // 每年 and 每月 have no figure; 一年一次 says the same.
        foreach (var match in Every().EnumerateMatches(text))
            if (Hours(text.Slice(match.Index, match.Length).TrimStart('每').TrimStart('个')) is > 0 and var hours)
                found.Add(string.Create(CultureInfo.InvariantCulture, $"h{hours:0.#}"));
        foreach (var match in AtOnce().EnumerateMatches(text))
            found.Add(text.Slice(match.Index, match.Length) is "当日" or "当天" ? "h24" : "at-once");
        return found;
    }

    private static decimal? Value(ReadOnlySpan<char> number) => number is "半" ? 0.5m : WrittenNumbers.Value(number);

    private static decimal Hours(ReadOnlySpan<char> unit) => unit switch
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

    [GeneratedRegex("(?:(?<![0-9一二两三四五六七八九十百])" + WrittenNumbers.Pattern + "|半)个?(?:小时|钟头|工作日|日|天|周(?!岁)|星期|月|季度|季|学期|学年|年度|年(?![0-9])|次|遍|轮|回|名|人|所|家|处|场|堂|期|部|台|元|课时|学时|%|％|周岁|岁)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("每个?(?:周|星期|月|季度|季|学期|学年|年度|年)|每(?:日|天)", RegexOptions.CultureInvariant)]
    private static partial Regex Every();

    [GeneratedRegex("当日|当天|立即|立刻|即刻|马上|当场|第一时间|即时", RegexOptions.CultureInvariant)]
    private static partial Regex AtOnce();
}
