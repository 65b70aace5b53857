using System.Text;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>Another encoding, with its byte order mark if it has one.</summary>
/// <param name="name">The damage's name in reports.</param>
/// <param name="encoding">The encoding.</param>
internal sealed class EncodingDamage(string name, Encoding encoding) : Damage(name)
{
    /// <inheritdoc/>
    protected override byte[] Encode(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
