using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Reads stories: the body, a header or footer, notes.</summary>
/// <param name="context">What all stories of the document share.</param>
/// <param name="labeler">Makes the numbers for a story.</param>
internal sealed class StoryReader(StoryContext context, Func<NumberLabeler> labeler)
{
    /// <summary>Reads the main part.</summary>
    /// <param name="xml">A cursor at the part's start.</param>
    /// <param name="leaveOutContents">Whether tables of contents are left out.</param>
    /// <returns>The body.</returns>
    /// <exception cref="UnusableInputException">The part is not one of a Word document.</exception>
    public Story ReadMain(PartXmlReader xml, bool leaveOutContents)
    {
        if (!xml.MoveToRoot() || xml is not { Family: XmlFamily.Word, Name: "document" })
            throw new UnusableInputException(new Problem(DocxProblems.NoMainPart, $"<{xml.Name}>"));
        var story = new Story();
        ReadInto(story, xml, leaveOutContents);
        return story;
    }

    /// <summary>Reads a part that is one story.</summary>
    /// <param name="xml">A cursor at the part's start.</param>
    /// <param name="leaveOutContents">Whether tables of contents are left out.</param>
    /// <returns>The story.</returns>
    public Story ReadPart(PartXmlReader xml, bool leaveOutContents)
    {
        var story = new Story();
        if (xml.MoveToRoot())
            ReadInto(story, xml, leaveOutContents);
        return story;
    }

    /// <summary>Reads a part that holds notes (footnotes.xml, endnotes.xml; ECMA-376 part 1, 17.11).</summary>
    /// <param name="xml">A cursor at the part's start.</param>
    /// <returns>The notes by id, without the separators, which are no notes.</returns>
    public Dictionary<string, Story> ReadNotes(PartXmlReader xml)
    {
        var notes = new Dictionary<string, Story>();
        var depth = xml.MoveToRoot() ? xml.Enter() : -1;
        while (xml.MoveToChild(depth))
        {
            if (xml.Attribute("id") is not { } id || xml.Attribute("type") is not (null or "normal"))
                continue;
            ReadInto(notes[id] = new Story(), xml, leaveOutContents: true);
        }

        return notes;
    }

    private void ReadInto(Story story, PartXmlReader xml, bool leaveOutContents)
    {
        var parser = new StoryParser(xml, story, context, leaveOutContents);
        parser.ReadContent();
        parser.Finish();
        new StoryResolver(context.Styles, labeler(), leaveOutContents).Resolve(story.Content);
    }
}
