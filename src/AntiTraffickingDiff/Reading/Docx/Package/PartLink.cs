namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A relationship to another part of the package.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, a URI; always the transitional form.</param>
/// <param name="Target">The name of the entry it leads to.</param>
/// <param name="ContentType">The content type of the part it leads to; empty where the relationship alone says it all.</param>
internal sealed record PartLink(string Id, string Type, string Target, string ContentType);
