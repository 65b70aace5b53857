namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Compares long texts by their longest common subsequence (Myers 1986, O(ND)).</summary>
internal static class TextSimilarity
{
    private const int MaxDifferences = 4_000;

    /// <summary>Twice the common length over the sum of lengths; 0 for texts with thousands of differences.</summary>
    public static double Of(string a, string b)
    {
        var total = a.Length + b.Length;
        var differences = Differences(a, b);
        return total == 0 ? 1 : differences < 0 ? 0 : (double)(total - differences) / total;
    }

    private static int Differences(string a, string b)
    {
        var reach = new int[(2 * MaxDifferences) + 3];
        const int Middle = MaxDifferences + 1;
        for (var d = 0; d <= MaxDifferences; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && reach[Middle + k - 1] < reach[Middle + k + 1]);
                var x = down ? reach[Middle + k + 1] : reach[Middle + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                    x++;
                reach[Middle + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                    return d;
            }
        }

        return -1;
    }
}
