namespace AntiTraffickingDiff.Reading.Limits;

/// <summary>Which files a limit holds for.</summary>
public enum LimitGroup
{
    /// <summary>Files of any format.</summary>
    File,

    /// <summary>DOCX files.</summary>
    Docx,

    /// <summary>PDF files.</summary>
    Pdf,
}
