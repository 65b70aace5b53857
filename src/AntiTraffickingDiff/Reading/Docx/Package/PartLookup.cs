using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Finds parts by relationship id. Only parts inside the package are found: nothing outside is ever opened.</summary>
internal static class PartLookup
{
    /// <summary>The part that a relationship leads to.</summary>
    /// <param name="owner">The part that has the relationship.</param>
    /// <param name="id">The relationship's id.</param>
    /// <returns>The part, or null if there is none.</returns>
    public static OpenXmlPart? Find(OpenXmlPart owner, string id)
    {
        foreach (var pair in owner.Parts)
            if (pair.RelationshipId == id)
                return pair.OpenXmlPart;
        return null;
    }
}
