using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// The titles of a document: those of the notice and the plan in the opening, those that stand behind a notice or
/// before a table, and which of them is the plan's.
/// </summary>
internal static class Titles
{
    /// <summary>How many lines the opening has at most where nothing is numbered.</summary>
    private const int LongestOpening = 15;

    /// <summary>The longest tail of a name on a line of its own: 任务分解表.</summary>
    private const int LongestTail = 8;

    /// <summary>The longest name of a column before a title, with its brackets.</summary>
    private const int LongestColumn = 12;

    private const string Issue = "印发";

    private static readonly WordList Sending = new(Issue, "转发", "批转", "下发");

    // What also stands inside titles: between years, before a subtitle.
    private const string WeakSeparators = "-—－–·: ：";

    private static readonly WordList Extensions = new(".doc", ".docx", ".pdf", ".txt", ".wps", ".html", ".htm", ".DOC", ".DOCX", ".PDF", ".WPS");

    private static readonly WordList Members = WordList.Of("letterhead-words.tsv", "members");
    private static readonly WordList Tables = WordList.Of("letterhead-words.tsv", "table-title");
    private static readonly WordList Transmittals = WordList.Of("letterhead-words.tsv", "transmittal");
    private static readonly WordList Making = new(
        "制定", "制订", "拟定", "拟订", "编制", "起草", "形成", "出台", "印发", "下发", "发布", "公布", "颁布", "修订", "征求", "通过", "审议");
    private static readonly WordList Grounds = new("根据", "按照", "依据", "依照", "落实", "贯彻", "执行", "结合", "遵照", "对照", "围绕");
    private static readonly WordList Bodies = WordList.Of("letterhead-words.tsv", "signature");
    private static readonly WordList AfterTitleWords = WordList.Of("letterhead-words.tsv", "after-title");
    private static readonly WordList Interpretations = new("解读", "图解", "一图读懂", "一图看懂", "答记者问", "问答", "起草说明", "编制说明", "新闻发布会");
    private static readonly WordList Addressees = WordList.Of("letterhead-words.tsv", "addressee");

    /// <summary>Whether a text ends as titles do: 方案, 计划（2021—2030年）, 的通知.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public static bool IsTitle(ReadOnlySpan<char> text) => DocumentKinds.Titles.EndOf(Bare(text)) is not null;

    /// <summary>Whether a text ends as the titles of plans do; a notice around a plan does not.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public static bool IsPlan(ReadOnlySpan<char> text) => DocumentKinds.Plans.EndOf(Bare(text)) is not null;

    /// <summary>Whether a title is of a page about a plan: 《某市…方案》政策解读, 一图读懂…, 关于《…》的答记者问.</summary>
    /// <param name="title">The title.</param>
    /// <returns>True if what explains plans stands at its end, or before the plan's name.</returns>
    public static bool IsInterpretation(ReadOnlySpan<char> title)
    {
        var bare = title.Trim().TrimEnd("（）()一二三四五六七八九十之0123456789");
        if (Interpretations.EndOf(bare) is not null)
            return true;
        title = title.TrimStart("【[（(");
        return Interpretations.StartOf(title.StartsWith("政策") ? title[2..] : title) is not null;
    }

    /// <summary>Whether a text is the name of a list of members.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsMemberList(ReadOnlySpan<char> text) => Members.EndOf(Bare(text)) is not null;

    /// <summary>Whether a text is the name of a table.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsTable(ReadOnlySpan<char> text) => Tables.EndOf(Bare(text)) is not null;

    /// <summary>
    /// Finds the web page's remains, title, addressees and the sentence that sends the plan out in the opening: what
    /// stands before the first number.
    /// </summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">All lines; letterhead that is so anywhere is already marked.</param>
    public static void MarkOpening(string text, IReadOnlyList<Line> lines)
    {
        var end = EndOfOpening(lines);
        MarkWebPage(lines, end);
        for (var i = 0; i < end; i++)
            if (lines[i].IsTitleLike)
                i = MarkRun(lines, i, end) - 1;
            else if (lines[i].Kind == LineKind.Body)
                lines[i].Kind = OpeningKind(lines[i]);
        for (var i = 0; i < Math.Min(lines.Count, LongestOpening); i++)
            if (lines[i] is { Kind: LineKind.Body, IsTitleLike: false, Number: null, Text.Length: > 0 } line)
            {
                var start = line.Span.Trim(text).Start;
                start += NumberPrefix(line.Text);
                var isTitle = line.Text[0] != '《' && AfterTitleWords.StartOf(line.Text) is null;
                var titleEnd = isTitle ? Letterhead.EndOfTitle(text, start, line.Span.End) : start;
                // A signature with its date before the title is found where the line is cut.
                line.TitleEnd = titleEnd > start && !text.AsSpan(start, titleEnd - start).Contains('日') ? titleEnd : 0;
                break;
            }
    }

