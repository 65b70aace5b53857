using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// What a web site or newspaper puts where it cuts a document: [接上页], （下转第3版）. Each such mark becomes furniture of its
/// own, so that the sentence it cuts can be joined; its text stays.
/// </summary>
internal static partial class PageTurns
{
    private const int LongestMark = 12, LongestPager = 80;
    private const string Open = "[（(〔【";
    private const string Close = "]）)〕】";

    private static readonly WordList Words = new(
        "接上页", "接上一页", "上接", "上一页", "下一页", "下接", "接下页", "转下页", "接下一页", "未完待续", "下转", "紧接上页", "续上页", "续前页", "接第", "转第", "上页", "下页");

    public static NormalizingPass Pass { get; } = new(RepairKind.PageFurniture, (blocks, log) =>
    {
        var result = new List<DraftBlock>(blocks.Count);
        foreach (var block in blocks)
            if (!block.IsBodyLine)
                result.Add(block);
            else if (IsMark(block.Text.Value))
                result.Add(AsMark(block, log));
            else
                Part(block, result, log);
        return result;
    });

    /// <summary>Whether a line is nothing but such a mark, in brackets or not.</summary>
    public static bool IsMark(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > 2 && Open.Contains(line[0]) && MarkAt(line, 0) == line.Length || IsPager(line))
            return true;
        var rest = line;
        while (Words.StartOf(rest) is { } word)
            rest = rest[word.Length..].TrimStart();
        return rest.Length < line.Length && IsRest(rest);
    }

    // [第1页] [第2页] [尾页], 首页 上一页 1 2 3 下一页 尾页: nothing but the buttons that turn pages, two at least.
    private static bool IsPager(ReadOnlySpan<char> line)
    {
        var buttons = 0;
        foreach (var match in Button().EnumerateMatches(line))
            buttons++;
        return buttons > 1 && line.Length <= LongestPager && Pager().IsMatch(line);
    }

    [GeneratedRegex("首页|尾页|末页|上一页|下一页|前一页|后一页|第 ?[0-9]{1,3} ?页")]
    private static partial Regex Button();

    [GeneratedRegex("^(?>(?:首页|尾页|末页|上一页|下一页|前一页|后一页|第 ?[0-9]{1,3} ?页|共 ?[0-9]{1,4} ?页|跳转|到|[0-9]{1,3}(?![0-9])|[\\[\\]【】（）()<>«»|/.…\\s])+)$")]
    private static partial Regex Pager();

    private static DraftBlock AsMark(DraftBlock block, RepairLog log)
    {
        log.Add(RepairKind.PageFurniture, block.Text.OriginOf(0), block.Text.Value, nameof(BlockRole.Header));
        return block with { Role = BlockRole.Header };
    }

    // Cuts a line before and behind each mark in brackets.
    private static void Part(DraftBlock block, List<DraftBlock> result, RepairLog log)
    {
        var text = block.Text.Value;
        var done = 0;
        for (var at = text.AsSpan().IndexOfAny(Open); at >= 0 && at < text.Length; at++)
        {
            if (!Open.Contains(text[at]) || MarkAt(text, at) is not (> 0 and var end))
                continue;
            Add(done, at, isMark: false);
            Add(at, end, isMark: true);
            done = end;
            at = end - 1;
        }
        if (done == 0)
            result.Add(block);
        else
            Add(done, text.Length, isMark: false);

        void Add(int start, int end, bool isMark)
        {
            if (text.AsSpan(start, end - start).IsWhiteSpace())
                return;
            var piece = block.With(block.Text.Slice(TextSpan.Between(start, end)));
            piece = start == 0 ? piece : piece with { BlankLinesBefore = 0, StartsPage = false };
            result.Add(isMark ? AsMark(piece, log) : piece);
        }
    }

    // The end of the mark whose bracket stands at a place, or 0.
    private static int MarkAt(ReadOnlySpan<char> text, int open)
    {
        var inside = text[(open + 1)..Math.Min(text.Length, open + 1 + LongestMark)];
        var length = inside.IndexOfAny(Close);
        return length > 0 && Words.StartOf(inside[..length].Trim()) is { } word && IsRest(inside[..length].Trim()[word.Length..]) ? open + length + 2 : 0;
    }

    // 第3版, 2页, A4版：.
    private static bool IsRest(ReadOnlySpan<char> text) => text.Length < LongestMark && text.IndexOfAnyExcept("0123456789一二三四五六七八九十ABCD第版页面条 ：:") < 0;
}
