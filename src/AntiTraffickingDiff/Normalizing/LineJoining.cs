using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>
/// Joins the lines of a hard-wrapped paragraph, paragraphs cut by a page break, and titles over several lines. Four rules
/// say whether two lines are one, each from other signs: the width of a wrapped text, a sentence cut in two, the blank lines
/// between paragraphs, a title that does not say yet what kind of document it is.
/// </summary>
internal static class LineJoining
{
    // How far back a bracket may be open: over a cut between two paragraphs, and in wrapped lines.
    private const int LongestParentheses = 200;
    private const int BracketReach = 400;
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；,;、");
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create("，。；,;");

    public static NormalizingPass Pass { get; } = new(RepairKind.LineJoined, (blocks, log) =>
    {
        var wrap = Wrap.Of(blocks);
        var areParted = AreParted(blocks);
        var result = new List<DraftBlock>(blocks.Count);
        OpenParagraph? open = null;
        var place = 0;
        var isTurned = false;
        foreach (var block in blocks)
        {
            isTurned |= !block.IsBodyLine && !block.IsRow && PageTurns.IsMark(block.Text.Value);
            if (block.IsBodyLine && open is not null && (isTurned && GoesOn(open, block) || Joins(wrap, areParted, open, block, hasFurniture: place < result.Count - 1)))
            {
                isTurned = false;
                log.Add(RepairKind.LineJoined, block.Text.OriginOf(0), "", "");
                open.Add(block);
                continue;
            }
            // Page furniture may stand inside a paragraph; a table row ends it.
            if (block.IsBodyLine || block.IsRow)
            {
                if (open is not null)
                    result[place] = open.Close();
                (open, place, isTurned) = (block.IsRow ? null : new OpenParagraph(block), result.Count, false);
            }
            result.Add(block);
        }
        if (open is not null)
            result[place] = open.Close();
        return result;
    });

    /// <summary>
    /// Parts the names of units that stand one a line or paragraph in a table cell with 、. A name that is wrapped over lines stays
    /// one: whether two lines are one name or two is for the reader of names to say; without it only the ends of the lines tell.
    /// Other lines of cells are run together.
    /// </summary>
    /// <param name="isUnit">Whether a text is the name of a known unit, and not only the start of one; null if nobody can say.</param>
    /// <returns>The pass.</returns>
    public static NormalizingPass UnitCells(Func<string, bool>? isUnit) =>
        NormalizingPass.OfTexts(RepairKind.LineJoined, SearchValues.Create("\n"), (text, editor) =>
        {
            var lines = text.Value.Split('\n');
            var (before, end) = (lines[0].Trim(), lines[0].Length);
            for (var i = 1; i < lines.Length; end += 1 + lines[i++].Length)
            {
                var line = lines[i].Trim();
                var isParted = before.Length > 0 && line.Length > 0 && AreTwo(before[(before.LastIndexOfAny(ListMarks) + 1)..], lines, i, isUnit);
                if (isParted)
                    editor.Replace(end, '、');
                else
                    editor.Replace(end, 1, before.Length > 0 && line.Length > 0 && before[^1] < CjkStart && line[0] < CjkStart ? " " : "");
                before = isParted ? line : LastName(before, line);
            }
        });

    // All that is asked of what stands before a line: its last name, with the mark before it, or that it is longer than any name.
    private static string LastName(string before, string line)
    {
        var text = before + line;
        var start = Math.Max(Math.Max(0, text.LastIndexOfAny(ListMarks)), text.Length - LongestName - 2);
        return text[start..];
    }

    private static readonly char[] ListMarks = ['、', '，', ',', ' '];

