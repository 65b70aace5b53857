using System.Buffers;

namespace AntiTraffickingDiff.Text;

/// <summary>The ways in which plans print clause numbers, the usual outermost first.</summary>
internal enum NumberFamily
{
    /// <summary>第一编.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一节.</summary>
    Section,

    /// <summary>第一条.</summary>
    Article,

    /// <summary>第一款.</summary>
    ArticleParagraph,

    /// <summary>I. or Ⅰ、.</summary>
    Roman,

    /// <summary>甲、.</summary>
    Stem,

    /// <summary>壹、.</summary>
    Formal,

    /// <summary>一、.</summary>
    Ideographic,

    /// <summary>任务一：.</summary>
    Named,

    /// <summary>（一）.</summary>
    IdeographicParenthesized,

    /// <summary>1. 1． 1、.</summary>
    Arabic,

    /// <summary>（1）.</summary>
    ArabicParenthesized,

    /// <summary>①.</summary>
    Circled,

    /// <summary>—— and bullets.</summary>
    Dash,

    /// <summary>1.1, 2.3.1: a path printed whole.</summary>
    DecimalPath,

    /// <summary>a) or A.</summary>
    Latin,
}

/// <summary>A number at the start of a clause.</summary>
/// <param name="Family">How it is printed.</param>
/// <param name="Value">Its value, from 1; of a path its last one; 0 for dashes and bullets.</param>
/// <param name="Sub">The value after 之 in 第二十条之一, else 0.</param>
/// <param name="Style">The mark that tells variants of a family apart: 、 . ） A a — •.</param>
/// <param name="Span">Where it stands, with its mark.</param>
internal readonly record struct NumberToken(NumberFamily Family, int Value, int Sub, char Style, TextSpan Span);

/// <summary>
/// The grammar of clause numbers, for the readers' lines as for the clauses. What looks like a number but is a quantity
/// (3.5万), a date or a mention of another clause (第三条规定的, （二）项) is none.
/// </summary>
internal static class ClauseNumbers
{
    /// <summary>The longest heading, in characters, before which 一， is taken for a misprinted 一、.</summary>
    private const int LongestCommaHeading = 30;

    /// <summary>The largest value of a part of a path such as 2.3.1, and how many parts it has at most.</summary>
    private const int LargestComponent = 99, MostComponents = 6;

    // Of more digits it is no number of an item in a cell.
    private const int LongestItemNumeral = 3;

    // 3个月内, 2名, 5月, 1-2级: quantities and dates.
    internal const string Counted = "个名人岁年月日号时分秒度至%％‰万亿千百十倍元米次项条种类所家户件起天周级届楼层位支部台辆亩公平第";

    /// <summary>Dashes as texts print them, before items and before units.</summary>
    internal const string Dashes = "—―─–-－";
    private const string Bullets = "•●◆■▪◼□▢○◇▲△▼▽★☆※➢➤►▶▷◎⊙√✓✔❖✦◦‣⁃·・→⇒☑☐✅⚫⚪⬤♦❑❒✪*＊";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    // What is counted in 任务一：, 措施二：, 项目三.
    private static readonly string[] Nouns =
    [
        "任务", "重点任务", "主要任务", "工作任务", "措施", "举措", "行动", "专项行动", "工程", "项目", "重点项目", "子项目", "专项", "事项", "重点事项", "课题", "板块", "模块", "单元", "环节", "攻坚", "战役", "关口",
    ];

    private static readonly WordList NamedNouns = new(Nouns);
    private static readonly SearchValues<char> NamedStarts = SearchValues.Create([.. Nouns.Select(noun => noun[0])]);

    // How a word goes on behind 一, or what counts behind any number: 措施一览表, 任务一旦…, 行动三次.
    private const string GoesOnBehindOne = "览定致样体是旦律并同起贯经直再向切些般", Counts = "项个次";

    // The parts of a text that have no family of their own: 第一板块.
    private static readonly WordList PartNouns = new("编", "篇", "篇章", "部分", "板块", "模块", "单元", "环节", "专题");

    private static readonly WordList AfterOrdinal = WordList.Of("reference-words.tsv", "after-ordinal");
    private static readonly WordList AfterParenthesized = WordList.Of("reference-words.tsv", "after-parenthesized");
    private static readonly WordList AfterPath = WordList.Of("reference-words.tsv", "after-path");
    private static readonly WordList Wording = WordList.Of("reference-words.tsv", "wording");
    private static readonly WordList Before = WordList.Of("reference-words.tsv", "before");

