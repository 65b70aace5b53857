using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Reads Word documents (DOCX; ECMA-376, strict and transitional). The blocks are, in this order: headers, the body, the
/// footnotes and endnotes it refers to, footers; each header and footer once. Automatic numbers stand in the text; tables of
/// contents, hidden text, field codes and comments do not. <see cref="SourcePosition.Line"/> is the paragraph's number in
/// the body from 1, counting those of table cells, text boxes and empty ones; headers, notes and footers count on after the
/// body. Soft breaks: <see cref="SoftBreaks"/>. Page breaks have no meaning. Nothing outside the file is opened.
/// </summary>
internal sealed class DocxDocumentReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Docx;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var problems = new List<Problem>();
            var budget = new DocxBudget(options.DocxLimits, options.Limits);
            using var package = DocxPackage.Open(file.Bytes, options.DocxLimits, budget, problems);
            var stories = DocxStories.Read(package.MainDocumentPart!, options, problems, budget, level: 0, cancellationToken);
            return Blocks.Write(file.Path, stories, problems);
        }
        catch (Exception exception) when (DocxPackage.IsFault(exception))
        {
            throw new UnusableInputException(new Problem(DocxProblems.NotPackage, Reason.Of(exception)), exception);
        }
    }
}

/// <summary>All stories of a document, in the order in which they are written out.</summary>
/// <param name="Headers">The headers in the order of the sections that name them.</param>
/// <param name="Body">The body.</param>
/// <param name="Notes">The footnotes and endnotes in the order of their references.</param>
/// <param name="Footers">The footers.</param>
internal sealed record DocxStories(
    IReadOnlyList<Story> Headers, Story Body, IReadOnlyList<Story> Notes, IReadOnlyList<Story> Footers)
{
    /// <summary>Reads the stories of one package.</summary>
    /// <exception cref="UnusableInputException">The main part is damaged.</exception>
    public static DocxStories Read(
        MainDocumentPart main, ReadingOptions options, List<Problem> problems, DocxBudget budget, int level, CancellationToken cancellation)
    {
        var parts = new PartsById(main);
        var styles = ReadSide(main.StyleDefinitionsPart, StyleSheet.Of, StyleSheet.Empty);
        var lists = ReadSide(main.NumberingDefinitionsPart, NumberingDefinitions.Of, NumberingDefinitions.Empty);
        var unknownFormats = new HashSet<string>();

        var context = NewContext();
        var body = ReadMain(context, leaveOutContents: true);
        if (body.HasUnclosedContents)
        {
            // The field's end is missing: what was left out as a table of contents is the rest of the document.
            problems.Add(new Problem(DocxProblems.UnclosedContents));
            context = NewContext();
            body = ReadMain(context, leaveOutContents: false);
        }
        var footnotes = ReadSide(main.FootnotesPart, xml => StoryReader.ReadNotes(xml, context), []);
        var endnotes = ReadSide(main.EndnotesPart, xml => StoryReader.ReadNotes(xml, context), []);
        var notes = body.Notes.Distinct()
            .Select(note => (note.IsEndnote ? endnotes : footnotes).GetValueOrDefault(note.Id))
            .OfType<Story>().ToList();
        return new DocxStories(Sides(isHeader: true), body, notes, Sides(isHeader: false));

        StoryContext NewContext() => new(
            styles, () => new NumberLabels(lists, styles, ReportFormat), options.Revisions,
            new Imports(parts, options, problems, budget, level, cancellation).Read, budget);

        void ReportFormat(string format)
        {
            if (unknownFormats.Add(format))
                problems.Add(new Problem(DocxProblems.UnknownNumberFormat, format));
        }

        // Headers or footers: each part once, whichever sections name it.
        List<Story> Sides(bool isHeader) =>
            [.. body.HeadersAndFooters
                .Where(side => side.IsHeader == isHeader)
                .Select(side => side.Id).Distinct()
                .Select(parts.Find)
                .OfType<OpenXmlPart>().Distinct()
                .Select(part => ReadSide(part, xml => StoryReader.ReadPart(xml, context), new Story()))];

        Story ReadMain(StoryContext own, bool leaveOutContents)
        {
            try
            {
                return ReadPart(main, xml => StoryReader.ReadMain(xml, own, leaveOutContents));
            }
            catch (Exception exception) when (DocxPackage.IsFault(exception))
            {
                throw new UnusableInputException(new Problem(DocxProblems.MalformedPart, main.Uri.ToString(), Reason.Of(exception)), exception);
            }
        }

        // A part that the document can be read without: damage in it is a problem, and what stands for it counts.
        T ReadSide<T>(OpenXmlPart? part, Func<PartXml, T> read, T otherwise)
        {
            if (part is null)
                return otherwise;
            try
            {
                return ReadPart(part, read);
            }
            catch (Exception exception) when (DocxPackage.IsFault(exception))
            {
                problems.Add(new Problem(DocxProblems.PartLeftOut, part.Uri.ToString(), Reason.Of(exception)));
                return otherwise;
            }
        }

        T ReadPart<T>(OpenXmlPart part, Func<PartXml, T> read)
        {
            using var xml = new PartXml(part.GetStream(FileMode.Open, FileAccess.Read), options.DocxLimits, cancellation);
            return read(xml);
        }
    }
}
