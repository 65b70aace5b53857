using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Finds parts by relationship id. Only parts inside the package are found: nothing outside is ever opened.</summary>
/// <param name="owner">The part that has the relationships.</param>
internal sealed class PartLookup(OpenXmlPart owner)
{
    private readonly Dictionary<string, OpenXmlPart> _parts =
        owner.Parts.DistinctBy(pair => pair.RelationshipId).ToDictionary(pair => pair.RelationshipId, pair => pair.OpenXmlPart);

    /// <summary>The part that a relationship leads to.</summary>
    /// <param name="id">The relationship's id as the document has it.</param>
    /// <returns>The part, or null if there is none.</returns>
    public OpenXmlPart? Find(string id) => _parts.GetValueOrDefault(PackageTables.SafeId(id));
}