    /// <summary>Reads the number at a place where a clause may start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The number, or null.</returns>
    public static NumberToken? At(ReadOnlySpan<char> text, int start, int end) =>
        start < end && Scan(text, start, end) is { } found && !IsMention(text, found, end) ? found : null;

    /// <summary>The length of the number at the start of a line.</summary>
    /// <param name="line">The line without leading spaces.</param>
    /// <param name="isWeak">
    /// Whether it is in Arabic digits or a letter, which can also be the rest of a number, a date or a word that a line
    /// break has cut.
    /// </param>
    /// <returns>How many code units the number has with its mark; 0 if the line does not start with one.</returns>
    public static int LengthAt(ReadOnlySpan<char> line, out bool isWeak)
    {
        isWeak = false;
        if (At(line, 0, line.Length) is { } number)
        {
            isWeak = number.Family is NumberFamily.Arabic or NumberFamily.DecimalPath or NumberFamily.Latin or NumberFamily.Roman;
            return number.Span.Length;
        }
        return line.StartsWith("——") || line.StartsWith("──") ? 2 : 0;
    }

    /// <summary>
    /// The length of the number of an item before a name in a list: （1）县公安局, 1.县公安局, ①县公安局. A numeral alone is one: its
    /// mark (一、县公安局) parts names too.
    /// </summary>
    /// <param name="name">What stands between two separators of the list, trimmed.</param>
    /// <returns>The length with its mark; 0 if there is none, as in 三亚市公安局.</returns>
    public static int LengthBeforeName(ReadOnlySpan<char> name)
    {
        if (name.Length <= LongestItemNumeral && (name.IndexOfAnyExceptInRange('0', '9') < 0 || name.IndexOfAnyExcept(Numerals.OneToTen) < 0))
            return name.Length;
        return At(name, 0, name.Length) is { Family: NumberFamily.Ideographic or NumberFamily.IdeographicParenthesized or NumberFamily.Arabic or NumberFamily.ArabicParenthesized or NumberFamily.Circled or NumberFamily.Latin } number
            ? Characters.SkipBlank(name, number.Span.End, name.Length) : 0;
    }

    /// <summary>Whether a line starts with a clause number of any kind.</summary>
    /// <param name="line">The line without leading spaces.</param>
    /// <returns>True for 第一章, 一、, （一）, 1., （1）, ①, —— and their variants.</returns>
    public static bool Starts(ReadOnlySpan<char> line) => LengthAt(line, out _) > 0;

    /// <summary>Whether a text is 第 + number + 编, 章, 节, 条 or 款 and nothing else; spaces inside are allowed.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public static bool IsOrdinal(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] == '第' && Ordinal(text, 0, text.Length) is { } number && number.Span.Length == text.Length;

    /// <summary>Whether a number inside a line may start with a character; cheap, to be asked before <see cref="At"/>.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for the first characters of the families that occur inside lines.</returns>
    public static bool CanStartInLine(char c) =>
        c is '第' or '（' or '(' or '〔' or '—' or '―' or '─' or '-' || IsEnclosed(c)
        || Numerals.DigitOf(c) >= 0 || Numerals.IsIdeographic(c);

    /// <summary>Whether what stands before a place announces a mention: 第八条（二）, 按照二、.</summary>
    /// <param name="before">The text from the last number or the block's start up to the place.</param>
    /// <returns>True if a number there is mentioned, not printed before its clause.</returns>
    public static bool IsAnnounced(ReadOnlySpan<char> before) => Before.EndOf(before.TrimEnd()) is not null;

    /// <summary>A decimal path in half-width digits and points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the path stands.</param>
    /// <returns>The path without a mark after it, such as 2.3.1.</returns>
    public static string PathOf(ReadOnlySpan<char> text, TextSpan span)
    {
        var digits = new char[span.Length];
        for (var i = 0; i < span.Length; i++)
            digits[i] = Numerals.DigitOf(text[span.Start + i]) is >= 0 and var digit ? (char)('0' + digit) : '.';
        return new string(digits).Trim('.');
    }

