using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>Fingerprints of what decisions are made on.</summary>
internal static class EvidenceFingerprint
{
    /// <summary>The fingerprint of a duty with its evidence.</summary>
    /// <param name="duty">The duty's words in the baseline.</param>
    /// <param name="evidence">The passages of the plan in any order.</param>
    /// <returns>The fingerprint; numbers and places have no part in it.</returns>
    public static string OfDuty(string duty, IEnumerable<string> evidence) =>
        Fingerprint.Of([duty, .. evidence.Order(StringComparer.Ordinal)]);

    /// <summary>The fingerprint of a measure.</summary>
    /// <param name="duties">The fingerprints of its duties in order.</param>
    /// <returns>The fingerprint.</returns>
    public static string OfMeasure(IEnumerable<string> duties) => Fingerprint.Of(duties);
}