    // Whether a new name starts with a line: not where both together are a name and one of them is none (县交通|运输局).
    private static bool AreTwo(string last, string[] lines, int next, Func<string, bool>? isUnit)
    {
        var first = FirstName(lines[next]);
        if (last.Length is 0 or > LongestName || first.Length is 0 or > LongestName)
            return false;
        if (IsKnown(last + first))
            return last.Length >= ShortestName && IsKnown(last) && IsKnown(first);
        if (!IsKnown(last) && !IsUnits(last))
            return false;
        if (IsKnown(first) || IsUnits(first) && !IsRestOfName(first))
            return true;
        // 县公安局 | 县文化和 | 旅游局: the name that starts here is wrapped itself.
        for (var k = next + 1; IsKnown(last) && k < lines.Length && k <= next + LongestName && first.Length <= LongestName; k++)
            if (IsKnown(first += FirstName(lines[k])))
                return true;
        return false;

        bool IsKnown(string name) => isUnit?.Invoke(name) == true;
    }

    private static string FirstName(string line)
    {
        var text = line.Trim();
        return text.IndexOfAny(ListMarks) is > 0 and var end ? text[..end] : text;
    }

    // Behind it there are Chinese characters and marks; what stands before it (Latin words, digits) does not run together.
    private const char CjkStart = '\u2E80';

    // 县委 above 宣传部 is the start of its name.
    private const int ShortestName = 3;
    private const int LongestName = 40;

    // How the rest of a name starts whose first line ends as names do: 县人力资源社|会保障局, 市卫生健康委|员会.
    private static readonly WordList WrappedEnds = new("办公", "公室", "会保障", "会工作", "员会", "合会", "会（");

    private static bool IsRestOfName(ReadOnlySpan<char> line) => WrappedEnds.StartOf(line) is not null;

    // One or several names of units and nothing else, by their ends.
    private static bool IsUnits(ReadOnlySpan<char> line)
    {
        if (line.Length is < ShortestName or > LongestName || line.ContainsAny("。；：;:"))
            return false;
        var name = line[^1] is '）' or ')' ? line : line.TrimEnd("等");
        return !name.IsEmpty && (name[^1] is '）' or ')' || UnitEnds.InLists.EndOf(name) is not null);
    }

    // Where a mark such as [接上页] says that a text was cut: it goes on unless the sentence was at its end or a paragraph starts.
    private static bool GoesOn(OpenParagraph paragraph, DraftBlock next)
    {
        var before = paragraph.End.Text.Value.AsSpan().Trim();
        var after = next.Text.Value.AsSpan().Trim();
        return IsOpen(before) && before.ContainsAny(ClauseMarks) && !ClauseNumbers.Starts(after) && !IsLabel(after);
    }

    private static bool Joins(Wrap wrap, bool areParted, OpenParagraph paragraph, DraftBlock next, bool hasFurniture)
    {
        var (end, last) = (paragraph.End, paragraph.LastLine);
        if (Spaces.IsPersonLine(last.Text.Value) && Spaces.IsPersonLine(next.Text.Value))
            return false;
        return IsWrapped(wrap, end.Text.Value, last, next, hasFurniture || next.StartsPage)
            || IsCut(end.Text.Value.AsSpan().Trim(), next.Text.Value.AsSpan().Trim())
            || areParted && !hasFurniture && next.BlankLinesBefore == 0 && IsBroken(end.Text.Value.AsSpan().Trim(), next.Text.Value.AsSpan().Trim())
            || !hasFurniture && TitleLines.AreOne(end.Text.Value.AsSpan().Trim(), next.Text.Value.AsSpan().Trim());
    }

    /// <summary>
    /// A paragraph that lines are still added to. Only its end is joined at once, so that a text of nothing but full lines
    /// takes linear time.
    /// </summary>
    private sealed class OpenParagraph
    {
        // More than any rule looks back.
        private const int EndLength = 500;
        private readonly List<MappedText> _done = [];
        private readonly DraftBlock _first;
        private MappedText _rest;

        public OpenParagraph(DraftBlock first) => (_first, _rest, LastLine) = (first, first.Text, first);

        public DraftBlock LastLine { get; private set; }

        /// <summary>The paragraph with only the last 500 code units of its text: what the rules judge by.</summary>
        public DraftBlock End => _first with { Text = _rest.Slice(Last()) };

