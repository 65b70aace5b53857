using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>A clause before its level is known: where its own text starts, and what it is. It ends where the next one starts.</summary>
/// <param name="Start">The offset in the normalized text.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Piece(int Start, ClauseKind Kind)
{
    /// <summary>The number, or null.</summary>
    public NumberToken? Number { get; init; }

    /// <summary>The outline level of a heading, or null.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>Whether it is a heading that names bodies whose duties stand below; see <see cref="UnitHeadings"/>.</summary>
    public bool IsUnitHeading => Kind == ClauseKind.Heading && OutlineLevel is null;

    /// <summary>Whether numbering starts anew behind it: the plan's title behind a notice, an annex.</summary>
    public bool Resets { get; init; }

    /// <summary>Whether it is page furniture, which interrupts nothing.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>The cells of a table row.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>The columns' roles, one for each cell.</summary>
    public IReadOnlyList<ColumnRole> Roles { get; init; } = [];

    /// <summary>The numbers that lead to a table row: 三, （二）, 3.</summary>
    public IReadOnlyList<NumberToken> RowPath { get; init; } = [];

    /// <summary>Whether a row's cells contradicted the header and were put right by what they hold.</summary>
    public bool WasMoved { get; init; }

    /// <summary>Whether a row starts a new group whose label was lost.</summary>
    public bool LostLabel { get; init; }

    /// <summary>Whether a row starts a table that names units but has no header.</summary>
    public bool LacksHeader { get; init; }
}

/// <summary>Cuts a document into the pieces that become clauses, in document order; levels are not looked at.</summary>
internal sealed class Pieces
{
    /// <summary>The longest heading without a number, in characters.</summary>
    private const int LongestHeading = 40;
    private const int FewestParagraphs = 3;

    private readonly string _text;
    private readonly InlineNumbers _numbers;
    private readonly TableRows _rows;
    private readonly List<Piece> _pieces = [];
    private bool _hasClauses;

    private Pieces(string text)
    {
        _text = text;
        _numbers = new InlineNumbers(text);
        _rows = new TableRows(text);
    }

    /// <summary>Cuts a document.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">Its lines with their kinds.</param>
    /// <returns>The pieces; the first starts at 0 if there is text.</returns>
    public static List<Piece> Of(string text, IReadOnlyList<Line> lines)
    {
        var cutter = new Pieces(text);
        foreach (var line in lines)
            if (line.Text.Length > 0)
                cutter.Add(line);
        // White space before the first piece, or a text without any wording, still belongs to a clause.
        var pieces = Unnumbered(text, WithoutStrays(WithLetters(text, cutter._pieces)));
        if (pieces.Count == 0 && text.Length > 0)
            pieces.Add(new Piece(0, ClauseKind.Paragraph));
        if (pieces.Count > 0)
            pieces[0] = pieces[0] with { Start = 0 };
        return pieces;
    }

