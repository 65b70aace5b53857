using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>A pass that looks at one paragraph or cell at a time.</summary>
internal abstract class TextPass : INormalizingPass
{
    /// <inheritdoc/>
    public abstract RepairKind Kind { get; }

    /// <inheritdoc/>
    public IReadOnlyList<DraftBlock> Run(IReadOnlyList<DraftBlock> blocks, RepairLog log)
    {
        if (!IsNeeded(blocks))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        foreach (var block in blocks)
            result.Add(block.IsRow ? RepairRow(block, log) : RepairParagraph(block, log));
        return result;
    }

    /// <summary>Whether the pass has anything to do in a document.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <returns>False to leave the document alone.</returns>
    protected virtual bool IsNeeded(IReadOnlyList<DraftBlock> blocks) => true;

    /// <summary>Repairs a paragraph or cell.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="isCell">Whether it is a table cell.</param>
    /// <param name="log">Where every change is noted.</param>
    /// <returns>The text after the pass; the same object if nothing changed.</returns>
    protected abstract MappedText Repair(MappedText text, bool isCell, RepairLog log);

    private DraftBlock RepairParagraph(DraftBlock block, RepairLog log)
    {
        var text = Repair(block.Text, false, log);
        return ReferenceEquals(text, block.Text) ? block : block with { Text = text };
    }

    private DraftBlock RepairRow(DraftBlock block, RepairLog log)
    {
        DraftCell[]? cells = null;
        for (var i = 0; i < block.Cells.Count; i++)
        {
            var text = Repair(block.Cells[i].Text, true, log);
            if (!ReferenceEquals(text, block.Cells[i].Text))
                (cells ??= [.. block.Cells])[i] = block.Cells[i] with { Text = text };
        }
        return cells is null ? block : block with { Cells = cells };
    }
}
