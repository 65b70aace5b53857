namespace AntiTraffickingDiff.Tests.Reading.Docx;

/// <summary>How alike two texts are, white space aside: 1 − edit distance / length of the longer one.</summary>
internal static class TextLikeness
{
    public static double Of(string expected, string actual)
    {
        var (a, b) = (Squeeze(expected), Squeeze(actual));
        var longest = Math.Max(a.Length, b.Length);
        return longest == 0 ? 1 : 1 - (double)Distance(a, b) / longest;
    }

    public static string Squeeze(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);

    private static int Distance(string a, string b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var row = Enumerable.Range(0, b.Length - start + 1).ToArray();
        for (var i = start; i < a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j < row.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i] == b[start + j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
