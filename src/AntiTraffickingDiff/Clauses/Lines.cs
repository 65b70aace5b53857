using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>What a block is in the frame around and between the clauses.</summary>
internal enum LineKind
{
    /// <summary>Text: a clause or part of one.</summary>
    Body,

    /// <summary>Page furniture by its role: header, footer, page number, note.</summary>
    Furniture,

    /// <summary>A line of letterhead: document number, addressees, signature, copies-to, list of attachments.</summary>
    Letterhead,

    /// <summary>A date line of the letterhead.</summary>
    Date,

    /// <summary>The sentence that sends the plan out.</summary>
    Transmittal,

    /// <summary>A part of a document's title.</summary>
    Title,

    /// <summary>The line that starts an annex.</summary>
    Annex,

    /// <summary>A further line of an annex's title.</summary>
    AnnexTitle,

    /// <summary>An entry of a list of members.</summary>
    Member,

    /// <summary>A table row.</summary>
    Row,
}

/// <summary>A block with its trimmed text and what is made of it, step by step.</summary>
/// <param name="block">The block.</param>
/// <param name="text">The normalized text.</param>
internal sealed class Line(NormalizedBlock block, string text)
{
    /// <summary>The longest title line, in characters.</summary>
    public const int LongestTitle = 80;

    private string? _name;

    private readonly NumberToken? _number = ClauseNumbers.At(text, block.Span.Trim(text).Start, block.Span.End);

    public NormalizedBlock Block { get; } = block;

    /// <summary>The block's place in the normalized text.</summary>
    public TextSpan Span => Block.Span;

    /// <summary>The block's text without white space around it.</summary>
    public string Text { get; } = block.Span.In(text).Trim().ToString();

    /// <summary>The text without what web pages put around titles; see <see cref="Titles.Clean"/>.</summary>
    public string Name => _name ??= Text.Length <= LongestTitle ? Titles.Clean(Text) : Text;

    /// <summary>The texts of a table row's cells; empty for others.</summary>
    public IReadOnlyList<string> CellTexts { get; } = [.. block.Cells.Select(cell => cell.Span.Of(text))];

    /// <summary>How much white space stands before <see cref="Text"/> in the block.</summary>
    public int LeadingBlank { get; } = block.Span.Trim(text).Start - block.Span.Start;

    /// <summary>Where, in the normalized text, a title ends that is run together with the text behind it; 0 for none.</summary>
    public int TitleEnd { get; set; }

    /// <summary>The number at the start, or null; whether it is one of a clause shows later.</summary>
    public NumberToken? Number => BareHead ?? _number;

    /// <summary>The number without a mark that starts a heading (2 措施 above 2.1); see <see cref="BareHeads"/>.</summary>
    public NumberToken? BareHead { get; set; }

    /// <summary>Whether it names bodies whose duties stand below; see <see cref="UnitHeadings"/>.</summary>
    public bool IsUnitHeading { get; set; }

    /// <summary>What the block is.</summary>
    public LineKind Kind { get; set; }

    /// <summary>Whether it is text without a number and without a sentence's punctuation, as titles are.</summary>
    public bool IsTitleLike =>
        Kind == LineKind.Body && Number is null && Text.Length is > 1 and <= LongestTitle
        && Text.AsSpan().IndexOfAny('。', '；', '，') < 0 && Text[^1] is not ('：' or ':');
}

/// <summary>
/// The lines of a document with their kinds. Each step goes by what the ones before it have found: what is letterhead
/// wherever it stands, headings that print a number without a mark, the opening, annexes, titles behind the opening.
/// </summary>
internal static class Lines
{
    /// <summary>Makes the lines of a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>A line for each block.</returns>
    public static List<Line> Of(NormalizedDocument document)
    {
        var lines = document.Blocks.Select(block => new Line(block, document.Text)).ToList();
        Letterhead.Mark(lines);
        WebPage.MarkFoot(lines);
        Contents.Mark(lines);
        References.Mark(lines, document.Source.Text);
        References.MarkBelowTables(lines);
        BareHeads.Mark(document.Text, lines);
        Titles.MarkOpening(document.Text, lines);
        Annexes.Mark(lines);
        Titles.MarkLater(lines);
        WebPage.MarkConsultation(lines);
        UnitHeadings.Mark(document.Text, lines);
        return lines;
    }

