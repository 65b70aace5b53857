namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>Lines broken after so many characters, as text copied out of a PDF has them.</summary>
/// <param name="name">The damage's name in reports.</param>
/// <param name="width">How many characters a line has at most.</param>
/// <param name="blank">Whether a blank line stands after every line.</param>
internal sealed class HardWrapDamage(string name, int width, bool blank) : Damage(name)
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Spoil(IReadOnlyList<string> lines, Random random)
    {
        foreach (var line in lines)
            foreach (var piece in line.Chunk(width))
            {
                yield return new string(piece);
                if (blank)
                    yield return string.Empty;
            }
    }
}
