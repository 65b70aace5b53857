using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Gives page numbers and running headers and footers their roles; their text stays.</summary>
internal static class PageFurniture
{
    private const int FewestBareNumbers = 3;
    private const int LongestWidth = 80;
    private const int FewestTimes = 3;
    private const int ShortestPage = 8;
    private const int MostlyText = 3;

    public static NormalizingPass Pass { get; } = new(RepairKind.PageFurniture, (blocks, log) =>
    {
        var isPageNumber = PageNumbers(blocks);
        var running = RunningLines(blocks, isPageNumber);
        if (running.Count == 0 && !isPageNumber.Contains(true))
            return blocks;
        var result = blocks.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            var role = isPageNumber[i] ? BlockRole.PageNumber : !running.Contains(i) ? result[i].Role
                : i + 1 < blocks.Count && (blocks[i + 1].StartsPage || isPageNumber[i + 1]) ? BlockRole.Footer : BlockRole.Header;
            if (role == result[i].Role)
                continue;
            log.Add(RepairKind.PageFurniture, result[i].Text.OriginOf(0), result[i].Text.Value, role.ToString());
            result[i] = result[i] with { Role = role };
        }
        return result;
    });

    private static bool[] PageNumbers(IReadOnlyList<DraftBlock> blocks)
    {
        var found = new bool[blocks.Count];
        var bare = new List<int>();
        for (var i = 0; i < found.Length; i++)
        {
            if (!blocks[i].IsBodyLine)
                continue;
            found[i] = PageNumberLine.Is(blocks[i].Text.Value);
            if (BareNumber(blocks[i].Text.Value) > 0)
                bare.Add(i);
        }
        // A number alone on its line is a page number only if the next page's follows: 1, 2, 3 with text between them.
        var areSuccessive = bare.Count >= FewestBareNumbers;
        for (var i = 1; i < bare.Count && areSuccessive; i++)
            areSuccessive = bare[i] - bare[i - 1] >= 2
                && BareNumber(blocks[bare[i]].Text.Value) == BareNumber(blocks[bare[i - 1]].Text.Value) + 1;
        if (areSuccessive)
            bare.ForEach(i => found[i] = true);
        return found;
    }

    private static int BareNumber(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length is >= 1 and <= 3 && text.IndexOfAnyExceptInRange('0', '9') < 0 ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
    }

    // Short lines that come again with every page.
    private static HashSet<int> RunningLines(IReadOnlyList<DraftBlock> blocks, bool[] isPageNumber)
    {
        var candidates = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (isPageNumber[i] || !blocks[i].IsBodyLine || blocks[i].Width > LongestWidth || blocks[i].OutlineLevel is not null)
                continue;
            // Digits may be the page's number.
            var key = string.Create(blocks[i].Text.Length, blocks[i].Text.Value, static (key, source) =>
            {
                for (var k = 0; k < key.Length; k++)
                    key[k] = char.IsAsciiDigit(source[k]) ? '#' : source[k];
            }).Trim();
            if (!candidates.TryGetValue(key, out var list))
                candidates.Add(key, list = []);
            list.Add(i);
        }
        var found = new HashSet<int>();
        foreach (var places in candidates.Values)
            if (places.Count >= FewestTimes && IsNoClause(blocks[places[0]].Text.Value)
                && (AreAtPageEnds(blocks, isPageNumber, places) || AreRegular(places)))
                found.UnionWith(places);
        // A text that repeats itself as a whole has no furniture.
        return found.Count * MostlyText > blocks.Count ? [] : found;
    }

    private static bool AreAtPageEnds(IReadOnlyList<DraftBlock> blocks, bool[] isPageNumber, List<int> places)
    {
        var count = places.Count(i => blocks[i].StartsPage || i + 1 == blocks.Count || blocks[i + 1].StartsPage
            || isPageNumber[i + 1] || i > 0 && isPageNumber[i - 1]);
        return count * 2 >= places.Count;
    }

    // Without page breaks only the distance tells: the same number of lines each time, give or take a fifth.
    private static bool AreRegular(List<int> places)
    {
        int least = int.MaxValue, most = 0;
        for (var i = 1; i < places.Count; i++)
        {
            least = Math.Min(least, places[i] - places[i - 1]);
            most = Math.Max(most, places[i] - places[i - 1]);
        }
        return least >= ShortestPage && most - least <= most / 5;
    }

    // A line that starts with a number, ends a sentence or is the rest of one in brackets (合）) is text.
    private static bool IsNoClause(ReadOnlySpan<char> text)
    {
        var line = text.Trim();
        var closesBracket = line.IndexOfAny("（(）)") is var first and >= 0 && line[first] is '）' or ')';
        return !ClauseNumbers.Starts(line) && !Characters.IsSentenceEnd(line[^1]) && !closesBracket;
    }
}

