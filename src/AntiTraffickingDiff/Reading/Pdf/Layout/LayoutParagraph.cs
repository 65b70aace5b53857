namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>A paragraph: lines that belong together.</summary>
/// <param name="Role">What the block is on its page.</param>
/// <param name="Lines">The paragraph's lines from the first to the last; at least one.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal sealed record LayoutParagraph(
    LayoutRole Role, IReadOnlyList<LayoutLine> Lines, double Left, double Top, double Right, double Bottom)
    : LayoutBlock(Role, Left, Top, Right, Bottom)
{
    /// <summary>Whether a column or page break cut it from the body paragraph before it, which it goes on.</summary>
    public bool ContinuesPrevious { get; init; }
}