    /// <summary>The nearest line with text before or behind one.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="index">The line.</param>
    /// <param name="step">1 to look behind it, −1 before it.</param>
    /// <returns>The line, or null.</returns>
    public static Line? Beside(IReadOnlyList<Line> lines, int index, int step)
    {
        for (index += step; index >= 0 && index < lines.Count; index += step)
            if (lines[index].Text.Length > 0)
                return lines[index];
        return null;
    }
}

/// <summary>
/// Tables of contents that are typed: lines under 目录 up to where the first of them comes again, runs of lines that end with
/// leaders and a page number, and the same in one line.
/// </summary>
internal static partial class Contents
{
    private const int LongestEntry = 80, LongestRunning = 2000, MostEntries = 200, ShortestRun = 3, ShortestWording = 3;

    /// <summary>Marks their lines as letterhead.</summary>
    /// <param name="lines">All lines.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        Dictionary<string, int>? lastOf = null;
        for (var i = 0; i < lines.Count; i++)
        {
            // Blank lines and page furniture start no run: looking on from each of them grows with the square.
            if (lines[i].Text.Length == 0 || lines[i].Kind == LineKind.Furniture)
                continue;
            if (lines[i].Kind == LineKind.Body && IsRunning(lines[i].Text))
            {
                lines[i].Kind = LineKind.Letterhead;
                continue;
            }
            var end = IsHeading(lines[i]) ? EndBelowHeading(lines, i + 1) : Math.Max(EndOfRun(lines, i), EndOfBareRun(lines, i, ref lastOf));
            for (; i < end; i++)
                if (CanBeEntry(lines[i]) && (lines[i].Number is not null || HasPage(lines[i], out _) || PageAt(lines[i]) > 0 || !Titles.IsTitle(lines[i].Text)))
                    lines[i].Kind = LineKind.Letterhead;
            i = end > 0 ? end - 1 : i;
        }
    }

    private static bool IsHeading(Line line) =>
        line.Kind == LineKind.Body && line.Text.Length < 12 && Characters.LettersOf(line.Text) is "目录" or "目次" or "CONTENTS" or "Contents" or "目录CONTENTS" or "目录Contents";

    // 一、总体要求…………1 二、工作任务…………2 三、…, or 目录：一、总体要求；二、工作任务: all entries in one line.
    private static bool IsRunning(string text)
    {
        if (text.Length > LongestRunning || text.AsSpan().TrimEnd('。').Contains('。'))
            return false;
        if (PageInLine().Count(text) >= ShortestRun)
            return true;
        var heading = InLineHeading().Match(text);
        return heading.Success && ClauseNumbers.At(text, heading.Length, text.Length) is not null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<![….．·・_\-—])(?=[.．·・_\-—]{3}|[.．·・_\-—]{0,2}…)(?>[….．·・_\-—][….．·・_\-—\s]*)[(（]?[0-9ivxⅰ-ⅻⅠ-Ⅻ]{1,4}")]
    private static partial System.Text.RegularExpressions.Regex PageInLine();

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<=\p{Lo})\s*[-—–－]\s*[0-9]{1,3}\s*[-—–－]$")]
    private static partial System.Text.RegularExpressions.Regex PageInDashes();

    [System.Text.RegularExpressions.GeneratedRegex(@"^目\s*[录次][：:\s]*")]
    private static partial System.Text.RegularExpressions.Regex InLineHeading();

    private static bool CanBeEntry(Line line) =>
        line.Kind == LineKind.Body || line.Kind == LineKind.Row && line.CellTexts is [_, var page] && page.AsSpan().Trim().IndexOfAnyExcept(PageDigits) < 0;

    // Below 目录: up to where the first entry comes again (perhaps now without its page), else up to the last entry with a page.
    private static int EndBelowHeading(IReadOnlyList<Line> lines, int start)
    {
        string? first = null;
        Line? firstLine = null;
        var end = 0;
        for (var i = start; i < lines.Count && i - start < MostEntries; i++)
        {
            if (lines[i].Text.Length == 0 || lines[i].Kind == LineKind.Furniture)
                continue;
            if (!CanBeEntry(lines[i]) || lines[i].Text.Length > (first is null ? LongestRunning : LongestEntry) || lines[i].Text.Contains('。'))
                break;
            var hasPage = HasPage(lines[i], out var entry);
            if (first is not null && (entry == first || entry.Length >= ShortestWording && first.StartsWith(entry, StringComparison.Ordinal)
                || IsOtherwiseNumbered(lines[i], entry, firstLine!, first)))
                return i;
            (first, firstLine) = (first ?? entry, firstLine ?? lines[i]);
            end = hasPage ? i + 1 : end;
        }
        return end;
    }

    // 1 总体要求 in the contents, 一、总体要求 in the text; of an encyclopedia 总体要求编辑.
    private static bool IsOtherwiseNumbered(Line line, string entry, Line firstLine, string first)
    {
        var words = WithoutNumber(line, entry);
        var wanted = WithoutNumber(firstLine, first);
        return wanted.Length >= ShortestWording && words.StartsWith(wanted) && WebPage.EndOfMenu(words, wanted.Length) == words.Length
            && entry.Length > 0 && char.IsAsciiDigit(first[0]) != char.IsAsciiDigit(entry[0]);
    }

    // An entry has the letters and digits of its line, those of the number too; a heading may print its number without any mark
    // (1总体要求, 一 总体要求).
    private static ReadOnlySpan<char> WithoutNumber(Line line, string entry)
    {
        var text = line.Text.AsSpan();
        var length = ClauseNumbers.LengthAt(text, out _);
        if (length == 0 && text.IndexOfAnyExcept("0123456789一二三四五六七八九十") is > 0 and var bare && (char.IsAsciiDigit(text[0]) || char.IsWhiteSpace(text[bare])))
            length = bare;
        var number = 0;
        foreach (var c in text[..length])
            number += char.IsLetterOrDigit(c) ? 1 : 0;
        return entry.AsSpan(Math.Min(number, entry.Length));
    }

    private static int EndOfRun(IReadOnlyList<Line> lines, int start)
    {
        int end = start, count = 0;
        for (var i = start; i < lines.Count; i++)
        {
            if (lines[i].Text.Length == 0 || lines[i].Kind == LineKind.Furniture)
                continue;
            if (lines[i].Kind != LineKind.Body || lines[i].Text.Length > LongestEntry || !HasPage(lines[i], out _))
                break;
            count++;
            end = i + 1;
        }
        return count >= ShortestRun ? end : 0;
    }

    // 1 总体要求 1 and 2 工作任务 3 without any leaders: pages that never fall, and entries all of which come again without their page.
    private static int EndOfBareRun(IReadOnlyList<Line> lines, int start, ref Dictionary<string, int>? lastOf)
    {
        int end = start, count = 0, page = 0;
        for (var i = start; i < lines.Count && i - start < MostEntries; i++)
        {
            if (lines[i].Text.Length == 0 || lines[i].Kind == LineKind.Furniture)
                continue;
            if (lines[i].Kind != LineKind.Body || lines[i].Text.Length > LongestEntry || PageAt(lines[i]) is not (> 0 and var at) || PageOf(lines[i], at) is var next && next < page)
                break;
            (page, end) = (next, i + 1);
            count++;
        }
        if (count < ShortestRun)
            return 0;
        if (lastOf is null)
        {
            lastOf = [];
            for (var i = 0; i < lines.Count; i++)
                if (lines[i].Text.Length is > 0 and <= LongestEntry)
                    lastOf[Characters.LettersOf(lines[i].Text)] = i;
        }
        for (var i = start; i < end; i++)
            if (PageAt(lines[i]) is > 0 and var at && !(lastOf.TryGetValue(Characters.LettersOf(lines[i].Text.AsSpan(0, at)), out var again) && again >= end))
                return 0;
        return end;
    }

    // Where the digits start that a line of words ends with; 0 if it does not.
    private static int PageAt(Line line)
    {
        var at = line.Text.Length;
        while (at > 0 && char.IsAsciiDigit(line.Text[at - 1]))
            at--;
        return at < line.Text.Length && line.Text.Length - at <= 3 && line.Text.AsSpan(0, at).TrimEnd() is [.., var last] && Characters.IsHan(last) ? at : 0;
    }

    private static int PageOf(Line line, int at) => int.Parse(line.Text.AsSpan(at), System.Globalization.CultureInfo.InvariantCulture);

    private static readonly System.Buffers.SearchValues<char> PageDigits = System.Buffers.SearchValues.Create("0123456789ivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ()（）");

    // An entry's wording, and whether leaders, or the border of a cell, and a page number stand behind it.
    private static bool HasPage(Line line, out string entry)
    {
        ReadOnlySpan<char> text = line.Text;
        // 第一章 总则 - 1 -
        foreach (var page in PageInDashes().EnumerateMatches(text))
        {
            entry = Characters.LettersOf(text[..page.Index]);
            return true;
        }
        var wording = text[..(text.LastIndexOfAnyExcept(PageDigits) + 1)];
        var bare = wording.TrimEnd("….．·・-—_ \t\u3000");
        var leaders = 0;
        foreach (var c in wording[bare.Length..])
            leaders += c is '…' or '\t' or '—' ? 2 : c is ' ' or '\u3000' ? 0 : 1;
        var hasPage = leaders >= 3 || leaders == 2 && wording.Length < text.Length;
        entry = Characters.LettersOf(hasPage ? bare : text);
        return hasPage;
    }
}

