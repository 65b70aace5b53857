using AntiTraffickingDiff.Problems;
using DocumentFormat.OpenXml.Packaging;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads all stories of one package.</summary>
/// <param name="options">How to read.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="imports">How much may be imported.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class DocxStoriesReader(
    ReadingOptions options, List<Problem> problems, ImportBudget imports, CancellationToken cancellation)
{
    private readonly PartReader _parts = new(options.DocxLimits, problems, cancellation);
    private readonly HashSet<string> _unknownFormats = [];

    /// <summary>Reads the stories.</summary>
    /// <param name="main">The package's main part.</param>
    /// <returns>The stories.</returns>
    /// <exception cref="UnusableInputException">The main part is damaged.</exception>
    public DocxStories Read(MainDocumentPart main)
    {
        var body = ReadBody(main, leaveOutContents: true);
        if (!body.Story.HasUnclosedContents)
            return ReadOthers(main, body.Story, body.Reader);
        problems.Add(new Problem(DocxProblems.UnclosedContents));
        body = ReadBody(main, leaveOutContents: false);
        return ReadOthers(main, body.Story, body.Reader);
    }

    private (Story Story, StoryReader Reader) ReadBody(MainDocumentPart main, bool leaveOutContents)
    {
        var styles = _parts.ReadOther(main.StyleDefinitionsPart, StyleSheetParser.Parse, StyleSheet.Empty);
        var lists = _parts.ReadOther(main.NumberingDefinitionsPart, NumberingParser.Parse, NumberingDefinitions.Empty);
        var importer = new ImportReader(new PartLookup(main), options, problems, imports, cancellation);
        var context = new StoryContext
        {
            Styles = styles,
            Revisions = options.Revisions,
            Import = importer.Read,
            MaxParagraphs = options.DocxLimits.MaxParagraphs,
            Limits = options.Limits,
        };
        var reader = new StoryReader(context, () => new NumberLabeler(lists, styles, ReportFormat));
        return (_parts.ReadMain(main, xml => reader.ReadMain(xml, leaveOutContents)), reader);
    }

    private DocxStories ReadOthers(MainDocumentPart main, Story body, StoryReader reader)
    {
        var footnotes = _parts.ReadOther(main.FootnotesPart, reader.ReadNotes, []);
        var endnotes = _parts.ReadOther(main.EndnotesPart, reader.ReadNotes, []);
        var notes = body.Notes
            .Distinct()
            .Select(note => (note.IsEndnote ? endnotes : footnotes).GetValueOrDefault(note.Id))
            .OfType<Story>()
            .ToList();
        var parts = new PartLookup(main);
        return new DocxStories(ReadSides(parts, body, reader, true), body, notes, ReadSides(parts, body, reader, false));
    }

    /// <summary>Headers or footers: each part once, whichever sections name it.</summary>
    private List<Story> ReadSides(PartLookup parts, Story body, StoryReader reader, bool headers) =>
        [.. body.HeadersAndFooters
            .Where(side => side.IsHeader == headers)
            .Select(side => side.Id)
            .Distinct()
            .Select(parts.Find)
            .OfType<OpenXmlPart>()
            .Distinct()
            .Select(part => _parts.ReadOther(part, xml => reader.ReadPart(xml, leaveOutContents: true), new Story()))];

    private void ReportFormat(string format)
    {
        if (_unknownFormats.Add(format))
            problems.Add(new Problem(DocxProblems.UnknownNumberFormat, format));
    }
}
