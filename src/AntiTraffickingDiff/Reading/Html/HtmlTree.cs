using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Html;

/// <summary>An element or a piece of text of a page.</summary>
/// <param name="name">The element's name in small letters; # for text.</param>
/// <param name="line">The line of the page's source, from 1.</param>
internal sealed class HtmlNode(string name, int line)
{
    private Dictionary<string, string>? _attributes;
    private List<HtmlNode>? _children;

    public string Name => name;

    public int Line => line;

    /// <summary>The text of a piece of text, with entities decoded.</summary>
    public string Text { get; init; } = string.Empty;

    public bool IsText => name == "#";

    public IReadOnlyList<HtmlNode> Children => _children ?? (IReadOnlyList<HtmlNode>)[];

    public string Attribute(string attribute) => _attributes?.GetValueOrDefault(attribute) ?? string.Empty;

    /// <summary>Whether an attribute is there, with or without a value.</summary>
    public bool Has(string attribute) => _attributes?.ContainsKey(attribute) == true;

    public void Add(HtmlNode child) => (_children ??= []).Add(child);

    public void Set(string attribute, string value) => (_attributes ??= new(StringComparer.OrdinalIgnoreCase)).TryAdd(attribute, value);

    /// <summary>The node and everything in it, in reading order.</summary>
    public IEnumerable<HtmlNode> SelfAndDescendants()
    {
        yield return this;
        var open = new Stack<(HtmlNode Node, int Next)>([(this, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.Children.Count)
                continue;
            open.Push(at with { Next = at.Next + 1 });
            var child = at.Node.Children[at.Next];
            yield return child;
            open.Push((child, 0));
        }
    }

    /// <summary>The text in it as one line; empty if it has more than some characters.</summary>
    public string LineOfText(int longest)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in SelfAndDescendants().Take(longest))
        {
            if (node.IsText)
                text.Append(node.Text.Length > 4 * longest ? node.Text[..(4 * longest)] : node.Text);
            else if (node.Name is "br" or "td" or "th" or "p" or "li")
                text.Append(' ');
            if (text.Length > 4 * longest)
                break;
        }
        var line = HtmlText.Collapse(text.ToString());
        return line.Length <= longest ? line : string.Empty;
    }

    /// <summary>The first characters of its text, without white space.</summary>
    public string StartOfText(int length)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in SelfAndDescendants())
        {
            foreach (var c in node.IsText ? node.Text : string.Empty)
                if (!char.IsWhiteSpace(c))
                    text.Append(c);
            if (text.Length >= length)
                break;
        }
        return text.ToString();
    }
}

