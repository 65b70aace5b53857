using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// A plan's words without what differs between copies: punctuation, spaces, the own place's name, the levels in unit names
/// and self-references (全市, 我区, 市公安局, 公安武清分局). Every character knows where it stands in the plan.
/// </summary>
internal sealed partial class FoldedText
{
    private readonly int[] _clauses;
    private readonly int[] _offsets;

    private FoldedText(string text, int[] clauses, int[] offsets) => (Text, _clauses, _offsets) = (text, clauses, offsets);

    /// <summary>The characters that are compared.</summary>
    public string Text { get; }

    /// <summary>Folds a plan.</summary>
    /// <param name="words">Its clauses.</param>
    /// <param name="region">Its place.</param>
    /// <returns>The folded text. Between clauses stands a line feed, which nothing equals across.</returns>
    public static FoldedText Of(IReadOnlyList<SheetClause> words, string region)
    {
        var total = words.Sum(clause => clause.Text.Length) + words.Count;
        var (text, clauses, offsets) = (new StringBuilder(total), new List<int>(total), new List<int>(total));
        string[] names = [.. Names(region)];
        for (var i = 0; i < words.Count; i++)
        {
            var clause = words[i].Text;
            var skip = Skipped(clause, names);
            for (var at = 0; at < clause.Length; at++)
            {
                var c = clause[at];
                if (skip[at] || !(Characters.IsHan(c) || char.IsAsciiLetterOrDigit(c)))
                    continue;
                text.Append(Folded(clause, at));
                clauses.Add(i);
                offsets.Add(at);
            }

            text.Append('\n');
            clauses.Add(i);
            offsets.Add(clause.Length);
        }

        return new FoldedText(text.ToString(), [.. clauses], [.. offsets]);
    }

    /// <summary>Where a stretch of the folded text stands in the plan.</summary>
    /// <param name="words">The clauses that were folded.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">How long it is; it may go over clauses.</param>
    /// <returns>The clause it starts in and its words up to that clause's end.</returns>
    public (SheetClause Clause, string Text) Place(IReadOnlyList<SheetClause> words, int start, int length)
    {
        var clause = _clauses[start];
        var end = start + length - 1;
        while (end > start && _clauses[end] != clause)
            end--;
        return (words[clause], words[clause].Text[_offsets[start]..Math.Min(words[clause].Text.Length, _offsets[end] + 1)]);
    }

    // 武清区, and 武清 in 公安武清分局; a stem of one character would take too much.
    private static IEnumerable<string> Names(string region)
    {
        if (region.Length < 2)
            yield break;
        yield return region;
        var stem = region.TrimEnd('省', '市', '区', '县', '州', '盟', '旗');
        if (stem.Length >= 2)
            yield return stem;
    }

    private static bool[] Skipped(string clause, string[] names)
    {
        var skip = new bool[clause.Length];
        foreach (var name in names)
            for (var at = clause.IndexOf(name, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                skip.AsSpan(at, name.Length).Fill(true);
        foreach (Match match in Levels().Matches(clause))
            skip.AsSpan(match.Index, match.Length).Fill(true);
        return skip;
    }

    // 民政厅 and 民政局, 卫生健康委员会 and 卫生健康委: one letter for each.
    private static char Folded(string clause, int at) => clause[at] switch
    {
        '厅' => '局',
        '○' or '零' => '〇',
        var c => c,
    };

    // The level before a unit or in a self-reference, and what only bodies of one level have in their names.
    [GeneratedRegex("[全我本各][省市区县州](?!级)|(?<=^|[^\\u4e00-\\u9fff]|[由经报向和与及对在为将以请按])[省市区县州](?=[\\u4e00-\\u9fff]{2,8}?(?:局|厅|委|办|部|院|会|联))|(?<=委)员会|(?<=公安[\\u4e00-\\u9fff]{0,6})分(?=局)", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}
