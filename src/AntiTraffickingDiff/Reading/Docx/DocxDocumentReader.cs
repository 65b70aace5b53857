using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Reads Word documents (DOCX; ECMA-376, strict and transitional). The blocks are, in this order: headers, the body, the
/// footnotes and endnotes it refers to, footers; each header and footer once. Automatic numbers stand in the text; tables of
/// contents, hidden text, field codes and comments do not. <see cref="SourcePosition.Line"/> is the paragraph's number in
/// the body from 1, counting those of table cells, text boxes and empty ones; headers, notes and footers count on after the
/// body. Soft breaks: <see cref="SoftBreakSplitter"/>. Page breaks have no meaning. Nothing outside the file is opened.
/// </summary>
public sealed class DocxDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Docx;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ReadPackage(file, options, cancellationToken);
        }
        catch (Exception exception) when (PackageFaults.IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, exception.Message), exception);
        }
    }

    private static Document ReadPackage(SourceFile file, ReadingOptions options, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        using var package = PackageOpener.Open(file.Bytes, options.DocxLimits, problems);
        var imports = new ImportBudget(options.DocxLimits);
        var stories = new DocxStoriesReader(options, problems, imports, cancellation).Read(package.MainDocumentPart!);
        return DocxDocumentBuilder.Build(file.Path, stories, problems);
    }
}
