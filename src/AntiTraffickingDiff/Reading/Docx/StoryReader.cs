using System.Globalization;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>What all stories of a document share while they are read.</summary>
/// <param name="styles">The document's styles.</param>
/// <param name="labels">Makes the numbers for one story.</param>
/// <param name="revisions">Which state of the tracked changes counts.</param>
/// <param name="import">Reads imported content (altChunk): its relationship id and the paragraph number it gets.</param>
/// <param name="budget">What the file may still cost.</param>
internal sealed class StoryContext(
    StyleSheet styles, Func<NumberLabels> labels, RevisionView revisions, Func<string, int, IEnumerable<StoryItem>> import, DocxBudget budget)
{
    private int _paragraphs;

    public StyleSheet Styles => styles;

    public Func<NumberLabels> Labels => labels;

    public RevisionView Revisions => revisions;

    public Func<string, int, IEnumerable<StoryItem>> Import => import;

    public DocxBudget Budget => budget;

    /// <summary>How many characters have been read, to see whether a branch had text.</summary>
    public long CharacterCount { get; private set; }

    /// <summary>Counts one more paragraph and gives its number, from 1.</summary>
    /// <exception cref="UnusableInputException">There are too many.</exception>
    public int NextParagraph()
    {
        Budget.CountParagraphOrCell();
        return ++_paragraphs;
    }

    /// <exception cref="UnusableInputException">There are too many.</exception>
    public void CountCharacters(int count)
    {
        CharacterCount += count;
        Budget.CountCharacters(count);
    }
}

/// <summary>
/// Reads a story: the body, a header or footer, a note (ECMA-376 part 1, 17.2 and 17.3). Every element is looked at wherever
/// it stands, so that wrappers (content controls, custom XML, smart tags, hyperlinks, tracked changes, unknown elements) are
/// read through.
/// </summary>
internal sealed class StoryReader
{
    private readonly PartXml _xml;
    private readonly StoryContext _context;
    private readonly bool _leaveOutContents;
    private readonly Story _story = new();

    // Where the cursor is: what holds the next paragraph, the open paragraph, table and row, the open fields, hidden text.
    private StoryContainer _container;
    private StoryParagraph? _paragraph;
    private StoryTable? _table;
    private StoryRow? _row;
    private Fields _fields;
    private bool _isHidden;
    private bool _isInHiddenTable;

    private StoryReader(PartXml xml, StoryContext context, bool leaveOutContents)
    {
        (_xml, _context, _leaveOutContents) = (xml, context, leaveOutContents);
        (_container, _fields) = (_story.Content, new Fields(leaveOutContents));
    }

    /// <summary>Reads the main part.</summary>
    /// <exception cref="UnusableInputException">The part is not one of a Word document.</exception>
    public static Story ReadMain(PartXml xml, StoryContext context, bool leaveOutContents)
    {
        if (!xml.MoveToRoot() || xml is not { Family: XmlFamily.Word, Name: "document" })
            throw new UnusableInputException(new Problem(DocxProblems.NoMainPart, $"<{xml.Name}>"));
        return new StoryReader(xml, context, leaveOutContents).ReadStory();
    }

    /// <summary>Reads a header or footer.</summary>
    public static Story ReadPart(PartXml xml, StoryContext context) =>
        xml.MoveToRoot() ? new StoryReader(xml, context, leaveOutContents: true).ReadStory() : new Story();

    /// <summary>
    /// Reads a part that holds notes (footnotes.xml, endnotes.xml; 17.11): by id, without the separators, which are no notes.
    /// </summary>
    public static Dictionary<string, Story> ReadNotes(PartXml xml, StoryContext context)
    {
        var notes = new Dictionary<string, Story>();
        var depth = xml.MoveToRoot() ? xml.Enter() : -1;
        while (xml.MoveToChild(depth))
            if (xml.Attribute("id") is { } id && xml.Attribute("type") is null or "normal")
                notes[id] = new StoryReader(xml, context, leaveOutContents: true).ReadStory();
        return notes;
    }

