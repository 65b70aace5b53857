using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What was read of one part, or of one note.</summary>
internal sealed class Story
{
    public StoryContainer Content { get; } = new();

    /// <summary>The relationship ids of the headers and footers that its sections name, in order.</summary>
    public List<(bool IsHeader, string Id)> HeadersAndFooters { get; } = [];

    /// <summary>The ids of the notes it refers to, in order.</summary>
    public List<(bool IsEndnote, string Id)> Notes { get; } = [];

    /// <summary>Whether a table of contents was left open, so that everything after it was left out.</summary>
    public bool HasUnclosedContents { get; set; }
}

/// <summary>Something that holds paragraphs and tables: a story or a cell.</summary>
internal sealed class StoryContainer
{
    public List<StoryItem> Items { get; } = [];

    /// <summary>The paragraph whose mark is deleted or hidden, so that the next one goes on in it; else null.</summary>
    public StoryParagraph? Unfinished { get; set; }

    /// <summary>All paragraphs in reading order, those of nested tables included.</summary>
    public IEnumerable<StoryParagraph> Paragraphs()
    {
        foreach (var item in Items)
        {
            if (item is StoryParagraph { IsLeftOut: false } paragraph)
                yield return paragraph;
            else if (item is StoryTable table)
                foreach (var inner in table.Place().SelectMany(row => row).SelectMany(cell => cell.Cell.Content.Paragraphs()))
                    yield return inner;
        }
    }
}

/// <summary>A paragraph or table of a story.</summary>
internal abstract class StoryItem;

/// <summary>A paragraph as printed.</summary>
/// <param name="number">Its number in the document, from 1, in the order of the file.</param>
internal sealed class StoryParagraph(int number) : StoryItem
{
    private StringBuilder? _text;

    public int Number { get; } = number;

    /// <summary>Its text without the automatic number; a line feed for each soft break.</summary>
    public string Text => _text?.ToString() ?? string.Empty;

    public bool HasText => _text is { Length: > 0 };

    public ParagraphProperties Properties { get; set; } = ParagraphProperties.None;

    /// <summary>Whether it had a field result that was left out, of a table of contents.</summary>
    public bool HasLeftOutField { get; set; }

    /// <summary>Whether it shows the page number or the number of pages.</summary>
    public bool HasPageField { get; set; }

    /// <summary>Whether it is left out, as part of a table of contents. Known, as what follows, when the whole story has been read.</summary>
    public bool IsLeftOut { get; private set; }

    public NumberLabel Label { get; private set; } = NumberLabel.None;

    /// <summary>Its outline level from 1, or null.</summary>
    public int? OutlineLevel { get; private set; }

    private bool _isResolved;

    public void Append(string text) => (_text ??= new StringBuilder()).Append(text);

    /// <summary>The paragraph as printed, with its automatic number.</summary>
    public string LabelledText => Label.Text.Length == 0 ? Text : Label.Text + Label.Gap + Text.TrimStart();

    /// <summary>Gives the paragraph its number and level; a second time, by an importing document, does nothing.</summary>
    public void Resolve(StyleSheet styles, NumberLabels labels, bool leaveOutContents)
    {
        // The outline level, as written, that stands for body text (ECMA-376 part 1, 17.3.1.20).
        const int BodyText = 9;
        if (_isResolved)
            return;
        _isResolved = true;
        IsLeftOut = HasLeftOutField && !HasText || leaveOutContents && StyleSheet.IsContents(styles.NameOf(Properties.Style));
        if (IsLeftOut)
            return;
        Label = labels.Next(Properties);
        var outline = Properties.Outline ?? styles.OutlineOf(Properties.Style);
        OutlineLevel = outline is >= 0 and < BodyText ? outline + 1 : null;
    }

    /// <summary>The paragraph of an imported document with the number of the paragraph that imports it.</summary>
    public StoryParagraph Imported(int paragraph) => new(paragraph)
    {
        _text = _text,
        Label = Label,
        OutlineLevel = OutlineLevel,
        IsLeftOut = IsLeftOut,
        _isResolved = true,
    };

    /// <summary>A line of imported plain text.</summary>
    public static StoryParagraph OfPlainText(string line, int paragraph)
    {
        var result = new StoryParagraph(paragraph) { _isResolved = true };
        result.Append(line);
        return result;
    }
}

/// <summary>A cell's part in a merge (ECMA-376 part 1, 17.18.57).</summary>
internal enum CellMerge
{
    None,

    /// <summary>The first cell of a merge.</summary>
    Restart,

    /// <summary>Goes on from the cell before it.</summary>
    Continue,
}

