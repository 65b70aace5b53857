
namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Tells page numbers from other text of headers and footers.</summary>
internal static class PageNumberRole
{
    private const string Furniture = "第页共/|-—–·.（）() 0123456789";

    /// <summary>The role of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="text">Its text.</param>
    /// <param name="role">The role of the story it is in.</param>
    /// <returns>
    /// <see cref="BlockRole.PageNumber"/> for a header or footer paragraph that has a page number field and nothing but
    /// numbers and what usually stands with them; else <paramref name="role"/>.
    /// </returns>
    public static BlockRole Of(StoryParagraph paragraph, string text, BlockRole role) =>
        role is BlockRole.Header or BlockRole.Footer && paragraph.HasPageField
        && text.All(c => Furniture.Contains(c, StringComparison.Ordinal))
            ? BlockRole.PageNumber
            : role;
}
