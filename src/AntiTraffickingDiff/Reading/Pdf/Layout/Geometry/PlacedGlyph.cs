namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

/// <summary>A glyph in the coordinates of its <see cref="ReadingFrame"/>.</summary>
/// <param name="Text">The glyph's text; never empty.</param>
/// <param name="Left">Where its advance starts.</param>
/// <param name="Right">Where its advance ends; not left of <paramref name="Left"/>.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Size">The font's size in points.</param>
internal readonly record struct PlacedGlyph(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>The share of the em above the baseline; that of the common Chinese fonts (SimSun, FangSong: 0.86 to 0.88).</summary>
    public const double Ascent = 0.88;

    /// <summary>The share of the em below the baseline.</summary>
    public const double Descent = 1 - Ascent;

    public double Top => Baseline - (Ascent * Size);

    public double Bottom => Baseline + (Descent * Size);

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public Box Box => new(Left, Top, Right, Bottom);

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