/// <summary>A table cell, with its properties (<c>w:tcPr</c>, ECMA-376 part 1, 17.4.69).</summary>
internal sealed class StoryCell
{
    /// <summary>How many grid columns it covers, at least 1.</summary>
    public int GridSpan { get; set; } = 1;

    public CellMerge Vertical { get; set; }

    /// <summary>Its part in a horizontal merge of the old kind (hMerge).</summary>
    public CellMerge Horizontal { get; set; }

    /// <summary>Whether a tracked change takes it away.</summary>
    public bool IsDropped { get; set; }

    public StoryContainer Content { get; init; } = new();

    public void ReadProperties(PartXml xml, bool isOriginal)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            switch (xml.Name)
            {
                case "gridSpan":
                    GridSpan = Math.Clamp(PartXml.Number(xml.Val) ?? 1, 1, StoryTable.MaxColumns);
                    break;
                case "vMerge":
                    Vertical = xml.Val == "restart" ? CellMerge.Restart : CellMerge.Continue;
                    break;
                case "hMerge":
                    Horizontal = xml.Val == "restart" ? CellMerge.Restart : CellMerge.Continue;
                    break;
                case "cellIns":
                    IsDropped |= isOriginal;
                    break;
                case "cellDel":
                    IsDropped |= !isOriginal;
                    break;
                // A tracked merge (17.13.5.3) names its states rest and cont.
                case "cellMerge":
                    Vertical = xml.Attribute(isOriginal ? "vMergeOrig" : "vMerge") switch
                    {
                        "rest" => CellMerge.Restart,
                        "cont" => CellMerge.Continue,
                        _ => CellMerge.None,
                    };
                    break;
                default:
                    break;
            }
    }
}

/// <summary>A table row, with its properties (<c>w:trPr</c>, ECMA-376 part 1, 17.4.81).</summary>
internal sealed class StoryRow
{
    /// <summary>How many grid columns are left empty before the first cell (gridBefore).</summary>
    public int GridBefore { get; set; }

    /// <summary>Whether a tracked change or hiding takes it away.</summary>
    public bool IsDropped { get; set; }

    public List<StoryCell> Cells { get; init; } = [];

    public void ReadProperties(PartXml xml, bool isOriginal)
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            switch (xml.Name)
            {
                case "gridBefore":
                    GridBefore = Math.Clamp(PartXml.Number(xml.Val) ?? 0, 0, StoryTable.MaxColumns);
                    break;
                case "hidden":
                    IsDropped |= xml.IsOn;
                    break;
                case "ins":
                    IsDropped |= isOriginal;
                    break;
                case "del":
                    IsDropped |= !isOriginal;
                    break;
                default:
                    break;
            }
    }
}

/// <summary>A cell at its place in the table's grid; columns are counted from 0.</summary>
internal sealed class PlacedCell(StoryCell cell, int column)
{
    public StoryCell Cell { get; } = cell;

    public int Column { get; } = column;

    public int ColumnSpan { get; set; } = cell.GridSpan;

    public int RowSpan { get; set; } = 1;
}

internal sealed class StoryTable : StoryItem
{
    /// <summary>The most grid columns a row or cell may skip or cover; Word allows 63 columns.</summary>
    public const int MaxColumns = 1024;

    public List<StoryRow> Rows { get; init; } = [];

    /// <summary>
    /// Puts the cells into the grid: cells that go on from one above (vMerge) or before (hMerge) become part of it, as Word
    /// shows them, and their own content, which is not shown, is left out.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<PlacedCell>> Place()
    {
        var rows = new List<IReadOnlyList<PlacedCell>>(Rows.Count);
        var above = new Dictionary<int, PlacedCell>();
        foreach (var row in Rows)
        {
            var placed = new List<PlacedCell>(row.Cells.Count);
            var merges = new Dictionary<int, PlacedCell>();
            var column = row.GridBefore;
            PlacedCell? left = null;
            foreach (var cell in row.Cells)
            {
                if (cell.Horizontal == CellMerge.Continue && column > row.GridBefore)
                {
                    left?.ColumnSpan += cell.GridSpan;
                }
                else if (cell.Vertical == CellMerge.Continue && above.TryGetValue(column, out var upper))
                {
                    upper.RowSpan++;
                    merges[column] = upper;
                    left = null;
                }
                else
                {
                    placed.Add(left = new PlacedCell(cell, column));
                    if (cell.Vertical != CellMerge.None)
                        merges[column] = left;
                }
                column += cell.GridSpan;
            }
            above = merges;
            rows.Add(placed);
        }
        return rows;
    }
}
