using System.Buffers;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// What is letterhead wherever it stands (GB/T 9704-2012): furniture by role, document number, note on publication,
/// copies-to block, dates with the signature above or below, rules, and lines of the web page around the document. The
/// words are in letterhead-words.tsv.
/// </summary>
internal static partial class Letterhead
{
    /// <summary>The longest document number or signature, in characters.</summary>
    private const int LongestShort = 40;

    /// <summary>The longest signature and title that are run together with the text, in characters.</summary>
    private const int LongestInlineSignature = 30, LongestInlineTitle = 90;

    /// <summary>How far down a table can be the fields of a web page.</summary>
    private const int MostFieldRows = 30;

    private const string Issue = "印发";

    private const string Digits = "〇一二三四五六七八九";

    // Letters and marks that are typed for the zero of a date.
    private const string Zeros = "OＯoΟОо○◯";

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("—―─-－_＿=＝*＊…· ");
    private static readonly WordList Release = WordList.Of("letterhead-words.tsv", "release");
    private static readonly WordList Copies = WordList.Of("letterhead-words.tsv", "copies");
    private static readonly WordList Web = WordList.Of("letterhead-words.tsv", "web");
    private static readonly WordList Signatures = WordList.Of("letterhead-words.tsv", "signature");
    private static readonly WordList AfterTitle = WordList.Of("letterhead-words.tsv", "after-title");

    /// <summary>Letterhead inside a block, or the text that follows it there.</summary>
    /// <param name="Piece">The piece that starts there.</param>
    /// <param name="Covers">The text it surely covers; no number in it is a clause's.</param>
    internal readonly record struct Cut(Piece Piece, TextSpan Covers);