        public void Add(DraftBlock line)
        {
            if (_rest.Length > 2 * EndLength)
            {
                var last = Last();
                _done.Add(_rest.Slice(new TextSpan(0, last.Start)));
                _rest = _rest.Slice(last);
            }
            _rest = Join(_rest, line.Text);
            LastLine = line;
        }

        public DraftBlock Close()
        {
            if (ReferenceEquals(_rest, _first.Text))
                return _first;
            var text = new MappedTextBuilder();
            foreach (var piece in _done)
                text.Append(piece);
            return _first with { Text = text.Append(_rest).Build() };
        }

        private TextSpan Last() => TextSpan.Between(Math.Max(0, _rest.Length - EndLength), _rest.Length);
    }

    // One space between Latin words, nothing between Chinese; a word's hyphen goes.
    private static MappedText Join(MappedText first, MappedText second)
    {
        var end = first.Length;
        while (end > 0 && Characters.IsSpace(first[end - 1]))
            end--;
        var start = 0;
        while (start < second.Length && Characters.IsSpace(second[start]))
            start++;
        if (end == 0 || start == second.Length)
            return end == 0 ? second : first;
        var isHyphen = end > 1 && first[end - 1] == '-' && Characters.IsLatin(first[end - 2]) && char.IsAsciiLetterLower(second[start]);
        var result = new MappedTextBuilder().Append(first, new TextSpan(0, isHyphen ? end - 1 : end));
        if (!isHyphen && Characters.IsSpaceBetween(first[end - 1], second[start]))
            result.Append(' ', first.OriginOf(end));
        return result.Append(second, TextSpan.Between(start, second.Length)).Build();
    }

    /// <summary>How a document's lines are broken: the width of its full lines, 0 if they are not wrapped.</summary>
    private readonly record struct Wrap(int Width, bool HasBlankLines, bool HasIndents)
    {
        /// <summary>How far, in columns, a full line may stay below the width: hanging punctuation and justified Latin words.</summary>
        public const int Tolerance = 6;

        // Narrower columns are lists and headings; real pages have at least 18 characters a line.
        private const int NarrowestPage = 36;
        private const int WidestPage = 160;
        private const int FewestFullLines = 4;

        public static Wrap Of(IReadOnlyList<DraftBlock> blocks)
        {
            var lines = blocks.Where(block => block.IsBodyLine && !block.IsWholeParagraph).ToList();
            var (width, count) = MostCommonWidth(lines);
            if (!AreWrapped(lines, width, count) || width == 0)
                return default;
            int blank = 0, all = 0;
            for (var i = 1; i < lines.Count; i++)
            {
                if (lines[i - 1].Width < width - Tolerance || !IsOpen(lines[i - 1].Text.Value.AsSpan().Trim()))
                    continue;
                all++;
                blank += lines[i].BlankLinesBefore > 0 ? 1 : 0;
            }
            var indents = lines.Count(line => Indent(line.Text.Value) >= 2);
            return new Wrap(width, blank * 2 > all, indents * 12 >= lines.Count);
        }

        private static (int Width, int Count) MostCommonWidth(List<DraftBlock> lines)
        {
            var counts = new int[WidestPage + 1];
            foreach (var line in lines)
                counts[Math.Min(line.Width, WidestPage)]++;
            int best = 0, bestCount = 0;
            for (var width = NarrowestPage; width < WidestPage; width++)
            {
                var count = 0;
                for (var near = width - Tolerance; near <= width; near++)
                    count += counts[near];
                if (counts[width] > 0 && count >= bestCount)
                    (best, bestCount) = (width, count);
            }
            return (best, bestCount);
        }

        // Most lines end at the width, most of those break off in the middle of a sentence, and hardly any is longer.
        private static bool AreWrapped(List<DraftBlock> lines, int width, int fullCount)
        {
            var longer = lines.Count(line => line.Width > width + Tolerance);
            var shorter = lines.Count(line => line.Width < NarrowestPage / 2);
            if (fullCount < FewestFullLines || longer * 20 > lines.Count || fullCount * 5 < (lines.Count - shorter) * 2)
                return false;
            int open = 0, running = 0;
            foreach (var line in lines.Where(line => Math.Abs(line.Width - width) <= Tolerance))
            {
                var text = line.Text.Value.AsSpan().Trim();
                open += IsOpen(text) ? 1 : 0;
                running += text.ContainsAny(ClauseMarks) ? 1 : 0;
            }
            return open * 2 >= fullCount && running * 10 >= fullCount * 3;
        }
    }