    // Fields and menus before the title or between it and the text. A few short items with bullets are a menu where a
    // title still comes or where there are several.
    private static void MarkWebPage(IReadOnlyList<Line> lines, int end)
    {
        var lastTitle = -1;
        for (var i = 0; i < end; i++)
            if (lines[i].IsTitleLike && IsTitle(lines[i].Text))
                lastTitle = i;
        // A page's title with the site's name is the document's only where no other comes.
        for (var i = 0; i < end; i++)
        {
            var line = lines[i];
            if (line.Kind != LineKind.Body || line.Text.Length == 0)
                continue;
            var isValue = WebPage.IsValue(lines, i);
            if (WebPage.IsField(line.Text) || WebPage.IsMenu(line.Text) || isValue && !IsTitle(line.Text)
                || i < lastTitle && !IsTitle(line.Text) && IsTitle(line.Name)
                || WebPage.IsMenuItem(line) && (i < lastTitle || IsItem(Lines.Beside(lines, i, 1)) || IsItem(Lines.Beside(lines, i, -1))))
                line.Kind = LineKind.Letterhead;
        }

        static bool IsItem(Line? line) => line is not null && (WebPage.IsMenuItem(line) || line.Kind == LineKind.Letterhead && line.Number is { Family: NumberFamily.Dash });
    }

