namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Puts a paragraph's automatic number before its text.</summary>
internal static class LabelledText
{
    /// <summary>The paragraph as printed.</summary>
    /// <param name="paragraph">The paragraph, resolved.</param>
    /// <returns>Its text, with soft breaks as line feeds; its own indentation is kept if it has no number.</returns>
    public static string Of(StoryParagraph paragraph) =>
        paragraph.Label.Text.Length == 0
            ? paragraph.Text.ToString()
            : paragraph.Label.Text + paragraph.Label.Gap + paragraph.Text.ToString().TrimStart();
}
