using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Model;

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

    /// <summary>The table, from 1, that a row belongs to; null for a paragraph.</summary>
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

    /// <summary>Pinyin in brackets after a character was taken out.</summary>
    Pinyin,
}