/// <summary>
/// Marks passages that repeat an earlier passage word for word, as extracted web pages and PDFs have them. Runs on the
/// finished text, as it changes none of it. Table rows are left out: an annex restates the plan's clauses on purpose.
/// </summary>
internal static class RepeatedPassages
{
    // Shorter ones, and bare lists of units, are phrases that clauses share.
    private const int ShortestPassage = 30;
    private const int MostCandidates = 8;

    // A piece of a paragraph between boundaries. Pieces with the same characters have the same id; the weight is how many
    // characters of it are text, not a list of units in parentheses.
    private readonly record struct Piece(int Block, TextSpan Span, int Id, int Weight);

    /// <summary>Fills <see cref="NormalizedBlock.Repeated"/> and notes each passage.</summary>
    public static IReadOnlyList<NormalizedBlock> Mark(MappedText content, IReadOnlyList<NormalizedBlock> blocks, RepairLog log)
    {
        var pieces = Split(content.Value, blocks);
        var spans = new Dictionary<int, List<TextSpan>>();
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i < pieces.Count;)
        {
            // What is too short as a whole is so from any later start: going on behind it keeps the time linear.
            var length = Longest(pieces, places, i);
            for (var k = i; k < i + Math.Max(1, length); k++)
                if (!places.TryGetValue(pieces[k].Id, out var list))
                    places.Add(pieces[k].Id, [k]);
                else if (list.Count < MostCandidates)
                    list.Add(k);
            if (pieces.Skip(i).Take(length).Sum(piece => piece.Weight) >= ShortestPassage)
                Add(content, pieces.GetRange(i, length), spans, log);
            i += Math.Max(1, length);
        }
        return [.. blocks.Select((block, i) => spans.TryGetValue(i, out var found) ? block with { Repeated = found } : block)];
    }

    // How many pieces from here on stand in the same order earlier.
    private static int Longest(List<Piece> pieces, Dictionary<int, List<int>> places, int at)
    {
        var best = 0;
        foreach (var start in places.GetValueOrDefault(pieces[at].Id) ?? [])
        {
            var length = 0;
            while (start + length < at && at + length < pieces.Count && pieces[start + length].Id == pieces[at + length].Id)
                length++;
            best = Math.Max(best, length);
        }
        return best;
    }

    private static void Add(MappedText content, List<Piece> passage, Dictionary<int, List<TextSpan>> spans, RepairLog log)
    {
        var start = passage[0].Span.Start;
        log.Add(RepairKind.RepeatedPassage, content.OriginOf(start), content.Value.AsSpan(start, passage[^1].Span.End - start), "");
        foreach (var piece in passage)
        {
            if (!spans.TryGetValue(piece.Block, out var list))
                spans.Add(piece.Block, list = []);
            if (list.Count > 0 && list[^1].End == piece.Span.Start)
                list[^1] = TextSpan.Between(list[^1].Start, piece.Span.End);
            else
                list.Add(piece.Span);
        }
    }

    // After 。；！？： and closing parentheses, and before opening ones and ——.
    private static List<Piece> Split(string text, IReadOnlyList<NormalizedBlock> blocks)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var pieces = new List<Piece>();
        for (var block = 0; block < blocks.Count; block++)
        {
            if (blocks[block].Cells.Count > 0 || blocks[block].Role != BlockRole.Body)
                continue;
            var (start, last) = (blocks[block].Span.Start, blocks[block].Span.End);
            for (var i = start; i < last; i++)
            {
                var isBefore = text[i] == '（' || text[i] == '—' && i > start && text[i - 1] != '—' && i + 1 < text.Length && text[i + 1] == '—';
                if (i > start && isBefore)
                    Add(block, ref start, i);
                if (text[i] is '。' or '；' or '！' or '？' or '：' or '）')
                    Add(block, ref start, i + 1);
            }
            if (start < last)
                Add(block, ref start, last);
        }
        return pieces;

        void Add(int block, ref int start, int end)
        {
            var piece = text.AsSpan(start, end - start);
            if (!ids.TryGetValue(piece, out var id))
                ids[piece] = id = ids.Dictionary.Count;
            pieces.Add(new Piece(block, TextSpan.Between(start, end), id, piece[0] == '（' ? 0 : piece.Length));
            start = end;
        }
    }
}