/// <summary>
/// The tree of a page, made of AngleSharp's tokens. Not of its DOM: the standard's tree construction takes quadratic time and
/// memory on formatting elements that are never closed, and a hostile page has nothing else. Here every token costs the same,
/// depth is bounded, and what the reader asks for (paragraphs, tables, lists, links) comes out the same.
/// </summary>
internal static class HtmlTree
{
    /// <summary>The deepest nesting of elements; what lies deeper is read as content of the deepest one. Browsers stop at 512.</summary>
    private const int MaxDepth = 256;

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "bgsound", "frame", "keygen"],
        StringComparer.Ordinal);

    /// <summary>The attributes that something is read from.</summary>
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
        ["id", "class", "style", "hidden", "role", "name", "property", "content", "charset", "colspan", "rowspan", "start", "type", "aria-hidden"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What an opening tag closes first if it is open nearer than the boundary (HTML standard, 13.1.2.4 Optional tags).</summary>
    private static readonly FrozenDictionary<string, (string[] Closes, string[] Within)> Implied = new Dictionary<string, (string[], string[])>
    {
        ["li"] = (["li"], ["ul", "ol", "menu", "td", "th"]),
        ["dt"] = (["dt", "dd"], ["dl"]),
        ["dd"] = (["dt", "dd"], ["dl"]),
        ["tr"] = (["tr"], ["table", "thead", "tbody", "tfoot"]),
        ["td"] = (["td", "th"], ["tr", "table"]),
        ["th"] = (["td", "th"], ["tr", "table"]),
        ["tbody"] = (["thead", "tbody", "tfoot"], ["table"]),
        ["thead"] = (["thead", "tbody", "tfoot"], ["table"]),
        ["tfoot"] = (["thead", "tbody", "tfoot"], ["table"]),
        ["option"] = (["option"], ["select"]),
        ["body"] = (["head"], ["html"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> EndsParagraph = FrozenSet.ToFrozenSet(
        ["p", "div", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "nav", "form", "hr", "pre", "blockquote", "center", "li", "main", "aside"],
        StringComparer.Ordinal);

    /// <summary>Reads a page.</summary>
    /// <exception cref="UnusableInputException">It has too many elements and pieces of text.</exception>
    public static HtmlNode Read(string source, HtmlLimits limits, CancellationToken cancellation)
    {
        var root = new HtmlNode("html", 1);
        var open = new List<HtmlNode> { root };
        using var text = new TextSource(source);
        var tokenizer = new HtmlTokenizer(text, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
        };
        var count = 0;
        // In a page of XML an empty script or title has one tag; in HTML the text up to its end tag would be its content.
        var isXml = source.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<?xml");
        while (true)
        {
            var token = tokenizer.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
                return root;
            if ((++count & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (count > limits.MaxNodes)
                throw new UnusableInputException(new Problem(
                    LimitProblems.LimitExceeded, LimitName.Of(LimitGroup.Html, nameof(HtmlLimits.MaxNodes)), limits.MaxNodes));
            if (token.Type == HtmlTokenType.Character)
                open[^1].Add(new HtmlNode("#", token.Position.Line) { Text = token.Data });
            else if (token.Type == HtmlTokenType.EndTag)
                Close(open, token.Name);
            else if (token.Type == HtmlTokenType.StartTag && token.AsTag() is { } tag)
                Open(open, tag, tokenizer, isXml);
        }
    }

    private static void Open(List<HtmlNode> open, HtmlTagToken tag, HtmlTokenizer tokenizer, bool isXml)
    {
        var name = tag.Name;
        if (name == "html")
            return;
        if (EndsParagraph.Contains(name))
            CloseImplied(open, ["p"], ["td", "th", "div", "li", "table"]);
        if (Implied.TryGetValue(name, out var implied))
            CloseImplied(open, implied.Closes, implied.Within);
        var node = new HtmlNode(name, tag.Position.Line);
        foreach (var attribute in tag.Attributes)
            if (Kept.Contains(attribute.Name))
                node.Set(attribute.Name, attribute.Value);
        open[^1].Add(node);
        tokenizer.State = name switch
        {
            _ when isXml && tag.IsSelfClosing => HtmlParseMode.PCData,
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "textarea" or "title" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };
        // What lies deeper is read as content of the deepest element.
        if (!Void.Contains(name) && !tag.IsSelfClosing && open.Count < MaxDepth)
            open.Add(node);
    }

    private static void CloseImplied(List<HtmlNode> open, string[] closes, string[] within)
    {
        for (var i = open.Count - 1; i > 0 && Array.IndexOf(within, open[i].Name) < 0; i--)
            if (Array.IndexOf(closes, open[i].Name) >= 0)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
    }

    // An end tag without its start tag closes nothing; inside a cell nothing outside the cell is closed but tables and their parts.
    private static void Close(List<HtmlNode> open, string name)
    {
        if (name is "br" or "html" or "body")
            return;
        for (var i = open.Count - 1; i > 0; i--)
        {
            if (open[i].Name == name)
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
            if (open[i].Name is "td" or "th" && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot"))
                return;
        }
    }
}

/// <summary>Text of a page.</summary>
internal static class HtmlText
{
    /// <summary>White space as one space, without any at the ends; no-break and ideographic spaces count as white space.</summary>
    public static string Collapse(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        return result.ToString().TrimEnd(' ');
    }
}
