namespace AntiTraffickingDiff.Documents;

/// <summary>The file formats that are read.</summary>
public enum SourceFormat
{
    /// <summary>Plain text; each line is a block.</summary>
    Text,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Office Open XML word processing document.</summary>
    Docx,
}
