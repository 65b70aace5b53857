using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

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
