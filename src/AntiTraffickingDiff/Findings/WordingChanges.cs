using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Findings;

/// <summary>A change of what a duty's words ask for.</summary>
/// <param name="Kind">Weaker or changed figures.</param>
/// <param name="Before">The baseline's words.</param>
/// <param name="After">The plan's words.</param>
internal sealed record WordingChange(RelationKind Kind, string Before, string After);

/// <summary>Finds what changed between the words of a duty and those of the passage that carries it.</summary>
internal static class WordingChanges
{
    private const int Binding = 3;
    private static readonly string[] Units = ["周岁", "岁", "年", "个月", "月", "日", "天", "小时", "次", "%", "％", "万元", "元", "名", "人", "所", "个"];

    private static readonly (string Word, int Strength)[] Modality =
        [.. EmbeddedText.Rows("modality.tsv").Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture)))];

    /// <summary>The changes between two wordings.</summary>
    /// <param name="duty">The duty in the baseline's words.</param>
    /// <param name="passage">The passage that carries it.</param>
    /// <returns>At most one change of a kind.</returns>
    public static IEnumerable<WordingChange> Between(string duty, string passage)
    {
        if (Weaker(duty, passage) is { } weaker)
            yield return weaker;
        if (Figures(duty, passage) is { } figures)
            yield return figures;
    }

    // A duty that forbids or obliges is carried by words that only aim or ask (严禁 → 防止, 应当 → 鼓励), and no stronger
    // word stands beside them.
    private static WordingChange? Weaker(string duty, string passage)
    {
        var (asked, strength) = Strongest(duty);
        var (given, left) = Strongest(passage);
        return strength >= Binding && left > 0 && left < Binding ? new WordingChange(RelationKind.Weaker, asked, given) : null;
    }

    private static (string Word, int Strength) Strongest(string text) =>
        Modality.Where(word => text.Contains(word.Word, StringComparison.Ordinal)).OrderByDescending(found => found.Strength).FirstOrDefault((string.Empty, 0));

    // The passage has figures in the same unit, but not the duty's.
    private static WordingChange? Figures(string duty, string passage)
    {
        var given = FiguresOf(passage);
        foreach (var (number, unit) in FiguresOf(duty))
        {
            var same = given.Where(figure => figure.Unit == unit).ToList();
            if (same.Count > 0 && same.TrueForAll(figure => figure.Number != number))
                return new WordingChange(RelationKind.ChangedFigures, number + unit, same[0].Number + unit);
        }

        return null;
    }

    private static List<(string Number, string Unit)> FiguresOf(string text)
    {
        var figures = new List<(string, string)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (Array.Find(Units, unit => string.CompareOrdinal(text, i, unit, 0, unit.Length) == 0) is { } found)
                figures.Add((text[start..i], found == "周岁" ? "岁" : found));
        }

        return figures;
    }
}
