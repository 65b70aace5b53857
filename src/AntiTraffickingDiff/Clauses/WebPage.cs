using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>What a document says of itself outside its text.</summary>
/// <param name="Title">The title in a field; empty if there is none.</param>
/// <param name="Number">The document number.</param>
/// <param name="Date">The date as year-month-day.</param>
/// <param name="Publisher">Who issued it.</param>
internal sealed record DocumentFields(string Title, string Number, string Date, string Publisher);

/// <summary>
/// What copied web pages leave around a document: the path of menus, menu entries, buttons, fields such as 发布日期：,
/// the page's foot, the page on which a draft is laid open. The words are in letterhead-words.tsv.
/// </summary>
internal static class WebPage
{
    private const int LongestField = 200, LongestPath = 240, LongestMenuEntry = 12, LongestValue = 40, LongestFoot = 80;

    private const string Separators = ">›»＞→/|｜丨·•●■-—_ \t\u3000";

    private static readonly WordList Locations = WordList.Of("letterhead-words.tsv", "location");
    private static readonly WordList Menu = WordList.Of("letterhead-words.tsv", "menu");
    private static readonly WordList Feet = WordList.Of("letterhead-words.tsv", "page-foot");
    private static readonly WordList Consultations = WordList.Of("letterhead-words.tsv", "consultation");
    private static readonly WordList ConsultationParts = WordList.Of("letterhead-words.tsv", "consultation-part");
    private static readonly WordList DraftingNotes = WordList.Of("letterhead-words.tsv", "drafting-note");
    private static readonly WordList Abouts = new("关于", "转发", "批转", "印发");

    /// <summary>Whether a line belongs to a web page around a document, wherever it stands.</summary>
    /// <param name="text">The line, trimmed.</param>
    /// <returns>True for a path of menus, a row of buttons or the page's foot.</returns>
    public static bool IsFrame(string text) => IsMenuPath(text) || IsButtons(text) || IsFoot(text);

    /// <summary>Whether a line of the opening is nothing but menu entries.</summary>
    /// <param name="text">The line, trimmed.</param>
    /// <returns>True for 首页, • 政务公开, 办事服务 | 互动交流.</returns>
    public static bool IsMenu(ReadOnlySpan<char> text)
    {
        var entries = 0;
        foreach (var range in text.SplitAny(Separators))
        {
            var entry = text[range].Trim("【】[]（）()：:");
            if (entry.IsEmpty)
                continue;
            if (!IsEntries(entry) && !IsSite(entry))
                return false;
            entries++;
        }
        return entries > 0;

        // The blanks between entries may be lost: 打印关闭.
        static bool IsEntries(ReadOnlySpan<char> text) => EndOfMenu(text, 0) == text.Length;
    }

