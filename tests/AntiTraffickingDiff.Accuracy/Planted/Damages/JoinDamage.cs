namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>Several clauses on one line, as in text copied from a web page.</summary>
/// <param name="name">The damage's name in reports.</param>
internal sealed class JoinDamage(string name) : Damage(name)
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Spoil(IReadOnlyList<string> lines, Random random)
    {
        var rest = new Queue<string>(lines);
        while (rest.Count > 0)
            yield return string.Concat(Enumerable.Range(0, Math.Min(rest.Count, random.Next(2, 7))).Select(_ => rest.Dequeue()));
    }
}
