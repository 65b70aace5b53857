using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Normalizing;

/// <summary>The ideographs of a text, radicals among them, for the comparison of texts before and after normalizing.</summary>
public static class HanText
{
    /// <summary>Compares two texts; a confused glyph and the one it was put right to are the same.</summary>
    public static StringComparer Comparer { get; } = new ConfusionComparer();

    public static string Of(string text) =>
        string.Concat(text.Select(RadicalTable.Fold).Where(c => Characters.IsHan(c)));

    private sealed class ConfusionComparer : StringComparer
    {
        public override int Compare(string? x, string? y) => string.CompareOrdinal(Fold(x), Fold(y));

        public override bool Equals(string? x, string? y) => Fold(x) == Fold(y);

        public override int GetHashCode(string obj) => Fold(obj)!.GetHashCode(StringComparison.Ordinal);

        private static string? Fold(string? text) =>
            text?.Replace('又', '口').Replace('囗', '口').Replace('士', '土').Replace('曰', '日').Replace('已', '己')
                .Replace('末', '未').Replace('入', '人');
    }
}