/// <summary>
/// References and notes at a document's end, below 参考资料 or numbered as the marks in the text are: [1] 某县政府网．2022-03-09.
/// </summary>
internal static class References
{
    private const int LongestHeading = 8, MostLines = 60;

    private static readonly WordList Headings = new("参考资料", "参考文献", "参考来源", "资料来源", "引用资料", "词条标签");
    private static readonly WordList NoteHeadings = new("注释", "注", "备注", "名词解释", "尾注", "脚注");
    private static readonly WordList SourceWords = new("http", "www.", "[EB/OL]", "[J]", "[M]", "[N]", "[Z]", "引用日期", "出版社");

    /// <summary>Marks notes right below a table as letterhead: 注：1.排在首位的为牵头单位。 and the lines that count on from it.</summary>
    /// <param name="lines">All lines.</param>
    public static void MarkBelowTables(IReadOnlyList<Line> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i] is not { Kind: LineKind.Body, Text: [_, _, ..] text } || Lines.Beside(lines, i, -1) is not { Kind: LineKind.Row } || BelowTables.StartOf(text) is not { } label
                || text.Length == label.Length || text.Length > LongestNote || text[label.Length] is not ('：' or ':') || !text.AsSpan().ContainsAny(OfTables))
                continue;
            lines[i].Kind = LineKind.Letterhead;
            var at = Characters.SkipBlank(text, label.Length + 1, text.Length);
            var last = ClauseNumbers.At(text, at, text.Length);
            while (last is { } number && i + 1 < lines.Count && lines[i + 1] is { Kind: LineKind.Body, Number: { } next } && next.Family == number.Family && next.Value == number.Value + 1
                && lines[i + 1].Text.AsSpan().ContainsAny(OfTables))
                (lines[++i].Kind, last) = (LineKind.Letterhead, next);
        }
    }

    // Longer ones are several in one line, of which one may lay down something.
    private const int LongestNote = 60;
    private static readonly WordList BelowTables = new("注", "备注", "说明", "填表说明");

    // What such a note is about; others lay down what has found no row.
    private static readonly System.Buffers.SearchValues<string> OfTables =
        System.Buffers.SearchValues.Create(["本表", "上表", "排名", "排在", "牵头单位", "责任单位", "配合单位", "序号", "解释", "填报"], StringComparison.Ordinal);

    /// <summary>Marks their lines, with the heading above them, as letterhead.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="source">The text as read, which still has the marks that refer to them.</param>
    public static void Mark(IReadOnlyList<Line> lines, string source)
    {
        var first = lines.Count;
        var isSource = false;
        for (var i = lines.Count - 1; i >= 0 && lines.Count - i <= MostLines; i--)
        {
            var line = lines[i];
            if (line.Text.Length == 0 || line.Kind is LineKind.Letterhead or LineKind.Date or LineKind.Furniture)
                continue;
            if (line.Kind != LineKind.Body)
                return;
            if (IsHeading(line.Text, Headings) || first < lines.Count && IsHeading(line.Text, NoteHeadings))
            {
                MarkFrom(lines, i);
                return;
            }
            // Below the heading of an encyclopedia's sources the numbers may be of any kind.
            if (IsReference(line))
                first = i;
            else if (line.Number is { Family: not (NumberFamily.Arabic or NumberFamily.ArabicParenthesized) } || line.Text.AsSpan().IndexOfAny("。；") >= 0)
                break;
            isSource |= SourceWords.AnyIn(line.Text);
        }
        if (first < lines.Count && lines[first].Number is { Value: 1 } && (isSource || IsCited(source)))
            MarkFrom(lines, first);
    }

    // …建立台账。[1]: the mark of a reference inside the text.
    private static bool IsCited(string source)
    {
        const string mark = "[1]";
        for (var at = source.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = source.IndexOf(mark, at + 1, StringComparison.Ordinal))
            if (at > 0 && !char.IsWhiteSpace(source[at - 1]))
                return true;
        return false;
    }

    private static bool IsReference(Line line) => line.Text[0] is '[' or '［' && line.Number is { Family: NumberFamily.ArabicParenthesized };

    private static bool IsHeading(string text, WordList words) => text.Length <= LongestHeading && words.Contains(text.AsSpan().Trim("：:【】[] "));

    private static void MarkFrom(IReadOnlyList<Line> lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.Body)
                lines[i].Kind = LineKind.Letterhead;
    }
}