    // The first rule: in a hard-wrapped text a full line goes on in the next one unless that starts like a paragraph.
    private static bool IsWrapped(Wrap wrap, string paragraph, DraftBlock last, DraftBlock next, bool acrossPage)
    {
        if (wrap.Width == 0 || last.IsWholeParagraph || next.IsWholeParagraph)
            return false;
        var before = paragraph.AsSpan().TrimEnd();
        var line = next.Text.Value.AsSpan().Trim();
        if (before.IsEmpty || line.IsEmpty)
            return false;
        // A line is full if the next line's first word would not have fitted.
        var word = line.IndexOfAnyExcept(Word) is >= 0 and var length ? length : line.Length;
        if (last.Width + Indent(last.Text.Value) + Math.Max(2, word) <= wrap.Width - Wrap.Tolerance + 2)
            return false;
        var isOpen = IsOpen(before) || Brackets.IsOpenAtEnd(before, BracketReach);
        if (next.BlankLinesBefore > 0 && !wrap.HasBlankLines && !(acrossPage && isOpen))
            return false;
        if (ClauseNumbers.LengthAt(line, out var isWeak) > 0 && !(isWeak && isOpen && before.ContainsAny(SentenceMarks)))
            return false;
        // An indentation starts a paragraph even where the line before lacks its full stop.
        var isIndented = Indent(next.Text.Value) >= 2;
        return isOpen ? !(wrap.HasIndents && isIndented) : !IsLabel(line) && !wrap.HasIndents && !isIndented;
    }

    private static readonly SearchValues<char> Word = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // The second rule, for texts with a paragraph a line: a page break has cut a paragraph in two if the first part breaks
    // off in the middle of a sentence or of parentheses and the second starts like no paragraph.
    private static bool IsCut(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        const int ShortestParagraph = 20;
        const int LongestHeading = 45;
        if (before.Length < ShortestParagraph || after.IsEmpty)
            return false;
        if (ClauseNumbers.Starts(after) || IsLabel(after) || !before.ContainsAny(SentenceMarks))
            return false;
        if (Brackets.IsOpenAtEnd(before, LongestParentheses) && before[^1] is not ('。' or '；'))
            return after.IndexOfAny('）', ')') >= 0;
        // A heading may have a comma, but no full stop inside, and is not that long.
        var isRunningText = before.IndexOfAny('。', '；') >= 0 || before.Length > LongestHeading && before.IndexOfAny('，', ',') >= 0;
        var isCutEnd = before[^1] is '、' or '，' or ',' || Characters.IsHan(before[^1]) && isRunningText;
        // The rest of a sentence has punctuation; a signature, a date or a heading has none.
        return isCutEnd && (Characters.IsHan(after[0]) || after[0] is '“' or '《')
            && (after.IndexOfAny('。', '；', '，') >= 0 || after.IndexOfAny('）', ')', ',') > 0);
    }

    // The third rule: where a blank line stands between paragraphs, a sentence with its commas that stops at the end of a line goes
    // on in the line right below.
    private static bool IsBroken(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        !before.IsEmpty && !after.IsEmpty && (Characters.IsHan(before[^1]) || before[^1] is '、' or '，' or ',') && before.ContainsAny(ClauseMarks)
        && !ClauseNumbers.Starts(after) && !IsLabel(after) && after.ContainsAny(SentenceMarks);

    // Whether blank lines stand between the paragraphs of a text: before nearly every line of it.
    private static bool AreParted(IReadOnlyList<DraftBlock> blocks)
    {
        const int FewestLines = 8;
        const double Nearly = 0.75;
        int all = 0, parted = 0;
        foreach (var block in blocks)
            if (block.IsBodyLine && !block.IsWholeParagraph)
                (all, parted) = (all + 1, parted + (block.BlankLinesBefore > 0 ? 1 : 0));
        return all >= FewestLines && parted >= Nearly * all;
    }

    /// <summary>Whether a line begins with a label such as 牵头单位： or with a word that starts a part of a document.</summary>
    internal static bool IsLabel(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("附件") || line.StartsWith("附表") || line.StartsWith("抄送") || line.StartsWith("（此件") || line.StartsWith("(此件"))
            return true;
        var colon = line.IndexOfAny('：', ':');
        return colon is >= 2 and <= 8 && !line[..colon].ContainsAny(SentenceMarks);
    }

