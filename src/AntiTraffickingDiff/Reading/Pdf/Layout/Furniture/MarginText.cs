using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>A piece of text in the upper or lower margin of a page, which may be page furniture.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Angle">The angle of its reading frame.</param>
/// <param name="IsTop">Whether it stands at the top of the page.</param>
/// <param name="Row">How many rows of text stand between it and the page's edge.</param>
/// <param name="EdgeDistance">How far its baseline is from the page's edge in points.</param>
/// <param name="Text">The text without white space; full-width digits are made ASCII.</param>
/// <param name="Segments">The segments that it is made of.</param>
internal sealed record MarginText(
    int Page, int Angle, bool IsTop, int Row, double EdgeDistance, string Text, IReadOnlyList<TextSegment> Segments);
