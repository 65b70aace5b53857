using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Passages;

/// <summary>
/// Marks passages that repeat an earlier passage word for word, as extracted web pages and PDFs have them. Runs on the
/// finished text, as it changes none of it. Table rows are left out: an annex restates the plan's clauses on purpose.
/// </summary>
internal static class RepeatedPassageMarker
{
    // Shorter ones, and bare lists of units, are phrases that clauses share.
    private const int ShortestPassage = 30;
    private const int MostCandidates = 8;

    /// <summary>Marks the passages.</summary>
    /// <param name="content">The normalized text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="log">Where each passage is noted.</param>
    /// <returns>The blocks with <see cref="NormalizedBlock.Repeated"/> filled.</returns>
    public static IReadOnlyList<NormalizedBlock> Mark(MappedText content, IReadOnlyList<NormalizedBlock> blocks, RepairLog log)
    {
        var sentences = Split(content.Value, blocks);
        var spans = new Dictionary<int, List<TextSpan>>();
        var places = new Dictionary<int, List<int>>();
        for (var i = 0; i < sentences.Count;)
        {
            // What is too short as a whole is so from any later start: going on behind it keeps the time linear.
            var length = Longest(sentences, places, i);
            for (var k = i; k < i + Math.Max(1, length); k++)
                Note(places, sentences[k].Id, k);
            if (IsPassage(sentences, i, length))
                Add(content, sentences, i, length, spans, log);
            i += Math.Max(1, length);
        }
        return [.. blocks.Select((block, i) => spans.TryGetValue(i, out var found) ? block with { Repeated = found } : block)];
    }

    private static List<Sentence> Split(string text, IReadOnlyList<NormalizedBlock> blocks)
    {
        var splitter = new SentenceSplitter();
        var sentences = new List<Sentence>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Cells.Count == 0 && blocks[i].Role == BlockRole.Body)
                splitter.Split(text, blocks[i].Span, i, sentences);
        return sentences;
    }

    // How many sentences from here on stand in the same order earlier.
    private static int Longest(List<Sentence> sentences, Dictionary<int, List<int>> places, int at)
    {
        var best = 0;
        foreach (var start in places.GetValueOrDefault(sentences[at].Id) ?? [])
        {
            var length = 0;
            while (start + length < at && at + length < sentences.Count && sentences[start + length].Id == sentences[at + length].Id)
                length++;
            best = Math.Max(best, length);
        }
        return best;
    }

    private static bool IsPassage(List<Sentence> sentences, int at, int length)
    {
        var weight = 0;
        for (var k = at; k < at + length; k++)
            weight += sentences[k].Weight;
        return weight >= ShortestPassage;
    }

    private static void Note(Dictionary<int, List<int>> places, int id, int at)
    {
        if (!places.TryGetValue(id, out var list))
            places.Add(id, list = []);
        if (list.Count < MostCandidates)
            list.Add(at);
    }

    private static void Add(
        MappedText content, List<Sentence> sentences, int at, int length, Dictionary<int, List<TextSpan>> spans, RepairLog log)
    {
        var last = sentences[at + length - 1];
        log.Add(RepairKind.RepeatedPassage, content.OriginOf(sentences[at].Span.Start),
            content.Value.AsSpan(sentences[at].Span.Start, last.Span.End - sentences[at].Span.Start), "");
        for (var k = at; k < at + length; k++)
        {
            if (!spans.TryGetValue(sentences[k].Block, out var list))
                spans.Add(sentences[k].Block, list = []);
            if (list.Count > 0 && list[^1].End == sentences[k].Span.Start)
                list[^1] = TextSpan.Between(list[^1].Start, sentences[k].Span.End);
            else
                list.Add(sentences[k].Span);
        }
    }
}
