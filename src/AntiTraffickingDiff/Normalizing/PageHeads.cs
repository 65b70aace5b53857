using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>What a field of a web page says of the document.</summary>
internal enum FieldKind
{
    /// <summary>What it is called.</summary>
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

    private static readonly SpanTable<FieldKind> All = WordList.Table(
        "letterhead-words.tsv",
        ("field-title", FieldKind.Title), ("field-publisher", FieldKind.Publisher), ("field-date", FieldKind.Date), ("field-number", FieldKind.Number), ("field-other", FieldKind.Other));

    /// <summary>What a label stands for.</summary>
    /// <param name="label">The label without spaces and without its colon.</param>
    /// <returns>Its kind, or null if it is none.</returns>
    public static FieldKind? KindOf(ReadOnlySpan<char> label) => All.TryGet(label.TrimEnd("】]）)"), out var kind) ? kind : null;

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
