using System.Collections.Frozen;
using System.Globalization;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>An HTML tag in a text.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="IsClosing">Whether it is a closing tag.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many code units it has.</param>
/// <param name="Attributes">What stands between name and &gt;.</param>
internal readonly record struct HtmlTag(string Name, bool IsClosing, int Start, int Length, string Attributes)
{
    private const int Longest = 400;
    private const int MostSpan = 100;

    // What OCR engines and web pages leave over; other words in angle brackets are text.
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
    [
        "p", "br", "b", "strong", "i", "em", "u", "s", "span", "div", "font", "sup", "sub", "a", "table", "tbody", "thead",
        "tfoot", "tr", "td", "th", "caption", "col", "colgroup", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "center", "img", "hr", "html", "body", "head", "title", "section", "article", "header", "footer", "blockquote",
        "pre", "code", "small", "big", "label", "figure", "figcaption", "o:p", "st1:chsdate", "nobr", "mark", "del", "ins",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Breaking = FrozenSet.ToFrozenSet(
    [
        "p", "br", "div", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "center", "hr", "section",
        "article", "header", "footer", "blockquote", "pre", "caption", "title", "figure", "figcaption", "td", "th",
    ], StringComparer.Ordinal);

    /// <summary>Whether a line break belongs where the tag stands.</summary>
    public bool IsBreak => Breaking.Contains(Name);

    /// <summary>The level of a heading tag, 1 to 6, or null.</summary>
    public int? HeadingLevel => Name.Length == 2 && Name[0] == 'h' && char.IsAsciiDigit(Name[1]) ? Name[1] - '0' : null;

    /// <summary>Reads a tag.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its &lt; stands.</param>
    /// <returns>The tag, or null if what stands there is no known tag.</returns>
    public static HtmlTag? Read(string text, int start)
    {
        var end = text.IndexOf('>', start, Math.Min(Longest, text.Length - start));
        if (end < 0)
            return null;
        var content = text.AsSpan(start + 1, end - start - 1).Trim();
        var isClosing = content.StartsWith("/");
        content = content.TrimStart('/').Trim();
        var length = content.IndexOfAny(' ', '/', '\t');
        var name = (length < 0 ? content : content[..length]).ToString().ToLowerInvariant();
        return Names.Contains(name)
            ? new HtmlTag(name, isClosing, start, end + 1 - start, length < 0 ? "" : content[length..].ToString())
            : null;
    }

    /// <summary>The value of rowspan or colspan.</summary>
    /// <param name="attribute">Its name in lower case.</param>
    /// <returns>The value, 1 to 100; 1 if it is not there.</returns>
    public int Span(string attribute)
    {
        var at = Attributes.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 1;
        var value = Attributes.AsSpan(at + attribute.Length).TrimStart(" =\"'");
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? value : value[..digits];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;
    }
}