    // The columns of a line's indentation; a tab counts 4.
    private static int Indent(string line)
    {
        var width = 0;
        foreach (var c in line)
        {
            if (!Characters.IsSpace(c))
                break;
            width += c == '\t' ? 4 : c is '\u3000' or '\u2003' ? 2 : 1;
        }
        return width;
    }

    // Whether a line breaks off inside a sentence: no mark that closes one stands at its end, before closing quotes.
    private static bool IsOpen(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is '”' or '’' or '"' or '）' or ')' or '》' or '»')
            end--;
        if (end < line.Length && line.IndexOfAny('（', '(') >= 0 && line[^1] is '）' or ')')
            return false;
        return end > 0 && !Characters.IsSentenceEnd(line[end - 1]);
    }
}

/// <summary>Whether two short lines are one title that is printed over several lines.</summary>
internal static class TitleLines
{
    private const int Longest = 80;

    public static bool AreOne(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (!IsShort(first) || !IsShort(second) || ClauseNumbers.Starts(first) || ClauseNumbers.Starts(second) || LineJoining.IsLabel(second) || IsDocumentNumber(second))
            return false;
        if (IsYears(second))
            return EndsInKind(first) || Brackets.IsOpenAtEnd(first, Longest);
        return IsUnfinished(first);
    }

    // 渡政办发〔2022〕31号 below a notice's title.
    private static bool IsDocumentNumber(ReadOnlySpan<char> text) => text[^1] == '号' && text.IndexOfAny("〔[【（(") > 0 && text.IndexOfAnyInRange('0', '9') > 0;

    private static bool IsShort(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= Longest && text.IndexOfAny('，', '。', '；') < 0 && text[^1] is not ('：' or ':') && !text.Contains(',');

    // 关于印发…, 贯彻《…: a title that does not say yet what kind of document it is.
    private static bool IsUnfinished(ReadOnlySpan<char> text)
    {
        var isStart = text.IndexOf("关于") >= 0 || text.IndexOf("贯彻") >= 0 || text.IndexOf("落实") >= 0 || text.IndexOf("实施") >= 0 || EndsInKind(text);
        return Brackets.IsOpenAtEnd(text, Longest) && isStart
            || text.IndexOf("关于") > 0 && !EndsInKind(text) && !text.EndsWith("）") && !text.EndsWith(")");
    }

    // (2021—2030年)实施细则: the years that belong to the plan named on the line before.
    private static bool IsYears(ReadOnlySpan<char> text)
    {
        if (text.Length < 6 || text[0] is not ('（' or '('))
            return false;
        var close = text.IndexOfAny('）', ')');
        return close is > 4 and < 20 && text.Slice(1, 4).IndexOfAnyExceptInRange('0', '9') < 0 && text[..close].Contains('年')
            && (text.TrimEnd("》〉").Length == close + 1 || EndsInKind(text));
    }

    /// <summary>Whether a text is a document's name: it ends with a word for a kind of document, perhaps with years or （试行） behind it.</summary>
    internal static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > Longest || text.IndexOfAny("，。；") >= 0)
            return false;
        return EndsInKind(text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is > 0 and var open ? text[..open].TrimEnd() : text);
    }

    /// <summary>Whether a text ends with a word for a kind of document: 方案, 通知.</summary>
    internal static bool EndsInKind(ReadOnlySpan<char> text) => DocumentKinds.Lines.EndOf(text) is not null;
}
