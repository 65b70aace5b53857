namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The vocabularies of a Word document that the reader tells apart.</summary>
internal enum XmlFamily
{
    /// <summary>Any other: only its descendants are looked at.</summary>
    Other,

    /// <summary>WordprocessingML, transitional or strict.</summary>
    Word,

    /// <summary>Office Math, transitional or strict.</summary>
    Math,

    /// <summary>VML shapes.</summary>
    Vml,

    /// <summary>Markup compatibility: AlternateContent.</summary>
    Compatibility,
}