    private Story ReadStory()
    {
        ReadContent();
        _story.HasUnclosedContents = _fields.IsLeftOut;
        Resolve(_story.Content, _context.Labels());
        return _story;
    }

    private void Resolve(StoryContainer container, NumberLabels labels)
    {
        foreach (var item in container.Items)
            if (item is StoryParagraph paragraph)
                paragraph.Resolve(_context.Styles, labels, _leaveOutContents);
            else
                foreach (var cell in ((StoryTable)item).Rows.SelectMany(row => row.Cells))
                    Resolve(cell.Content, labels);
    }

    private bool IsOriginal => _context.Revisions == RevisionView.Original;

    private bool IsSilent => _isHidden || _fields.IsSilent;

    // The children of the element that the cursor stands on.
    private void ReadContent()
    {
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
            ReadElement();
    }

    private void ReadElement()
    {
        switch (_xml.Family)
        {
            case XmlFamily.Word:
                if (!ReadStructure() && !ReadText() && !IsLeftOut(_xml.Name))
                    ReadContent();
                break;
            case XmlFamily.Math when _xml.Name == "t":
                Append(_xml.ReadText());
                break;
            case XmlFamily.Compatibility when _xml.Name == "AlternateContent":
                ReadAlternateContent();
                break;
            case XmlFamily.Vml when _xml.Name == "textpath":
                ReadWordArt();
                break;
            default:
                ReadContent();
                break;
        }
    }

    // Properties, and the phonetic guide over a ruby base; their text is not the document's.
    private static bool IsLeftOut(string name) =>
        name.EndsWith("Pr", StringComparison.Ordinal) || name is "rt" or "tblGrid" or "tblPrEx" or "ffData" or "fldData" or "background";

    // Paragraphs, tables and wrappers.
    private bool ReadStructure()
    {
        switch (_xml.Name)
        {
            case "p": ReadParagraph(); return true;
            case "r": ReadRun(); return true;
            case "tbl": ReadTable(); return true;
            case "tr": ReadRow(); return true;
            case "tc": ReadCell(); return true;
            case "ins" or "moveTo": ReadIf(!IsOriginal); return true;
            case "del" or "moveFrom": ReadIf(IsOriginal); return true;
            case "sdt": ReadContentControl(); return true;
            case "txbxContent": ReadTextBox(); return true;
            case "altChunk": ReadImport(); return true;
            case "sectPr": ReadSection(_xml); return true;
            default: return false;
        }
    }

    private void ReadIf(bool isShown)
    {
        if (isShown)
            ReadContent();
    }

    private void ReadSection(PartXml section)
    {
        var depth = section.Enter();
        while (section.MoveToChild(depth))
            if (section.Name is "headerReference" or "footerReference" && section.RelationshipId is { } id)
                _story.HeadersAndFooters.Add((section.Name == "headerReference", id));
    }

    private void ReadImport()
    {
        if (_xml.RelationshipId is { } id && !IsSilent)
            _container.Items.AddRange(_context.Import(id, _context.NextParagraph()));
    }

