using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Gives names of a list the head word that they share with a later one: 组织、宣传部门 are 组织部门 and 宣传部门.</summary>
internal sealed class SharedHeadFinder(IUnitResolver resolver)
{
    private static readonly string[] Heads = ["主管部门", "行政部门", "部门", "机关", "系统"];

    /// <summary>Makes mentions of names.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="names">The names.</param>
    /// <param name="resolutions">What each means by itself.</param>
    /// <returns>The mentions in order.</returns>
    public IReadOnlyList<UnitMention> Apply(string text, IReadOnlyList<TextSpan> names, UnitResolution[] resolutions)
    {
        string? head = null;
        for (var i = names.Count - 1; i >= 0; i--)
            if (!resolutions[i].IsKnown && head is not null)
                resolutions[i] = WithHead(resolutions[i], head);
            else
                head = Array.Find(Heads, word => names[i].Length > word.Length && names[i].In(text).EndsWith(word)) ?? head;
        return [.. names.Select((name, i) => new UnitMention(name.Of(text), name, resolutions[i]))];
    }

    private UnitResolution WithHead(UnitResolution unknown, string head)
    {
        var whole = resolver.Resolve(unknown.Name + head);
        return whole.IsKnown ? whole with { Name = unknown.Name, Reason = $"{whole.Reason}, shared with the list" } : unknown;
    }
}
