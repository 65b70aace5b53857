using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>
/// The pages of a document in order (ISO 32000-1, 7.7.3.2). A page that is named twice is two pages, as in all readers, so that
/// those behind it keep their numbers; an inner node met twice is walked only once.
/// </summary>
internal sealed class PageTree(ObjectStore store, PdfLimits limits)
{
    private readonly HashSet<PdfDictionary> visited = [];
    private readonly List<PageNode> pages = [];

    /// <summary>
    /// Walks the tree; a tree without pages is replaced by all page objects of the file. When a node was not where the table
    /// says, the table was rebuilt on the way, and the walk starts again with what it found.
    /// </summary>
    /// <exception cref="PdfException">There is no page, or there are too many.</exception>
    public IReadOnlyList<PageNode> Read()
    {
        bool wasRebuilt = store.IsRebuilt;
        Walk();
        if (pages.Count == 0 || store.IsRebuilt != wasRebuilt)
            WalkRebuilt();
        if (pages.Count == 0)
            AddLoosePages();
        return pages.Count > 0 ? pages : throw new PdfException(PdfErrorKind.NoPages, "The document has no pages.");
    }

    private void WalkRebuilt()
    {
        store.Rebuild();
        visited.Clear();
        pages.Clear();
        Walk();
    }

    private void Walk()
    {
        var open = new Stack<(PdfDictionary Node, PageAttributes Inherited)>();
        if (store.Trailer.GetDictionary("Root")?.GetDictionary("Pages") is { } root)
            open.Push((root, PageAttributes.None));
        while (open.TryPop(out var item))
            Visit(item.Node, item.Inherited.Extend(item.Node), open);
    }

    private void Visit(PdfDictionary node, PageAttributes attributes, Stack<(PdfDictionary Node, PageAttributes Inherited)> open)
    {
        if (node.GetArray("Kids") is not { } kids || node.GetName("Type") == "Page")
        {
            Add(node, attributes);
            return;
        }

        if (!visited.Add(node))
            return;
        for (int index = kids.Count - 1; index >= 0; index--)
        {
            if (kids[index] is PdfDictionary kid && !visited.Contains(kid))
                open.Push((kid, attributes));
        }
    }

    private void Add(PdfDictionary node, PageAttributes attributes)
    {
        if (node.GetName("Type") is "Pages" or "Catalog")
            return;
        pages.Add(new PageNode(node, attributes));
        if (pages.Count > limits.MaxPages)
            throw PdfException.Limit(nameof(PdfLimits.MaxPages), limits.MaxPages);
    }

    private void AddLoosePages()
    {
        foreach (int number in store.Table.Numbers.ToArray())
        {
            if (store.Load(number) is PdfDictionary node && node.GetName("Type") == "Page")
                Add(node, PageAttributes.None.Extend(node));
        }
    }
}
