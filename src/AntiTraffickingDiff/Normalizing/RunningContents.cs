using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Parts typed contents from what is run together with them on one line: the title before 目录, and the text behind, which
/// starts where the first entry comes again.
/// </summary>
internal static class RunningContents
{
    /// <summary>How far into a document contents start, and how many letters and digits an entry has at least and at most.</summary>
    private const int LongestBefore = 200, ShortestEntry = 3, LongestEntry = 40;

    /// <summary>How many lines of a head are looked at, and how far down the text behind contents may start.</summary>
    private const int MostLines = 40, MostEntries = 200;

    public static NormalizingPass Pass { get; } = new(RepairKind.FieldParted, (blocks, log) =>
    {
        for (var i = 0; i < Math.Min(blocks.Count, MostLines); i++)
            if (blocks[i].IsBodyLine && HeadingIn(blocks[i].Text.Value) is var (start, end) && end > 0)
                return Parted(blocks, i, start, end, log);
        return blocks;
    });

    // 目录, 目 次： at the start of a line or behind a title, with an entry behind it.
    private static (int Start, int End) HeadingIn(string text)
    {
        for (var at = text.IndexOf('目', StringComparison.Ordinal); at >= 0 && at < LongestBefore; at = text.IndexOf('目', at + 1))
        {
            var end = Characters.SkipBlank(text, at + 1, text.Length);
            if (end < text.Length && text[end] is '录' or '次' && (text.AsSpan(0, at).IsWhiteSpace() || TitleLines.EndsInKind(text.AsSpan(0, at).TrimEnd())))
            {
                for (end++; end < text.Length && (Characters.IsSpace(text[end]) || text[end] is '：' or ':' or '】' or ']');)
                    end++;
                return end < text.Length && (ClauseNumbers.At(text, end, text.Length) is not null || Numerals.DigitOf(text[end]) >= 0) ? (at, end) : default;
            }
        }
        return default;
    }

    private static IReadOnlyList<DraftBlock> Parted(IReadOnlyList<DraftBlock> blocks, int index, int start, int end, RepairLog log)
    {
        var text = blocks[index].Text;
        var entry = Letters(text.Value, end, EndOfEntry(text.Value, end)).Letters;
        var again = entry.Length is < ShortestEntry or > LongestEntry ? -1 : Again(text.Value, end, entry);
        var isBehind = again < 0 && entry.Length >= ShortestEntry
            && blocks.Skip(index + 1).Take(MostEntries).Any(block => block.IsBodyLine && Letters(block.Text.Value, 0, Math.Min(block.Text.Length, LongestEntry)).Letters.StartsWith(entry, StringComparison.Ordinal));
        var hasTitle = !text.Value.AsSpan(0, start).IsWhiteSpace();
        if (again < 0 && !(isBehind && hasTitle))
            return blocks;
        var result = new List<DraftBlock>(blocks.Take(index));
        if (hasTitle)
            Add(0, start);
        Add(hasTitle ? start : 0, again < 0 ? text.Length : again);
        if (again >= 0)
            Add(again, text.Length);
        result.AddRange(blocks.Skip(index + 1));
        return result;

        void Add(int from, int to)
        {
            var part = blocks[index].With(text.Slice(TextSpan.Between(from, to)));
            if (from > 0)
                log.Add(RepairKind.FieldParted, text.OriginOf(from), "", part.Text.Value);
            result.Add(from == 0 ? part : part with { BlankLinesBefore = 0, StartsPage = false, OutlineLevel = null });
        }
    }

    // The first entry goes to white space, leaders, a mark or the next number.
    private static int EndOfEntry(string text, int start)
    {
        var at = ClauseNumbers.At(text, start, text.Length) is { } number ? number.Span.End : start;
        while (at < text.Length && (Characters.IsSpace(text[at]) || Numerals.DigitOf(text[at]) >= 0))
            at++;
        for (; at < text.Length && !Characters.IsSpace(text[at]) && !"….．·；;，。-—_".Contains(text[at]); at++)
            if (ClauseNumbers.CanStartInLine(text[at]) && ClauseNumbers.At(text, at, text.Length) is not null)
                break;
        return at;
    }

    // Where an entry's letters and digits come again, whatever stands between them.
    private static int Again(string text, int start, string entry)
    {
        var (letters, places) = Letters(text, start, text.Length);
        var found = letters.IndexOf(entry, entry.Length, StringComparison.Ordinal);
        if (found < 0)
            return -1;
        // A bracket before the number belongs to it.
        var at = places[found];
        return text[at - 1] is '（' or '(' ? at - 1 : at;
    }

    private static (string Letters, List<int> Places) Letters(string text, int start, int end)
    {
        var letters = new System.Text.StringBuilder();
        var places = new List<int>();
        for (var at = start; at < end; at++)
            if (char.IsLetterOrDigit(text[at]) || Numerals.IsIdeographic(text[at]))
            {
                letters.Append(text[at]);
                places.Add(at);
            }
        return (letters.ToString(), places);
    }
}
