namespace AntiTraffickingDiff.Clauses;

/// <summary>Cuts paragraphs into clauses: at the numbers, at headings, and at letterhead inside a line.</summary>
/// <param name="text">The normalized text.</param>
/// <param name="pieces">The pieces so far; appended to.</param>
internal sealed class ParagraphCutter(string text, List<Piece> pieces)
{
    /// <summary>The longest heading without a number, in characters.</summary>
    private const int LongestHeading = 40;

    private readonly InlineNumberScanner _numbers = new(text, new SequenceMemory());
    private bool _hasClauses;

    /// <summary>Appends the pieces of a paragraph.</summary>
    /// <param name="line">The paragraph.</param>
    public void Add(Line line)
    {
        var numbers = line.BareHead is { } head ? [head] : _numbers.Find(line.Span.Start, line.Span.End);
        var firstNumber = numbers.Count > 0 ? numbers[0].Span.Start : line.Span.End;
        var letterhead = InlineLetterheadScanner.Find(text, line.Span);
        if (NumberScanner.SkipBlank(text, line.Span.Start, firstNumber) < firstNumber)
            AddHead(line, firstNumber);
        var cuts = numbers
            .Where(number => !letterhead.Any(cut => cut.Covers.Contains(number.Span)))
            .Select(number => new Piece(number.Span.Start, ClauseKind.Numbered) { Number = number, OutlineLevel = line.Block.OutlineLevel })
            .Concat(letterhead.Select(cut => cut.Piece))
            .OrderBy(piece => piece.Start);
        foreach (var piece in cuts)
            Append(piece);
    }

    private void AddHead(Line line, int end)
    {
        var start = line.Span.Start;
        if (line.Kind == LineKind.Transmittal)
            pieces.Add(new Piece(start, ClauseKind.Letterhead));
        else if (line.Block.OutlineLevel is { } level && line.Text.Length <= LongestHeading && end == line.Span.End)
            pieces.Add(new Piece(start, ClauseKind.Heading) { OutlineLevel = level });
        else if (!Continues())
            pieces.Add(new Piece(start, _hasClauses ? ClauseKind.Paragraph : ClauseKind.Preamble));
    }

    // An unnumbered paragraph belongs to the clause before it.
    private bool Continues() => pieces.Count > 0 && pieces[^1].Kind is ClauseKind.Numbered or ClauseKind.Heading;

    private void Append(Piece piece)
    {
        var isRepeated = pieces.Count > 0 && pieces[^1].Start == piece.Start;
        if (isRepeated && pieces[^1].Kind == ClauseKind.Numbered)
            return;
        if (isRepeated)
            pieces.RemoveAt(pieces.Count - 1);
        pieces.Add(piece);
        _hasClauses |= piece.Kind == ClauseKind.Numbered;
    }
}
