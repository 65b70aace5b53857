using System.Buffers;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Markdown that OCR and language models leave in a text: marks of lines and emphasis go.</summary>
internal static partial class Markdown
{
    private const int DeepestHeading = 6;
    private const int FewestBullets = 3;
    private const int LongestLinkText = 200;
    private const int LongestAddress = 500;
    private const string Escapable = "\\`*_{}[]()#+-.!|<>~&$%\"'";

    /// <summary>Takes out the marks at the start of lines: # headings, &gt; quotes, bullets, and lines that are only a rule.</summary>
    public static NormalizingPass LineMarks { get; } = new(RepairKind.Markup, (blocks, log) =>
    {
        var isMarkdown = HasSigns(blocks);
        return [.. blocks.Select(block => block.IsRow ? block : WithoutLineMark(block, isMarkdown, log))];
    });

    /// <summary>
    /// Takes out marks inside a paragraph: ** and __ pairs, backslashes before marks, image and link syntax. Asterisks that
    /// stand for hidden digits or parts of names stay.
    /// </summary>
    public static NormalizingPass InlineMarks { get; } = NormalizingPass.OfTexts(RepairKind.Markup, SearchValues.Create("*_\\[`"), (text, editor) =>
    {
        var cuts = new SortedDictionary<int, int>();
        FindEmphasis(text.Value, '*', cuts);
        FindEmphasis(text.Value, '_', cuts);
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] == '\\' && Escapable.Contains(text[i + 1], StringComparison.Ordinal))
                cuts[i++] = 1;
        FindLinks(text.Value, cuts);
        var end = 0;
        foreach (var (start, length) in cuts)
        {
            if (start < end)
                continue;
            editor.Remove(start, length);
            end = start + length;
        }
    });

    /// <summary>Takes out the numbers of notes that encyclopedias and articles put behind a sentence: 走访家庭。[2-3].</summary>
    public static NormalizingPass Citations { get; } = NormalizingPass.OfTexts(RepairKind.Markup, SearchValues.Create("[［"), (text, editor) =>
    {
        foreach (var match in CitationMarks().EnumerateMatches(text.Value))
            editor.Remove(match.Index, match.Length);
    });

    // Behind a character or a stop, never at a line's start, where [1] may number an item; 〔2022〕 is a year.
    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF。；，、：）」”\]］])[\[［]\s?[0-9]{1,2}(?:\s?[-–—,，、]\s?[0-9]{1,2})*\s?[\]］](?!\s?[0-9第])")]
    private static partial Regex CitationMarks();

    // A heading mark, a pair of ** on two lines, or three bullets of one kind: then marks which can also be text are marks.
    private static bool HasSigns(IReadOnlyList<DraftBlock> blocks)
    {
        int bold = 0, dashes = 0, stars = 0;
        foreach (var block in blocks)
        {
            var line = block.Text.Value.AsSpan().TrimStart();
            if (HeadingLength(line) > 0)
                return true;
            bold += line.IndexOf("**") is >= 0 and var at && line[(at + 2)..].IndexOf("**") > 0 ? 1 : 0;
            dashes += line.StartsWith("- ") && !char.IsAsciiDigit(line.Length > 2 ? line[2] : '0') ? 1 : 0;
            stars += line.StartsWith("* ") ? 1 : 0;
        }
        return bold >= 2 || dashes >= FewestBullets || stars >= FewestBullets;
    }

    // How many # a line starts with, if one to six and text follows; else 0.
    private static int HeadingLength(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept('#');
        if (length is < 1 or > DeepestHeading)
            return 0;
        return Characters.IsSpace(line[length]) || Characters.IsCjk(line[length]) || line[length] is '*' or '(' ? length : 0;
    }

    private static DraftBlock WithoutLineMark(DraftBlock block, bool isMarkdown, RepairLog log)
    {
        while (true)
        {
            var text = block.Text;
            var start = text.Length - text.Value.AsSpan().TrimStart().Length;
            var line = text.Value.AsSpan(start);
            if (IsRule(line.TrimEnd()))
                return Cut(block, text.Length, block.OutlineLevel, log);
            if (HeadingLength(line) is > 0 and var heading)
                return WithoutClosingMark(Cut(block, start + heading, heading, log), log);
            if (!IsQuote(line))
                return isMarkdown && IsBullet(line) ? Cut(block, start + 1, block.OutlineLevel, log) : block;
            block = Cut(block, start + 1, block.OutlineLevel, log);
        }
    }

    private static bool IsQuote(ReadOnlySpan<char> line) => line.Length > 1 && line[0] == '>' && (line[1] == ' ' || Characters.IsHan(line[1]));

    private static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' && !(char.IsAsciiDigit(line[2]) && line.TrimEnd()[^1] == '-');

    // ---, ***, ___ and the box-drawing rules of OCR; two dashes alone may be a page number that was lost.
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || !"-*_—─━=".Contains(line[0], StringComparison.Ordinal))
            return false;
        foreach (var c in line)
            if (c != line[0] && !Characters.IsSpace(c))
                return false;
        return true;
    }

    private static DraftBlock Cut(DraftBlock block, int length, int? level, RepairLog log)
    {
        var text = block.Text;
        while (length < text.Length && Characters.IsSpace(text[length]))
            length++;
        log.Add(RepairKind.Markup, text.OriginOf(0), text.Value.AsSpan(0, length), "");
        var rest = text.Slice(TextSpan.Between(length, text.Length));
        return block with { Text = rest, OutlineLevel = level, Width = Characters.Width(rest.Value.AsSpan().Trim()) };
    }

    // ## title ##: the closing marks are optional in Markdown.
    private static DraftBlock WithoutClosingMark(DraftBlock block, RepairLog log)
    {
        var text = block.Text;
        var end = text.Value.AsSpan().TrimEnd().TrimEnd('#').Length;
        if (end == text.Value.AsSpan().TrimEnd().Length)
            return block;
        log.Add(RepairKind.Markup, text.OriginOf(end), text.Value.AsSpan(end), "");
        return block with { Text = text.Slice(new TextSpan(0, end)) };
    }

    // Pairs of ** or __ (and *** ___) that mark emphasis, by CommonMark's rule of flanking.
    private static void FindEmphasis(string text, char mark, SortedDictionary<int, int> cuts)
    {
        var open = (Start: -1, Length: 0);
        for (var i = text.IndexOf(mark, StringComparison.Ordinal); i >= 0 && i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] == mark)
                end++;
            var isEscaped = i > 0 && text[i - 1] == '\\';
            if (end - i is 2 or 3 && !isEscaped)
            {
                if (open.Start >= 0 && open.Length == end - i && !Characters.IsSpace(text[i - 1]) && i > open.Start + open.Length
                    && !(IsMask(text, open.Start + open.Length) && IsMask(text, end)))
                {
                    (cuts[open.Start], cuts[i]) = (open.Length, end - i);
                    open = (-1, 0);
                }
                else if (Opens(text, i, end))
                {
                    open = (i, end - i);
                }
            }
            i = end < text.Length ? text.IndexOf(mark, end) : -1;
        }
    }

    // **市人民政府关于印发**市…: stars in the place of a name, not around a word.
    private static bool IsMask(string text, int index) => index < text.Length && Places.IsLevel(text[index]);

    // Not before a space; before punctuation only at the start or after a space or punctuation: 李**、王** hides names.
    private static bool Opens(string text, int start, int end)
    {
        if (end == text.Length || Characters.IsSpace(text[end]) || char.IsAsciiDigit(text[end]) && start > 0 && char.IsAsciiDigit(text[start - 1]))
            return false;
        var isBeforeMark = IsMark(text[end]) && text[end] is not ('（' or '(' or '“' or '《' or '〔');
        return !isBeforeMark || start == 0 || Characters.IsSpace(text[start - 1]) || IsMark(text[start - 1]);
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    // Images and links: ![…](…) goes, of [text](http…) the text stays.
    private static void FindLinks(string text, SortedDictionary<int, int> cuts)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = open + 1 < text.Length ? text.IndexOf('[', open + 1) : -1)
        {
            var middle = text.IndexOf("](", open, Math.Min(LongestLinkText, text.Length - open), StringComparison.Ordinal);
            var end = middle < 0 ? -1 : text.IndexOf(')', middle, Math.Min(LongestAddress, text.Length - middle));
            if (end < 0)
                continue;
            if (open > 0 && text[open - 1] == '!')
                cuts[open - 1] = end + 2 - open;
            else if (IsAddress(text.AsSpan(middle + 2, end - middle - 2)))
                (cuts[open], cuts[middle]) = (1, end + 1 - middle);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("/") || text.StartsWith("#") || text.StartsWith("./");
}
