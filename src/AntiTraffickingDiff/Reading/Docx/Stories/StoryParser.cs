using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Reads the content of a story (ECMA-376 part 1, 17.2 and 17.3): every element is looked at wherever it stands, so that
/// wrappers (content controls, custom XML, smart tags, hyperlinks, tracked changes, unknown elements) are read through.
/// </summary>
/// <param name="xml">The cursor over the part.</param>
/// <param name="story">Where what is read goes.</param>
/// <param name="context">What all stories of the document share.</param>
/// <param name="leaveOutContents">Whether tables of contents are left out.</param>
internal sealed partial class StoryParser(PartXmlReader xml, Story story, StoryContext context, bool leaveOutContents)
{
    private StoryContainer _container = story.Content;
    private StoryParagraph? _paragraph;
    private FieldStack _fields = new(leaveOutContents);
    private bool _isHidden;

    /// <summary>Reads the children of the element that the cursor stands on.</summary>
    public void ReadContent()
    {
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
            ReadElement();
    }

    /// <summary>Ends the story.</summary>
    public void Finish() => story.HasUnclosedContents = _fields.IsLeftOut;

    private bool IsOriginal => context.Revisions == RevisionView.Original;

    private bool IsSilent => _isHidden || _fields.IsSilent;

    private void ReadElement()
    {
        switch (xml.Family)
        {
            case XmlFamily.Word:
                ReadWord();
                break;
            case XmlFamily.Math when xml.Name == "t":
                Append(xml.ReadText());
                break;
            case XmlFamily.Compatibility when xml.Name == "AlternateContent":
                ReadAlternateContent();
                break;
            case XmlFamily.Vml when xml.Name == "textpath":
                ReadTextPath();
                break;
            default:
                ReadContent();
                break;
        }
    }

    private void ReadWord()
    {
        if (!ReadStructure() && !ReadText() && !IsLeftOut(xml.Name))
            ReadContent();
    }

    /// <summary>Paragraphs, tables and wrappers.</summary>
    private bool ReadStructure()
    {
        switch (xml.Name)
        {
            case "p": ReadParagraph(); return true;
            case "r": ReadRun(); return true;
            case "tbl": ReadTable(); return true;
            case "tr": ReadRow(); return true;
            case "tc": ReadCell(); return true;
            case "ins" or "moveTo": ReadIf(!IsOriginal); return true;
            case "del" or "moveFrom": ReadIf(IsOriginal); return true;
            case "sdt": ReadContentControl(); return true;
            case "txbxContent": ReadTextBox(); return true;
            case "altChunk": ReadImport(); return true;
            case "sectPr": ReadSection(xml); return true;
            default: return false;
        }
    }

    private void ReadIf(bool isShown)
    {
        if (isShown)
            ReadContent();
    }

    /// <summary>Properties, and the phonetic guide over a ruby base; their text is not the document's.</summary>
    private static bool IsLeftOut(string name) =>
        name.EndsWith("Pr", StringComparison.Ordinal) || name is "rt" or "tblGrid" or "tblPrEx" or "ffData" or "fldData" or "background";

    private void ReadSection(PartXmlReader section)
    {
        var depth = section.Enter();
        while (section.MoveToChild(depth))
            if (section.Name is "headerReference" or "footerReference" && section.RelationshipId is { } id)
                story.HeadersAndFooters.Add((section.Name == "headerReference", id));
    }

    private void ReadImport()
    {
        if (xml.RelationshipId is not { } id || IsSilent)
            return;
        foreach (var item in context.Import(id, context.NextParagraph()))
            _container.Items.Add(item);
    }
}
