using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Model;

/// <summary>A document as its reader gives it: the one model between all readers and everything after them.</summary>
/// <param name="Path">The path or name the document was read from.</param>
/// <param name="Format">Its format.</param>
/// <param name="Text">
/// The whole text in reading order: a line feed after each block, a tab between the cells of a row, a form feed
/// between pages. What <c>atdiff text</c> prints.
/// </param>
/// <param name="Blocks">The blocks in reading order; their spans do not overlap and lie in <paramref name="Text"/>.</param>
/// <param name="Positions">Where each offset of <paramref name="Text"/> stands in the file.</param>
/// <param name="Problems">What the reader has to say; never of severity error.</param>
internal sealed record Document(
    string Path,
    SourceFormat Format,
    string Text,
    IReadOnlyList<Block> Blocks,
    PositionMap Positions,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>The lines that were recognised in an image, but not surely; empty where nothing was recognised.</summary>
    public IReadOnlyList<TextSpan> WeakSpans { get; init; } = [];

    /// <summary>What the file says of the document beside its text: a web page's title, publisher, date, number.</summary>
    public IReadOnlyList<DocumentField> Fields { get; init; } = [];
}

/// <summary>A thing that a file says of its document.</summary>
/// <param name="Name">title, publisher, date, number, subject, validity, form, or site.</param>
/// <param name="Value">What it says, as printed.</param>
internal sealed record DocumentField(string Name, string Value);

/// <summary>The file formats that are read.</summary>
internal enum SourceFormat
{
    /// <summary>Plain text; each line is a block.</summary>
    Text,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Office Open XML word processing document.</summary>
    Docx,

    /// <summary>Web page (HTML), or a web archive of one (MHTML).</summary>
    Html,
}

/// <summary>
/// A piece of a document that is read as a whole: a line or paragraph, or a table row. All readers give these, and
/// nothing after the readers knows of formats.
/// </summary>
/// <param name="Span">The block's place in <see cref="Document.Text"/>, without the line break after it.</param>
/// <param name="Role">What the block is in its document.</param>
internal sealed record Block(TextSpan Span, BlockRole Role = BlockRole.Body)
{
    /// <summary>The outline level that the format gives, from 1 for the topmost heading; null for none.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The cells of a table row from left to right; empty for a line or paragraph.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>The number of the table, from 1 within the document, that a row belongs to; null for no row.</summary>
    public int? Table { get; init; }

    /// <summary>Whether lines inside the block were printed lines already joined to a paragraph by the reader.</summary>
    public bool IsWholeParagraph { get; init; }
}

/// <summary>What a block is in its document, as far as the format itself says.</summary>
internal enum BlockRole
{
    /// <summary>Running text, a heading or a table.</summary>
    Body,

    /// <summary>A running header.</summary>
    Header,

    /// <summary>A running footer.</summary>
    Footer,

    /// <summary>The number of a page alone on its line.</summary>
    PageNumber,

    /// <summary>A footnote or endnote.</summary>
    Note,
}

