namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Finds the paragraphs that the end of a column or page has cut in two.</summary>
internal static class ParagraphContinuationFinder
{
    /// <summary>The blocks of a page that go on the body block before them.</summary>
    /// <param name="before">The last body block of the page before, or null.</param>
    /// <param name="page">The blocks of the page in reading order.</param>
    public static IReadOnlySet<BlockDraft> Find(BlockDraft? before, IReadOnlyList<BlockDraft> page)
    {
        var found = new HashSet<BlockDraft>(ReferenceEqualityComparer.Instance);
        foreach (var block in page.Where(block => block.Role == LayoutRole.Body))
        {
            if (before is not null && IsAnotherColumn(before, block) && ParagraphContinuationRule.GoesOn(before, block))
                found.Add(block);
            before = block;
        }

        return found;
    }

    // Each column has its own measures; within one the paragraphs are told apart already.
    private static bool IsAnotherColumn(BlockDraft before, BlockDraft block) => !ReferenceEquals(before.Metrics, block.Metrics);
}
