using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Reads Word documents (DOCX; ECMA-376, strict and transitional). The blocks are, in this order: headers, the body, the
/// footnotes and endnotes it refers to, footers; each header and footer once. Automatic numbers stand in the text; tables of
/// contents, hidden text, field codes and comments do not. <see cref="SourcePosition.Line"/> is the paragraph's number in
/// the body from 1, counting those of table cells, text boxes and empty ones; headers, notes and footers count on after the
/// body. Soft breaks: <see cref="SoftBreaks"/>. Page breaks have no meaning. Nothing outside the file is opened.
/// </summary>
internal sealed class DocxDocumentReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Docx;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var problems = new List<Problem>();
            var budget = new DocxBudget(options.DocxLimits, options.Limits);
            using var package = DocxPackage.Open(file.Bytes, options.DocxLimits, budget, problems);
            var stories = DocxStories.Read(package.MainDocumentPart!, options, problems, budget, level: 0, cancellationToken);
            return Blocks.Write(file.Path, stories, problems);
        }
        catch (Exception exception) when (DocxPackage.IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, Reason.Of(exception)), exception);
        }
    }
}

/// <summary>All stories of a document, in the order in which they are written out.</summary>
/// <param name="Headers">The headers in the order of the sections that name them.</param>
/// <param name="Body">The body.</param>
/// <param name="Notes">The footnotes and endnotes in the order of their references.</param>
/// <param name="Footers">The footers.</param>
internal sealed record DocxStories(
    IReadOnlyList<Story> Headers, Story Body, IReadOnlyList<Story> Notes, IReadOnlyList<Story> Footers)
{
    /// <summary>Reads the stories of one package.</summary>
    /// <exception cref="UnusableInputException">The main part is damaged.</exception>
    public static DocxStories Read(
        MainDocumentPart main, ReadingOptions options, List<Problem> problems, DocxBudget budget, int level, CancellationToken cancellation)
    {
        var parts = new PartsById(main);
        var styles = ReadSide(main.StyleDefinitionsPart, StyleSheet.Of, StyleSheet.Empty);
        var lists = ReadSide(main.NumberingDefinitionsPart, NumberingDefinitions.Of, NumberingDefinitions.Empty);
        var unknownFormats = new HashSet<string>();

        var context = NewContext();
        var body = ReadMain(context, leaveOutContents: true);
        if (body.HasUnclosedContents)
        {
            // The field's end is missing: what was left out as a table of contents is the rest of the document.
            problems.Add(new Problem(DocxProblems.UnclosedContents));
            context = NewContext();
            body = ReadMain(context, leaveOutContents: false);
        }
        var footnotes = ReadSide(main.FootnotesPart, xml => StoryReader.ReadNotes(xml, context), []);
        var endnotes = ReadSide(main.EndnotesPart, xml => StoryReader.ReadNotes(xml, context), []);
        var notes = body.Notes.Distinct()
            .Select(note => (note.IsEndnote ? endnotes : footnotes).GetValueOrDefault(note.Id))
            .OfType<Story>().ToList();
        return new DocxStories(Sides(isHeader: true), body, notes, Sides(isHeader: false));

        StoryContext NewContext() => new(
            styles, () => new NumberLabels(lists, styles, ReportFormat), options.Revisions,
            new Imports(parts, options, problems, budget, level, cancellation).Read, budget);

        void ReportFormat(string format)
        {
            if (unknownFormats.Add(format))
                problems.Add(new Problem(DocxProblems.UnknownNumberFormat, format));
        }

        // Headers or footers: each part once, whichever sections name it.
        List<Story> Sides(bool isHeader) =>
            [.. body.HeadersAndFooters
                .Where(side => side.IsHeader == isHeader)
                .Select(side => side.Id).Distinct()
                .Select(parts.Find)
                .OfType<OpenXmlPart>().Distinct()
                .Select(part => ReadSide(part, xml => StoryReader.ReadPart(xml, context), new Story()))];

        Story ReadMain(StoryContext own, bool leaveOutContents)
        {
            try
            {
                return ReadPart(main, xml => StoryReader.ReadMain(xml, own, leaveOutContents));
            }
            catch (Exception exception) when (DocxPackage.IsFault(exception))
            {
                throw new UnusableInputException(new Problem(DocxProblems.MalformedPart, main.Uri.ToString(), Reason.Of(exception)), exception);
            }
        }

        // A part that the document can be read without: damage in it is a problem, and what stands for it counts.
        T ReadSide<T>(OpenXmlPart? part, Func<PartXml, T> read, T otherwise)
        {
            if (part is null)
                return otherwise;
            try
            {
                return ReadPart(part, read);
            }
            catch (Exception exception) when (DocxPackage.IsFault(exception))
            {
                problems.Add(new Problem(DocxProblems.PartLeftOut, part.Uri.ToString(), Reason.Of(exception)));
                return otherwise;
            }
        }

        T ReadPart<T>(OpenXmlPart part, Func<PartXml, T> read)
        {
            using var xml = new PartXml(part.GetStream(FileMode.Open, FileAccess.Read), options.DocxLimits, cancellation);
            return read(xml);
        }
    }
}

