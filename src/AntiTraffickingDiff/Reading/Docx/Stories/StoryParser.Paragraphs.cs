namespace AntiTraffickingDiff.Reading.Docx;

/// <content>Paragraphs, content controls, text boxes and alternate content.</content>
internal sealed partial class StoryParser
{
    private void ReadParagraph()
    {
        var number = context.NextParagraph();
        var paragraph = _container.Unfinished ?? Add(new StoryParagraph(number));
        _container.Unfinished = null;
        var (outer, wasHidden) = (_paragraph, _isHidden);
        (_paragraph, _isHidden) = (paragraph, false);
        var properties = ReadParagraphContent(paragraph);
        _fields.EndParagraph();
        (_paragraph, _isHidden) = (outer, wasHidden);
        if (IsMarkGone(properties))
            _container.Unfinished = paragraph;
    }

    private ParagraphProperties ReadParagraphContent(StoryParagraph paragraph)
    {
        var properties = ParagraphProperties.None;
        var goesOn = paragraph.Text.Length > 0;
        if (!goesOn)
            paragraph.Properties = properties;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml is { Family: XmlFamily.Word, Name: "pPr" })
            {
                properties = new ParagraphPropertiesParser(context.Revisions, ReadSection).Parse(xml);
                if (!goesOn)
                    paragraph.Properties = properties;
            }
            else
            {
                ReadElement();
            }
        }

        return properties;
    }

    /// <summary>Whether the paragraph goes on in the next one: its mark is deleted, not yet inserted, or hidden.</summary>
    private bool IsMarkGone(ParagraphProperties properties) =>
        (IsOriginal ? properties.Mark.IsInserted : properties.Mark.IsDeleted)
        || context.Styles.IsHidden(properties.Style, properties.Mark);

    private StoryParagraph Add(StoryParagraph paragraph)
    {
        _container.Items.Add(paragraph);
        return paragraph;
    }

    /// <summary>A text box is read after the paragraph it is anchored in, with fields of its own.</summary>
    private void ReadTextBox()
    {
        if (IsSilent)
            return;
        var (paragraph, fields, unfinished) = (_paragraph, _fields, _container.Unfinished);
        (_paragraph, _fields, _container.Unfinished) = (null, new FieldStack(leaveOutContents), null);
        ReadContent();
        (_paragraph, _fields, _container.Unfinished) = (paragraph, fields, unfinished);
    }

    /// <summary>The first branch that has text is read, the others are skipped (ECMA-376 part 3, 10.2.1).</summary>
    private void ReadAlternateContent()
    {
        var depth = xml.Enter();
        var before = context.CharacterCount;
        while (xml.MoveToChild(depth))
            if (context.CharacterCount == before)
                ReadContent();
    }

    /// <summary>A content control; tables of contents and prompts to type something are left out (17.5.2).</summary>
    private void ReadContentControl()
    {
        var depth = xml.Enter();
        var isLeftOut = false;
        while (xml.MoveToChild(depth))
        {
            if (xml.Name == "sdtPr")
                isLeftOut = IsLeftOutControl();
            else if (xml.Name == "sdtContent" && !isLeftOut)
                ReadContent();
        }
    }

    private bool IsLeftOutControl()
    {
        var isLeftOut = false;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            isLeftOut |= xml.Name == "showingPlcHdr" ? RunPropertiesParser.IsOn(xml) : xml.Name == "docPartObj" && IsContentsGallery();
        return isLeftOut;
    }

    private bool IsContentsGallery()
    {
        var isContents = false;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            isContents |= xml is { Name: "docPartGallery", Val: "Table of Contents" };
        return isContents && leaveOutContents;
    }

    /// <summary>Word art: its text is an attribute; it stands as a paragraph of its own.</summary>
    private void ReadTextPath()
    {
        if (!IsSilent && xml.Attribute("string") is { Length: > 0 } text && _paragraph is { } anchor)
        {
            _paragraph = Add(new StoryParagraph(anchor.Number));
            Append(text);
            _paragraph = anchor;
        }
    }
}
