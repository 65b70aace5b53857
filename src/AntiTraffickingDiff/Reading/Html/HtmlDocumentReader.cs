using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using MimeKit;

namespace AntiTraffickingDiff.Reading.Html;

/// <summary>
/// Reads web pages: saved ones (.html, in any encoding) and web archives (MHTML). The blocks are the page's fields (label：value),
/// its title, and the paragraphs, list items and table rows of its main text; see <see cref="HtmlMainText"/>. Menus,
/// breadcrumbs, share buttons and footers are left out. <see cref="SourcePosition.Line"/> is the line of the page's source.
/// </summary>
internal sealed partial class HtmlDocumentReader : IDocumentReader
{
    // HTML standard, 4.2.5.5: the encoding is declared within the first 1024 bytes; pages of old systems have long comments first.
    private const int CharsetReach = 8192;
    private const int MimeDepth = 16;
    private const int LongestField = 200;
    private const int LongestLabel = 10;

    private static readonly FrozenDictionary<string, string> Labels = EmbeddedText.Rows("html-words.tsv")
        .Where(row => row[0] == "label").ToFrozenDictionary(row => row[1], row => row[2], StringComparer.Ordinal);

    private static readonly WordList Bodies = WordList.Of("letterhead-words.tsv", "signature");

    public SourceFormat Format => SourceFormat.Html;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var (bytes, declared) = FileFormat.IsWebArchive(file.Bytes.Span) ? PageOf(file.Bytes) : (file.Bytes, null);
        var source = TextDecoding.Decode(bytes, options.Encoding ?? EncodingOf(bytes.Span, declared), problems) ?? throw FileFormat.Binary();
        DocumentGuard.CheckCharacters(source.Length, options.Limits with { MaxCharacters = (int)Math.Min(int.MaxValue, 4L * options.Limits.MaxCharacters) });
        var root = HtmlTree.Read(source, options.HtmlLimits, cancellationToken);
        var (main, leftOut) = HtmlMainText.Find(root);
        cancellationToken.ThrowIfCancellationRequested();
        var fields = FieldsOf(root);
        var inMain = main.SelfAndDescendants().ToHashSet();
        var page = new HtmlBlocks(leftOut, options.Limits);
        foreach (var field in fields.Where(field => field.Label.Length > 0 && !inMain.Contains(field.Node)))
            page.AddLine($"{field.Label}：{field.Value}", field.Node.Line, null);
        if (TitleOf(root, main, inMain, leftOut, fields) is { } title)
            page.AddLine(title.Text, title.Line, 1);
        page.Write(main);
        if (!page.HasText)
            throw new UnusableInputException(new Problem(ReadingProblems.EmptyFile));
        return page.ToDocument(file.Path, problems) with { Fields = [.. fields.Select(field => new DocumentField(field.Name, field.Value))] };
    }

    // The page of a web archive: its first part that is HTML.
    private static (ReadOnlyMemory<byte> Bytes, string? Charset) PageOf(ReadOnlyMemory<byte> archive)
    {
        try
        {
            using var stream = FileFormat.StreamOver(archive);
            var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = MimeDepth }, stream);
            if (message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml) is { Content: { } content } page)
            {
                using var bytes = new MemoryStream();
                content.DecodeTo(bytes);
                return (bytes.ToArray(), page.ContentType.Charset);
            }
        }
        catch (Exception exception) when (exception is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.DamagedPage, Reason.Of(exception)), exception);
        }
        throw new UnusableInputException(new Problem(ReadingProblems.DamagedPage, new InBothLanguages("no text/html part", "没有 text/html 部分")));
    }

    // Pages often declare gb2312 and are UTF-8, or the other way round: between these the bytes decide. Other encodings are believed.
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, string? declared)
    {
        declared ??= Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, CharsetReach)])) is { Success: true } match ? match.Groups[1].Value : null;
        if (declared is null)
            return null;
        try
        {
            var encoding = EncodingNames.Find(declared);
            return encoding.CodePage is 65001 or 54936 or 936 or 20127 or 28591 ? null : encoding.CodePage is 1200 or 1201 ? null : encoding;
        }
        catch (UnusableInputException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-:]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();

    private sealed record Field(string Name, string Label, string Value, HtmlNode Node);

    // What the page says of its document: meta elements of government sites (政府网站发展指引, 附件2), and a table or list of labels.
    private static List<Field> FieldsOf(HtmlNode root)
    {
        var fields = new List<Field>();
        var next = new Dictionary<HtmlNode, HtmlNode>();
        foreach (var node in root.SelfAndDescendants())
        {
            HtmlNode? before = null;
            foreach (var child in node.Children.Where(child => !child.IsText))
            {
                if (before is not null)
                    next[before] = child;
                before = child;
            }
            if (node.Name == "meta" && MetaField(node) is { } meta)
                Add(meta);
            else if (node.Name is "td" or "th" or "li" or "p" or "div" or "span" or "dt" or "b" or "strong" && node.Children.Count <= 6)
                FromLabels(node);
        }
        return fields;

        void Add(Field field)
        {
            if (field.Value.Length > 0 && !fields.Exists(other => other.Name == field.Name && (other.Value == field.Value || field.Label.Length == 0)))
                fields.Add(field);
        }

        void FromLabels(HtmlNode node)
        {
            var text = node.LineOfText(LongestField);
            var colon = text.IndexOfAny(['：', ':']);
            // A label may lack its colon where the value stands in the next element.
            if (colon < 0 && text.Length is > 1 and <= LongestLabel && next.ContainsKey(node))
                colon = text.Length;
            if (colon is < 2 or > LongestLabel || Label(text[..colon]) is not { } name)
                return;
            var value = text[Math.Min(colon + 1, text.Length)..].Trim();
            if (value.Length == 0)
                value = next.GetValueOrDefault(node)?.LineOfText(LongestField) ?? string.Empty;
            if (colon == text.Length && !Fits(name, value))
                return;
            if (!value.AsSpan().ContainsAny('：', ':') || name == "date")
                Add(new Field(name, text[..colon].Replace(" ", "", StringComparison.Ordinal), value, node));
        }
    }

    // A header of a table of data looks like a label without a colon: the value tells.
    private static bool Fits(string name, string value) => name switch
    {
        "number" or "date" => value.Any(char.IsAsciiDigit),
        "publisher" => Bodies.EndOf(value) is not null,
        "title" => IsTitle(value),
        _ => false,
    };

    private static string? Label(string text) => Labels.GetValueOrDefault(text.Trim(' ', '【', '[')) ?? Labels.GetValueOrDefault(text.Replace(" ", "", StringComparison.Ordinal));

    private static Field? MetaField(HtmlNode meta)
    {
        var name = (meta.Attribute("name") + meta.Attribute("property")).ToLowerInvariant() switch
        {
            "articletitle" or "og:title" => "title",
            "pubdate" or "publishdate" or "article:published_time" => "date",
            "contentsource" => "publisher",
            "sitename" or "og:site_name" => "site",
            _ => null,
        };
        return name is null ? null : new Field(name, string.Empty, HtmlText.Collapse(meta.Attribute("content")), meta);
    }

    // The title, if the main text does not have it: of the headings before it, the meta element or the title element the first
    // that is a title and not the site's name.
    private static (string Text, int Line)? TitleOf(
        HtmlNode root, HtmlNode main, HashSet<HtmlNode> inMain, HashSet<HtmlNode> leftOut, List<Field> fields)
    {
        var start = main.StartOfText(600);
        var candidates = new List<(string Text, int Line)>();
        foreach (var field in fields.Where(field => field.Name == "title"))
            candidates.Add((field.Value, field.Node.Line));
        foreach (var node in root.SelfAndDescendants())
            if (node.Name is "h1" or "h2" && !inMain.Contains(node) && !leftOut.Contains(node))
                candidates.Add((node.LineOfText(LongestField), node.Line));
        foreach (var node in root.SelfAndDescendants())
            if (node.Name == "title" && !inMain.Any(inside => inside.Name is "h1" or "h2"))
                candidates.Add((WithoutSite(node.LineOfText(LongestField)), node.Line));
        foreach (var candidate in candidates)
            if (candidate.Text.Length is >= 6 and <= 200 && IsTitle(candidate.Text))
                return start.Contains(candidate.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal) ? null : candidate;
        return null;
    }

    // The page's title up to the last separator before which it ends as titles do: …计划（2021—2030年）-通知公告-某市人民政府.
    private static string WithoutSite(string title)
    {
        for (var rest = title; rest.LastIndexOfAny(['_', '|', '-', '–', '—', '>']) is > 0 and var at; rest = title[..at].Trim())
            if (IsTitle(title[..at].TrimEnd('_', '|', '-', '–', '—', '>', ' ')))
                return title[..at].TrimEnd('_', '|', '-', '–', '—', '>', ' ');
        return title.Trim();
    }

    // A site's name or column ends in none of these words.
    private static bool IsTitle(string text) =>
        TitleEnd().IsMatch(text.TrimEnd('。', '》', ' '));

    [GeneratedRegex("(方案|计划|规划|细则|办法|通知|意见|要点|安排|措施|制度|规定|分工|职责|任务|分解表|清单|公告|决定|工作|計劃|規劃|細則|辦法|要點|[）)])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleEnd();
}

/// <summary>Writes the main text of a page into the text, blocks and positions of a document.</summary>
/// <param name="leftOut">The elements that are not read.</param>
/// <param name="limits">The limits for files of any format.</param>
internal sealed class HtmlBlocks(HashSet<HtmlNode> leftOut, PlanLimits limits)
{
    private const int MostSpan = 100;
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(int Start, int Line, int? Page)> _positions = [];

    // The line being written: its text so far, where it began, its level.
    private readonly StringBuilder _line = new();
    private int _lineNumber;
    private int? _level;
    private int _tables;

    public bool HasText => _blocks.Count > 0;

    public Document ToDocument(string path, List<Problem> problems) =>
        new(path, SourceFormat.Html, _text.ToString(), _blocks, new PositionMap(_positions), problems);

    public void AddLine(string text, int line, int? level, bool isJoined = false)
    {
        var start = Begin(line);
        _text.Append(text);
        End(new Block(TextSpan.Between(start, _text.Length)) { OutlineLevel = level, IsWholeParagraph = isJoined });
    }

    public void Write(HtmlNode main)
    {
        Content(main, isPreformatted: false);
        EndLine();
    }

    // Recursive; the tree's depth is bounded.
    private void Content(HtmlNode parent, bool isPreformatted)
    {
        var number = parent.Name == "ol" ? FirstNumber(parent) : 0;
        foreach (var node in parent.Children)
        {
            if (node.IsText)
                Text(node, isPreformatted);
            else if (leftOut.Contains(node))
                continue;
            else if (node.Name == "br")
                _line.Append('\n');
            else if (node.Name == "table")
                Table(node);
            else if (HtmlMainText.IsInline(node))
                Content(node, isPreformatted);
            else
                Element(node, isPreformatted || node.Name == "pre", node.Name == "li" && number > 0 ? number++ : 0, parent.Attribute("type"));
        }
    }

    private void Element(HtmlNode node, bool isPreformatted, int number, string numberType)
    {
        EndLine();
        if (node.Name is ['h', >= '1' and <= '6'])
            _level = node.Name[1] - '0';
        if (number > 0)
            _line.Append(numberType is "" or "1" ? number.ToString(CultureInfo.InvariantCulture) + "." : string.Empty);
        Content(node, isPreformatted);
        EndLine();
    }

    private void Text(HtmlNode node, bool isPreformatted)
    {
        // A line feed of the source is white space; those of the line are its breaks.
        var text = isPreformatted ? node.Text : node.Text.ReplaceLineEndings(" ");
        if (isPreformatted && text.Contains('\n', StringComparison.Ordinal))
        {
            foreach (var line in text.Split('\n'))
            {
                Append(line, node.Line);
                EndLine();
            }
            return;
        }
        Append(text, node.Line);
    }

    private void Append(string text, int line)
    {
        if (_line.Length == 0)
            _lineNumber = line;
        _line.Append(text);
        DocumentGuard.CheckCharacters(_text.Length + (long)_line.Length, limits);
    }

    private void EndLine()
    {
        var text = string.Join('\n', _line.ToString().Split('\n').Select(HtmlText.Collapse));
        _line.Clear();
        foreach (var piece in SoftBreaks.Split(text))
            if (piece.Text.Length > 0)
                AddLine(piece.Text, _lineNumber, _level, piece.IsJoined);
        _level = null;
    }

    // A table of data becomes rows; any other is a frame around running text.
    private void Table(HtmlNode table)
    {
        EndLine();
        if (!HtmlMainText.IsDataTable(table))
        {
            Content(table, isPreformatted: false);
            EndLine();
            return;
        }
        var number = ++_tables;
        var below = new List<int>();
        foreach (var row in HtmlMainText.Rows(table))
        {
            if (leftOut.Contains(row))
                continue;
            var start = _text.Length;
            var cells = new List<BlockCell>();
            var column = 0;
            foreach (var cell in row.Children)
            {
                if (cell.Name is not ("td" or "th") || leftOut.Contains(cell))
                    continue;
                while (column < below.Count && below[column] > 0)
                    column++;
                if (cells.Count > 0)
                    _text.Append('\t');
                var cellStart = Begin(cell.Line);
                _text.Append(CellText(cell));
                var (columns, rows) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                cells.Add(new BlockCell(TextSpan.Between(cellStart, _text.Length), column, columns, rows));
                for (var i = column; i < column + columns; i++)
                {
                    while (below.Count <= i)
                        below.Add(0);
                    below[i] = rows;
                }
                column += columns;
            }
            for (var i = 0; i < below.Count; i++)
                below[i] = Math.Max(0, below[i] - 1);
            DocumentGuard.CheckCharacters(_text.Length, limits);
            if (cells.Count > 0)
                End(new Block(TextSpan.Between(start, _text.Length))
                {
                    Cells = cells,
                    Table = number,
                });
        }
    }

    // The lines of a cell, with a line feed between them.
    private string CellText(HtmlNode cell)
    {
        var text = new StringBuilder();
        Flat(cell, text);
        return string.Join('\n', text.ToString().Split('\n').Select(HtmlText.Collapse).Where(line => line.Length > 0));
    }

    private static int FirstNumber(HtmlNode list) =>
        int.TryParse(list.Attribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1;

    // Recursive as Content; tables in a cell are its text.
    private void Flat(HtmlNode parent, StringBuilder text)
    {
        var number = FirstNumber(parent);
        foreach (var node in parent.Children)
        {
            if (node.IsText)
                text.Append(node.Text.ReplaceLineEndings(" "));
            else if (leftOut.Contains(node))
                continue;
            else if (HtmlMainText.IsInline(node))
                Flat(node, text);
            else
            {
                text.Append('\n');
                if (parent.Name == "ol" && node.Name == "li")
                    text.Append(CultureInfo.InvariantCulture, $"{number++}.");
                Flat(node, text);
                text.Append('\n');
            }
        }
    }

    private static int Span(HtmlNode cell, string attribute) =>
        int.TryParse(cell.Attribute(attribute).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private int Begin(int line)
    {
        if (_positions.Count > 0 && _positions[^1].Start == _text.Length)
            _positions.RemoveAt(_positions.Count - 1);
        _positions.Add((_text.Length, Math.Max(1, line), null));
        return _text.Length;
    }

    private void End(Block block)
    {
        _blocks.Add(block);
        _text.Append('\n');
        DocumentGuard.CheckLines(_blocks.Count, limits);
    }
}