/// <summary>
/// Headings that print a number without any mark: 2 行动措施 above 2.1 措施, 1工作目标。 before 2行动措施。 The first one
/// is known by what follows: the first path under it, or the heading with the next number; later ones by the ones before.
/// </summary>
internal static class BareHeads
{
    private const int LongestHeading = 30, LongestSentence = 20, MostDigits = 2;

    /// <summary>Gives such lines their number.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">All lines.</param>
    public static void Mark(string text, IReadOnlyList<Line> lines)
    {
        // Backwards, so that what follows is known; then forwards for the last headings, below which nothing may stand.
        NumberToken? below = null;
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Number is { } number)
                below = number;
            else if (At(text, lines[i]) is { } head && below is { } next && Heads(text, head, next))
                below = lines[i].BareHead = head;
        MarkPairs(text, lines);
        MarkIdeographs(text, lines);
        NumberToken? last = null;
        foreach (var line in lines)
            if (line.BareHead is { } known)
                last = known;
            else if (last is { } before && At(text, line) is { } head && head.Value == before.Value + 1)
                last = line.BareHead = head with { Family = before.Family };
    }

    /// <summary>The headings without a mark in a document without line ends: 1总体要求 2工作任务 2.1预防 2.1.1清查车站。3保障措施.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">Where the block or what follows its title starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>Their numbers, from 1 on, two at least, if a path goes on below one of them; else none.</returns>
    public static List<NumberToken> Inside(string text, int start, int end)
    {
        var found = new List<NumberToken>();
        if (text.AsSpan(start, end - start).IndexOf(".1") < 0 && text.AsSpan(start, end - start).IndexOf("．1") < 0)
            return found;
        var hasPath = false;
        // Where the last number stands, while there is nothing but a heading behind it.
        var heading = start;
        for (var at = Characters.SkipBlank(text, start, end); at < end; at++)
        {
            if (Numerals.DigitOf(text[at]) < 0)
            {
                heading = text[at] is '。' or '；' or '，' or '：' or '、' or ',' or ';' ? -1 : heading;
                continue;
            }
            var (from, isFirst) = (at, found.Count == 0 && Characters.SkipBlank(text, start, end) == at);
            var value = Numerals.Arabic(text, ref at, end);
            while (at < end && Numerals.DigitOf(text[at]) >= 0)
                at++;
            if (at + 1 < end && text[at] is '.' or '．' && Numerals.DigitOf(text[at + 1]) >= 0)
            {
                hasPath |= found.Count > 0 && value == found[^1].Value;
                while (at < end && (Numerals.DigitOf(text[at]) >= 0 || text[at] is '.' or '．'))
                    at++;
                heading = at;
            }
            else if (value == found.Count + 1 && at - from <= MostDigits && (isFirst || found.Count > 0 && IsBoundary(from)) && StartsHeading(text, at, end))
            {
                found.Add(new NumberToken(NumberFamily.DecimalPath, value, 0, '.', TextSpan.Between(from, at)));
                heading = at;
            }
            at--;
        }
        return hasPath && found.Count > 1 ? found : [];

        bool IsBoundary(int at)
        {
            var before = at - 1;
            while (before > start && char.IsWhiteSpace(text[before]))
                before--;
            return text[before] is '。' or '；' or '）' or ')' or '！' || heading >= 0 && before > heading && at - heading <= LongestSentence;
        }
    }

    // Behind a number without a mark: no quantity (3个月), no bracket.
    private static bool StartsHeading(string text, int at, int end) =>
        Characters.SkipBlank(text, at, end) is var word && word < end && text[word] is >= '\u3400' and < '\uFF00' && !(word == at && ClauseNumbers.Counted.Contains(text[word]));

    private static bool Heads(string text, NumberToken head, NumberToken below) =>
        below.Family == NumberFamily.DecimalPath && ClauseNumbers.PathOf(text, below.Span) is var printed
        && (printed.StartsWith($"{head.Value}.", StringComparison.Ordinal) || printed == $"{head.Value + 1}");

    // 1工作目标。 and 2行动措施。 with nothing between that prints its numbers in the same way: no paths, just headings.
    private static void MarkPairs(string text, IReadOnlyList<Line> lines)
    {
        Line? first = null;
        foreach (var line in lines)
        {
            if (line.Number is { Family: NumberFamily.DecimalPath })
                return;
            if (line.Number is { Family: NumberFamily.Arabic } number)
            {
                if (number.Value == 2 && first is not null && At(text, first) is { } one)
                    first.BareHead = one with { Family = NumberFamily.Arabic };
                first = null;
            }
            else if (line.Number is null && At(text, line) is { } head)
            {
                if (head.Value == 2 && first is not null && At(text, first) is { } one)
                {
                    first.BareHead = one with { Family = NumberFamily.Arabic };
                    line.BareHead = head with { Family = NumberFamily.Arabic };
                }
                first = head.Value == 1 ? line : null;
            }
        }
    }

    // 一工作目标, 二工作任务: between neighbours that count on, with or without a mark, and with something to say below them.
    private static void MarkIdeographs(string text, IReadOnlyList<Line> lines)
    {
        var heads = new List<(int Line, NumberToken Number, bool IsBare)>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Number is { Family: NumberFamily.Ideographic } printed)
                heads.Add((i, printed, false));
            else if (IdeographAt(text, lines[i]) is { } head && Lines.Beside(lines, i, 1) is { } below && IdeographAt(text, below) is null)
                heads.Add((i, head, true));
        for (var i = 0; i < heads.Count; i++)
        {
            var (index, number, isBare) = heads[i];
            if (!isBare)
                continue;
            var follows = i > 0 && heads[i - 1].Number.Value == number.Value - 1;
            var leads = i + 1 < heads.Count && heads[i + 1].Number.Value == number.Value + 1;
            if (number.Value == 1 ? leads : follows && (leads || heads[i - 1].IsBare))
                lines[index].BareHead = number;
            else
                heads.RemoveAt(i--);
        }
    }

    private static NumberToken? IdeographAt(string text, Line line)
    {
        if (line.Kind != LineKind.Body || line.Text.Length is 0 or > LongestSentence || line.Number is not null || !Numerals.IsIdeographic(line.Text[0])
            || line.Text.AsSpan().IndexOfAny("，。；：、,;:（(") >= 0)
            return null;
        var start = line.Span.Trim(text).Start;
        var at = start;
        var value = Numerals.Ideographic(text, ref at, line.Span.End);
        return value > 0 && StartsHeading(text, at, line.Span.End) && line.Span.Trim(text).End - at > 1
            ? new NumberToken(NumberFamily.Ideographic, value, 0, '、', TextSpan.Between(start, at))
            : null;
    }

    private static NumberToken? At(string text, Line line)
    {
        if (line.Kind != LineKind.Body || line.Text.Length == 0 || Numerals.DigitOf(line.Text[0]) < 0)
            return null;
        var stop = line.Text.IndexOf('。');
        var heading = stop < 0 ? line.Text : line.Text[..stop];
        if (heading.Length > (stop < 0 ? LongestHeading : LongestSentence) || heading.AsSpan().IndexOfAny("，；：、,;:") >= 0)
            return null;
        var start = line.Span.Trim(text).Start;
        var at = start;
        var value = Numerals.Arabic(text, ref at, line.Span.End);
        return value > 0 && at - start <= MostDigits && StartsHeading(text, at, line.Span.End)
            ? new NumberToken(NumberFamily.DecimalPath, value, 0, '.', TextSpan.Between(start, at))
            : null;
    }
}
