namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The fields open at the place being read; says whether text there is printed.</summary>
/// <param name="leaveOutContents">Whether results of tables of contents are left out.</param>
internal sealed class FieldStack(bool leaveOutContents)
{
    private readonly Stack<Field> _open = new();
    private int _inCode;
    private int _leftOut;

    /// <summary>Whether the place is in a field's code or in a result that is left out.</summary>
    public bool IsSilent => _inCode > 0 || _leftOut > 0;

    /// <summary>Whether the place is in a result that is left out.</summary>
    public bool IsLeftOut => _leftOut > 0;

    /// <summary>A field begins, with its code.</summary>
    public void Begin()
    {
        _open.Push(new Field());
        _inCode++;
    }

    /// <summary>Adds to the code of the innermost field.</summary>
    /// <param name="text">The piece of code.</param>
    public void AddCode(string text)
    {
        if (_open.TryPeek(out var field) && !field.IsInResult)
            field.AddCode(text);
    }

    /// <summary>The innermost field's result begins.</summary>
    public void Separate()
    {
        if (!_open.TryPeek(out var field) || field.IsInResult)
            return;
        field.IsInResult = true;
        field.IsLeftOut = leaveOutContents && FieldCode.IsContents(field.Code);
        _inCode--;
        _leftOut += field.IsLeftOut ? 1 : 0;
    }

    /// <summary>The innermost field ends.</summary>
    /// <returns>The field, or null if none is open.</returns>
    public Field? End()
    {
        if (!_open.TryPop(out var field))
            return null;
        if (!field.IsInResult)
            _inCode--;
        else if (field.IsLeftOut)
            _leftOut--;
        return field;
    }

    /// <summary>
    /// A paragraph ends: a field whose code goes on over its end is taken as broken and closed, so that a missing end
    /// cannot swallow the rest of the document.
    /// </summary>
    public void EndParagraph()
    {
        while (_inCode > 0)
            End();
    }
}
