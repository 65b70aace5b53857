using System.Buffers;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>Normalizes documents: runs the passes in their order and keeps account of what they change. Thread-safe.</summary>
internal static class TextNormalizer
{
    // One pass can make work for an earlier one (a joined line completes a pair of marks); real texts need two rounds.
    private const int MostRounds = 4;

    // Glyphs come before everything that compares characters, confusions before the radicals that show them; lines are
    // joined before marks are paired and spaces judged, which need the whole sentence. The line feeds in a cell part units or go.
    private static NormalizingPass[] Passes(Func<string, bool>? isUnit) =>
    [
        Scripts.PrivateUse,
        Glyphs.Invisible,
        Glyphs.GbkCodes,
        Scripts.PresentationForms,
        Glyphs.Confusions,
        Glyphs.Radicals,
        Scripts.TraditionalWords,
        Scripts.Traditional,
        Scripts.Zeros,
        Glyphs.FullWidth,
        Pinyin.Pass,
        HtmlRemains.Tables,
        TypedTables.Pass,
        CommaTables.Pass(isUnit),
        HtmlRemains.Tags,
        WrappedRows.Pass,
        LineJoining.UnitCells(isUnit),
        HtmlRemains.Entities,
        Markdown.LineMarks,
        Markdown.InlineMarks,
        Markdown.Citations,
        PageHeads.Pass,
        RunningContents.Pass,
        PageTurns.Pass,
        PageFurniture.Pass,
        LineJoining.Pass,
        Quotes.Pass,
        Punctuation.Pass,
        Spaces.Pass,
    ];

    // The order in which kinds of repair are reported, the order of the passes by and large.
    private static readonly (RepairKind Repair, ProblemKind Problem)[] Reported =
    [
        (RepairKind.Invisible, NormalizingProblems.InvisibleRemoved),
        (RepairKind.GbkCode, NormalizingProblems.GbkCodesReplaced),
        (RepairKind.PresentationForm, NormalizingProblems.FormsReplaced),
        (RepairKind.GlyphConfusion, NormalizingProblems.GlyphsCorrected),
        (RepairKind.Radical, NormalizingProblems.RadicalsReplaced),
        (RepairKind.Traditional, NormalizingProblems.TraditionalRead),
        (RepairKind.FullWidth, NormalizingProblems.FullWidthMadeHalf),
        (RepairKind.Pinyin, NormalizingProblems.PinyinRemoved),
        (RepairKind.Markup, NormalizingProblems.MarkupRemoved),
        (RepairKind.FieldParted, NormalizingProblems.FieldsParted),
        (RepairKind.PageFurniture, NormalizingProblems.FurnitureSetApart),
        (RepairKind.LineJoined, NormalizingProblems.LinesJoined),
        (RepairKind.Quotes, NormalizingProblems.QuotesReplaced),
        (RepairKind.HalfWidthPunctuation, NormalizingProblems.PunctuationMadeFull),
        (RepairKind.Spaces, NormalizingProblems.SpacesRemoved),
    ];

    /// <summary>Normalizes a document.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="isUnit">Whether a text is the name of a known unit: lines of a table cell are names or pieces of one. May be null.</param>
    /// <param name="cancellationToken">Stops between passes.</param>
    /// <returns>The normalized document with every repair; normalizing its text again changes nothing.</returns>
    public static NormalizedDocument Normalize(Document document, Func<string, bool>? isUnit = null, CancellationToken cancellationToken = default)
    {
        var log = new RepairLog(document.Positions);
        var passes = Passes(isUnit);
        IReadOnlyList<DraftBlock> drafts = Drafts.Of(document);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = log.Total;
            foreach (var pass in passes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                drafts = Drafts.WithoutEmpty(pass.Run(drafts, log));
            }
            if (log.Total == before)
                break;
            drafts = Drafts.Settled(drafts);
        }
        var (content, written) = Drafts.Write(drafts);
        var blocks = RepeatedPassages.Mark(content, written, log);
        return new NormalizedDocument(document, content, blocks, log.Repairs)
        {
            Problems = Summary(log, blocks),
            Printed = Scripts.Printed(content, document.Text),
        };
    }

    private static List<Problem> Summary(RepairLog log, IReadOnlyList<NormalizedBlock> blocks)
    {
        var problems = new List<Problem>();
        foreach (var (repair, problem) in Reported)
            if (log.Count(repair) is > 0 and var count)
                problems.Add(new Problem(problem, count));
        if (log.Count(RepairKind.RepeatedPassage) is > 0 and var passages)
            problems.Add(new Problem(NormalizingProblems.PassagesRepeated, passages, blocks.Sum(block => block.Repeated.Sum(span => span.Length))));
        if (log.Total > log.Repairs.Count)
            problems.Add(new Problem(NormalizingProblems.RepairsNotListed, log.Total - log.Repairs.Count));
        return problems;
    }
}

/// <summary>A line, paragraph or table row while the passes run.</summary>
/// <param name="Text">Its text; empty for a table row.</param>
internal sealed record DraftBlock(MappedText Text)
{
    /// <summary>Where it starts in the text as read; stands for cells without text.</summary>
    public int Origin { get; init; }

