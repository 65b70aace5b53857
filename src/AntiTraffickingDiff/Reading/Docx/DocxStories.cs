namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>All stories of a document, in the order in which they are written out.</summary>
/// <param name="Headers">The headers in the order of the sections that name them.</param>
/// <param name="Body">The body.</param>
/// <param name="Notes">The footnotes and endnotes in the order of their references.</param>
/// <param name="Footers">The footers.</param>
internal sealed record DocxStories(
    IReadOnlyList<Story> Headers, Story Body, IReadOnlyList<Story> Notes, IReadOnlyList<Story> Footers);
