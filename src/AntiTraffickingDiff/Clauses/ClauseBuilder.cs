using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Makes the clauses of pieces whose parents are known.</summary>
/// <param name="text">The normalized text.</param>
/// <param name="pieces">The pieces.</param>
/// <param name="placement">Their parents.</param>
internal sealed class ClauseBuilder(string text, IReadOnlyList<Piece> pieces, Placement placement)
{
    private readonly List<Clause>?[] _children = new List<Clause>?[pieces.Count + 1];
    private readonly bool[] _hasChildren = new bool[pieces.Count + 1];
    private readonly int[] _items = new int[pieces.Count + 1];

    /// <summary>Builds the tree.</summary>
    /// <param name="clauses">The clause of each piece.</param>
    /// <returns>The root.</returns>
    public Clause Build(out Clause[] clauses)
    {
        for (var i = 0; i < pieces.Count; i++)
            _hasChildren[placement.Parents[i] + 1] |= !pieces[i].IsFurniture;
        clauses = new Clause[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
            (_children[placement.Parents[i] + 1] ??= []).Add(clauses[i] = Make(i));
        var root = new Clause { Kind = ClauseKind.Document, Span = default, Title = default, Body = default };
        Attach(root, 0);
        for (var i = 0; i < pieces.Count; i++)
            Attach(clauses[i], i + 1);
        return root;
    }

    private void Attach(Clause parent, int slot)
    {
        if (_children[slot] is not { } children)
            return;
        parent.Children = children;
        foreach (var child in children)
            child.Parent = parent;
    }

    private Clause Make(int index)
    {
        var piece = pieces[index];
        var span = TextSpan.Between(piece.Start, index + 1 < pieces.Count ? pieces[index + 1].Start : text.Length);
        var content = ContentOf(piece, span);
        var (title, bodyStart) = HasTitle(piece)
            ? TitleFinder.Find(text, content, _hasChildren[index + 1])
            : (new TextSpan(content.Start, 0), content.Start);
        return new Clause
        {
            Kind = piece.Kind,
            Number = NumberOf(index),
            Span = span,
            Title = title,
            Body = Blanks.Trim(text, bodyStart, content.End),
            Cells = piece.Cells,
            Roles = piece.Roles,
        };
    }

    // What a clause says: its own text after the number; of a table row the task after its number.
    private TextSpan ContentOf(Piece piece, TextSpan span)
    {
        var start = piece.Number?.Span.End ?? (piece.Kind == ClauseKind.Annex ? AfterLabel(span) : span.Start);
        var task = piece.Roles.ToList().IndexOf(ColumnRole.Task);
        if (piece.Kind != ClauseKind.TableRow || task < 0)
            return TextSpan.Between(start, span.End);
        var cell = piece.Cells[task].Span;
        var from = cell.Contains(new TextSpan(start, 0)) ? start : cell.Start;
        return span.Contains(cell) ? TextSpan.Between(from, cell.End) : span;
    }

    // 附件1：任务分工表 is titled 任务分工表, also where the name stands on the next line.
    private int AfterLabel(TextSpan span)
    {
        var start = NumberScanner.SkipBlank(text, span.Start, span.End);
        var line = span.In(text)[(start - span.Start)..];
        var length = line.IndexOf('\n') is >= 0 and var end ? end : line.Length;
        start += AnnexLabel.Of(line[..length].Trim().ToString())?.Length ?? 0;
        while (start < span.End && text[start] is '：' or ':' or '】' or '）' or ' ')
            start++;
        return start;
    }

    private static bool HasTitle(Piece piece) =>
        piece.Kind is ClauseKind.Numbered or ClauseKind.Heading or ClauseKind.TableRow or ClauseKind.Annex;

    private ClauseNumber? NumberOf(int index)
    {
        if (pieces[index].Number is not { } token)
            return null;
        var value = token.Family == NumberFamily.Dash ? ++_items[placement.Parents[index] + 1] : token.Value;
        return new ClauseNumber(token.Family, value, token.Span.Of(text), token.Span);
    }
}
