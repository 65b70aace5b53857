namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>When a confused glyph is put right.</summary>
internal enum ConfusionScope
{
    /// <summary>Only where a radical stands in the text: the font has lost which character was meant.</summary>
    Radical,

    /// <summary>Also where the plain character stands: the word does not exist.</summary>
    Any,

    /// <summary>Also where the plain character stands, if what follows cannot follow it.</summary>
    Closed,
}
