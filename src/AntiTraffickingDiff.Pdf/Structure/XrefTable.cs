namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>The merged cross-reference table of a document (ISO 32000-1, 7.5.4).</summary>
internal sealed class XrefTable(PdfLimits limits)
{
    private readonly Dictionary<int, XrefEntry> entries = [];

    /// <summary>The object numbers in ascending order.</summary>
    public IEnumerable<int> Numbers => entries.Keys.Order();

    /// <summary>Finds an entry.</summary>
    public bool TryGet(int number, out XrefEntry entry) => entries.TryGetValue(number, out entry);

    /// <summary>Adds an entry unless a newer section had one for the number.</summary>
    public void AddOlder(int number, XrefEntry entry)
    {
        if (entries.TryAdd(number, entry))
            CheckLimit();
    }

    /// <summary>Adds or replaces an entry.</summary>
    public void Set(int number, XrefEntry entry)
    {
        entries[number] = entry;
        CheckLimit();
    }

    private void CheckLimit()
    {
        if (entries.Count > limits.MaxObjects)
            throw PdfException.Limit(nameof(PdfLimits.MaxObjects), limits.MaxObjects);
    }
}
