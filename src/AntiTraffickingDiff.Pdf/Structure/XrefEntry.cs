namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Where an object stands.</summary>
/// <param name="Kind">The type of entry.</param>
/// <param name="Location">The byte offset in the file, or the number of the object stream.</param>
internal readonly record struct XrefEntry(XrefEntryKind Kind, int Location);
