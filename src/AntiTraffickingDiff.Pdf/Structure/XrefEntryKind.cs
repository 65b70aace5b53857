namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>The types of cross-reference entries (ISO 32000-1, table 18).</summary>
internal enum XrefEntryKind
{
    /// <summary>The object does not exist.</summary>
    Free = 0,

    /// <summary>The object stands in the file.</summary>
    InUse = 1,

    /// <summary>The object stands in an object stream.</summary>
    Compressed = 2,
}
