using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>What a field of a web page says of the document.</summary>
internal enum FieldKind
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>Who issued it.</summary>
    Publisher,

    /// <summary>When.</summary>
    Date,

    /// <summary>Its document number.</summary>
    Number,

    /// <summary>Something else, or a control of the page.</summary>
    Other,
}

/// <summary>The labels of a web page's fields, by the words in letterhead-words.tsv: 发布日期, 文　号, 索 引 号.</summary>
internal static class FieldLabels
{
    /// <summary>The longest label, in characters without the spaces inside.</summary>
    public const int Longest = 9;

    private static readonly (FieldKind Kind, WordList Words)[] All =
    [
        (FieldKind.Title, WordList.Of("letterhead-words.tsv", "field-title")),
        (FieldKind.Publisher, WordList.Of("letterhead-words.tsv", "field-publisher")),
        (FieldKind.Date, WordList.Of("letterhead-words.tsv", "field-date")),
        (FieldKind.Number, WordList.Of("letterhead-words.tsv", "field-number")),
        (FieldKind.Other, WordList.Of("letterhead-words.tsv", "field-other")),
    ];

    /// <summary>What a label stands for.</summary>
    /// <param name="label">The label without spaces and without its colon.</param>
    /// <returns>Its kind, or null if it is none.</returns>
    public static FieldKind? KindOf(ReadOnlySpan<char> label)
    {
        label = label.TrimEnd("】]）)");
        foreach (var (kind, words) in All)
            if (words.Contains(label))
                return kind;
        return null;
    }

    /// <summary>The label at the start of a text, up to its colon; a text that is nothing but a label needs none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How much of the text it takes with its colon.</param>
    /// <returns>Its kind, or null.</returns>
    public static FieldKind? At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var start = text.Length - text.TrimStart("【[（(•●■◆-—·* \t\u3000").Length;
        Span<char> label = stackalloc char[Longest + 1];
        var count = 0;
        for (var at = start; at < text.Length && count <= Longest; at++)
        {
            if (text[at] is '：' or ':')
            {
                length = at + 1;
                return KindOf(label[..count]);
            }
            if (text[at] is not (' ' or '\u3000'))
                label[count++] = text[at];
        }
        length = text.Length;
        return count <= Longest ? KindOf(label[..count]) : null;
    }
}

/// <summary>
/// Parts what web pages run together on a line at the document's head: several fields, also such as have only spaces between
/// label and value (文　号 云政发〔2022〕4号), and the fields behind a title. Each becomes a line, with a colon behind the label.
/// Runs while the spaces are there that tell one from the other.
/// </summary>
internal static class PageHeads
{
    private const int MostLines = 40, LongestLine = 400, FewestFields = 2;

    /// <summary>A label of so many characters, with its colon, may be the end of a longer word.</summary>
    private const int Ambiguous = 3;

    // A field in a line: where its label starts and ends, and whether a colon stands behind the label.
    private readonly record struct Place(int Start, int End, FieldKind Kind, bool HasColon);

    public static NormalizingPass Pass { get; } = new(RepairKind.FieldParted, (blocks, log) =>
    {
        var end = EndOfHead(blocks);
        var hasTable = blocks.Take(end).Count(block => block.IsBodyLine && StartsField(block.Text.Value)) >= FewestFields;
        var result = new List<DraftBlock>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
            if (i < end && blocks[i].IsBodyLine && blocks[i].Text.Length <= LongestLine && FieldsIn(blocks[i].Text.Value, hasTable) is { Count: > 0 } fields)
                Part(blocks[i], fields, log, result);
            else
                result.Add(blocks[i]);
        return result;
    });

    private static int EndOfHead(IReadOnlyList<DraftBlock> blocks)
    {
        for (var i = 0; i < Math.Min(blocks.Count, MostLines); i++)
            if (blocks[i].IsBodyLine && blocks[i].Text.Value.AsSpan().Trim() is var line
                && ClauseNumbers.At(line, 0, line.Length) is { Family: not NumberFamily.Dash } number && (number.Value == 1 || number.Family == NumberFamily.Article))
                return i;
        return Math.Min(blocks.Count, MostLines);
    }

    private static bool StartsField(string text) =>
        Characters.SkipBlank(text, 0, text.Length) is var start && LabelAt(text, start) is not null || FieldLabels.At(text, out _) is not null;

    // The fields that are to be parted from what stands before them, or that lack their colon.
    private static List<Place> FieldsIn(string text, bool hasTable)
    {
        var places = new List<Place>();
        var first = Characters.SkipBlank(text, 0, text.Length);
        for (var at = first; at < text.Length; at++)
        {
            var isApart = at == first || Characters.IsSpace(text[at - 1]);
            if (Characters.IsSpace(text[at]) || !(isApart || TitleLines.EndsInKind(text.AsSpan(0, at))) || LabelAt(text, at) is not { } place)
                continue;
            // 征求意见时间： is one label, 工作方案来源： a title and a label.
            if (!isApart && place.End - place.Start <= Ambiguous && !text.AsSpan(at).StartsWith("来源"))
                continue;
            if (!place.HasColon && !(isApart && (at == first || places.Count > 0) && (hasTable || places.Count > 0 || IsSure(text, place))))
                continue;
            places.Add(place);
            at = place.End - 1;
        }
        return places is [{ HasColon: true } only] && only.Start == first ? [] : places;
    }

    // A field alone that has only spaces behind its label: its value tells.
    private static bool IsSure(string text, Place place)
    {
        var value = text.AsSpan(place.End).Trim();
        return place.Kind switch
        {
            FieldKind.Number => value.EndsWith("号") && value.IndexOfAny("〔[【（(") > 0,
            FieldKind.Date => Numerals.DigitOf(value[0]) >= 0 || Numerals.IsIdeographic(value[0]),
            _ => false,
        };
    }

    // The label at a place: up to its colon, else up to spaces with a value behind them.
    private static Place? LabelAt(string text, int start)
    {
        Span<char> label = stackalloc char[FieldLabels.Longest];
        var count = 0;
        Place? found = null;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '：' or ':')
                return FieldLabels.KindOf(label[..count]) is { } kind ? new Place(start, at + 1, kind, HasColon: true) : found;
            if (Characters.IsSpace(text[at]))
            {
                if (FieldLabels.KindOf(label[..count]) is { } bare && !text.AsSpan(at).IsWhiteSpace())
                    found = new Place(start, at, bare, HasColon: false);
                continue;
            }
            if (count == label.Length)
                return found;
            label[count++] = text[at];
        }
        return found;
    }

    private static void Part(DraftBlock block, List<Place> fields, RepairLog log, List<DraftBlock> result)
    {
        var text = block.Text;
        if (!text.Value.AsSpan(0, fields[0].Start).IsWhiteSpace())
            result.Add(block.With(text.Slice(new TextSpan(0, fields[0].Start))));
        for (var i = 0; i < fields.Count; i++)
        {
            var end = i + 1 < fields.Count ? fields[i + 1].Start : text.Length;
            var piece = new MappedTextBuilder().Append(text, TextSpan.Between(fields[i].Start, fields[i].End));
            if (!fields[i].HasColon)
                piece.Append('：', text.OriginOf(fields[i].End));
            piece.Append(text, TextSpan.Between(fields[i].End, end));
            var field = block.With(piece.Build()) with { OutlineLevel = null };
            log.Add(RepairKind.FieldParted, text.OriginOf(fields[i].Start), "", field.Text.Value);
            result.Add(i == 0 && fields[0].Start == 0 ? field : field with { BlankLinesBefore = 0, StartsPage = false });
        }
    }
}

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
