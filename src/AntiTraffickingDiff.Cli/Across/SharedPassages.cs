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
        // Names of documents are nobody's words.
        foreach (Match match in Documents().Matches(clause))
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

    /// <summary>Names of documents.</summary>
    [GeneratedRegex("《[^《》]{0,80}》", RegexOptions.CultureInvariant)]
    internal static partial Regex Documents();

    // The level before a unit or in a self-reference, and what only bodies of one level have in their names.
    [GeneratedRegex("[全我本各][省市区县州](?!级)|(?<=^|[^\\u4e00-\\u9fff]|[由经报向和与及对在为将以请按])[省市区县州](?=[\\u4e00-\\u9fff]{2,8}?(?:局|厅|委|办|部|院|会|联))|(?<=委)员会|(?<=公安[\\u4e00-\\u9fff]{0,6})分(?=局)", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();
}

/// <summary>A passage that two texts have in common, small changes inside it included.</summary>
/// <param name="StartA">Where it starts in the one.</param>
/// <param name="LengthA">How long it is there.</param>
/// <param name="StartB">Where it starts in the other one.</param>
/// <param name="LengthB">How long it is there.</param>
/// <param name="Own">Its characters that are the same and not common stock.</param>
internal sealed record SharedPassage(int StartA, int LengthA, int StartB, int LengthB, int Own);

/// <summary>One plan prepared for comparing with others.</summary>
internal sealed class ReuseText
{
    private readonly ulong[] _slots;
    private readonly int[] _first;
    private readonly int[] _next;
    private readonly int _mask;

    /// <summary>Prepares a plan.</summary>
    /// <param name="folded">Its folded text.</param>
    /// <param name="isStock">Whether a run is common stock: the baseline's, or in so many plans that nobody has it from anybody.</param>
    public ReuseText(FoldedText folded, Func<ulong, bool> isStock)
    {
        Folded = folded;
        Hashes = Shingles.Of(folded.Text);
        Stock = new bool[folded.Text.Length];
        for (var i = 0; i < Hashes.Length; i++)
            if (Hashes[i] != 0 && isStock(Hashes[i]))
                Stock.AsSpan(i, Shingles.Length).Fill(true);
        // A clause that is shorter than a run, such as a heading, can be neither found nor missed: it counts for nobody.
        var (start, length) = (0, 0);
        for (var end = folded.Text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = folded.Text.IndexOf('\n', start = end + 1))
            if (end - start < Shingles.Length)
                Stock.AsSpan(start, end - start).Fill(true);
            else
                length += end - start;
        Length = length;
        (_slots, _first, _next, _mask) = ([], [], [], 0);
    }

    private ReuseText(ReuseText other)
    {
        (Folded, Hashes, Stock, Length) = (other.Folded, other.Hashes, other.Stock, other.Length);
        var size = 16;
        while (size < 2 * Hashes.Length)
            size *= 2;
        (_slots, _first, _next, _mask) = (new ulong[size], new int[size], new int[Hashes.Length], size - 1);
        for (var i = Hashes.Length - 1; i >= 0; i--)
        {
            if (Hashes[i] == 0)
                continue;
            var slot = (int)(Hashes[i] >> 32) & _mask;
            while (_slots[slot] != 0 && _slots[slot] != Hashes[i])
                slot = (slot + 1) & _mask;
            _next[i] = _slots[slot] == 0 ? -1 : _first[slot];
            (_slots[slot], _first[slot]) = (Hashes[i], i);
        }
    }

    /// <summary>The folded text.</summary>
    public FoldedText Folded { get; }

    /// <summary>The hashes of its runs.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Which of its characters are common stock.</summary>
    public bool[] Stock { get; }

    /// <summary>How many characters it has.</summary>
    public int Length { get; }

    /// <summary>The same with an index of its runs, for comparing many others with it.</summary>
    /// <returns>The indexed plan.</returns>
    public ReuseText Indexed() => new(this);

    /// <summary>The first place of a run; −1 if there is none.</summary>
    /// <param name="hash">The run.</param>
    /// <returns>The place.</returns>
    public int First(ulong hash)
    {
        for (var slot = (int)(hash >> 32) & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (_slots[slot] == hash)
                return _first[slot];
        return -1;
    }

    /// <summary>The next place of the same run; −1 if there is none.</summary>
    /// <param name="place">A place.</param>
    /// <returns>The next one.</returns>
    public int Next(int place) => _next[place];
}

/// <summary>
/// Finds the passages that two plans have in common, whatever their order: the longest equal run at each place, and runs
/// joined where only a few characters between them differ (a name, a misread character).
/// </summary>
internal static class SharedPassages
{
    // A changed name or a damaged word between two equal runs.
    private const int Gap = 12;

    // Of a run that stands very often in a plan only the first places are tried.
    private const int MostPlaces = 32;

    /// <summary>Finds them.</summary>
    /// <param name="a">The one plan, indexed.</param>
    /// <param name="b">The other one.</param>
    /// <param name="withStock">Whether common stock counts too.</param>
    /// <returns>The passages in the order of the second plan; each has at least 15 characters that count.</returns>
    public static List<SharedPassage> Between(ReuseText a, ReuseText b, bool withStock = false)
    {
        var (textA, textB) = (a.Folded.Text, b.Folded.Text);
        var passages = new List<SharedPassage>();
        SharedPassage? last = null;
        for (var i = 0; i < b.Hashes.Length;)
        {
            var (at, length) = Longest(a, textA, textB, i, b.Hashes[i]);
            if (length < Shingles.Length)
            {
                i++;
                continue;
            }

            var own = Own(b, i, length, withStock);
            var (betweenA, betweenB) = last is null ? (-1, -1) : (at - last.StartA - last.LengthA, i - last.StartB - last.LengthB);
            if (last is not null && betweenA is >= 0 and <= Gap && betweenB is >= 0 and <= Gap)
            {
                last = new SharedPassage(last.StartA, at + length - last.StartA, last.StartB, i + length - last.StartB, last.Own + own);
            }
            else
            {
                Keep(last, passages);
                last = new SharedPassage(at, length, i, length, own);
            }

            i += length;
        }

        Keep(last, passages);
        return passages;
    }

    private static void Keep(SharedPassage? passage, List<SharedPassage> passages)
    {
        if (passage is not null && passage.Own >= Shingles.ShortestPassage)
            passages.Add(passage);
    }

    private static (int At, int Length) Longest(ReuseText a, string textA, string textB, int start, ulong hash)
    {
        if (hash == 0)
            return (0, 0);
        var (best, length, tried) = (0, 0, 0);
        for (var at = a.First(hash); at >= 0 && tried < MostPlaces; at = a.Next(at), tried++)
        {
            var equal = 0;
            while (at + equal < textA.Length && start + equal < textB.Length && textA[at + equal] == textB[start + equal] && textB[start + equal] != '\n')
                equal++;
            if (equal > length)
                (best, length) = (at, equal);
        }

        return (best, length);
    }

    private static int Own(ReuseText text, int start, int length, bool withStock)
    {
        if (withStock)
            return length;
        var own = 0;
        for (var i = start; i < start + length; i++)
            if (!text.Stock[i])
                own++;
        return own;
    }
}