    /// <summary>Sets the kind of the lines that are letterhead.</summary>
    /// <param name="lines">All lines of the document.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            lines[i].Kind = lines[i].Block.Cells.Count > 0 && i < MostFieldRows && WebPage.IsFieldRow(lines[i].CellTexts)
                ? LineKind.Letterhead : KindOf(lines[i]);
        for (var i = 0; i < lines.Count; i++)
            if (IsSignature(lines[i])
                && (Lines.Beside(lines, i, 1)?.Kind == LineKind.Date || Lines.Beside(lines, i, -1)?.Kind == LineKind.Date))
                lines[i].Kind = LineKind.Letterhead;
    }

    /// <summary>
    /// Finds letterhead in a running line: a signature with its date, and title and preamble behind these, where a
    /// notice and its plan are run together.
    /// </summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="span">The block.</param>
    /// <returns>The pieces in order.</returns>
    public static List<Cut> InLine(string text, TextSpan span)
    {
        var cuts = new List<Cut>();
        var sentence = span.Start;
        for (var at = span.Start; at < span.End; at++)
        {
            if (text[at] is '。' or '\n')
                sentence = at + 1;
            else if (text[at] is '1' or '2' or '二' && IsSignatureBefore(text, sentence, at)
                && DateLengthWithIssue(text.AsSpan(at, span.End - at)) is > 0 and var length)
                at = sentence = AddCuts(cuts, text, sentence, at + length, span.End);
        }
        return cuts;
    }

    /// <summary>Whether a text is a date as official documents print it and nothing else but 印发.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for 2022年11月4日, 二〇二二年一月五日, 2022年3月9日印发.</returns>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        text = text.EndsWith(Issue) ? text[..^Issue.Length].TrimEnd() : text;
        text = text.Trim("（）()");
        return text.Length > 0 && (DateLength(text) == text.Length || text.Length < 20 && DashedDate().IsMatch(text));
    }

    /// <summary>The first date in a text.</summary>
    /// <param name="text">A date line, or the value of a field.</param>
    /// <returns>The date as year-month-day; empty if there is none.</returns>
    public static string DateOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsDateDigit(text[at]) && DateLength(text.AsSpan(at)) is > 0 and var length)
                return Iso(text.AsSpan(at, length).ToString().Split('年', '月', '日'));
        return DashedDate().Match(text) is { Success: true } match
            ? Iso([match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value]) : string.Empty;

        static string Iso(string[] parts)
        {
            var numbers = parts.Take(3).Select(NumberOf).ToArray();
            return numbers is [>= 1900 and < 2200 and var year, >= 1 and <= 12 and var month, >= 1 and <= 31 and var day]
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") : string.Empty;
        }

        // Digits one by one (二〇二二) or a numeral (二十一).
        static int NumberOf(string part)
        {
            var bare = string.Concat(part.Where(c => c != ' ').Select(c => Zeros.Contains(c) ? '〇' : c));
            var at = 0;
            if (bare.Length > 0 && Numerals.DigitOf(bare[0]) >= 0)
                return bare.All(c => Numerals.DigitOf(c) >= 0) ? bare.Aggregate(0, (sum, c) => sum * 10 + Numerals.DigitOf(c)) : 0;
            if (bare.Length == 4 && bare.All(c => Digits.Contains(c)))
                return bare.Aggregate(0, (sum, c) => sum * 10 + Math.Max(0, Digits.IndexOf(c, StringComparison.Ordinal)));
            return Numerals.Ideographic(bare, ref at, bare.Length);
        }
    }

    /// <summary>The date behind a signature in a piece of letterhead: …人民政府办公室2022年11月4日.</summary>
    /// <param name="text">The piece.</param>
    /// <returns>The date as year-month-day; empty if there is none.</returns>
    public static string SignedDateIn(string text)
    {
        for (var at = 1; at < text.Length; at++)
            if (IsDateDigit(text[at]) && !IsDateDigit(text[at - 1]) && Signatures.EndOf(text.AsSpan(0, at).TrimEnd()) is not null
                && DateLength(text.AsSpan(at)) is > 0 and var length)
                return DateOf(text.Substring(at, length));
        return string.Empty;
    }

    /// <summary>The document number in a line: 渡政办发〔2022〕31号.</summary>
    /// <param name="text">The line.</param>
    /// <returns>The number as printed; empty if there is none.</returns>
    public static string NumberIn(string text) => text.Length < 400 && IssueNumber().Match(text) is { Success: true } match ? match.Value : string.Empty;

    /// <summary>The signature of the document: a body's name with the date below or above it.</summary>
    /// <param name="lines">All lines with their kinds.</param>
    /// <returns>The last such name; empty if there is none.</returns>
    public static string SignatureOf(IReadOnlyList<Line> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Kind == LineKind.Letterhead && lines[i].Text.Length <= LongestShort && Signatures.EndOf(lines[i].Text) is not null
                && lines[i].Text.AsSpan().IndexOfAny('，', '。', '：') < 0
                && (Lines.Beside(lines, i, 1)?.Kind == LineKind.Date || Lines.Beside(lines, i, -1)?.Kind == LineKind.Date))
                return lines[i].Text;
        return string.Empty;
    }

    // A bracketed year between the issuing body's short name and a running number (GB/T 9704-2012, 7.2.5).
    [GeneratedRegex(@"[\u4E00-\u9FFF]{1,12}\s?[〔\[【（(［]\s?(?:19|20)\d{2}\s?[〕\]】）)］]\s?第?\s?\d{1,5}\s?号")]
    private static partial Regex IssueNumber();

    [GeneratedRegex(@"^\D{0,4}((?:19|20)\d{2})\s?[-/.．－]\s?(\d{1,2})\s?[-/.．－]\s?(\d{1,2})(?!\d)")]
    private static partial Regex DashedDate();

    /// <summary>How long the date at the start of a text is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length in characters, or 0 if it starts with no date.</returns>
    public static int DateLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        return Take(text, ref at, '年', 4) && Take(text, ref at, '月', 1) && Take(text, ref at, '日', 1) ? at : 0;

        static bool Take(ReadOnlySpan<char> text, ref int at, char unit, int least)
        {
            var count = 0;
            for (; at < text.Length && (IsDateDigit(text[at]) || text[at] == ' '); at++)
                count += text[at] == ' ' ? 0 : 1;
            return count >= least && count <= 4 && at < text.Length && text[at++] == unit;
        }
    }

    private static bool IsDateDigit(char c) => Numerals.DigitOf(c) >= 0 || Numerals.IsIdeographic(c) || Zeros.Contains(c);

    private static int DateLengthWithIssue(ReadOnlySpan<char> text)
    {
        var length = DateLength(text);
        var rest = text[length..].TrimStart();
        return length > 0 && rest.StartsWith(Issue) ? text.Length - rest.Length + Issue.Length : length;
    }

    private static LineKind KindOf(Line line)
    {
        if (line.Block.Role != BlockRole.Body)
            return LineKind.Furniture;
        if (line.Block.Cells.Count > 0)
            return LineKind.Row;
        if (IsDate(line.Text))
            return LineKind.Date;
        return IsDocumentNumber(line.Text) || IsRule(line.Text) || IsFrame(line.Text) ? LineKind.Letterhead : LineKind.Body;
    }

    private static bool IsDocumentNumber(string text) =>
        text.Length is > 5 and <= LongestShort && text[^1] == '号' && text.AsSpan().IndexOfAny('〔', '[', '【') > 0;

    private static bool IsRule(string text) => text.Length > 1 && text.AsSpan().IndexOfAnyExcept(RuleMarks) < 0;

    private static bool IsFrame(string text)
    {
        if (WebPage.IsFrame(text))
            return true;
        var bare = text.AsSpan().Trim("（(）)【】[]　 ");
        return IsNoteOfIssue(text) || text.Length <= LongestShort && Release.StartOf(bare) is not null
            || IsLabelled(Copies, bare) || text.Length <= Line.LongestTitle && IsLabelled(Web, bare);
    }

    // （2023年5月16日市人民政府第12次常务会议通过 自2023年7月1日起施行): the note below the title of rules tells who passed them, and when.
    private static bool IsNoteOfIssue(string text) =>
        text.Length is > 2 and <= Line.LongestTitle && text[0] is '（' or '(' && text[^1] is '）' or ')' && DateLength(text.AsSpan(1).TrimStart()) > 0
        && text.AsSpan(..^1).ContainsAny(Issuing);

    private static readonly SearchValues<string> Issuing = SearchValues.Create(["通过", "公布", "发布", "施行", "批准", "印发", "修订", "修正"], StringComparison.Ordinal);

    private static bool IsLabelled(WordList words, ReadOnlySpan<char> text) =>
        words.StartOf(text) is { } word && (word.Length == text.Length || text[word.Length] is '：' or ':');

    private static bool IsSignature(Line line) =>
        line.Kind == LineKind.Body && line.Text.Length <= LongestShort && line.Number is null
        && Signatures.EndOf(line.Text) is not null && line.Text.AsSpan().IndexOfAny('，', '。', '：') < 0;

    private static bool IsSignatureBefore(string text, int sentence, int at)
    {
        if (at - sentence is < 4 or > LongestInlineSignature)
            return false;
        var before = text.AsSpan(sentence, at - sentence).TrimEnd();
        return Signatures.EndOf(before) is not null && before.IndexOfAny('，', '、', '；') < 0;
    }

    // Appends letterhead, preamble and the rest; gives where to go on.
    private static int AddCuts(List<Cut> cuts, string text, int start, int afterDate, int end)
    {
        var afterTitle = EndOfTitle(text, afterDate, end);
        var letterhead = new Piece(start, ClauseKind.Letterhead) { Resets = afterTitle > afterDate };
        cuts.Add(new Cut(letterhead, TextSpan.Between(start, afterTitle)));
        var afterPreamble = afterTitle > afterDate ? EndOfPreamble(text, afterTitle, end) : afterTitle;
        if (afterPreamble > afterTitle)
            cuts.Add(new Cut(new Piece(afterTitle, ClauseKind.Preamble), TextSpan.Between(afterTitle, afterPreamble)));
        if (Characters.SkipBlank(text, afterPreamble, end) < end)
            cuts.Add(new Cut(new Piece(afterPreamble, ClauseKind.Paragraph), new TextSpan(afterPreamble, 0)));
        return Math.Max(afterPreamble - 1, start);
    }

    // A preamble is one sentence that speaks of the plan itself: …，制定本方案。
    private static int EndOfPreamble(string text, int start, int end)
    {
        var stop = text.IndexOf('。', start, end - start);
        var next = stop < 0 ? end : stop + 1;
        return text.AsSpan(start, next - start).Contains('本') ? next : start;
    }

    /// <summary>Where a title ends that is run together with the text behind it: …工作方案为落实…, …细则第一章总则.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">Where the title starts.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The end of the title, or <paramref name="start"/> if there is none.</returns>
    public static int EndOfTitle(string text, int start, int end)
    {
        for (var at = start + 4; at < Math.Min(end, start + LongestInlineTitle) && text[at] is not ('。' or '，'); at++)
            if (Titles.IsPlan(text.AsSpan(start, at - start)) && (AfterTitle.StartOf(text.AsSpan(at, end - at)) is not null || IsFirstNumber(text, Characters.SkipBlank(text, at, end), end)))
                return at;
        return start;
    }

    private static bool IsFirstNumber(string text, int at, int end) =>
        ClauseNumbers.At(text, at, end) is { Value: 1, Family: <= NumberFamily.Article or NumberFamily.Roman or NumberFamily.Formal or NumberFamily.Ideographic or NumberFamily.Arabic }
            || at < end && Numerals.DigitOf(text[at]) >= 0 && BareHeads.Inside(text, at, end).Count > 0;
}