/// <summary>A cell of a table row.</summary>
/// <param name="Span">
/// Its place in <see cref="Document.Text"/>; may be empty. Paragraphs inside a cell, where the format has them, are parted by a line feed.
/// </param>
/// <param name="Column">The first column it stands in, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows it covers, at least 1. Rows below do not repeat the cell.</param>
internal sealed record BlockCell(TextSpan Span, int Column, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>Where each offset of a document's text stands in the file.</summary>
internal sealed class PositionMap
{
    private readonly int[] _starts;
    private readonly (int Line, int? Page)[] _places;

    /// <summary>Makes a map from the places where a new line (or paragraph) of the file starts.</summary>
    /// <param name="lines">
    /// The offset in the text at which a line starts, its number from 1, and its page; offsets ascend.
    /// </param>
    public PositionMap(IReadOnlyList<(int Start, int Line, int? Page)> lines)
    {
        _starts = [.. lines.Select(line => line.Start)];
        _places = [.. lines.Select(line => (line.Line, line.Page))];
    }

    /// <summary>The places that the map was made from.</summary>
    internal IReadOnlyList<(int Start, int Line, int? Page)> Lines => [.. _starts.Select((start, i) => (start, _places[i].Line, _places[i].Page))];

    /// <summary>Looks a place up.</summary>
    /// <param name="offset">An offset in the text, from 0.</param>
    /// <returns>The place; line 1, column 1 where the map is empty.</returns>
    public SourcePosition this[int offset]
    {
        get
        {
            var found = Array.BinarySearch(_starts, offset);
            var index = found >= 0 ? found : ~found - 1;
            return index < 0
                ? new SourcePosition(1, 1, null)
                : new SourcePosition(_places[index].Line, offset - _starts[index] + 1, _places[index].Page);
        }
    }
}

/// <summary>A place in an input file, as a reader of a report looks for it.</summary>
/// <param name="Line">
/// The line in a TXT file, the paragraph in a DOCX file, the line on its page in a PDF file; from 1.
/// </param>
/// <param name="Column">The UTF-16 code unit in that line, from 1.</param>
/// <param name="Page">The page from 1, or null where the format has none.</param>
internal readonly record struct SourcePosition(int Line, int Column, int? Page);

/// <summary>A document after all normalizing passes.</summary>
/// <param name="Source">The document as read.</param>
/// <param name="Content">
/// The normalized text, mapped to the text as read: a line feed after each block, a tab between the cells of a row.
/// </param>
/// <param name="Blocks">The blocks in order; with the line feeds between them they cover the whole text.</param>
/// <param name="Repairs">What was changed, in the order of the passes.</param>
internal sealed record NormalizedDocument(
    Document Source, MappedText Content, IReadOnlyList<NormalizedBlock> Blocks, IReadOnlyList<Repair> Repairs)
{
    /// <summary>What the passes have to say: for each kind of repair how often it was made.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The normalized text.</summary>
    public string Text => Content.Value;

    /// <summary>
    /// The normalized text as the file prints it: of the same length as <see cref="Text"/>, with traditional characters where
    /// simplified ones were read. What is quoted from the plan is quoted from here; what is compared is <see cref="Text"/>.
    /// </summary>
    public string Printed { get; init; } = Content.Value;

    /// <summary>A passage of the normalized text as the file prints it.</summary>
    /// <param name="passage">The passage.</param>
    /// <returns>The characters that the file has for it; the passage itself if the text has it nowhere as a whole.</returns>
    public string PrintedOf(string passage)
    {
        if (ReferenceEquals(Printed, Text) || passage.Length == 0)
            return passage;
        var at = Text.IndexOf(passage, StringComparison.Ordinal);
        return at < 0 ? passage : Printed.Substring(at, passage.Length);
    }

    /// <summary>Where in the file an offset of the normalized text comes from.</summary>
    /// <param name="offset">An offset in <see cref="Text"/>.</param>
    /// <returns>The place in the file.</returns>
    public SourcePosition Locate(int offset) => Source.Positions[Content.OriginOf(offset)];
}

/// <summary>A paragraph or table row of a normalized document.</summary>
/// <param name="Span">Its place in the normalized text, without the line feed after it.</param>
/// <param name="Role">What it is in its document.</param>
internal sealed record NormalizedBlock(TextSpan Span, BlockRole Role)
{
    /// <summary>The outline level that the format or Markdown marks gave, from 1; null for none.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The cells of a table row (spans in the normalized text); empty for a paragraph.</summary>
    public IReadOnlyList<BlockCell> Cells { get; init; } = [];

    /// <summary>Which table of the document a row is of; null for a paragraph. Rows of two tables may stand right behind each other.</summary>
    public int? Table { get; init; }

    /// <summary>Spans, in the normalized text, of passages that repeat an earlier passage of the document.</summary>
    public IReadOnlyList<TextSpan> Repeated { get; init; } = [];
}

/// <summary>One change that a normalizing pass made.</summary>
/// <param name="Kind">Which pass made it.</param>
/// <param name="Position">Where in the file.</param>
/// <param name="Before">What stood there, at most 40 characters.</param>
/// <param name="After">What stands there now, at most 40 characters; empty if taken out.</param>
internal sealed record Repair(RepairKind Kind, SourcePosition Position, string Before, string After);

/// <summary>What a normalizing pass changed.</summary>
internal enum RepairKind
{
    /// <summary>A hard-wrapped line was joined to the line before.</summary>
    LineJoined,

    /// <summary>Page furniture (page number, running header or footer) was set apart from the text.</summary>
    PageFurniture,

    /// <summary>A full-width digit or letter became half-width.</summary>
    FullWidth,

    /// <summary>Half-width punctuation between Chinese text became full-width.</summary>
    HalfWidthPunctuation,

    /// <summary>A Kangxi or CJK radical became the ideograph it stands for.</summary>
    Radical,

    /// <summary>A glyph that only looks like another was put right from its context.</summary>
    GlyphConfusion,

    /// <summary>A GBK double-byte code read as Unicode, or a private-use character of GB 18030, became the character it stands for.</summary>
    GbkCode,

    /// <summary>Quotation or title marks became the standard ones.</summary>
    Quotes,

    /// <summary>Markdown or HTML left over by OCR was taken out.</summary>
    Markup,

    /// <summary>Spaces inside Chinese words were taken out.</summary>
    Spaces,

    /// <summary>A passage that repeats an earlier one was marked as repeated.</summary>
    RepeatedPassage,

    /// <summary>An invisible character (zero-width, control, soft hyphen, private use of symbol fonts) was taken out.</summary>
    Invisible,

    /// <summary>A presentation or compatibility form of a punctuation mark became the mark.</summary>
    PresentationForm,

    /// <summary>A traditional character or variant was read as the simplified character.</summary>
    Traditional,

    /// <summary>A reading beside its character, in pinyin or zhuyin, was taken out.</summary>
    Pinyin,

    /// <summary>A field of a web page that stood on a line with others, or without a colon, became a line of its own.</summary>
    FieldParted,
}
