using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes Roman numbers.</summary>
internal static class RomanNumberFormatter
{
    private const int Largest = 4999;

    private static readonly (int Value, int First, int Second)[] Steps =
    [
        (1000, 6, -1), (900, 4, 6), (500, 5, -1), (400, 4, 5), (100, 4, -1), (90, 2, 4), (50, 3, -1), (40, 2, 3),
        (10, 2, -1), (9, 0, 2), (5, 1, -1), (4, 0, 1), (1, 0, -1),
    ];

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="letters">The letters for 1, 5, 10, 50, 100, 500, 1000.</param>
    /// <returns>The number, or null outside 1 to 4999.</returns>
    public static string? Format(int value, string letters)
    {
        if (value is < 1 or > Largest)
            return null;
        var text = new StringBuilder();
        foreach (var (step, first, second) in Steps)
            for (; value >= step; value -= step)
            {
                text.Append(letters[first]);
                if (second >= 0)
                    text.Append(letters[second]);
            }

        return text.ToString();
    }
}
