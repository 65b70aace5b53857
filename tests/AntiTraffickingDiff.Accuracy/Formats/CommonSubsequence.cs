namespace AntiTraffickingDiff.Accuracy.Formats;

/// <summary>The longest common subsequence of two lists (E. W. Myers, An O(ND) difference algorithm, 1986).</summary>
internal static class CommonSubsequence
{
    /// <summary>How many items the subsequence has.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="a">One list.</param>
    /// <param name="b">The other.</param>
    public static int Length<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T> => (a.Length + b.Length - Differences(a, b)) / 2;

    // The fewest insertions and deletions; reach[middle + k] is how far the best path on diagonal k comes in a.
    private static int Differences<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T>
    {
        var middle = a.Length + b.Length + 1;
        var reach = new int[(2 * middle) + 1];
        for (var d = 0; ; d++)
            for (var k = -d; k <= d; k += 2)
            {
                var isDown = k == -d || (k != d && reach[middle + k - 1] < reach[middle + k + 1]);
                var x = isDown ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x].Equals(b[x - k]))
                    x++;
                reach[middle + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return d;
            }
    }
}
