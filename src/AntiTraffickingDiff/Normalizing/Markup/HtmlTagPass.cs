using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Takes HTML tags out of the text; where one breaks the line, a paragraph is split, and a cell gets a space.</summary>
internal sealed class HtmlTagPass : INormalizingPass
{
    /// <inheritdoc/>
    public RepairKind Kind => RepairKind.Markup;

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        var result = new List<DraftBlock>(blocks.Count);
        foreach (var block in blocks)
            if (block.IsRow)
                result.Add(Row(block, log));
            else if (block.Text.Value.Contains('<', StringComparison.Ordinal))
                Split(block, result, log);
            else
                result.Add(block);
        return result;
    }

    private DraftBlock Row(DraftBlock block, RepairLog log) =>
        block.Cells.Any(cell => cell.Text.Value.Contains('<', StringComparison.Ordinal))
            ? block with { Cells = [.. block.Cells.Select(cell => cell with { Text = Cell(cell.Text, log) })] }
            : block;

    private MappedText Cell(MappedText text, RepairLog log)
    {
        var editor = new TextEditor(text, Kind, log);
        foreach (var tag in Tags(text.Value))
            editor.Replace(tag.Start, tag.Length, tag.IsBreak ? " " : "");
        return editor.Finish();
    }

    private void Split(DraftBlock block, List<DraftBlock> result, RepairLog log)
    {
        var current = new MappedTextBuilder();
        var done = 0;
        var level = block.OutlineLevel;
        foreach (var tag in Tags(block.Text.Value))
        {
            current.Append(block.Text, TextSpan.Between(done, tag.Start));
            done = tag.Start + tag.Length;
            log.Add(Kind, block.Text.OriginOf(tag.Start), block.Text.Value.AsSpan(tag.Start, tag.Length), "");
            if (!tag.IsBreak)
                continue;
            Add(block, current.Build(), level, result);
            current = new MappedTextBuilder();
            level = tag.IsClosing ? block.OutlineLevel : tag.HeadingLevel ?? level;
        }
        Add(block, current.Append(block.Text, TextSpan.Between(done, block.Text.Length)).Build(), level, result);
    }

    private static void Add(DraftBlock block, MappedText text, int? level, List<DraftBlock> result)
    {
        if (text.Length == block.Text.Length)
            result.Add(block);
        else if (!text.Value.AsSpan().IsWhiteSpace())
            result.Add(block with
            {
                Text = text,
                Origin = text.OriginOf(0),
                OutlineLevel = level,
                Width = Characters.Width(text.Value.AsSpan().Trim()),
            });
    }

    private static IEnumerable<HtmlTag> Tags(string text)
    {
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0; i = text.IndexOf('<', i))
        {
            var tag = HtmlTag.Read(text, i);
            if (tag is { } found)
                yield return found;
            i += tag?.Length ?? 1;
            if (i >= text.Length)
                yield break;
        }
    }
}
