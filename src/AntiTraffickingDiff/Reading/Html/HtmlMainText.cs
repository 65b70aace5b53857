using System.Collections.Frozen;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Html;

/// <summary>
/// Finds the main text of a page: the innermost element that holds nearly all running text, that is, text with the punctuation
/// of sentences outside of links. Menus, breadcrumbs, lists of other pages and footers have none or little of it.
/// </summary>
internal static class HtmlMainText
{
    private const double NearlyAll = 0.85;

    // An element that calls itself a menu or footer is believed only if it holds less of the running text than this.
    private const double Aside = 0.5;

    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "head", "select", "button", "input", "textarea", "iframe", "object", "svg", "canvas", "rt", "rtc", "rp", "del", "s", "strike", "audio", "video", "map", "datalist"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Chrome = FrozenSet.ToFrozenSet(["nav", "footer", "aside", "menu"], StringComparer.Ordinal);

    // Words of class names and ids (html-words.tsv) of parts that are not the main text.
    private static readonly FrozenSet<string> ChromeWords =
        EmbeddedText.Rows("html-words.tsv").Where(row => row[0] == "chrome").Select(row => row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Comments = FrozenSet.ToFrozenSet(["comment", "comments"], StringComparer.OrdinalIgnoreCase);

    // The feet of sites, by what they say.
    private static readonly string[] FooterWords =
        [.. EmbeddedText.Rows("html-words.tsv").Where(row => row[0] == "footer").Select(row => row[1])];

    // What an element holds: characters of running text, of all text, of links, and how many links.
    private readonly record struct Measure(int Running, int All, int Linked, int Links)
    {
        public static Measure operator +(Measure a, Measure b) => new(a.Running + b.Running, a.All + b.All, a.Linked + b.Linked, a.Links + b.Links);
    }

    /// <summary>Finds the main text.</summary>
    /// <param name="root">The page.</param>
    /// <returns>Its element, and the elements, inside it or not, that are not read.</returns>
    public static (HtmlNode Main, HashSet<HtmlNode> LeftOut) Find(HtmlNode root)
    {
        var nodes = root.SelfAndDescendants().ToList();
        var leftOut = new HashSet<HtmlNode>(nodes.Where(node => Silent.Contains(node.Name) || IsHidden(node)));
        var measures = Weigh(root, leftOut);
        var most = measures[root].Running * Aside;
        foreach (var node in nodes)
            if (!node.IsText && measures.TryGetValue(node, out var measure) && measure.Running <= most
                && ((Chrome.Contains(node.Name) || IsChrome(node)) && !HoldsClauses(node) || IsMenu(node, measure) || IsFooter(node, measure)))
                leftOut.Add(node);
        measures = Weigh(root, leftOut);
        var enough = measures[root].Running * NearlyAll;
        var main = nodes.Find(node => node.Name == "body") ?? root;
        // A page may have several bodies, of pages saved into it: the outermost element counts then.
        if (measures.GetValueOrDefault(main).Running < enough)
            main = root;
        while (enough > 0)
        {
            var next = main.Children.FirstOrDefault(child => !child.IsText && measures.GetValueOrDefault(child).Running >= enough);
            // A single paragraph or cell is not a page's main text, whatever share it has; nor is a table of data without its title.
            if (next is null || next.Children.All(child => child.IsText || IsInline(child)) || next.Name == "tr" || next.Name == "table" && IsDataTable(next))
                break;
            main = next;
        }
        return (main, leftOut);
    }

    // Several links and next to nothing else: a menu, a breadcrumb, a list of other pages.
    private static bool IsMenu(HtmlNode node, Measure measure) =>
        node.Name is "ul" or "ol" or "div" or "td" or "p" or "dl" or "tr" or "table" or "section"
        && measure.Links >= 2 && measure.Linked * 5 >= measure.All * 4;

    private static bool IsFooter(HtmlNode node, Measure measure)
    {
        const int Longest = 300;
        if (measure.All is 0 or > Longest || node.Name is not ("div" or "td" or "p" or "ul" or "table" or "tr" or "section"))
            return false;
        var text = node.LineOfText(Longest);
        return FooterWords.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether an element stands inside a line.</summary>
    public static bool IsInline(HtmlNode node) => node.Name is "a" or "span" or "b" or "strong" or "i" or "em" or "u" or "s" or "font" or "sub" or "sup"
        or "small" or "big" or "label" or "mark" or "code" or "img" or "o:p" or "del" or "ins" or "time" or "ruby" or "rb" or "abbr" or "wbr" or "nobr" or "bdo" or "cite" or "q"
        || node.Name.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether a table holds rows of data: at least two rows with two cells, and no table in a cell, as frames of pages have.</summary>
    public static bool IsDataTable(HtmlNode table)
    {
        var rows = Rows(table).ToList();
        var wide = rows.Count(row => row.Children.Count(cell => cell.Name is "td" or "th") >= 2);
        if (wide < 2 || wide * 2 < rows.Count)
            return false;
        return !table.SelfAndDescendants().Skip(1).Any(node => node.Name == "table");
    }

    /// <summary>The rows of a table, not those of tables in it.</summary>
    public static IEnumerable<HtmlNode> Rows(HtmlNode table)
    {
        foreach (var child in table.Children)
            if (child.Name == "tr")
                yield return child;
            else if (child.Name is "thead" or "tbody" or "tfoot")
                foreach (var row in child.Children)
                    if (row.Name == "tr")
                        yield return row;
    }

    // Iterative, as a page decides on the depth.
    private static Dictionary<HtmlNode, Measure> Weigh(HtmlNode root, HashSet<HtmlNode> leftOut)
    {
        var measures = new Dictionary<HtmlNode, Measure>();
        var open = new Stack<(HtmlNode Node, HtmlNode? Parent, bool InLink, bool IsDone)>([(root, null, false, false)]);
        while (open.TryPop(out var at))
        {
            if (at.IsDone)
            {
                if (at.Parent is not null)
                    measures[at.Parent] += measures[at.Node];
                continue;
            }
            if (leftOut.Contains(at.Node))
                continue;
            open.Push(at with { IsDone = true });
            measures[at.Node] = at.Node.IsText ? Of(at.Node.Text, at.InLink) : new Measure(0, 0, 0, at.Node.Name == "a" ? 1 : 0);
            foreach (var child in at.Node.Children)
                open.Push((child, at.Node, at.InLink || at.Node.Name == "a", false));
        }
        return measures;
    }

    private static Measure Of(string text, bool inLink)
    {
        var length = 0;
        foreach (var c in text)
            length += char.IsLetterOrDigit(c) ? 1 : 0;
        return new Measure(!inLink && text.AsSpan().IndexOfAny("，。；、") >= 0 ? length : 0, length, inLink ? length : 0, 0);
    }

    private static bool IsHidden(HtmlNode node)
    {
        if (node.IsText)
            return false;
        if (node.Has("hidden"))
            return true;
        var style = node.Attribute("style").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsChrome(HtmlNode node)
    {
        if (node.Attribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search")
            return true;
        return Words(node.Attribute("class")).Concat(Words(node.Attribute("id"))).Any(ChromeWords.Contains);
    }

    // The last chapter of a plan in an article's own footer, a list of duties in its margin; what readers comment is none.
    private static bool HoldsClauses(HtmlNode node) =>
        !Words(node.Attribute("class")).Concat(Words(node.Attribute("id"))).Any(Comments.Contains)
        && node.SelfAndDescendants().Any(part => part.IsText && part.Text.Contains('。', StringComparison.Ordinal)
            && Characters.SkipBlank(part.Text, 0, part.Text.Length) is var start
            && ClauseNumbers.At(part.Text, start, part.Text.Length) is { Family: NumberFamily.Ideographic or NumberFamily.IdeographicParenthesized or NumberFamily.Article or NumberFamily.Chapter });

    // nav-top, navTop, nav_top and NAV2: the words of a name.
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetter(name[i]) || i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!ends)
                continue;
            if (i > start)
                yield return name[start..i];
            start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
        }
    }
}
