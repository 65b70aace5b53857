namespace AntiTraffickingDiff.Reading.Docx;

/// <content>Runs and what is in them (ECMA-376 part 1, 17.3.3).</content>
internal sealed partial class StoryParser
{
    private void ReadRun()
    {
        var wasHidden = _isHidden;
        var depth = xml.Enter();
        while (xml.MoveToChild(depth))
        {
            if (xml is { Family: XmlFamily.Word, Name: "rPr" })
                _isHidden = wasHidden || context.Styles.IsHidden(_paragraph?.Properties.Style, RunPropertiesParser.Parse(xml));
            else
                ReadElement();
        }

        _isHidden = wasHidden;
    }

    private bool ReadText()
    {
        switch (xml.Name)
        {
            case "t": Append(xml.ReadText()); return true;
            case "delText": AppendIf(IsOriginal, xml.ReadText()); return true;
            case "tab" or "ptab": Append("\t"); return true;
            case "br" or "cr": Break(); return true;
            case "noBreakHyphen": Append("-"); return true;
            case "sym": ReadSymbol(); return true;
            case "footnoteReference" or "endnoteReference": ReadNoteReference(); return true;
            default: return ReadField();
        }
    }

    private bool ReadField()
    {
        switch (xml.Name)
        {
            case "fldChar": ReadFieldCharacter(); return true;
            case "instrText": _fields.AddCode(xml.ReadText()); return true;
            case "delInstrText": AddDeletedCode(); return true;
            case "fldSimple": ReadSimpleField(); return true;
            default: return false;
        }
    }

    private void AddDeletedCode()
    {
        if (IsOriginal)
            _fields.AddCode(xml.ReadText());
    }

    private void ReadFieldCharacter()
    {
        switch (xml.Attribute("fldCharType"))
        {
            case "begin": _fields.Begin(); break;
            case "separate": _fields.Separate(); break;
            case "end": EndField(); break;
            default: break;
        }

        NoteLeftOut();
    }

    private void EndField()
    {
        NoteLeftOut();
        if (_fields.End() is not { } field)
            return;
        if (!field.IsInResult)
            Append(FieldCode.TextOf(field.Code));
        if (_paragraph is { } paragraph && FieldCode.IsPageNumber(field.Code))
            paragraph.HasPageField = true;
    }

    private void ReadSimpleField()
    {
        _fields.Begin();
        _fields.AddCode(xml.Attribute("instr") ?? string.Empty);
        _fields.Separate();
        ReadContent();
        EndField();
    }

    private void NoteLeftOut()
    {
        if (_paragraph is { } paragraph && _fields.IsLeftOut)
            paragraph.HasLeftOutField = true;
    }

    private void ReadSymbol()
    {
        if (ParseCharacter(xml.Attribute("char")) is { } character)
            Append(SymbolTable.TextOf(xml.Attribute("font"), character));
    }

    private static char? ParseCharacter(string? code) =>
        ushort.TryParse(code, System.Globalization.NumberStyles.HexNumber, null, out var value) ? (char)value : null;

    private void ReadNoteReference()
    {
        if (!IsSilent && xml.Attribute("id") is { } id)
            story.Notes.Add((xml.Name == "endnoteReference", id));
    }

    private void Break() => AppendIf(!IsSilent, "\n", isBreak: true);

    private void Append(string text) => AppendIf(true, text);

    /// <summary>Adds text to the paragraph; a line feed or tab inside a text element is only white space there.</summary>
    private void AppendIf(bool isShown, string text, bool isBreak = false)
    {
        if (!isShown || text.Length == 0 || _paragraph is not { } paragraph || IsSilent)
        {
            NoteLeftOut();
            return;
        }

        context.CountCharacters(text.Length);
        paragraph.Text.Append(isBreak || text == "\t" ? text : PrintableText.Of(text));
    }
}
