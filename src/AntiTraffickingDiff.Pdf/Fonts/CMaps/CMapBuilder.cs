namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>Collects the parts of a CMap.</summary>
internal sealed class CMapBuilder
{
    /// <summary>Codespace ranges of one CMap; the predefined ones have at most ten.</summary>
    private const int MaxCodespaces = 256;

    private readonly List<CodespaceRange> codespaces = [];
    private readonly List<CidRange>[] ranges = [[], [], [], []];

    /// <summary>The CMap named by <c>usecmap</c>.</summary>
    public CMap? Parent { get; set; }

    /// <summary>The writing mode; null when the CMap does not say.</summary>
    public int? WritingMode { get; set; }

    /// <summary>Adds a codespace range.</summary>
    public void AddCodespace(int length, uint low, uint high)
    {
        if (length is > 0 and <= CMap.MaxCodeLength && codespaces.Count < MaxCodespaces)
            codespaces.Add(new CodespaceRange(length, low, high));
    }

    /// <summary>Adds codes in a row.</summary>
    public void AddRange(int length, CidRange range)
    {
        if (length is > 0 and <= CMap.MaxCodeLength && range.High >= range.Low)
            ranges[length - 1].Add(range);
    }

    /// <summary>Makes the CMap.</summary>
    public CMap Build() => new(
        Parent, WritingMode ?? Parent?.WritingMode ?? 0, [.. codespaces], Array.ConvertAll(ranges, list => Sort(list)));

    // A binary search needs ranges that do not overlap: of two that do, the one defined later keeps its codes.
    private static CidRange[] Sort(List<CidRange> list)
    {
        var sorted = list.OrderBy(range => range.Low).ToArray();
        for (int index = 1; index < sorted.Length; index++)
        {
            if (sorted[index - 1].High >= sorted[index].Low && sorted[index].Low > sorted[index - 1].Low)
                sorted[index - 1] = sorted[index - 1] with { High = sorted[index].Low - 1 };
        }

        return sorted;
    }
}
