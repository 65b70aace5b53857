namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>A style of styles.xml.</summary>
/// <param name="Id">Its id, which paragraphs name.</param>
/// <param name="Name">Its name, such as <c>heading 1</c>; empty if none.</param>
/// <param name="BasedOn">The id of the style it goes back to or null.</param>
/// <param name="Paragraph">Its paragraph properties.</param>
/// <param name="Hidden">Whether its text is hidden; null if not said.</param>
internal sealed record DocxStyle(string Id, string Name, string? BasedOn, ParagraphProperties Paragraph, bool? Hidden);
