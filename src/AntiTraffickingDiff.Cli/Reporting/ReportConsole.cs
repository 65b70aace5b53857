using AntiTraffickingDiff.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes report lines with Spectre.Console: colour only where asked for, never box art.</summary>
internal sealed class ReportConsole
{
    private const int NarrowestWidth = 40;

    private readonly IAnsiConsole _console;
    private readonly bool _isWrapped;

    public ReportConsole(TextWriter writer, ReportOptions options)
    {
        _isWrapped = options.IsWrapped;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = options.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = options.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = Math.Max(options.Width, NarrowestWidth);
    }

    public void Write(IEnumerable<ReportLine> lines)
    {
        foreach (var line in lines)
            _console.Write(new WrappedLine(_isWrapped ? line : line with { IsWrapped = false }));
    }
}

/// <summary>A paragraph of a readable report; wrapped to the width where it is written.</summary>
internal sealed record ReportLine(int Indent, params IReadOnlyList<ReportPart> Parts)
{
    public static ReportLine Empty { get; } = new(0);

    // Whether the line is broken to the width; if not, it stays one line for grep and the like.
    public bool IsWrapped { get; init; } = true;

    public string Text => string.Concat(Parts.Select(part => part.Text));
}

/// <summary>A run of characters of one tone in a report line.</summary>
internal readonly record struct ReportPart(string Text, Tone Tone = Tone.Plain);

/// <summary>What a part of a report line is to its reader; the terminal gives each a colour.</summary>
internal enum Tone
{
    Plain,

    // A plan's title or a section's heading.
    Heading,

    // A measure's or clause's locator.
    Place,

    Good,

    // Something that needs a look.
    Caution,

    Bad,

    // Evidence and other matter of second rank.
    Quiet,
}

/// <summary>Renders a report line: wrapped for Chinese, with a hanging indent.</summary>
internal sealed class WrappedLine(ReportLine line) : Renderable
{
    private const int Hanging = 2;

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        if (PrintableText.Line(line.Text) is var safe && safe != line.Text)
        {
            foreach (var segment in new WrappedLine(new ReportLine(line.Indent, new ReportPart(safe)) { IsWrapped = line.IsWrapped }).Render(options, maxWidth))
                yield return segment;
            yield break;
        }

        var text = line.Text;
        var room = line.IsWrapped ? Math.Max(maxWidth - line.Indent, 20) : int.MaxValue;
        var indent = line.Indent;
        foreach (var span in LineWrapper.Wrap(text, room, room - Hanging))
        {
            yield return new Segment(new string(' ', indent));
            foreach (var segment in Parts(span))
                yield return segment;
            yield return Segment.LineBreak;
            indent = line.Indent + Hanging;
        }

        if (text.Length == 0)
            yield return Segment.LineBreak;
    }

    private IEnumerable<Segment> Parts(TextSpan span)
    {
        var offset = 0;
        foreach (var part in line.Parts)
        {
            var start = Math.Max(span.Start, offset);
            var end = Math.Min(span.End, offset + part.Text.Length);
            if (start < end)
                yield return new Segment(part.Text[(start - offset)..(end - offset)], StyleOf(part.Tone));
            offset += part.Text.Length;
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Heading => new Style(decoration: Decoration.Bold),
        Tone.Place => new Style(Color.Teal),
        Tone.Good => new Style(Color.Green),
        Tone.Caution => new Style(Color.Olive),
        Tone.Bad => new Style(Color.Maroon),
        Tone.Quiet => new Style(Color.Grey),
        _ => Style.Plain,
    };
}

/// <summary>
/// Breaks text into lines by terminal cells. Chinese breaks between any two characters, but no line starts with closing
/// or ends with opening punctuation (the rules of GB/T 15834—2011, 5.1.11); other words break at spaces only, unless
/// one is longer than a whole line.
/// </summary>
internal static class LineWrapper
{
    private const string NotFirst = "，。；：、！？）》」』”’…—％·,.;:!?)]}>%";
    private const string Numerals = "一二三四五六七八九十条";
    private const string NotLast = "（《「『“‘〔([{<";

    public static List<TextSpan> Wrap(string text, int first, int others)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start, lines.Count == 0 ? first : others);
            lines.Add(TextSpan.Between(start, TrimEnd(text, start, end)));
            for (start = end; start < text.Length && text[start] == ' ';)
                start++;
        }

        return lines;
    }

    private static int LineEnd(string text, int start, int cells)
    {
        var (used, end, allowed) = (0, start, start);
        for (; end < text.Length; end++)
        {
            used += Width(text[end]);
            if (end > start && CanBreak(text, end))
                allowed = end;
            if (used > cells && text[end] != ' ')
                return allowed > start ? allowed : WholeRune(text, start, Math.Max(end, start + 1));
        }

        return text.Length;
    }

    private static int WholeRune(string text, int start, int end) =>
        end < text.Length && char.IsLowSurrogate(text[end]) ? (end - 1 > start ? end - 1 : end + 1) : end;

    private static bool CanBreak(string text, int index)
    {
        var (before, after) = (text[index - 1], text[index]);
        if (before == ' ')
            return true;
        if (after == ' ' || char.IsLowSurrogate(after) || NotFirst.Contains(after) || NotLast.Contains(before))
            return false;
        return !IsInLocator(before, after) && (IsWide(before) || IsWide(after));
    }

    // 三（一）2（4） stays in one piece.
    private static bool IsInLocator(char before, char after) =>
        after == '（' && (char.IsAsciiDigit(before) || Numerals.Contains(before)) || before == '）' && char.IsAsciiDigit(after);

    private static bool IsWide(char unit) => unit.GetCellWidth() == 2 || char.IsSurrogate(unit) || unit is '—' or '“' or '”' or '…';

    // Unicode TR 11 leaves these to the font; Chinese terminals give them two cells. Two is safe for both.
    private static int Width(char unit) => unit is '—' or '“' or '”' or '‘' or '’' or '…' or '·' ? 2 : unit.GetCellWidth();

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
            end--;
        return end;
    }
}

/// <summary>Shortens texts to a width in terminal cells.</summary>
internal static class Shortened
{
    /// <summary>How many cells a text has.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its cells; blocks of a bar have one each.</returns>
    public static int Cells(string text) => text.Sum(unit => unit is '█' or '░' ? 1 : unit.GetCellWidth());

    public static string To(string text, int cells)
    {
        var printable = PrintableText.Of(text);
        var used = 0;
        for (var i = 0; i < printable.Length; i++)
        {
            used += printable[i].GetCellWidth();
            if (used > cells)
                return Cut(printable, cells);
        }

        return printable;
    }

    private static string Cut(string text, int cells)
    {
        var (used, end) = (0, 0);
        while (end < text.Length && used + text[end].GetCellWidth() <= cells - 1)
            used += text[end++].GetCellWidth();
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
