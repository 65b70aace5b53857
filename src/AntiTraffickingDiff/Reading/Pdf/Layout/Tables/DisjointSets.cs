namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>The numbers from 0 up to a count, in sets that can be joined (union-find with path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the set of <paramref name="item"/>.</summary>
    public int Find(int item)
    {
        while (parents[item] != item)
            item = parents[item] = parents[parents[item]];
        return item;
    }

    /// <summary>Makes one set of the sets of two numbers.</summary>
    public void Join(int a, int b) => parents[Find(a)] = Find(b);
}
