namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>A piece of a page that is read as a whole.</summary>
/// <param name="Role">What the block is on its page.</param>
/// <param name="Left">The left edge in points, page space as in a glyph.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal abstract record LayoutBlock(LayoutRole Role, double Left, double Top, double Right, double Bottom);