/// <summary>Writes stories into the text, blocks and positions of a document.</summary>
internal sealed class Blocks
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(int Start, int Line, int? Page)> _positions = [];
    private int _tables;

    /// <summary>The document of its stories: headers, the body, notes, footers.</summary>
    public static Document Write(string path, DocxStories stories, List<Problem> problems)
    {
        var blocks = new Blocks();
        // First page, even pages and each section often repeat the same header or footer.
        foreach (var header in stories.Headers.DistinctBy(TextOf))
            blocks.Write(header.Content, BlockRole.Header);
        blocks.Write(stories.Body.Content, BlockRole.Body);
        if (!blocks._blocks.Exists(block => block is { Role: BlockRole.Body, Span.Length: > 0 }))
            problems.Add(new Problem(DocxProblems.NoText));
        foreach (var note in stories.Notes)
            blocks.Write(note.Content, BlockRole.Note);
        foreach (var footer in stories.Footers.DistinctBy(TextOf))
            blocks.Write(footer.Content, BlockRole.Footer);
        return new Document(path, SourceFormat.Docx, blocks._text.ToString(), blocks._blocks, new PositionMap(blocks._positions), problems);
    }

    private static string TextOf(Story story) =>
        string.Join('\n', story.Content.Paragraphs().Select(paragraph => paragraph.Text.Trim()));

    // Of paragraphs without text only those of the body are written, as empty blocks.
    private void Write(StoryContainer container, BlockRole role)
    {
        foreach (var item in container.Items)
        {
            if (item is StoryTable table)
                WriteTable(table, role);
            else if (item is StoryParagraph { IsLeftOut: false } paragraph)
                WriteParagraph(paragraph, role);
        }
    }

    private void WriteParagraph(StoryParagraph paragraph, BlockRole role)
    {
        foreach (var piece in SoftBreaks.Split(paragraph.LabelledText))
        {
            if (piece.Text.Length == 0 && role != BlockRole.Body)
                continue;
            var start = Begin(paragraph.Number);
            _text.Append(piece.Text);
            // A header or footer with a page number field and nothing but numbers and what usually stands with them.
            var isPageNumber = role is BlockRole.Header or BlockRole.Footer && paragraph.HasPageField
                && PageNumberLine.IsBesideField(piece.Text);
            End(new Block(TextSpan.Between(start, _text.Length), isPageNumber ? BlockRole.PageNumber : role)
            {
                OutlineLevel = piece.Text.Length > 0 ? paragraph.OutlineLevel : null,
                IsWholeParagraph = piece.IsJoined,
            });
        }
    }

    // A table of one column is a frame around running text; its paragraphs are read as such.
    private void WriteTable(StoryTable table, BlockRole role)
    {
        var rows = table.Place();
        if (rows.All(row => row.Count <= 1))
        {
            foreach (var cell in rows.SelectMany(row => row))
                Write(cell.Cell.Content, role);
            return;
        }
        var number = ++_tables;
        for (var i = 0; i < rows.Count; i++)
        {
            var start = _text.Length;
            var cells = new List<BlockCell>(rows[i].Count);
            foreach (var placed in rows[i])
            {
                if (cells.Count > 0)
                    _text.Append('\t');
                var cellStart = _text.Length;
                WriteCell(placed.Cell.Content, cellStart);
                cells.Add(new BlockCell(TextSpan.Between(cellStart, _text.Length), placed.Column, placed.ColumnSpan, placed.RowSpan));
            }
            End(new Block(TextSpan.Between(start, _text.Length), role) { Cells = cells, Table = number });
        }
    }

    // The lines of the cell, and of tables in it, with a line feed between them: in a column of units each may be a name.
    private void WriteCell(StoryContainer content, int cellStart)
    {
        foreach (var paragraph in content.Paragraphs())
            foreach (var line in paragraph.LabelledText.Split('\n'))
            {
                var text = line.AsSpan().Trim();
                if (text.Length > 0 && _text.Length > cellStart)
                    _text.Append('\n');
                Begin(paragraph.Number);
                _text.Append(text).Replace('\t', ' ', _text.Length - text.Length, text.Length);
            }
    }

    private int Begin(int paragraph)
    {
        if (_positions.Count > 0 && _positions[^1].Start == _text.Length)
            _positions.RemoveAt(_positions.Count - 1);
        _positions.Add((_text.Length, paragraph, null));
        return _text.Length;
    }

    private void End(Block block)
    {
        _blocks.Add(block);
        _text.Append('\n');
    }
}
