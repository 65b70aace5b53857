namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>How much of a duty's wording a plan has.</summary>
/// <param name="Parts">
/// For each part of the duty between commas: its share of the duty's weight, and how much of it the best passage
/// has, 0 to 1.
/// </param>
/// <param name="Passages">How much of the duty each passage of the plan has on its own, 0 to 1; only those above 0.</param>
internal sealed record Likeness(
    IReadOnlyList<(double Share, double Found)> Parts, IReadOnlyDictionary<int, double> Passages)
{
    /// <summary>How much of the duty the plan has, 0 to 1.</summary>
    public double Score => Parts.Sum(part => part.Share * part.Found);

    /// <summary>
    /// How much the plan says in other words, relative to the duty: what the plan's own parts on this duty say beyond it.
    /// What is missing may be replaced by as much; what is missing without a replacement was cut.
    /// </summary>
    public double Replaced { get; init; }

    /// <summary>How much of the duty stands in parts of the plan that say nothing else, 0 to 1.</summary>
    public double Verbatim { get; init; }
}