    /// <summary>
    /// Finds titles behind the opening: of the plan behind a notice's signature, of annexes without a label. They stand
    /// apart: between letterhead and a first number, or before a table.
    /// </summary>
    /// <param name="lines">All lines; all other kinds are already set.</param>
    public static void MarkLater(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (lines[i].IsTitleLike && IsNotice(text) && Lines.Beside(lines, i, -1)?.Kind is LineKind.Letterhead or LineKind.Date)
                MarkNotice(lines, i);
            if (!lines[i].IsTitleLike || !(IsPlan(text) || IsMemberList(text) || IsTable(text)) || !IsSetApart(lines, i))
                continue;
            var isAnnex = Lines.Beside(lines, i, 1)?.Kind == LineKind.Row || IsMemberList(text) || IsTable(text);
            lines[i].Kind = isAnnex ? LineKind.Annex : LineKind.Title;
            if (isAnnex)
                Annexes.MarkContent(lines, i, text);
            // （征求意见稿） below it.
            else if (Lines.Beside(lines, i, 1) is { Kind: LineKind.Body } below && below.Number is null && IsInParentheses(below.Text))
                below.Kind = LineKind.Title;
        }
    }

    // A notice behind the clauses of another one, with its addressees and the sentence that sends the plan out.
    private static void MarkNotice(IReadOnlyList<Line> lines, int start)
    {
        lines[start].Kind = LineKind.Title;
        if (lines[start - 1] is { IsTitleLike: true } above && Bodies.EndOf(above.Text) is not null && lines[start].Text.StartsWith("关于", StringComparison.Ordinal))
            above.Kind = LineKind.Title;
        for (var i = start + 1; i < Math.Min(lines.Count, start + LongestOpening) && (lines[i].Kind != LineKind.Body || lines[i].Number is null && !lines[i].IsTitleLike); i++)
            if (lines[i].Kind == LineKind.Body)
                lines[i].Kind = OpeningKind(lines[i]);
    }

    /// <summary>The plan's title, and the title as it is printed first, which may be of the notice around it.</summary>
    /// <param name="lines">All lines with their kinds.</param>
    /// <param name="fieldTitle">The title in a field of the web page; may be empty.</param>
    /// <returns>The title without the notice around it; empty if there is none.</returns>
    public static string OfPlan(IReadOnlyList<Line> lines, string fieldTitle)
    {
        var groups = Groups(lines);
        var titles = groups.ConvertAll(title => title.Text);
        var plan = titles.Find(title => IsPlan(title) && !title.Contains(Issue, StringComparison.Ordinal))
            ?? titles.Find(title => title.Contains(Issue, StringComparison.Ordinal))
            ?? titles.Find(title => Quoted(title).Length > 0)
            ?? (fieldTitle.Length > 0 ? fieldTitle : null)
            ?? (titles.Count > 0 && IsTitle(titles[0]) ? titles[0] : null)
            ?? InPreamble(lines)
            ?? InPath(lines)
            ?? titles.FirstOrDefault()
            ?? lines.FirstOrDefault(line => line.Kind == LineKind.Annex && AnnexLabel.Of(line.Text) is null)?.Text
            ?? lines.FirstOrDefault(line => line.Kind == LineKind.Transmittal)?.Text;
        // What explains a plan has the plan's name inside its own; behind the plan's clauses it is an annex of the plan.
        if (titles.Find(title => IsInterpretation(title)) is { } about && (plan is null || about == plan || Quoted(about) == WithoutNotice(plan) && !IsBehindClauses(about)))
            return about;
        return plan is null ? string.Empty : WithoutNotice(plan);

        bool IsBehindClauses(string title)
        {
            int from = titles.IndexOf(plan!), to = titles.IndexOf(title);
            return from >= 0 && from < to && lines.Take(groups[to].Line).Skip(groups[from].Line).Count(line => line is { Kind: LineKind.Body, Number: not null }) > 1;
        }
    }

    /// <summary>The first title of the document as printed.</summary>
    /// <param name="lines">All lines with their kinds.</param>
    /// <returns>The title; empty if there is none.</returns>
    public static string First(IReadOnlyList<Line> lines) => Groups(lines).FirstOrDefault().Text ?? string.Empty;

    /// <summary>
    /// The notices above the plan's own title, the nearest first, where it is printed below them: one that forwards a plan of
    /// the upper level has that level's notice below it.
    /// </summary>
    /// <param name="lines">All lines with their kinds.</param>
    /// <returns>For each its title and its lines up to the next title.</returns>
    public static List<(string Title, int Start, int End)> Notices(IReadOnlyList<Line> lines)
    {
        var titles = Groups(lines);
        var plan = titles.FindIndex(title => IsPlan(title.Text) && !IsNotice(title.Text));
        var notices = new List<(string, int, int)>();
        for (var i = plan - 1; i >= 0; i--)
            if (IsNotice(titles[i].Text))
                notices.Add((titles[i].Text, i == 0 ? 0 : titles[i].Line, titles[i + 1].Line));
        return notices;
    }

    private static bool IsNotice(string title) => Sending.AnyIn(title) && IsTitle(title);

    // A plan whose title stands only in its preamble: …，特制定《某市反对拐卖人口行动计划（2021—2030年）》.
    private static string? InPreamble(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines.Take(LongestOpening))
        {
            var text = line.Text;
            if (line.Kind is not (LineKind.Body or LineKind.Transmittal) || text.Length == 0)
                continue;
            var brackets = Brackets.Of(text, 0, text.Length);
            for (var open = text.IndexOf('《'); open >= 0; open = text.IndexOf('《', open + 1))
            {
                var close = brackets.CloseOf(open);
                if (close <= open || !IsPlan(text.AsSpan(open + 1, close - open - 1)))
                    continue;
                var before = text.AsSpan(0, open);
                before = before[(before.LastIndexOfAny("，。；！：") + 1)..];
                var after = text.AsSpan(close + 1);
                if (!Grounds.AnyIn(before) && (Making.AnyIn(before) || Making.StartOf(after.TrimStart("已经正现予以")) is not null))
                    return text[(open + 1)..close];
            }
        }
        return null;
    }

    // A page that has its title only at the end of the path of menus: 首页>>政务公开>>某县…方案.
    private static string? InPath(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines.Take(LongestOpening).Where(line => line.Kind == LineKind.Letterhead && WebPage.IsMenuPath(line.Text)))
            if (line.Text[(line.Text.LastIndexOfAny(['>', '›', '»', '＞', '：', ':']) + 1)..].Trim() is { Length: > 0 } last && IsTitle(Clean(last)))
                return Clean(last);
        return null;
    }

    // A title without what stands in parentheses behind it: （试行）, （2021—2030年）.
    internal static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd('》').TrimEnd();
        while (text.Length > 0 && text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is > 0 and var open)
            text = text[..open].TrimEnd().TrimEnd('》').TrimEnd();
        return text;
    }

    // Marks a run of lines that together are a title, up to the last one that ends as titles do and （试行） behind it. What
    // stands before the title and does not go on in it (a site's name, a body's name above a complete title) is letterhead.
    private static int MarkRun(IReadOnlyList<Line> lines, int start, int end)
    {
        var next = start;
        while (next < end && (lines[next].IsTitleLike || lines[next].Text.Length == 0))
            next++;
        var last = next;
        while (last > start && !IsTitle(lines[last - 1].Name))
            last--;
        // The name of a table, alone or below the plan's own title, starts an annex.
        while (last > start && (lines[last - 1].Text.Length == 0 || IsTable(lines[last - 1].Text) && !GoesOnInTable(lines, last - 1)) && Lines.Beside(lines, last - 1, 1)?.Kind is LineKind.Row)
            last--;
        while (last > start && !IsTitle(lines[last - 1].Name))
            last--;
        var stop = last;
        while (stop > start && stop < next && (IsInParentheses(lines[stop].Text) || lines[stop].Text.Length == 0 && stop + 1 < next && IsInParentheses(lines[stop + 1].Text)))
            stop++;
        var below = string.Empty;
        for (var i = stop - 1; i >= start; i--)
        {
            var text = lines[i].Text;
            if (text.Length == 0)
                continue;
            var isTitle = i >= last || IsTitle(lines[i].Name) || below.Length > 0 && GoesOnIn(text, below);
            lines[i].Kind = isTitle ? LineKind.Title : LineKind.Letterhead;
            below = isTitle ? text : below;
        }
        return next;
    }

    // 某县贯彻落实《…行动计划（2021—2030年）》 above 任务分解表: a title that ends with another document's name is not at its end.
    private static bool GoesOnInTable(IReadOnlyList<Line> lines, int index) =>
        Lines.Beside(lines, index, -1) is { IsTitleLike: true, Text: var above } && above[^1] == '》' && above.IndexOf('《') is > 0 and var open
        && Grounds.AnyIn(above.AsSpan(0, open)) && Places.LengthAt(lines[index].Text) == 0;

    // Whether a line is the start of the title that the line below ends.
    private static bool GoesOnIn(string above, string below)
    {
        if (WebPage.IsSite(above))
            return false;
        var isBody = Bodies.EndOf(above) is not null;
        if (below.StartsWith("关于", StringComparison.Ordinal) || below.StartsWith(Issue, StringComparison.Ordinal) || below.StartsWith("转发", StringComparison.Ordinal))
            return true;
        return Places.LengthAt(below.AsSpan().TrimStart("《〈")) == 0 ? !isBody || above.Contains("关于", StringComparison.Ordinal)
            : above.EndsWith("关于", StringComparison.Ordinal) || above.Contains(Issue, StringComparison.Ordinal) || above.Contains("转发", StringComparison.Ordinal);
    }

    private static int EndOfOpening(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.Row || lines[i].Kind == LineKind.Body && StartsClauses(lines[i]))
                return i;
        return Math.Min(lines.Count, LongestOpening);
    }

    private static bool StartsClauses(Line line) =>
        line.Number is { Family: not NumberFamily.Dash } number && (number.Value == 1 || number.Family == NumberFamily.Article);

    private static LineKind OpeningKind(Line line)
    {
        var text = line.Text;
        if (Transmittals.AnyIn(text) && text.AsSpan().IndexOfAny('《', '现') >= 0)
            return LineKind.Transmittal;
        if (text.Length > 0 && text[^1] is '：' or ':' && Addressees.AnyIn(text))
            return LineKind.Letterhead;
        return line.Number is null && IsInParentheses(text) ? LineKind.Letterhead : LineKind.Body;
    }

    private static bool IsInParentheses(string text) => text.Length > 1 && text[0] is '（' or '(' && text[^1] is '）' or ')';

    private static bool IsSetApart(IReadOnlyList<Line> lines, int index)
    {
        var next = Lines.Beside(lines, index, 1);
        return Lines.Beside(lines, index, -1)?.Kind is LineKind.Letterhead or LineKind.Date or LineKind.Title or LineKind.Furniture
            || lines[index].Block.OutlineLevel is 1 || next?.Kind == LineKind.Row
            || next?.Number is { Value: 1, Family: NumberFamily.Ideographic or NumberFamily.Chapter or NumberFamily.Article or NumberFamily.Part };
    }

    // Lines that together are longer are no title.
    private const int LongestTitles = 300;

    // Title lines that follow each other are one title, unless the first ones are complete already and the next is no
    // mere tail of a name: 实施方案, （2021—2030年）.
    private static List<(string Text, int Line)> Groups(IReadOnlyList<Line> lines)
    {
        var groups = new List<(string Text, int Line)>();
        var current = new StringBuilder();
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.Length == 0)
                continue;
            if (line.Kind != LineKind.Title || current.Length > LongestTitles || IsComplete(current.ToString()) && !IsTail(current.ToString(), line.Text))
                Close();
            first = current.Length == 0 ? i : first;
            if (line.Kind == LineKind.Title)
                current.Append(line.Text);
            else if (line.TitleEnd > 0 && groups.Count == 0)
                groups.Add((Clean(line.Text[..(line.TitleEnd - line.Span.Start - line.LeadingBlank)]), i));
        }
        Close();
        return groups;

        void Close()
        {
            if (current.Length > 0)
                groups.Add((Clean(current.ToString()), first));
            current.Clear();
        }
    }

    private static bool IsComplete(string title) => title.Length > 0 && IsTitle(title) && title.Count(c => c == '《') == title.Count(c => c == '》');

    // 实施方案, and below the national plan's name 某市实施方案.
    private static bool IsTail(string title, string line)
    {
        var place = Places.LengthAt(line);
        return IsInParentheses(line) || IsPlan(title) && Bare(line).Length - place is > 1 and <= LongestTail && IsTitle(line) && (place == 0 || title.StartsWith("中国", StringComparison.Ordinal));
    }

    /// <summary>
    /// A title without what web pages and files put around it: a document number before it, a site's or column's name on
    /// either side (…方案_某县人民政府), the date, the file's extension, title marks around the whole.
    /// </summary>
    /// <param name="title">The title as printed.</param>
    /// <returns>The title; the text itself where nothing is around it.</returns>
    internal static string Clean(string title)
    {
        title = WithoutDate(WithoutExtension(title[NumberPrefix(title)..].Trim()));
        foreach (var separator in (string[])["_", "丨", "|", "｜", " - ", " — ", ">", "›", "»"])
            if (title.Split(separator) is { Length: > 1 } parts && !IsInterpretation(parts[0]) && Array.Find(parts, part => IsTitle(part)) is { } part)
                title = part.Trim();
        title = WithoutMarks(WithoutColumn(WithoutSite(title)));
        // 某县反拐工作意见（县公安局）: who wrote it is no part of its name.
        if (title.Length > 0 && title[^1] is '）' or ')' && title.LastIndexOfAny(['（', '(']) is > 0 and var open
            && Bodies.EndOf(title.AsSpan(open + 1, title.Length - open - 2)) is not null && IsTitle(title.AsSpan(0, open)))
            return title[..open].TrimEnd();
        return title;
    }

    // …方案-通知公告-某县人民政府, 某县政府网站——…方案: names of sites and columns on the other side of a dash.
    private static string WithoutSite(string title)
    {
        var end = title.Length;
        for (var at = end - 1; at > 0; at = Math.Min(at, title.Length) - 1)
        {
            if (!WeakSeparators.Contains(title[at]) || !IsAside(title.AsSpan(at + 1, end - at - 1).Trim(WeakSeparators), isBehind: true))
                continue;
            end = at;
            if (title[..at].TrimEnd([.. WeakSeparators]) is var left && IsTitle(left))
                (title, end) = (left, left.Length);
        }
        for (var at = 1; at < title.Length - 1; at++)
            if (WeakSeparators.Contains(title[at]) && title[(at + 1)..].TrimStart([.. WeakSeparators]) is var rest && IsTitle(rest)
                && IsAside(title.AsSpan(0, at).Trim(), isBehind: Places.LengthAt(rest) > 0))
                return rest;
        // …方案——平安童年行动: a subtitle.
        if (!IsTitle(title) && title.IndexOf("——", StringComparison.Ordinal) is > 0 and var dash && IsTitle(title.AsSpan(0, dash)))
            return title[..dash];
        // 某县人民政府门户网站某县反拐方案: a site's name glued to the title.
        foreach (var site in (string[])["网站", "政府网", "信息网", "公开平台"])
            if (title.IndexOf(site, StringComparison.Ordinal) is > 0 and var at && title[(at + site.Length)..].TrimStart([.. WeakSeparators]) is var rest
                && Places.LengthAt(rest) > 0 && IsTitle(rest))
                return rest;
        return title;

        static bool IsAside(ReadOnlySpan<char> text, bool isBehind) =>
            text.Length > 1 && (WebPage.IsSite(text) || WebPage.IsMenu(text) || isBehind && Bodies.EndOf(text) is not null);
    }

    // 【政策文件】某县…方案, 某县人民政府通知公告某县…方案: the column that a page stands in.
    private static string WithoutColumn(string title)
    {
        if (title.Length > 0 && title[0] is '【' or '[' && title.IndexOfAny(['】', ']']) is > 1 and < LongestColumn and var close
            && title[(close + 1)..].Trim() is var behind && IsTitle(behind))
            return behind;
        for (var at = 1; at < Math.Min(title.Length, LongestColumn + LongestColumn); at++)
            if (Bodies.EndOf(title.AsSpan(0, at)) is not null && WebPage.EndOfMenu(title, at) is var end && end > at
                && Places.LengthAt(title.AsSpan(end)) > 0 && IsTitle(title.AsSpan(end)))
                return title[end..];
        return title;
    }

    private static string WithoutMarks(string title) =>
        title.Length > 2 && title[0] is '《' or '〈' && Brackets.Of(title, 0, title.Length).CloseOf(0) == title.Length - 1 ? title[1..^1].Trim() : title;

    private static string WithoutExtension(string title) =>
        Extensions.EndOf(title) is { } extension && IsTitle(title.AsSpan(0, title.Length - extension.Length)) ? title[..^extension.Length] : title;

    // …方案（2022-03-02）, …方案[2022年3月2日]: the day that a page gives.
    private static string WithoutDate(string title)
    {
        var bare = title.AsSpan().TrimEnd("）)]】 ");
        var open = bare.LastIndexOfAny("（([【");
        return open > 0 && bare.Length < title.Length && Letterhead.IsDate(bare[(open + 1)..].Trim()) && IsTitle(title.AsSpan(0, open)) ? title[..open].TrimEnd() : title;
    }

    private static int NumberPrefix(string text) =>
        Letterhead.NumberIn(text) is { Length: > 0 } number && text.StartsWith(number, StringComparison.Ordinal) && text.Length > number.Length
            ? number.Length + (text.Length - number.Length - text.AsSpan(number.Length).TrimStart().Length) : 0;

    private static string Quoted(string title)
    {
        var open = title.IndexOf('《');
        var close = open < 0 ? -1 : Brackets.Of(title, open, title.Length).CloseOf(open);
        return close > open && IsPlan(title.AsSpan(open + 1, close - open - 1)) ? title[(open + 1)..close] : string.Empty;
    }

    // 某市人民政府办公室关于印发《某市…方案》的通知 names the plan inside the marks or after 印发.
    private static string WithoutNotice(string title)
    {
        var from = title.IndexOf(Issue, StringComparison.Ordinal);
        if (from < 0)
            return !IsPlan(title) && Quoted(title) is { Length: > 0 } quoted ? quoted : title;
        var open = title.IndexOf('《');
        var close = open < 0 ? -1 : Brackets.Of(title, open, title.Length).CloseOf(open);
        if (close > open)
            return title[(open + 1)..close];
        var end = title.IndexOf("的通知", from, StringComparison.Ordinal);
        return end > from + Issue.Length ? title[(from + Issue.Length)..end] : title;
    }
}
