using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>
/// Puts characters right that only look like the one that is meant, from the words they stand in. Comes before
/// <see cref="RadicalPass"/>, which takes away the sign that a font has lost the character.
/// </summary>
internal sealed class GlyphConfusionPass : INormalizingPass
{
    private const int Context = 6;

    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.GlyphConfusion;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        var result = new DraftBlock[blocks.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = blocks[i].IsRow
                ? Row(blocks[i], log)
                : Line(blocks[i], i > 0 ? Tail(blocks[i - 1]) : "", i + 1 < result.Length ? Head(blocks[i + 1]) : "", log);
        return result;
    }

    // A line end can cut a word, so the neighbouring lines are part of the context.
    private static string Tail(DraftBlock block) => block.Text.Value.TrimEnd() is var text && text.Length > Context ? text[^Context..] : text;

    private static string Head(DraftBlock block) => block.Text.Value.TrimStart() is var text && text.Length > Context ? text[..Context] : text;

    private DraftBlock Line(DraftBlock block, string before, string after, RepairLog log) =>
        Repair(block.Text, before, after, log) is var text && ReferenceEquals(text, block.Text) ? block : block with { Text = text };

    private DraftBlock Row(DraftBlock block, RepairLog log) =>
        block with { Cells = [.. block.Cells.Select(cell => cell with { Text = Repair(cell.Text, "", "", log) })] };

    private MappedText Repair(MappedText text, string before, string after, RepairLog log)
    {
        var i = text.Value.AsSpan().IndexOfAny(GlyphConfusionTable.Suspects);
        if (i < 0)
            return text;
        var folded = string.Concat(before, text.Value, after).ToCharArray();
        for (var k = 0; k < folded.Length; k++)
            folded[k] = RadicalTable.Fold(folded[k]);
        var editor = new TextEditor(text, Kind, log);
        while (i < text.Length)
        {
            var at = before.Length + i;
            if (GlyphConfusionTable.Right(folded, at, isRadical: folded[at] != text[i]) is { } right)
                editor.Replace(i, right);
            var next = text.Value.AsSpan(i + 1).IndexOfAny(GlyphConfusionTable.Suspects);
            i = next < 0 ? text.Length : i + 1 + next;
        }
        return editor.Finish();
    }
}
