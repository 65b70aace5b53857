using System.Globalization;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>Hard wraps, and after every so many lines a page number and the running head of the next page.</summary>
/// <param name="name">The damage's name in reports.</param>
internal sealed class PageDamage(string name) : Damage(name)
{
    private const int Width = 30, LinesPerPage = 24;
    private const string Head = "某某市人民政府公报";

    /// <inheritdoc/>
    protected override IEnumerable<string> Spoil(IReadOnlyList<string> lines, Random random)
    {
        var page = 0;
        foreach (var wrapped in lines.SelectMany(line => line.Chunk(Width)).Chunk(LinesPerPage))
        {
            yield return Head;
            foreach (var line in wrapped)
                yield return new string(line);
            yield return $"— {(++page).ToString(CultureInfo.InvariantCulture)} —";
        }
    }
}
