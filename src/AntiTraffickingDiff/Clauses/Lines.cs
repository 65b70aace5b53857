using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>What a block is in the frame around and between the clauses.</summary>
internal enum LineKind
{
    /// <summary>Text: a clause or part of one.</summary>
    Body,

    /// <summary>Page furniture by its role: header, footer, page number, note.</summary>
    Furniture,

    /// <summary>A line of letterhead: document number, addressees, signature, copies-to, list of attachments.</summary>
    Letterhead,

    /// <summary>A date line of the letterhead.</summary>
    Date,

    /// <summary>The sentence that sends the plan out.</summary>
    Transmittal,

    /// <summary>A part of a document's title.</summary>
    Title,

    /// <summary>The line that starts an annex.</summary>
    Annex,

    /// <summary>A further line of an annex's title.</summary>
    AnnexTitle,

    /// <summary>An entry of a list of members.</summary>
    Member,

    /// <summary>A table row.</summary>
    Row,
}

/// <summary>A block with its trimmed text and what is made of it, step by step.</summary>
/// <param name="block">The block.</param>
/// <param name="text">The normalized text.</param>
internal sealed class Line(NormalizedBlock block, string text)
{
    /// <summary>The longest title line, in characters.</summary>
    public const int LongestTitle = 80;

    private readonly NumberToken? _number = ClauseNumbers.At(text, block.Span.Trim(text).Start, block.Span.End);

    /// <summary>The block.</summary>
    public NormalizedBlock Block { get; } = block;

    /// <summary>The block's place in the normalized text.</summary>
    public TextSpan Span => Block.Span;

    /// <summary>The block's text without white space around it.</summary>
    public string Text { get; } = block.Span.In(text).Trim().ToString();

    /// <summary>The number at the start, or null; whether it is one of a clause shows later.</summary>
    public NumberToken? Number => BareHead ?? _number;

    /// <summary>The number without a mark that starts a heading (2 措施 above 2.1); see <see cref="BareHeads"/>.</summary>
    public NumberToken? BareHead { get; set; }

    /// <summary>What the block is.</summary>
    public LineKind Kind { get; set; }

    /// <summary>Whether it is text without a number and without a sentence's punctuation, as titles are.</summary>
    public bool IsTitleLike =>
        Kind == LineKind.Body && Number is null && Text.Length is > 1 and <= LongestTitle
        && Text.AsSpan().IndexOfAny('。', '；', '，') < 0 && Text[^1] is not ('：' or ':');
}

/// <summary>
/// The lines of a document with their kinds. Each step goes by what the ones before it have found: what is letterhead
/// wherever it stands, headings that print a number without a mark, the opening, annexes, titles behind the opening.
/// </summary>
internal static class Lines
{
    /// <summary>Makes the lines of a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>A line for each block.</returns>
    public static List<Line> Of(NormalizedDocument document)
    {
        var lines = document.Blocks.Select(block => new Line(block, document.Text)).ToList();
        Letterhead.Mark(lines);
        BareHeads.Mark(document.Text, lines);
        Titles.MarkOpening(lines);
        Annexes.Mark(lines);
        Titles.MarkLater(lines);
        return lines;
    }

    /// <summary>The nearest line with text before or behind one.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="index">The line.</param>
    /// <param name="step">1 to look behind it, −1 before it.</param>
    /// <returns>The line, or null.</returns>
    public static Line? Beside(IReadOnlyList<Line> lines, int index, int step)
    {
        for (index += step; index >= 0 && index < lines.Count; index += step)
            if (lines[index].Text.Length > 0)
                return lines[index];
        return null;
    }
}

/// <summary>
/// Headings that print a number without any mark: 2 行动措施 above 2.1 措施. What follows must be the first path under
/// the heading or the next heading.
/// </summary>
internal static class BareHeads
{
    private const int LongestHeading = 30, MostDigits = 2;

    /// <summary>Gives such lines their number.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">All lines.</param>
    public static void Mark(string text, IReadOnlyList<Line> lines)
    {
        NumberToken? below = null;
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Number is { } number)
                below = number;
            else if (At(text, lines[i]) is { } head && below is { } path && Heads(text, head, path))
                below = lines[i].BareHead = head;
        // The last headings may have no path below them: 3 附则 after 2.1.
        var last = 0;
        foreach (var line in lines)
            if (line.BareHead is { } known)
                last = known.Value;
            else if (last > 0 && At(text, line) is { } head && head.Value == last + 1)
                (line.BareHead, last) = (head, head.Value);
    }

    private static bool Heads(string text, NumberToken head, NumberToken below) =>
        below.Family == NumberFamily.DecimalPath && ClauseNumbers.PathOf(text, below.Span) is var printed
        && (printed == $"{head.Value}.1" || printed == $"{head.Value + 1}");

    private static NumberToken? At(string text, Line line)
    {
        if (!line.IsTitleLike || line.Text.Length > LongestHeading)
            return null;
        var start = line.Span.Trim(text).Start;
        var at = start;
        var value = Numerals.Arabic(text, ref at, line.Span.End);
        var word = Characters.SkipBlank(text, at, line.Span.End);
        return value > 0 && at - start <= MostDigits && word < line.Span.End && text[word] >= '\u3400'
            ? new NumberToken(NumberFamily.DecimalPath, value, 0, '.', TextSpan.Between(start, at))
            : null;
    }
}
