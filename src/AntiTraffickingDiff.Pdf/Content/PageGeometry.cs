using AntiTraffickingDiff.Pdf.Structure;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The space of a page's glyphs: origin at the top left corner of the crop box after rotation.</summary>
/// <param name="Width">The width after rotation.</param>
/// <param name="Height">The height after rotation.</param>
/// <param name="FromUserSpace">From default user space (ISO 32000-1, 8.3.2.3) to that space.</param>
internal sealed record PageGeometry(double Width, double Height, Matrix FromUserSpace)
{
    /// <summary>US letter, which readers take when a page has no media box.</summary>
    private static readonly Box DefaultBox = new(0, 0, 612, 792);

    /// <summary>Reads a page's boxes and rotation (ISO 32000-1, 7.7.3.3 and 14.11.2).</summary>
    public static PageGeometry Read(PageAttributes attributes)
    {
        var media = Box.Read(attributes.MediaBox) ?? DefaultBox;
        var box = Box.Read(attributes.CropBox)?.Intersect(media) ?? media;
        int quarters = (int)(((attributes.Rotate / 90L) % 4) + 4) % 4;
        var origin = Matrix.Translation(-box.Left, -box.Top);
        return quarters % 2 == 0
            ? new PageGeometry(box.Width, box.Height, origin * Turn(quarters, box.Width, box.Height))
            : new PageGeometry(box.Height, box.Width, origin * Turn(quarters, box.Width, box.Height));
    }

    // From y upwards to y downwards, turned clockwise by quarters.
    private static Matrix Turn(int quarters, double width, double height) => quarters switch
    {
        1 => new Matrix(0, 1, 1, 0, 0, 0),
        2 => new Matrix(-1, 0, 0, 1, width, 0),
        3 => new Matrix(0, -1, -1, 0, height, width),
        _ => new Matrix(1, 0, 0, -1, 0, height),
    };
}
