using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Reads imported content (altChunk, ECMA-376 part 1, 17.17.2.1): Word documents and plain text; anything else is reported.
/// </summary>
/// <param name="parts">The parts that the importing part leads to.</param>
/// <param name="options">How to read.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="budget">How much may still be imported.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class ImportReader(
    PartLookup parts, ReadingOptions options, List<Problem> problems, ImportBudget budget, CancellationToken cancellation)
{
    /// <summary>Reads imported content.</summary>
    /// <param name="id">The id of the relationship to it.</param>
    /// <param name="paragraph">The paragraph number that all of it gets.</param>
    /// <returns>Its paragraphs and tables, resolved; none if it is left out.</returns>
    public IEnumerable<StoryItem> Read(string id, int paragraph)
    {
        if (!budget.TryTake())
        {
            ReportOnce(budget.Exceeded(options.DocxLimits) with { Line = paragraph });
            return [];
        }

        var part = parts.Find(id);
        var type = part?.ContentType ?? "missing (缺失)";
        if (part is not null && type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
            return PlainTextImport.Read(Bytes(part), paragraph);
        if (part is not null && type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase))
            return ReadDocument(Bytes(part), paragraph);
        ReportOnce(new Problem(DocxProblems.ImportLeftOut, type) { Line = paragraph });
        return [];
    }

    /// <summary>Reports a type or limit once, with the first paragraph that has it.</summary>
    private void ReportOnce(Problem problem)
    {
        if (!problems.Any(other => other.Kind == problem.Kind && other.Arguments[0].Equals(problem.Arguments[0])))
            problems.Add(problem);
    }

    private List<StoryItem> ReadDocument(byte[] bytes, int paragraph)
    {
        try
        {
            using var document = PackageOpener.Open(bytes, options.DocxLimits, problems);
            var stories = new DocxStoriesReader(options, problems, budget.Deeper(), cancellation).Read(document.MainDocumentPart!);
            return ImportedItems.Renumber(stories.Body.Content, paragraph).Items;
        }
        catch (UnusableInputException exception)
        {
            problems.Add(new Problem(DocxProblems.PartLeftOut, "altChunk", exception.Message) { Line = paragraph });
            return [];
        }
    }

    private byte[] Bytes(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var copy = new MemoryStream();
        LimitedCopy.Run(stream, copy, options.DocxLimits.MaxCharactersInPart);
        return copy.ToArray();
    }
}
