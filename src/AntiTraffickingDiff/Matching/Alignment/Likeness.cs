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
    /// How close to the letter the parts are that are there at all, 0 to 1: near 1 where the plan copies the
    /// baseline, so that what is missing is really missing and not only said in other words.
    /// </summary>
    public double Closeness
    {
        get
        {
            var there = Parts.Where(part => part.Found >= 0.5).ToList();
            return there.Count == 0 ? 0 : there.Sum(part => part.Share * part.Found) / there.Sum(part => part.Share);
        }
    }
}
