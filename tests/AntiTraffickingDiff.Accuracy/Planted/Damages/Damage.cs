using System.Text;
using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Damages;

/// <summary>
/// What happens to an edited plan on its way to the tool. It never changes what the plan says, so the truth stays. This
/// class itself is no damage: clean text in UTF-8.
/// </summary>
/// <param name="name">The damage's name in reports.</param>
internal class Damage(string name)
{
    /// <summary>The damage's name in reports.</summary>
    public string Name { get; } = name;

    /// <summary>The ending of the file's name, with the dot.</summary>
    public virtual string Extension => ".txt";

    /// <summary>The family of numbers that the plan is written with.</summary>
    public virtual NumberStyle Style => NumberStyle.Official;

    /// <summary>Makes the file.</summary>
    /// <param name="plan">The edited plan.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The file's content.</returns>
    public byte[] Write(PlanModel plan, Random random) =>
        Encode(string.Join('\n', Spoil(PlanRenderer.Render(Reshape(plan, random), Style), random)) + "\n");

    /// <summary>Changes the plan before it is written.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The plan that is written.</returns>
    protected virtual PlanModel Reshape(PlanModel plan, Random random) => plan;

    /// <summary>Changes the lines of the text.</summary>
    /// <param name="lines">The lines, one clause each.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The lines that are written.</returns>
    protected virtual IEnumerable<string> Spoil(IReadOnlyList<string> lines, Random random) => lines;

    /// <summary>Turns the text into a file.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The file's content.</returns>
    protected virtual byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
