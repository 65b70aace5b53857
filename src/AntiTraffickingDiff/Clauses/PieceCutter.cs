namespace AntiTraffickingDiff.Clauses;

/// <summary>Cuts a document into the pieces that become clauses, in document order; levels are not looked at.</summary>
internal sealed class PieceCutter
{
    private readonly string _text;
    private readonly ParagraphCutter _paragraphs;
    private readonly TableCutter _tables;
    private readonly List<Piece> _pieces = [];

    private PieceCutter(string text)
    {
        _text = text;
        _paragraphs = new ParagraphCutter(text, _pieces);
        _tables = new TableCutter(text, _pieces);
    }

    /// <summary>Cuts a document.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="lines">Its lines with their kinds.</param>
    /// <returns>The pieces; the first starts at 0 if there is text.</returns>
    public static List<Piece> Cut(string text, IReadOnlyList<Line> lines)
    {
        var cutter = new PieceCutter(text);
        foreach (var line in lines)
            if (line.Text.Length > 0)
                cutter.Add(line);
        return cutter.Finish();
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
                _tables.Add(line);
                break;
            default:
                _paragraphs.Add(line);
                break;
        }
    }

    // White space before the first piece, or a text without any wording, still belongs to a clause.
    private List<Piece> Finish()
    {
        if (_pieces.Count == 0 && _text.Length > 0)
            _pieces.Add(new Piece(0, ClauseKind.Paragraph));
        if (_pieces.Count > 0)
            _pieces[0] = _pieces[0] with { Start = 0 };
        return _pieces;
    }
}
