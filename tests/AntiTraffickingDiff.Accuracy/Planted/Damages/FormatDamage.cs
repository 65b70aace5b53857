using AntiTraffickingDiff.SampleBuilder;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>Another file format.</summary>
/// <param name="name">The damage's name in reports.</param>
/// <param name="extension">The ending of the file's name, with the dot.</param>
/// <param name="write">Writes the plan.</param>
internal sealed class FormatDamage(string name, string extension, Func<PlanText, byte[]> write) : Damage(name)
{
    /// <inheritdoc/>
    public override string Extension { get; } = extension;

    /// <inheritdoc/>
    protected override byte[] Encode(string text) => write(PlanText.Parse(text));
}
