namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>A damage of the characters of each line.</summary>
/// <param name="name">The damage's name in reports.</param>
/// <param name="spoil">Changes one line.</param>
internal sealed class LineDamage(string name, Func<string, Random, string> spoil) : Damage(name)
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Spoil(IReadOnlyList<string> lines, Random random) => lines.Select(line => spoil(line, random));
}