    private static NumberToken? Scan(ReadOnlySpan<char> text, int start, int end) => text[start] switch
    {
        '第' => Ordinal(text, start, end),
        var c when NamedStarts.Contains(c) => Named(text, start, end),
        '（' or '(' or '〔' or '[' or '【' or '﹙' or '〈' => Parenthesized(text, start, end),
        var c when IsEnclosed(c) => Enclosed(c, start),
        var c when Numerals.DigitOf(c) >= 0 => Arabic(text, start, end),
        var c when Bullets.Contains(c) || IsSymbol(text, start, out _) => Bullet(text, start, end),
        var c when Dashes.Contains(c) => Dash(text, start, end),
        var c when Numerals.IsIdeographic(c) => Ideographic(text, start, end),
        var c when Numerals.IsFormal(c) => Formal(text, start, end),
        var c when Stems.Contains(c) => Stem(text, start, end),
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'Ⅰ' and <= 'Ⅻ') or (>= 'ⅰ' and <= 'ⅻ') =>
            Roman(text, start, end) ?? Latin(text, start, end),
        _ => null,
    };

    // 第三章, 第 十 二 条, 第12条, 第二十条之一, 第一部分.
    private static NumberToken? Ordinal(ReadOnlySpan<char> text, int start, int end)
    {
        var at = Characters.SkipBlank(text, start + 1, end);
        var value = at >= end ? 0
            : Numerals.DigitOf(text[at]) >= 0 ? Numerals.Arabic(text, ref at, end)
            : Numerals.IsFormal(text[at]) ? Numerals.Formal(text, ref at, end)
            : Numerals.Ideographic(text, ref at, end, isMarked: true);
        // 第Ⅱ部分, 第II章.
        if (value == 0 && at < end && RomanValue(text[at..end], out var letters) is > 0 and var roman)
            (value, at) = (roman, at + letters);
        at = Characters.SkipBlank(text, at, end);
        if (value == 0 || at >= end)
            return null;
        var part = PartNouns.StartOf(text[at..end]);
        NumberFamily? family = part is not null ? NumberFamily.Part : text[at] switch
        {
            '章' => NumberFamily.Chapter,
            '节' => NumberFamily.Section,
            '条' => NumberFamily.Article,
            '款' => NumberFamily.ArticleParagraph,
            _ => null,
        };
        at += part?.Length ?? 1;
        if (family is not { } found)
            return null;
        var sub = 0;
        var next = at + 1;
        if (at < end && text[at] == '之' && (sub = Numerals.Ideographic(text, ref next, end)) > 0)
            at = next;
        return new NumberToken(found, value, sub, '第', TextSpan.Between(start, at));
    }

    // 任务一：, 行动2：; 任务一、任务二 names two.
    private static NumberToken? Named(ReadOnlySpan<char> text, int start, int end)
    {
        if (NamedNouns.StartOf(text[start..end]) is not { } noun)
            return null;
        var at = start + noun.Length;
        var value = at >= end ? 0 : Numerals.DigitOf(text[at]) >= 0 ? Numerals.Arabic(text, ref at, end) : Numerals.Ideographic(text, ref at, end);
        at = Characters.SkipBlank(text, at, end);
        if (value is 0 or > LargestComponent || at >= end)
            return null;
        // 任务三 开办夜校 on a line of its own; not 措施一览表.
        if ((start == 0 || text[start - 1] == '\n') && IsBareHeading(text[at..end], listMarks: at < end && text[at] != '、') && !Counts.Contains(text[at]) && !(value == 1 && GoesOnBehindOne.Contains(text[at])))
            return new NumberToken(NumberFamily.Named, value, 0, noun[0], TextSpan.Between(start, at));
        if (!(text[at] is '：' or ':' || IsPause(text[at]) && NamedNouns.StartOf(text[(at + 1)..end]) is null))
            return null;
        return new NumberToken(NumberFamily.Named, value, 0, noun[0], TextSpan.Between(start, at + 1));
    }

    // （一）, (二), 〔三〕, （1）, (12), （壹）, （甲）.
    private static NumberToken? Parenthesized(ReadOnlySpan<char> text, int start, int end)
    {
        var at = Characters.SkipBlank(text, start + 1, end);
        if (at < end && (char.IsAsciiLetter(text[at]) || text[at] is (>= 'Ⅰ' and <= 'Ⅻ') or (>= 'ⅰ' and <= 'ⅻ')))
            return ParenthesizedLetters(text, start, at, end);
        var isArabic = at < end && Numerals.DigitOf(text[at]) >= 0;
        var isFormal = at < end && Numerals.IsFormal(text[at]);
        var stem = at < end ? Stems.IndexOf(text[at], StringComparison.Ordinal) + 1 : 0;
        at += stem > 0 ? 1 : 0;
        if (isArabic && PathInBrackets(text, start, at, end) is { } path)
            return path;
        var value = stem > 0 ? stem : isArabic ? Numerals.Arabic(text, ref at, end) : isFormal ? Numerals.Formal(text, ref at, end) : Numerals.Ideographic(text, ref at, end, isMarked: true);
        at = Characters.SkipBlank(text, at, end);
        if (value == 0 || at >= end || text[at] is not ('）' or ')' or '〕' or ']' or '】' or '﹚' or '〉'))
            return null;
        var family = stem > 0 ? NumberFamily.Stem : isFormal ? NumberFamily.Formal : isArabic ? NumberFamily.ArabicParenthesized : NumberFamily.IdeographicParenthesized;
        // （一）、 with a mark too many; （一）、（二） names two clauses.
        var mark = Characters.SkipBlank(text, at + 1, end);
        var word = Characters.SkipBlank(text, Math.Min(mark + 1, end), end);
        if (word < end && IsPause(text[mark]) && StartsWording(text[word]) && text[word] is not ('第' or '附'))
            at = mark;
        return new NumberToken(family, value, 0, '（', TextSpan.Between(start, at + 1));
    }

    // （2.1）, (1.1.3) before wording.
    private static NumberToken? PathInBrackets(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (Components(text, ref at, end, IsPoint, out var value) < 2)
            return null;
        var close = Characters.SkipBlank(text, at, end);
        if (close >= end || text[close] is not ('）' or ')'))
            return null;
        var word = Characters.SkipBlank(text, close + 1, end);
        return word < end && StartsWording(text[word])
            ? new NumberToken(NumberFamily.DecimalPath, value, 0, '（', TextSpan.Between(start, close + 1)) : null;
    }

    // （ii）, (a), （Ⅲ） before Chinese text.
    private static NumberToken? ParenthesizedLetters(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var letters = at;
        while (at < end && text[at] is not ('）' or ')') && at - letters < 8)
            at++;
        var word = Characters.SkipBlank(text, Math.Min(at + 1, end), end);
        if (at >= end || text[at] is not ('）' or ')') || word >= end || text[word] < '\u3400')
            return null;
        var value = RomanValue(text[letters..at], out var length);
        var isRoman = value > 0 && length == at - letters;
        if (!isRoman && (at - letters > 1 || !char.IsAsciiLetter(text[letters])))
            return null;
        var span = TextSpan.Between(start, at + 1);
        return isRoman
            ? new NumberToken(NumberFamily.Roman, value, 0, '（', span)
            : new NumberToken(NumberFamily.Latin, char.ToLowerInvariant(text[letters]) - 'a' + 1, 0, '（', span);
    }

    // Numbers that are one character (Unicode's Enclosed Alphanumerics, Dingbats, Enclosed CJK Letters).
    private static bool IsEnclosed(char c) =>
        c is (>= '①' and <= 'ⓩ') or (>= '⓫' and <= '⓴') or (>= '⓵' and <= '⓾') or (>= '❶' and <= '➓') or (>= '㈠' and <= '㈩')
            or (>= '㉑' and <= '㉟') or (>= '㊀' and <= '㊉') or (>= '㊱' and <= '㊿');

    private static NumberToken? Enclosed(char c, int start)
    {
        NumberToken Token(NumberFamily family, int value, char style) => new(family, value, 0, style, new TextSpan(start, 1));
        return c switch
        {
            >= '⒜' and <= '⒵' => Token(NumberFamily.Latin, c - '⒜' + 1, '（'),
            >= 'Ⓐ' and <= 'Ⓩ' => Token(NumberFamily.Latin, c - 'Ⓐ' + 1, 'Ⓐ'),
            >= 'ⓐ' and <= 'ⓩ' => Token(NumberFamily.Latin, c - 'ⓐ' + 1, 'Ⓐ'),
            >= '⑴' and <= '⒇' => Token(NumberFamily.ArabicParenthesized, c - '⑴' + 1, '（'),
            >= '⒈' and <= '⒛' => Token(NumberFamily.Arabic, c - '⒈' + 1, '.'),
            >= '㈠' and <= '㈩' => Token(NumberFamily.IdeographicParenthesized, c - '㈠' + 1, '（'),
            >= '㊀' and <= '㊉' => Token(NumberFamily.Circled, c - '㊀' + 1, '㊀'),
            >= '㉑' and <= '㉟' => Token(NumberFamily.Circled, c - '㉑' + 21, '①'),
            >= '㊱' and <= '㊿' => Token(NumberFamily.Circled, c - '㊱' + 36, '①'),
            >= '⓫' and <= '⓴' => Token(NumberFamily.Circled, c - '⓫' + 11, '❶'),
            >= '⓵' and <= '⓾' => Token(NumberFamily.Circled, c - '⓵' + 1, '⓵'),
            >= '❶' and <= '❿' => Token(NumberFamily.Circled, c - '❶' + 1, '❶'),
            >= '➀' and <= '➉' => Token(NumberFamily.Circled, c - '➀' + 1, '①'),
            >= '➊' and <= '➓' => Token(NumberFamily.Circled, c - '➊' + 1, '❶'),
            _ => Token(NumberFamily.Circled, c - '①' + 1, '①'),
        };
    }

    // 1. 1． 1、 1）, and paths: 1.1, 2.3.1.
    private static NumberToken? Arabic(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        var value = Numerals.Arabic(text, ref at, end);
        if (value == 0)
            return null;
        if (at + 1 < end && IsPoint(text[at]) && Numerals.DigitOf(text[at + 1]) >= 0 && !IsYear(text[(at + 1)..end]))
            return Path(text, start, end);
        if (at + 1 < end && IsHyphen(text[at]) && Numerals.DigitOf(text[at + 1]) >= 0)
            return HyphenPath(text, start, end);
        at = Characters.SkipBlank(text, at, end);
        if (at >= end)
            return null;
        char? style = text[at] switch
        {
            '.' or '．' or '。' => '.',
            '、' => '、',
            '）' or ')' => '）',
            _ => null,
        };
        return style is { } mark ? new NumberToken(NumberFamily.Arabic, value, 0, mark, TextSpan.Between(start, at + 1)) : null;
    }

    // 2.2025年底前建成… is an item that starts with a year.
    private static bool IsYear(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && Numerals.DigitOf(text[digits]) >= 0)
            digits++;
        return digits == 4 && digits < text.Length && text[digits] is '年' or '—' or '-' or '至';
    }

    private static NumberToken? Path(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        if (Components(text, ref at, end, IsPoint, out var value) is not (> 0 and var components))
            return null;
        var next = Characters.SkipBlank(text, at, end);
        if (next >= end || IsQuantity(components, text[next], isApart: next > at))
            return null;
        var last = IsPoint(text[at]) || text[at] is '、' or '）' or ')' ? at + 1 : at;
        return new NumberToken(NumberFamily.DecimalPath, value, 0, '.', TextSpan.Between(start, last));
    }

    // How many numbers stand there with a mark between each two, and the last of them: 2.3.1. None where there are too many, or one is too large.
    private static int Components(ReadOnlySpan<char> text, ref int at, int end, Func<char, bool> isMark, out int value)
    {
        for (var count = 1; ; count++, at++)
        {
            value = Numerals.Arabic(text, ref at, end);
            if (value is 0 or > LargestComponent || count > MostComponents)
                return 0;
            if (at + 1 >= end || !isMark(text[at]) || Numerals.DigitOf(text[at + 1]) < 0)
                return count;
        }
    }

    // 1-1, 2-3-1 before wording; 1-2名, 3-5月 and 1-3级 are ranges.
    private static NumberToken? HyphenPath(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        if (Components(text, ref at, end, IsHyphen, out var value) == 0)
            return null;
        var last = at < end && (IsPoint(text[at]) || IsPause(text[at]) || text[at] is '：' or ':') ? at + 1 : at;
        var word = Characters.SkipBlank(text, last, end);
        var isWording = word < end && (text[word] is >= '\u3400' and <= '\u9FFF' or '“' or '《' || word > at && Numerals.DigitOf(text[word]) >= 0);
        return isWording && !(word == at && Counted.Contains(text[word]))
            ? new NumberToken(NumberFamily.DecimalPath, value, 0, '-', TextSpan.Between(start, last)) : null;
    }

    private static bool IsHyphen(char c) => c is '-' or '－' or '–';

    // 3.5万 and 2.5人 are quantities; 2.1.3 is none, nor is a number with a space behind it before a word (3.2 人力资源).
    private static bool IsQuantity(int components, char next, bool isApart) =>
        "—-–~～（(，,。；;".Contains(next)
        || components == 2 && ("%％‰万亿千百倍元米".Contains(next) || !isApart && "个名人岁年月日时分秒度至".Contains(next));

    private static bool IsPoint(char c) => c is '.' or '．';

    // 一、, 一．, 一. and, before a short heading, 一，.
    private static NumberToken? Ideographic(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        var value = Numerals.Ideographic(text, ref at, end, isMarked: true);
        if (value is 0 or > 99)
            return text[start] == '○' ? Bullet(text, start, end) : null;
        var numeral = at;
        at = Characters.SkipBlank(text, at, end);
        if (IsHalfBracketed(text, start, at, end))
            return new NumberToken(NumberFamily.IdeographicParenthesized, value, 0, '（', TextSpan.Between(start, at + 1));
        if ((start == 0 || text[start - 1] is '\n' or '\t') && IsSpacedHeading(text[start..end], numeral - start, at - start))
            return new NumberToken(NumberFamily.Ideographic, value, 0, '、', TextSpan.Between(start, numeral));
        if (at >= end || !(IsPause(text[at]) || text[at] is '，' or ',' or '。' && IsShortHeading(text[(at + 1)..end])))
            return null;
        // 二、三季度, 一、二、三等奖 and 一二、三级 name several things; they do not number a clause.
        var next = at + 1;
        return Numerals.Ideographic(text, ref next, end) is > 0 and var sequel && (sequel == value + 1 || value > 10 && sequel == value % 10 + 1 && Numerals.IsByDigit(text[start..at].Trim()))
            ? null : new NumberToken(NumberFamily.Ideographic, value, 0, '、', TextSpan.Between(start, at + 1));
    }

    // 一）, 甲） before wording at the start of a line or a cell, not behind a bracket that a line end has cut open.
    private static bool IsHalfBracketed(ReadOnlySpan<char> text, int start, int at, int end)
    {
        if (at >= end || text[at] is not ('）' or ')') || !(start == 0 || text[start - 1] is '\n' or '\t') || text[..start].TrimEnd() is [.., '（' or '(' or '第'])
            return false;
        var word = Characters.SkipBlank(text, at + 1, end);
        return word < end && StartsWording(text[word]) && !GoesOn(AfterParenthesized, text[(at + 1)..end]);
    }

    /// <summary>Whether a line is a heading with a space in place of its number's mark: 二　工作措施; not 二 〇 二 一 年, 十 月.</summary>
    /// <param name="line">The line from its first character on.</param>
    /// <param name="numeral">Where the numeral ends and the space starts.</param>
    /// <param name="wording">Where the space ends.</param>
    public static bool IsSpacedHeading(ReadOnlySpan<char> line, int numeral, int wording)
    {
        var at = 0;
        return wording > numeral && wording + 1 < line.Length && Characters.IsHan(line[wording + 1]) && Numerals.Ideographic(line[..numeral], ref at, numeral) is > 0 and < 100 && at == numeral
            && !Numerals.IsIdeographic(line[wording]) && !Counted.Contains(line[wording]) && IsBareHeading(line[wording..]);
    }

    private static bool IsPause(char c) => c is '、' or '.' or '．' or '﹑' or '､' or '丶';

    private static bool IsShortHeading(ReadOnlySpan<char> rest) =>
        rest.Trim().Length is > 1 and <= LongestCommaHeading && rest.IndexOfAny("，。；：,;:") < 0;

    // 壹、, and 壹总体要求 on a line of its own (the space behind it gets lost).
    private static NumberToken? Formal(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        var value = Numerals.Formal(text, ref at, end);
        if (value > 0 && (start == 0 || text[start - 1] is '\n' or '\t') && at < end && IsBareHeading(text[at..end]))
            return new NumberToken(NumberFamily.Formal, value, 0, '、', TextSpan.Between(start, at));
        at = Characters.SkipBlank(text, at, end);
        return value > 0 && at < end && IsPause(text[at])
            ? new NumberToken(NumberFamily.Formal, value, 0, '、', TextSpan.Between(start, at + 1))
            : null;
    }

    // 甲、; not 甲、乙双方.
    private static NumberToken? Stem(ReadOnlySpan<char> text, int start, int end)
    {
        var value = Stems.IndexOf(text[start], StringComparison.Ordinal) + 1;
        var at = Characters.SkipBlank(text, start + 1, end);
        return at < end && (IsPause(text[at]) || IsHalfBracketed(text, start, at, end)) && !(at + 1 < end && value < Stems.Length && text[at + 1] == Stems[value])
            ? new NumberToken(NumberFamily.Stem, value, 0, '、', TextSpan.Between(start, at + 1))
            : null;
    }

    // ——, — —, ――, ─, --: items without a number of their own. A rule, a minus or a range is none.
    private static NumberToken? Dash(ReadOnlySpan<char> text, int start, int end)
    {
        int at = start, count = 0, last = start;
        for (; at < end && (Dashes.Contains(text[at]) || text[at] is ' ' or '\u3000'); at++)
        {
            if (!Dashes.Contains(text[at]))
                continue;
            count++;
            last = at + 1;
        }
        var isShort = text[start] is '-' or '－' or '–' && count < 2;
        return count <= 4 && !isShort && at < end && StartsWording(text[at])
            ? new NumberToken(NumberFamily.Dash, 0, 0, '—', TextSpan.Between(start, last))
            : null;
    }

    // Arrows, geometric shapes, dingbats and pictographs: ❂ ✿ ➔ 🔹. Marks of units and trade (℃ №) stand elsewhere in Unicode.
    private static bool IsSymbol(ReadOnlySpan<char> text, int at, out int length)
    {
        length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return length == 2 ? text[at] is >= '\uD83C' and <= '\uD83E' && char.IsLowSurrogate(text[at + 1])
            : text[at] is >= '\u2190' and <= '\u21FF' or >= '\u25A0' and <= '\u27BF' or >= '\u2900' and <= '\u297F' or >= '\u2B00' and <= '\u2BFF';
    }

    private static NumberToken? Bullet(ReadOnlySpan<char> text, int start, int end)
    {
        IsSymbol(text, start, out var length);
        var next = Characters.SkipBlank(text, start + length, end);
        // ✅（一）: a sign before a number.
        if (next < end && text[next] is '（' or '(' or '第' && Scan(text, next, end) is { } number)
            return number with { Span = TextSpan.Between(start, number.Span.End) };
        return "•●◆■▪".Contains(text[start]) || next < end && StartsWording(text[next])
            ? new NumberToken(NumberFamily.Dash, 0, 0, SignOf(text[start + length - 1]), new TextSpan(start, length))
            : null;
    }

    // The sign of an item; what only differs by its font is one, and so are the boxes and ticks of one list.
    private static char SignOf(char c) => "●·‣⁃∙・⚫⬤*＊".Contains(c) ? '•' : "☑☒✅✓✔√".Contains(c) ? '☐' : c;

    private static bool StartsWording(char c) => c is >= '\u3400' and <= '\u9FFF' or '“' or '《' or '"' or >= 'A' and <= 'Z';

    // I. II、 Ⅲ. before Chinese text, of the letters I, V and X only: C. and D. are the third and fourth of a list.
    private static NumberToken? Roman(ReadOnlySpan<char> text, int start, int end)
    {
        var value = RomanValue(text[start..end], out var length);
        var at = start + length;
        var mark = Characters.SkipBlank(text, at, end);
        if ((text[start] >= 'Ⅰ' || IsCapital(text, start, at)) && mark < end && IsBareHeading(text[at..end]))
            return new NumberToken(NumberFamily.Roman, value, 0, 'I', TextSpan.Between(start, at));
        if (value <= 0 || mark >= end || !(IsPause(text[mark]) || text[mark] is ')' or '）' && at > start))
            return null;
        var word = Characters.SkipBlank(text, mark + 1, end);
        return word < end && text[word] >= '\u3400'
            ? new NumberToken(NumberFamily.Roman, value, 0, char.IsLower(text[start]) ? 'i' : 'I', TextSpan.Between(start, mark + 1))
            : null;
    }

    // II 工作任务 on a line of its own (the space gets lost); X县 and V市 are masked names.
    private static bool IsCapital(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || text[start - 1] == '\n') && end > start && char.IsAsciiLetterUpper(text[start]) && text[start..end].IndexOfAnyExcept('X') >= 0
        && (end == text.Length || !Places.IsLevel(text[end]));

    private static int RomanValue(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text[0] is (>= 'Ⅰ' and <= 'Ⅻ') or (>= 'ⅰ' and <= 'ⅻ'))
        {
            length = 1;
            return text[0] - (text[0] <= 'Ⅻ' ? 'Ⅰ' : 'ⅰ') + 1;
        }
        var value = 0;
        while (length < text.Length && length < 8 && Letter(text[length]) is var letter and > 0)
        {
            var next = length + 1 < text.Length ? Letter(text[length + 1]) : 0;
            value += next > letter ? -letter : letter;
            length++;
        }
        return value;

        static int Letter(char c) => c switch { 'I' or 'i' => 1, 'V' or 'v' => 5, 'X' or 'x' => 10, _ => 0 };
    }

    // Ⅱ工作措施 on a line of its own; not Ⅱ级响应.
    private static bool IsBareHeading(ReadOnlySpan<char> rest, bool listMarks = false) =>
        rest.Trim() is { Length: > 1 and <= LongestCommaHeading } heading && (heading[0] >= '\u3400' || heading[0] == '“') && !"级类型期档度区号仟佰拾圆元角分百千万亿".Contains(heading[0])
            && heading.IndexOfAny(listMarks ? "，。；：,;:" : "，。；：、,;:") < 0;

    // a), a. and A. before Chinese text.
    private static NumberToken? Latin(ReadOnlySpan<char> text, int start, int end)
    {
        var next = Characters.SkipBlank(text, Math.Min(start + 2, end), end);
        if (!char.IsAsciiLetter(text[start]) || next >= end || text[start + 1] is not (')' or '）' or '.' or '．' or '、') || text[next] < '\u3400')
            return null;
        var style = char.IsUpper(text[start]) ? 'A' : 'a';
        return new NumberToken(NumberFamily.Latin, char.ToLowerInvariant(text[start]) - 'a' + 1, 0, style, new TextSpan(start, 2));
    }

    // 第三条规定的, （二）项, 2.1.1至2.1.3所列, by what follows; the words are in reference-words.tsv.
    private static bool IsMention(ReadOnlySpan<char> text, NumberToken token, int end)
    {
        var after = text[token.Span.End..Math.Max(end, token.Span.End)];
        return token.Family switch
        {
            <= NumberFamily.ArticleParagraph => GoesOn(AfterOrdinal, after),
            NumberFamily.IdeographicParenthesized or NumberFamily.ArabicParenthesized =>
                GoesOn(AfterParenthesized, after) || IsSequel(text, token, end),
            // 一、（一）所列事项.
            NumberFamily.Ideographic => after.Length > 0 && after[0] is '（' or '(' && Parenthesized(text, token.Span.End, end) is { } below && GoesOn(AfterParenthesized, text[below.Span.End..end]),
            NumberFamily.DecimalPath => GoesOn(AfterPath, after.TrimStart()) || text[token.Span.End - 1] == '、' && IsPathAt(text, token.Span.End, end) || after.Length > 1 && "至和与及或、—-~".Contains(after[0]) && Numerals.DigitOf(after[1]) >= 0,
            NumberFamily.Circled or NumberFamily.Latin => IsEnclosedSequel(text, token, end),
            NumberFamily.Arabic => after.Length > 0 && Numerals.DigitOf(after[0]) >= 0 && !IsYear(after),
            _ => false,
        };
    }

    // 2.2.1、2.2.2所列措施 names two clauses.
    private static bool IsPathAt(ReadOnlySpan<char> text, int start, int end) =>
        start < end && Numerals.DigitOf(text[start]) >= 0 && Arabic(text, start, end) is { Family: NumberFamily.DecimalPath };

    // ①②两项, ①、②由…, ①至③: several that are one character each.
    private static bool IsEnclosedSequel(ReadOnlySpan<char> text, NumberToken token, int end)
    {
        var at = token.Span.End;
        at += at < end && "、和及与至—-~".Contains(text[at]) ? 1 : 0;
        return at < end && IsEnclosed(text[at]) && IsEnclosed(text[token.Span.Start]) && Enclosed(text[at], at) is { } next
            && next.Family == token.Family && next.Value > token.Value;
    }

    // （一）（二）两项任务 names two clauses; （一）（1）… is one below the other.
    private static bool IsSequel(ReadOnlySpan<char> text, NumberToken token, int end) =>
        IsEnclosedSequel(text, token, end) || token.Span.End < end && text[token.Span.End] is '（' or '(' or '〔' && Parenthesized(text, token.Span.End, end) is { } next
        && next.Family == token.Family && next.Value > token.Value;

    private static bool GoesOn(WordList words, ReadOnlySpan<char> after) =>
        words.StartOf(after) is not null && Wording.StartOf(after) is null;
}
