using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Joins pieces of a list that are one name: 各县 + 区人民政府, 市公 + 安局.</summary>
internal sealed class UnitNameJoiner(IUnitResolver resolver)
{
    private const int LongestLevelList = 6;

    /// <summary>Joins pieces.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="pieces">The pieces in order.</param>
    /// <returns>The names in order.</returns>
    public IEnumerable<TextSpan> Join(string text, List<TextSpan> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var name = pieces[i];
            while (i + 1 < pieces.Count && BelongTogether(text, name, pieces[i + 1]))
                name = TextSpan.Between(name.Start, pieces[++i].End);
            yield return name;
        }
    }

    private bool BelongTogether(string text, TextSpan left, TextSpan right)
    {
        var joined = TextSpan.Between(left.Start, right.End);
        var isSpace = string.IsNullOrWhiteSpace(text[left.End..right.Start]);
        if (isSpace)
            return !(IsKnown(text, left) && IsKnown(text, right)) && IsKnown(text, joined);
        return text[left.End] is '、' && IsLevelList(left.In(text)) && right.Length > 1 && IsKnown(text, joined);
    }

    private bool IsKnown(string text, TextSpan span) => resolver.Resolve(span.Of(text)).IsKnown;

    private static bool IsLevelList(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestLevelList)
            return false;
        foreach (var c in name)
            if (!"各县市区旗州镇乡街道级、".Contains(c))
                return false;
        return true;
    }
}