    private void ReadParagraph()
    {
        var number = _context.NextParagraph();
        var paragraph = _container.Unfinished;
        if (paragraph is null)
            _container.Items.Add(paragraph = new StoryParagraph(number));
        _container.Unfinished = null;
        var (outer, wasHidden) = (_paragraph, _isHidden);
        (_paragraph, _isHidden) = (paragraph, false);

        var own = ParagraphProperties.None;
        var goesOn = paragraph.HasText;
        if (!goesOn)
            paragraph.Properties = own;
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml is not { Family: XmlFamily.Word, Name: "pPr" })
            {
                ReadElement();
                continue;
            }
            own = ParagraphProperties.Of(_xml, _context.Revisions, ReadSection);
            if (!goesOn)
                paragraph.Properties = own;
        }

        _fields.EndParagraph();
        (_paragraph, _isHidden) = (outer, wasHidden);
        // The paragraph goes on in the next one if its mark is deleted, not yet inserted, or hidden.
        if ((IsOriginal ? own.Mark.IsInserted : own.Mark.IsDeleted) || _context.Styles.IsHidden(own.Style, own.Mark, _isInHiddenTable))
            _container.Unfinished = paragraph;
    }

    // A text box is read after the paragraph it is anchored in, with fields of its own.
    private void ReadTextBox()
    {
        if (IsSilent)
            return;
        var (paragraph, fields, unfinished) = (_paragraph, _fields, _container.Unfinished);
        (_paragraph, _fields, _container.Unfinished) = (null, new Fields(_leaveOutContents), null);
        ReadContent();
        (_paragraph, _fields, _container.Unfinished) = (paragraph, fields, unfinished);
    }

    // Word art: its text is an attribute; it stands as a paragraph of its own.
    private void ReadWordArt()
    {
        if (IsSilent || _xml.Attribute("string") is not { Length: > 0 } text || _paragraph is not { } anchor)
            return;
        _container.Items.Add(_paragraph = new StoryParagraph(anchor.Number));
        Append(text);
        _paragraph = anchor;
    }

    // Of the choices whose requirements are understood and the fallback, the first that has text is read, the others are skipped
    // (ECMA-376 part 3, 10.2.1).
    private void ReadAlternateContent()
    {
        var depth = _xml.Enter();
        var before = _context.CharacterCount;
        while (_xml.MoveToChild(depth))
            if (_context.CharacterCount == before && _xml.IsUnderstood)
                ReadContent();
    }

    // A content control; tables of contents and prompts to type something are left out (17.5.2).
    private void ReadContentControl()
    {
        var depth = _xml.Enter();
        var isLeftOut = false;
        while (_xml.MoveToChild(depth))
        {
            if (_xml.Name == "sdtPr")
            {
                isLeftOut = false;
                var inner = _xml.Enter();
                while (_xml.MoveToChild(inner))
                    isLeftOut |= _xml.Name == "showingPlcHdr" ? _xml.IsOn : _xml.Name == "docPartObj" && IsContentsGallery();
            }
            else if (_xml.Name == "sdtContent" && !isLeftOut)
            {
                ReadContent();
            }
        }
    }

    private bool IsContentsGallery()
    {
        var isContents = false;
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
            isContents |= _xml is { Name: "docPartGallery", Val: "Table of Contents" };
        return isContents && _leaveOutContents;
    }

    // Tables (17.4). A row outside a table and a cell outside a row are read through.
    private void ReadTable()
    {
        var (table, row, paragraph, wasHidden) = (_table, _row, _paragraph, _isInHiddenTable);
        (_table, _row, _paragraph, _isInHiddenTable) = (new StoryTable(), null, null, _context.Styles.HidesTable(null));
        var own = _table;
        _container.Items.Add(own);
        var before = _context.CharacterCount;
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
            if (_xml is { Family: XmlFamily.Word, Name: "tblPr" })
                _isInHiddenTable = _context.Styles.HidesTable(StyleOfTable());
            else
                ReadElement();
        // Of a table that is hidden as a whole no row is left either.
        if (_isInHiddenTable && _context.CharacterCount == before)
            _container.Items.Remove(own);
        (_table, _row, _paragraph, _isInHiddenTable) = (table, row, paragraph, wasHidden);
    }

    private string? StyleOfTable()
    {
        string? style = null;
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
            style = _xml.Name == "tblStyle" ? _xml.Val : style;
        return style;
    }

    private void ReadRow()
    {
        if (_table is not { } table)
        {
            ReadContent();
            return;
        }
        var outer = _row;
        var row = _row = new StoryRow();
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml.Name == "trPr")
                row.ReadProperties(_xml, IsOriginal);
            else if (!row.IsDropped)
                ReadElement();
        }
        if (!row.IsDropped)
            table.Rows.Add(row);
        _row = outer;
    }

    private void ReadCell()
    {
        if (_row is not { } row)
        {
            ReadContent();
            return;
        }
        _context.Budget.CountParagraphOrCell();
        var cell = new StoryCell();
        var (container, table, paragraph) = (_container, _table, _paragraph);
        (_container, _table, _row, _paragraph) = (cell.Content, null, null, null);
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml.Name == "tcPr")
                cell.ReadProperties(_xml, IsOriginal);
            else if (!cell.IsDropped)
                ReadElement();
        }
        (_container, _table, _row, _paragraph) = (container, table, row, paragraph);
        if (!cell.IsDropped)
            row.Cells.Add(cell);
    }

    // Runs and what is in them (17.3.3).
    private void ReadRun()
    {
        // A paragraph's style hides its runs too, unless a run says otherwise.
        var wasHidden = _isHidden;
        _isHidden = wasHidden || _context.Styles.IsHidden(_paragraph?.Properties.Style, default, _isInHiddenTable);
        var depth = _xml.Enter();
        while (_xml.MoveToChild(depth))
        {
            if (_xml is { Family: XmlFamily.Word, Name: "rPr" })
                _isHidden = wasHidden || _context.Styles.IsHidden(_paragraph?.Properties.Style, RunProperties.Of(_xml), _isInHiddenTable);
            else
                ReadElement();
        }
        _isHidden = wasHidden;
    }

    private bool ReadText()
    {
        switch (_xml.Name)
        {
            case "t": Append(_xml.ReadText()); return true;
            case "delText": AppendIf(IsOriginal, _xml.ReadText()); return true;
            case "tab" or "ptab": Append("\t"); return true;
            case "br" or "cr": AppendIf(!IsSilent, "\n", isBreak: true); return true;
            case "noBreakHyphen": Append("-"); return true;
            case "sym": ReadSymbol(); return true;
            case "footnoteReference" or "endnoteReference": ReadNoteReference(); return true;
            case "fldChar": ReadFieldCharacter(); return true;
            case "instrText": _fields.AddCode(_xml.ReadText()); return true;
            case "delInstrText" when IsOriginal: _fields.AddCode(_xml.ReadText()); return true;
            case "delInstrText": return true;
            case "fldSimple": ReadSimpleField(); return true;
            default: return false;
        }
    }

    private void ReadSymbol()
    {
        if (ushort.TryParse(_xml.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            Append(PartText.OfSymbol(_xml.Attribute("font"), (char)code));
    }

    private void ReadNoteReference()
    {
        if (!IsSilent && _xml.Attribute("id") is { } id)
            _story.Notes.Add((_xml.Name == "endnoteReference", id));
    }

    private void ReadFieldCharacter()
    {
        switch (_xml.Attribute("fldCharType"))
        {
            case "begin": _fields.Begin(); break;
            case "separate": _fields.Separate(); break;
            case "end": EndField(); break;
            default: break;
        }
        NoteLeftOut();
    }

    private void ReadSimpleField()
    {
        _fields.Begin();
        _fields.AddCode(_xml.Attribute("instr") ?? string.Empty);
        _fields.Separate();
        ReadContent();
        EndField();
    }

    private void EndField()
    {
        NoteLeftOut();
        var (isPageNumber, text) = _fields.End();
        if (text.Length > 0)
            Append(text);
        if (isPageNumber && _paragraph is { } paragraph)
            paragraph.HasPageField = true;
    }

    private void NoteLeftOut()
    {
        if (_fields.IsLeftOut && _paragraph is { } paragraph)
            paragraph.HasLeftOutField = true;
    }

    private void Append(string text) => AppendIf(true, text);

    // Adds text to the paragraph; a line feed or tab inside a text element is only white space there.
    private void AppendIf(bool isShown, string text, bool isBreak = false)
    {
        if (!isShown || text.Length == 0 || _paragraph is not { } paragraph || IsSilent)
        {
            NoteLeftOut();
            return;
        }
        _context.CountCharacters(text.Length);
        paragraph.Append(isBreak || text == "\t" ? text : PartText.Of(text));
    }
}