    /// <summary>How far a text goes with nothing but menu entries.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <returns>The end of the last entry; <paramref name="start"/> if there is none.</returns>
    public static int EndOfMenu(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && Menu.StartOf(text[start..]) is { } word)
            start += word.Length;
        return start;
    }

    /// <summary>Whether a line is short enough and bare enough to be an entry of a menu.</summary>
    /// <param name="line">The line.</param>
    /// <returns>True for a bullet with a few words.</returns>
    public static bool IsMenuItem(Line line) =>
        line.Kind == LineKind.Body && line.Number is { Family: NumberFamily.Dash } && line.Text.Length <= LongestMenuEntry
        && line.Text.AsSpan().IndexOfAny("，。；：,;") < 0;

    /// <summary>Whether a text is a web site's name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for 某县人民政府门户网站.</returns>
    public static bool IsSite(ReadOnlySpan<char> text) =>
        text.Length is > 2 and < 24 && (text.EndsWith("网") || text.EndsWith("网站") || text.EndsWith("门户") || text.EndsWith("公开平台") || text.EndsWith("公众号"))
        && text.IndexOfAny("，。；") < 0;

    /// <summary>Whether the rows of a table at a document's top are fields: 索引号 | … | 发布机构 | ….</summary>
    /// <param name="cells">The texts of a row's cells.</param>
    /// <returns>True if every other cell is a field's label.</returns>
    public static bool IsFieldRow(IReadOnlyList<string> cells)
    {
        if (cells.Count is < 2 or > 8)
            return false;
        var labels = 0;
        for (var i = 0; i < cells.Count; i += 2)
            labels += FieldLabels.At(cells[i], out var length) is not null && length >= cells[i].Trim().Length - 1 ? 1 : 0;
        return labels * 2 >= (cells.Count + 1) / 2 * 2 && labels > 0;
    }

    /// <summary>Marks the page around a draft (how and until when to comment, the note on its drafting) as letterhead.</summary>
    /// <param name="lines">All lines; the opening is already marked.</param>
    public static void MarkConsultation(IReadOnlyList<Line> lines)
    {
        var isPage = lines.Any(line => line.Kind == LineKind.Title && Consultations.AnyIn(line.Text));
        var inside = isPage;
        var isNote = false;
        foreach (var line in lines)
        {
            if (line.Kind is LineKind.Annex or LineKind.Title && !Consultations.AnyIn(line.Text))
            {
                isNote = IsDraftingNote(line);
                inside = isNote || inside && line.Kind == LineKind.Title && !Titles.IsPlan(line.Text);
                continue;
            }
            if (IsDraftingNote(line))
            {
                inside = isNote = true;
                line.Kind = LineKind.Title;
                continue;
            }
            // Behind the page's own parts the draft starts with its chapters.
            if (inside && !isNote && line.Number is { Family: not NumberFamily.Dash } number && !IsPart(line.Text)
                && number.Family is NumberFamily.Ideographic or NumberFamily.Chapter or NumberFamily.Article)
                inside = false;
            else if (isPage && !isNote && line.Number is not null && IsPart(line.Text))
                inside = true;
            if (inside && line.Kind is LineKind.Body or LineKind.Transmittal)
                line.Kind = LineKind.Letterhead;
        }

        bool IsDraftingNote(Line line) =>
            line.Kind is LineKind.Body or LineKind.Title or LineKind.Annex && line.Text.Length is > 3 and <= Line.LongestTitle
            && line.Text.AsSpan().IndexOfAny("，。；") < 0 && DraftingNotes.EndOf(Titles.Bare(line.Text)) is not null && line.Number is null;

        static bool IsPart(string text) => text.Length < 30 && ConsultationParts.AnyIn(text);
    }

    /// <summary>
    /// Reads what the document says of itself: in fields, letterhead, signature and title. Where notices stand above the plan,
    /// number, date and publisher are those of one and the same: the nearest that has a number or a date.
    /// </summary>
    /// <param name="lines">All lines with their kinds.</param>
    /// <param name="given">What the file's format says.</param>
    /// <returns>The fields.</returns>
    public static DocumentFields FieldsOf(IReadOnlyList<Line> lines, IReadOnlyList<DocumentField> given)
    {
        var all = FieldsOf(lines, Titles.First(lines), given);
        var notices = Titles.Notices(lines);
        foreach (var notice in notices)
        {
            var own = FieldsOf([.. lines.Take(notice.End).Skip(notice.Start)], notice.Title, notices.Count == 1 ? given : []);
            if (own.Number.Length == 0 && own.Date.Length == 0)
                continue;
            return notices.Count > 1 ? own with { Title = all.Title } : new DocumentFields(
                all.Title, Either(own.Number, all.Number), Either(own.Date, all.Date), Either(own.Publisher, all.Publisher));
        }
        return all;

        static string Either(string first, string second) => first.Length > 0 ? first : second;
    }

    private static DocumentFields FieldsOf(IReadOnlyList<Line> lines, string title, IReadOnlyList<DocumentField> given)
    {
        string name = Given("title"), number = Given("number"), publisher = Given("publisher"), signed = string.Empty;
        var date = Letterhead.DateOf(Given("date"));
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is not (LineKind.Letterhead or LineKind.Title or LineKind.Date or LineKind.Furniture))
                continue;
            if (line.Kind == LineKind.Date && !IsValue(lines, i))
                signed = Letterhead.DateOf(line.Text) is { Length: > 0 } found ? found : signed;
            if (line.Kind != LineKind.Furniture && number.Length == 0)
                number = Letterhead.NumberIn(line.Text);
            // …方案（2022-03-02）: the day that a page gives behind its title.
            if (line.Kind == LineKind.Title && date.Length == 0 && line.Text.StartsWith(line.Name, StringComparison.Ordinal))
                date = Letterhead.DateOf(line.Text[line.Name.Length..]);
            foreach (var (kind, printed) in ValuesIn(line))
            {
                var value = printed.Length > 0 ? printed : ValueBelow(lines, i);
                if (kind == FieldKind.Title)
                    name = name.Length == 0 ? value : name;
                else if (kind == FieldKind.Publisher)
                    publisher = publisher.Length == 0 ? value : publisher;
                else if (kind == FieldKind.Date)
                    date = date.Length == 0 ? Letterhead.DateOf(value) : date;
                else if (kind == FieldKind.Number && value.Any(char.IsDigit) && number.Length == 0)
                    number = value;
            }
        }
        if (publisher.Length == 0)
            publisher = Letterhead.SignatureOf(lines);
        if (publisher.Length == 0 && Abouts.IndexIn(title) is > 3 and var about)
            publisher = title[..about];
        return new DocumentFields(name, number, signed.Length > 0 ? signed : date, publisher);

        string Given(string field) => given.FirstOrDefault(item => item.Name == field)?.Value ?? string.Empty;
    }

    /// <summary>Whether a line is the path of menus that leads to a page.</summary>
    /// <param name="text">The line, trimmed.</param>
    /// <returns>True for 首页 > 政务公开 > 文件.</returns>
    public static bool IsMenuPath(string text)
    {
        if (text.Length > LongestPath)
            return false;
        var bare = text.AsSpan().TrimStart("【[（(•●■ ");
        if (Locations.StartOf(bare) is { } word && bare.Length > word.Length && bare[word.Length] is '：' or ':' or ' ' or '>' or '】')
            return true;
        var separators = text.AsSpan().Count('>') + text.AsSpan().Count('›') + text.AsSpan().Count('»') + text.AsSpan().Count('＞');
        var start = bare.StartsWith("网站首页") ? bare[4..] : bare.StartsWith("首页") ? bare[2..] : default;
        return text.AsSpan().IndexOfAny("。；") < 0 && (separators >= 2 || !start.IsEmpty && !char.IsLetter(start[0]));
    }

    /// <summary>Whether a line of the opening is a field: 发布日期：2022-03-09.</summary>
    /// <param name="text">The line, trimmed.</param>
    /// <returns>True if it starts with the label of one.</returns>
    public static bool IsField(string text) => text.Length <= LongestField && FieldLabels.At(text, out _) is not null && text.AsSpan().IndexOfAny("。；") < 0;

    // 【打印】【关闭】, 打印 关闭: buttons only.
    private static bool IsButtons(string text) =>
        text.Length <= 40 && (text.Contains("打印", StringComparison.Ordinal) || text.Contains("关闭", StringComparison.Ordinal) || text.Contains("分享", StringComparison.Ordinal)
            || text.Contains("字体", StringComparison.Ordinal)) && IsMenu(text);

    private static bool IsFoot(string text) =>
        text.Length <= LongestFoot && (Feet.StartOf(text) is not null || IsAddress(text)) || text.Contains("ICP备", StringComparison.Ordinal) || text.Contains("公网安备", StringComparison.Ordinal);

    // 地址：…　邮编：…　电话：….
    private static bool IsAddress(string text) =>
        text.Contains("地址：", StringComparison.Ordinal) && (text.Contains("邮编", StringComparison.Ordinal) || text.Contains("电话", StringComparison.Ordinal))
        && text.AsSpan().IndexOfAny("。；") < 0;

    /// <summary>Marks who runs the site (某县人民政府主办　某中心承办) above the page's foot; inside a plan such words are an assignment.</summary>
    /// <param name="lines">All lines; the foot is already marked.</param>
    public static void MarkFoot(IReadOnlyList<Line> lines)
    {
        MarkLinks(lines);
        var hasFoot = false;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var text = lines[i].Text;
            if (lines[i] is { Kind: LineKind.Body, Number: null, CellTexts.Count: 0 } && hasFoot && text.Length is > 4 and <= LongestFoot && text.AsSpan().IndexOfAny("。；，") < 0
                && (text.EndsWith("主办", StringComparison.Ordinal) || text.EndsWith("承办", StringComparison.Ordinal)
                    || text.StartsWith("主办", StringComparison.Ordinal) || text.StartsWith("承办", StringComparison.Ordinal)))
                lines[i].Kind = LineKind.Letterhead;
            if (text.Length > 0 && lines[i].Kind is not (LineKind.Letterhead or LineKind.Date or LineKind.Furniture))
                return;
            hasFoot |= text.Length > 0 && IsFoot(text);
        }
    }

    // 友情链接, and below it nothing but names of pages and sites to the end.
    private static void MarkLinks(IReadOnlyList<Line> lines)
    {
        var links = new List<Line>();
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i] is { Kind: LineKind.Body, Number: null, CellTexts.Count: 0 } line && line.Text.Length <= LongestValue && line.Text.AsSpan().IndexOfAny("。；，：（") < 0)
                links.Add(line);
            else if (lines[i].Kind != LineKind.Furniture)
            {
                if (lines[i].Kind == LineKind.Letterhead && Feet.StartOf(lines[i].Text) is not null)
                    links.ForEach(link => link.Kind = LineKind.Letterhead);
                else
                    return;
                links.Clear();
            }
    }

    // The values of the fields of a line or row; several may stand on one line.
    private static IEnumerable<(FieldKind Kind, string Value)> ValuesIn(Line line)
    {
        if (line.CellTexts.Count > 0)
        {
            for (var i = 0; i + 1 < line.CellTexts.Count; i += 2)
                if (FieldLabels.At(line.CellTexts[i], out _) is { } kind)
                    yield return (kind, line.CellTexts[i + 1].Trim());
            yield break;
        }
        var parts = line.Text.Split([' ', '\t', '\u3000', '|', '｜'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].AsSpan().IndexOfAny('：', ':') is > 0 and var colon && FieldLabels.At(parts[i], out var length) is { } kind && length == colon + 1)
                yield return (kind, parts[i].Length > length ? parts[i][length..].Trim('】', ']') : i + 1 < parts.Length ? parts[i + 1] : string.Empty);
        if (FieldLabels.At(line.Text, out var end) is { } first && (end == line.Text.Length ? line.Text[^1] is not ('：' or ':')
            : parts.Length > 1 && !parts[0].Contains('：', StringComparison.Ordinal)))
            yield return (first, line.Text[end..].Trim());
    }

    private static string ValueBelow(IReadOnlyList<Line> lines, int label)
    {
        for (var i = label + 1; i < lines.Count; i++)
            if (lines[i].Text.Length > 0)
                return IsValue(lines, i) ? lines[i].Text : string.Empty;
        return string.Empty;
    }

    /// <summary>Whether a line is the value of a field whose label stands alone on the line above: 发布机构, below it 某市人民政府办公室.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="index">The line.</param>
    /// <returns>True if it is of the form that such values have.</returns>
    public static bool IsValue(IReadOnlyList<Line> lines, int index)
    {
        var text = lines[index].Text;
        if (text.Length is 0 or > LongestValue || lines[index].CellTexts.Count > 0 || FieldLabels.At(text, out _) is not null
            || Lines.Beside(lines, index, -1) is not { CellTexts.Count: 0 } label || FieldLabels.At(label.Text, out var length) is not { } kind || length < label.Text.Length)
            return false;
        return kind switch
        {
            FieldKind.Title => Titles.IsTitle(text),
            FieldKind.Publisher => text.AsSpan().IndexOfAny("，。；：") < 0 && !Titles.IsTitle(text),
            FieldKind.Date => Letterhead.DateOf(text).Length > 0,
            FieldKind.Number => text[^1] == '号' && text.Any(char.IsDigit),
            _ => text.Any(char.IsAsciiLetterOrDigit) && text.AsSpan().IndexOfAny("，。；") < 0 && lines[index].Number is null && !Titles.IsTitle(text),
        };
    }
}
