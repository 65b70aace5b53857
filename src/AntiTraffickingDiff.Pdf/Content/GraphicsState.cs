using AntiTraffickingDiff.Pdf.Fonts;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The graphics state (ISO 32000-1, 8.4) as far as text and lines need it, with the text state (9.3).</summary>
internal sealed class GraphicsState
{
    /// <summary>The current transformation matrix.</summary>
    public Matrix Ctm { get; set; } = Matrix.Identity;

    /// <summary>The text font; null before <c>Tf</c>.</summary>
    public PdfFont? Font { get; set; }

    /// <summary>The text font size.</summary>
    public double FontSize { get; set; }

    /// <summary>The character spacing.</summary>
    public double CharacterSpacing { get; set; }

    /// <summary>The word spacing.</summary>
    public double WordSpacing { get; set; }

    /// <summary>The horizontal scaling, 1 for 100 %.</summary>
    public double HorizontalScaling { get; set; } = 1;

    /// <summary>The leading.</summary>
    public double Leading { get; set; }

    /// <summary>The text rise.</summary>
    public double Rise { get; set; }

    /// <summary>The text rendering mode (table 106).</summary>
    public int RenderingMode { get; set; }

    /// <summary>A copy, for <c>q</c> and for form XObjects.</summary>
    public GraphicsState Clone() => (GraphicsState)MemberwiseClone();
}
