using System.Text;
using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// What a file may still cost, counted over the document and all documents imported into it, so that many or nested imports
/// come to an end and cannot take more memory than one document may.
/// </summary>
internal sealed class DocxBudget(DocxLimits limits, PlanLimits plan)
{
    private long _expanded = limits.MaxExpandedBytes;
    private int _paragraphs;
    private long _characters;
    private int _imports = limits.MaxImports;

    /// <exception cref="UnusableInputException">There are too many bytes.</exception>
    public void TakeExpanded(long bytes)
    {
        _expanded -= bytes;
        if (_expanded < 0)
            throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxExpandedBytes), limits.MaxExpandedBytes));
        MemoryShare.ForParts(limits.MaxExpandedBytes - _expanded);
    }

    /// <exception cref="UnusableInputException">There are too many.</exception>
    public void CountParagraphOrCell()
    {
        if (++_paragraphs > limits.MaxParagraphs)
            throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxParagraphs), limits.MaxParagraphs));
    }

    /// <exception cref="UnusableInputException">There are too many.</exception>
    public void CountCharacters(int count)
    {
        _characters += count;
        DocumentGuard.CheckCharacters(_characters, plan);
    }

    public bool TryTakeImport() => --_imports >= 0;
}

/// <summary>
/// Reads imported content (altChunk, ECMA-376 part 1, 17.17.2.1): Word documents and plain text; anything else is reported.
/// </summary>
/// <param name="parts">The document's parts by relationship id.</param>
/// <param name="options">How to read.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="budget">What the file may still cost.</param>
/// <param name="level">How deep the importing document is nested, from 0.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class Imports(
    PartsById parts, ReadingOptions options, List<Problem> problems, DocxBudget budget, int level, CancellationToken cancellation)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The imported paragraphs and tables, all with the number of the paragraph that imports them.</summary>
    public IEnumerable<StoryItem> Read(string id, int paragraph)
    {
        if (level >= options.DocxLimits.MaxImportDepth)
            return Cut(nameof(DocxLimits.MaxImportDepth), options.DocxLimits.MaxImportDepth, paragraph);
        if (!budget.TryTakeImport())
            return Cut(nameof(DocxLimits.MaxImports), options.DocxLimits.MaxImports, paragraph);
        var part = parts.Find(id);
        var type = part?.ContentType ?? "missing (缺失)";
        if (part is not null && type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase))
            return PlainText(Bytes(part), paragraph);
        if (part is not null && type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase))
            return Document(Bytes(part), paragraph);
        ReportOnce(new Problem(DocxProblems.ImportLeftOut, type) { Line = paragraph });
        return [];
    }

    private IEnumerable<StoryItem> Cut(string property, int limit, int paragraph)
    {
        ReportOnce(new Problem(DocxProblems.ImportsCut, LimitName.Of(LimitGroup.Docx, property), limit) { Line = paragraph });
        return [];
    }

    // A type or limit is reported once, with the first paragraph that has it.
    private void ReportOnce(Problem problem)
    {
        if (!problems.Any(other => other.Kind == problem.Kind && other.Arguments[0].Equals(problem.Arguments[0])))
            problems.Add(problem);
    }

    private IEnumerable<StoryItem> Document(byte[] bytes, int paragraph)
    {
        try
        {
            using var document = DocxPackage.Open(bytes, options.DocxLimits, budget, problems);
            var stories = DocxStories.Read(document.MainDocumentPart!, options, problems, budget, level + 1, cancellation);
            return Renumbered(stories.Body.Content, paragraph).Items;
        }
        catch (UnusableInputException exception)
        {
            problems.Add(new Problem(DocxProblems.PartLeftOut, "altChunk", Reason.Of(exception)) { Line = paragraph });
            return [];
        }
    }

    private static StoryContainer Renumbered(StoryContainer from, int paragraph)
    {
        var to = new StoryContainer();
        foreach (var item in from.Items)
            to.Items.Add(item is StoryParagraph own ? own.Imported(paragraph) : new StoryTable
            {
                Rows = [.. ((StoryTable)item).Rows.Select(row => new StoryRow
                {
                    GridBefore = row.GridBefore,
                    Cells = [.. row.Cells.Select(cell => new StoryCell
                    {
                        GridSpan = cell.GridSpan,
                        Vertical = cell.Vertical,
                        Horizontal = cell.Horizontal,
                        Content = Renumbered(cell.Content, paragraph),
                    })],
                })],
            });
        return to;
    }

    // Plain text has a paragraph a line; it is read by its byte order mark, else as UTF-8, else as GB 18030.
    private IEnumerable<StoryItem> PlainText(byte[] bytes, int paragraph)
    {
        // Characters are counted before any are decoded: three bytes make one at the least.
        budget.CountCharacters(bytes.Length / 3);
        string text;
        var items = new List<StoryItem>();
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), StrictUtf8, detectEncodingFromByteOrderMarks: true);
            text = reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            text = EncodingNames.Gb18030.GetString(bytes);
        }
        foreach (var range in text.AsSpan().Split('\n'))
        {
            budget.CountParagraphOrCell();
            items.Add(StoryParagraph.OfPlainText(PartText.Of(text[range].Trim()), paragraph));
        }
        return items;
    }

    private byte[] Bytes(OpenXmlPart part)
    {
        using var from = part.GetStream(FileMode.Open, FileAccess.Read);
        using var to = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            budget.TakeExpanded(read);
            if (to.Length + read > options.DocxLimits.MaxCharactersInPart)
                throw new UnusableInputException(
                    DocxLimits.Exceeded(nameof(DocxLimits.MaxCharactersInPart), options.DocxLimits.MaxCharactersInPart));
            to.Write(buffer, 0, read);
        }
        return to.ToArray();
    }
}
