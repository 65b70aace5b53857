namespace AntiTraffickingDiff.Pdf;

/// <summary>What a <see cref="PdfWarning"/> is about.</summary>
public enum PdfWarningKind
{
    /// <summary>The cross-reference table was missing or wrong; the objects were found by scanning the file.</summary>
    CrossReferenceRebuilt,

    /// <summary>A compressed stream is damaged; what could be expanded before the damage was used.</summary>
    DamagedStreamKeptInPart,

    /// <summary>A filter is unknown or an image filter stands where text was expected; the stream was taken as empty.</summary>
    UnsupportedFilter,

    /// <summary>A font's glyphs could not be mapped to Unicode; the detail names the font and the number of glyphs.</summary>
    UnmappedFont,

    /// <summary>A font names a CMap that is not known; its codes were taken as two bytes each.</summary>
    UnknownCMap,

    /// <summary>The page paints images and no text: it has to be recognised optically.</summary>
    ImageOnlyPage,

    /// <summary>The page's text is an invisible layer over an image: it was recognised optically before.</summary>
    InvisibleTextLayer,

    /// <summary>Part of the page was skipped because it refers to itself.</summary>
    ContentSkipped,

    /// <summary>What lies beyond a limit that does not refuse the document was left out; the detail is the limit's property.</summary>
    LimitReached,
}