    // i) behind h), and v. behind u., is the next letter; but i) behind h) and before ii) starts anew.
    private static List<Piece> WithLetters(string text, List<Piece> pieces)
    {
        NumberToken? last = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Kind: ClauseKind.Numbered, Number: { Family: NumberFamily.Roman or NumberFamily.Latin } number })
                continue;
            var letter = text.AsSpan(number.Span.Start, number.Span.Length).TrimStart("（( ")[0];
            var value = char.ToLowerInvariant(letter) - 'a' + 1;
            if (number.Family == NumberFamily.Roman && char.IsAsciiLetter(letter) && last is { } before && value == before.Value + 1
                && char.IsLower(letter) == char.IsLower(text[LetterAt(before)]) && NextOf(i)?.Value != number.Value + 1)
                pieces[i] = pieces[i] with { Number = number = number with { Family = NumberFamily.Latin, Value = value, Style = before.Style } };
            last = number.Family == NumberFamily.Latin ? number : last;
        }
        return pieces;

        int LetterAt(NumberToken token) => token.Span.Start + token.Span.Length - text.AsSpan(token.Span.Start, token.Span.Length).TrimStart("（( ").Length;

        NumberToken? NextOf(int index)
        {
            for (var i = index + 1; i < pieces.Count; i++)
                if (pieces[i].Number is { Family: NumberFamily.Roman or NumberFamily.Latin } next)
                    return next.Family == NumberFamily.Roman && next.Style == pieces[index].Number!.Value.Style ? next : null;
            return null;
        }
    }

    // VIII. in the middle of a clause: of a family of letters or rare signs, one number alone that does not start at 1 is no clause's.
    private static List<Piece> WithoutStrays(List<Piece> pieces)
    {
        foreach (var family in (NumberFamily[])[NumberFamily.Roman, NumberFamily.Latin, NumberFamily.Stem, NumberFamily.Formal])
            if (pieces.FindAll(piece => piece.Kind == ClauseKind.Numbered && piece.Number?.Family == family) is [{ Number.Value: > 1 } stray] && pieces[0] != stray)
                pieces.Remove(stray);
        return pieces;
    }

    // Where nothing is numbered, the paragraphs are the clauses, and not all of them the preamble: that ends before the first one that says
    // who acts, or the short line above it; if none does, behind the first paragraph.
    private static List<Piece> Unnumbered(string text, List<Piece> pieces)
    {
        if (pieces.Exists(piece => piece.Kind is ClauseKind.Numbered or ClauseKind.Heading or ClauseKind.TableRow))
            return pieces;
        int[] paragraphs = [.. Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Kind == ClauseKind.Preamble)];
        if (paragraphs.Length < FewestParagraphs)
            return pieces;
        var first = Array.FindIndex(paragraphs, i => RoleWords.Acting.AnyIn(TextOf(i)));
        first = first < 0 ? 1 : first > 0 && TextOf(paragraphs[first - 1]) is { Length: <= LongestHeading } above && !Sentences.IsEnd(above[^1]) ? first - 1 : first;
        foreach (var i in paragraphs[first..])
            pieces[i] = pieces[i] with { Kind = ClauseKind.Paragraph };
        return pieces;

        ReadOnlySpan<char> TextOf(int i) => text.AsSpan(pieces[i].Start..(i + 1 < pieces.Count ? pieces[i + 1].Start : text.Length)).Trim();
    }

    private void Add(Line line)
    {
        var start = line.Span.Start;
        switch (line.Kind)
        {
            case LineKind.Furniture:
                _pieces.Add(new Piece(start, ClauseKind.Letterhead) { IsFurniture = true });
                break;
            case LineKind.Letterhead or LineKind.Date:
                _pieces.Add(new Piece(start, ClauseKind.Letterhead));
                break;
            case LineKind.Title:
                _pieces.Add(new Piece(start, ClauseKind.Letterhead) { Resets = true });
                break;
            case LineKind.Annex:
                _pieces.Add(new Piece(start, ClauseKind.Annex) { Resets = true });
                break;
            case LineKind.AnnexTitle:
                break;
            case LineKind.Member:
                _pieces.Add(new Piece(start, ClauseKind.MemberList) { Cells = line.Block.Cells });
                break;
            case LineKind.Row:
                _pieces.Add(_rows.Read(line, _pieces));
                break;
            default:
                AddParagraph(line);
                break;
        }
    }

    // A paragraph is cut at its numbers and at letterhead inside it; what stands before the first cut is its head.
    private void AddParagraph(Line line)
    {
        var span = line.Span;
        if (line.TitleEnd > 0)
        {
            _pieces.Add(new Piece(span.Start, ClauseKind.Letterhead) { Resets = true });
            span = TextSpan.Between(line.TitleEnd, span.End);
        }
        var letterhead = Letterhead.InLine(_text, span);
        // Behind a title that is run together with the text, a number stands as at the start of a line.
        var text = letterhead.FindLast(cut => cut.Covers.Length == 0) is { Piece: { } after } ? after.Start : span.Start;
        List<NumberToken> numbers = line.BareHead is { } head ? [head] : text == span.Start ? _numbers.Find(span.Start, span.End)
            : [.. _numbers.Find(span.Start, text), .. _numbers.Find(text, span.End)];
        var firstNumber = numbers.Count > 0 ? numbers[0].Span.Start : span.End;
        var start = span.Start;
        if (Characters.SkipBlank(_text, start, firstNumber) < firstNumber)
            AddHead(line, start, firstNumber);
        var cuts = numbers
            .Where(number => !letterhead.Exists(cut => cut.Covers.Contains(number.Span)))
            .Select(number => new Piece(number.Span.Start, ClauseKind.Numbered) { Number = number, OutlineLevel = line.Block.OutlineLevel })
            .Concat(letterhead.Select(cut => cut.Piece))
            .OrderBy(piece => piece.Start);
        foreach (var piece in cuts)
        {
            var isRepeated = _pieces.Count > 0 && _pieces[^1].Start == piece.Start;
            if (isRepeated && _pieces[^1].Kind == ClauseKind.Numbered)
                continue;
            if (isRepeated)
                _pieces.RemoveAt(_pieces.Count - 1);
            _pieces.Add(piece);
            _hasClauses |= piece.Kind == ClauseKind.Numbered;
        }
    }

    // An unnumbered paragraph belongs to the clause before it; below a unit's name it is a duty.
    private void AddHead(Line line, int start, int end)
    {
        if (line.Kind == LineKind.Transmittal)
            _pieces.Add(new Piece(start, ClauseKind.Letterhead));
        else if (line.IsUnitHeading)
            _pieces.Add(new Piece(start, ClauseKind.Heading));
        else if (line.Block.OutlineLevel is { } level && line.Text.Length <= LongestHeading && end == line.Span.End)
            _pieces.Add(new Piece(start, ClauseKind.Heading) { OutlineLevel = level });
        else if (!(_pieces.Count > 0 && _pieces[^1] is { Kind: ClauseKind.Numbered } or { Kind: ClauseKind.Heading, IsUnitHeading: false }))
            _pieces.Add(new Piece(start, _hasClauses ? ClauseKind.Paragraph : ClauseKind.Preamble));
        _hasClauses |= line.IsUnitHeading;
    }
}
