using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>Numbers of another family.</summary>
/// <param name="name">The damage's name in reports.</param>
/// <param name="style">The family.</param>
internal sealed class StyleDamage(string name, NumberStyle style) : Damage(name)
{
    /// <inheritdoc/>
    public override NumberStyle Style { get; } = style;
}