    public BlockRole Role { get; init; }

    public int? OutlineLevel { get; init; }

    /// <summary>The cells of a table row; empty for a paragraph.</summary>
    public IReadOnlyList<DraftCell> Cells { get; init; } = [];

    public int? Table { get; init; }

    /// <summary>Whether the reader has already joined the printed lines.</summary>
    public bool IsWholeParagraph { get; init; }

    public int BlankLinesBefore { get; init; }

    /// <summary>Whether a page ended before it.</summary>
    public bool StartsPage { get; init; }

    /// <summary>The columns that the printed line took, without spaces at its ends.</summary>
    public int Width { get; init; }

    public bool IsRow => Cells.Count > 0;

    /// <summary>Whether it is running text that the passes on lines may join.</summary>
    public bool IsBodyLine => !IsRow && Role == BlockRole.Body;

    /// <summary>The block with another text, and all that depends on it.</summary>
    public DraftBlock With(MappedText text) =>
        this with { Text = text, Origin = text.OriginOf(0), Width = Characters.Width(text.Value.AsSpan().Trim()) };
}

/// <summary>A cell of a table row while the passes run; columns are counted from 0.</summary>
internal sealed record DraftCell(MappedText Text, int Column, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>The passes' working model of a document: made of its blocks, written out as the normalized text.</summary>
internal static class Drafts
{
    /// <summary>One draft a block, with what stood between it and the one before.</summary>
    public static List<DraftBlock> Of(Document document)
    {
        var drafts = new List<DraftBlock>(document.Blocks.Count);
        var end = 0;
        foreach (var block in document.Blocks)
        {
            var gap = document.Text.AsSpan(end, Math.Max(0, block.Span.Start - end));
            var isRow = block.Cells.Count > 0;
            drafts.Add(new DraftBlock(isRow ? MappedText.Empty : MappedText.FromSource(document.Text, block.Span))
            {
                Origin = block.Span.Start,
                Role = block.Role,
                OutlineLevel = block.OutlineLevel,
                Table = block.Table,
                IsWholeParagraph = block.IsWholeParagraph,
                Width = isRow ? 0 : Characters.Width(block.Span.In(document.Text).Trim()),
                BlankLinesBefore = Math.Max(0, gap.Count('\n') - 1),
                StartsPage = gap.Contains('\f'),
                Cells = [.. block.Cells.Select(cell =>
                    new DraftCell(MappedText.FromSource(document.Text, cell.Span), cell.Column, cell.ColumnSpan, cell.RowSpan))],
            });
            end = block.Span.End;
        }
        return drafts;
    }

    /// <summary>
    /// Drops paragraphs that a pass has left without text; what stood between lines is kept with the next one. Rows stay, as
    /// cells above may reach into them.
    /// </summary>
    public static List<DraftBlock> WithoutEmpty(IReadOnlyList<DraftBlock> blocks)
    {
        var result = new List<DraftBlock>(blocks.Count);
        DraftBlock? dropped = null;
        foreach (var block in blocks)
        {
            var merged = dropped is null ? block : block with
            {
                StartsPage = block.StartsPage || dropped.StartsPage,
                BlankLinesBefore = block.BlankLinesBefore + dropped.BlankLinesBefore + 1,
            };
            dropped = merged.IsRow || HasText(merged.Text.Value) ? null : merged;
            if (dropped is null)
                result.Add(merged);
        }
        return result;
    }

    /// <summary>
    /// Forgets what the printed lines looked like once it is used up: after a round of all passes the text has a paragraph a
    /// line, and is what a reader of the result would make of it.
    /// </summary>
    public static List<DraftBlock> Settled(IReadOnlyList<DraftBlock> blocks) =>
        [.. blocks.Select(block => block.IsRow ? block : block with
        {
            BlankLinesBefore = 0,
            StartsPage = false,
            Width = Characters.Width(block.Text.Value.AsSpan().Trim()),
        })];

    /// <summary>The normalized text, a line feed after each block and a tab between cells, and the blocks in it.</summary>
    public static (MappedText Content, List<NormalizedBlock> Blocks) Write(IReadOnlyList<DraftBlock> drafts)
    {
        var text = new MappedTextBuilder();
        var blocks = new List<NormalizedBlock>(drafts.Count);
        foreach (var draft in drafts)
        {
            var (start, origin) = (text.Length, draft.Origin);
            Append(text, draft.Text, ref origin);
            var cells = new List<BlockCell>(draft.Cells.Count);
            foreach (var cell in draft.Cells)
            {
                if (cells.Count > 0)
                    text.Append('\t', origin);
                cells.Add(new BlockCell(new TextSpan(text.Length, cell.Text.Length), cell.Column, cell.ColumnSpan, cell.RowSpan));
                Append(text, cell.Text, ref origin);
            }
            blocks.Add(new NormalizedBlock(TextSpan.Between(start, text.Length), draft.Role)
            {
                OutlineLevel = draft.OutlineLevel,
                Cells = cells,
                Table = draft.Table,
            });
            text.Append('\n', origin);
        }
        return (text.Build(), blocks);
    }

    private static void Append(MappedTextBuilder text, MappedText piece, ref int origin)
    {
        if (piece.Length == 0)
            return;
        text.Append(piece);
        origin = piece.OriginOf(piece.Length);
    }

    private static bool HasText(string text)
    {
        foreach (var c in text)
            if (!Characters.IsSpace(c))
                return true;
        return false;
    }
}

/// <summary>Collects what the passes change. One a document; not thread-safe.</summary>
internal sealed class RepairLog(PositionMap positions)
{
    /// <summary>How many repairs are listed; more are only counted. Keeps a badly damaged file from filling memory.</summary>
    public const int Limit = 10_000;
    private const int Shown = 40;

    private readonly List<Repair> _repairs = [];
    private readonly int[] _counts = new int[Enum.GetValues<RepairKind>().Length];

    /// <summary>The repairs in the order of the passes, up to <see cref="Limit"/>.</summary>
    public IReadOnlyList<Repair> Repairs => _repairs;

    public int Total { get; private set; }

    public int Count(RepairKind kind) => _counts[(int)kind];

    /// <summary>Notes a repair at an offset in the text as read.</summary>
    public void Add(RepairKind kind, int origin, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        _counts[(int)kind]++;
        Total++;
        if (_repairs.Count < Limit)
            _repairs.Add(new Repair(kind, positions[origin], Cut(before), Cut(after)));
    }

    private static string Cut(ReadOnlySpan<char> text) =>
        text.Length <= Shown ? text.ToString() : string.Concat(text[..(Shown - 1)], "…");
}

/// <summary>Applies replacements to one text from left to right and notes each as a repair.</summary>
internal sealed class TextEditor(MappedText text, RepairKind kind, RepairLog log)
{
    private MappedTextBuilder? _result;
    private int _done;

    public void Replace(int start, int length, ReadOnlySpan<char> replacement)
    {
        var before = text.Value.AsSpan(start, length);
        if (before.SequenceEqual(replacement))
            return;
        _result ??= new MappedTextBuilder();
        _result.Append(text, TextSpan.Between(_done, start));
        for (var i = 0; i < replacement.Length; i++)
            _result.Append(replacement[i], text.OriginOf(start + (replacement.Length == length ? i : 0)));
        _done = start + length;
        log.Add(kind, text.OriginOf(start), before, replacement);
    }

    public void Remove(int start, int length) => Replace(start, length, []);

    public void Replace(int index, char replacement) => Replace(index, 1, [replacement]);

    /// <summary>Puts other characters in the place of all; '\0' behind one says that there the text loses one.</summary>
    public void Write(ReadOnlySpan<char> characters)
    {
        for (int i = 0, length; i < characters.Length; i += length)
        {
            for (length = 1; i + length < characters.Length && characters[i + length] == '\0';)
                length++;
            Replace(i, length, characters.Slice(i, 1));
        }
    }

    /// <summary>The changed text; the same object if nothing changed.</summary>
    public MappedText Finish() =>
        _result is null ? text : _result.Append(text, TextSpan.Between(_done, text.Length)).Build();
}

/// <summary>One step of normalizing. Blocks that it does not change stay the same objects.</summary>
internal sealed record NormalizingPass(
    RepairKind Kind, Func<IReadOnlyList<DraftBlock>, RepairLog, IReadOnlyList<DraftBlock>> Run)
{
    /// <summary>A pass that looks at one paragraph or cell at a time.</summary>
    /// <param name="kind">What it repairs.</param>
    /// <param name="suspects">Characters without which a text cannot need it; null for every text.</param>
    /// <param name="repair">Gets each text with an editor for it.</param>
    /// <param name="isNeeded">Whether a document needs the pass at all; null for every document.</param>
    public static NormalizingPass OfTexts(
        RepairKind kind, SearchValues<char>? suspects, Action<MappedText, TextEditor> repair,
        Func<IReadOnlyList<DraftBlock>, bool>? isNeeded = null)
    {
        return new NormalizingPass(kind, (blocks, log) =>
        {
            if (isNeeded?.Invoke(blocks) == false)
                return blocks;
            var result = new List<DraftBlock>(blocks.Count);
            foreach (var block in blocks)
                result.Add(block.IsRow ? Row(block, log) : Repair(block.Text, log) is var text && ReferenceEquals(text, block.Text)
                    ? block : block with { Text = text });
            return result;
        });

        MappedText Repair(MappedText text, RepairLog log)
        {
            if (suspects is not null && text.Value.AsSpan().IndexOfAny(suspects) < 0)
                return text;
            var editor = new TextEditor(text, kind, log);
            repair(text, editor);
            return editor.Finish();
        }

        DraftBlock Row(DraftBlock block, RepairLog log)
        {
            DraftCell[]? cells = null;
            for (var i = 0; i < block.Cells.Count; i++)
                if (Repair(block.Cells[i].Text, log) is var text && !ReferenceEquals(text, block.Cells[i].Text))
                    (cells ??= [.. block.Cells])[i] = block.Cells[i] with { Text = text };
            return cells is null ? block : block with { Cells = cells };
        }
    }
}
