using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The fields (ECMA-376 part 1, 17.16.2) open at the place being read; says whether text there is printed.</summary>
/// <param name="leaveOutContents">Whether results of tables of contents are left out.</param>
internal sealed class Fields(bool leaveOutContents)
{
    // A code is kept up to this many characters.
    private const int MaxCode = 1000;

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool IsInResult { get; set; }

        public bool IsLeftOut { get; set; }
    }

    private readonly Stack<Field> _open = new();
    private int _inCode;
    private int _leftOut;

    /// <summary>Whether the place is in a field's code or in a result that is left out.</summary>
    public bool IsSilent => _inCode > 0 || _leftOut > 0;

    /// <summary>Whether the place is in a result that is left out.</summary>
    public bool IsLeftOut => _leftOut > 0;

    public void Begin()
    {
        _open.Push(new Field());
        _inCode++;
    }

    /// <summary>Adds to the code of the innermost field.</summary>
    public void AddCode(string text)
    {
        if (_open.TryPeek(out var field) && !field.IsInResult)
            field.Code.Append(text, 0, Math.Min(text.Length, MaxCode - field.Code.Length));
    }

    /// <summary>The innermost field's result begins. A table of contents, of authorities or an index repeats the text.</summary>
    public void Separate()
    {
        if (!_open.TryPeek(out var field) || field.IsInResult)
            return;
        field.IsInResult = true;
        field.IsLeftOut = leaveOutContents && Keyword(field.Code.ToString()) is "TOC" or "TOA" or "INDEX";
        _inCode--;
        _leftOut += field.IsLeftOut ? 1 : 0;
    }

    /// <summary>The innermost field ends.</summary>
    /// <returns>Whether it shows a page number or number of pages, and the text of a field that shows its code.</returns>
    public (bool IsPageNumber, string Text) End()
    {
        if (!_open.TryPop(out var field))
            return (false, string.Empty);
        if (!field.IsInResult)
            _inCode--;
        else if (field.IsLeftOut)
            _leftOut--;
        var code = field.Code.ToString();
        return (Keyword(code) is "PAGE" or "NUMPAGES" or "SECTIONPAGES", field.IsInResult ? string.Empty : EnclosedCharacter(code));
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

    // Word makes an enclosed character as EQ \o\ac(○,1) and stores it without a result: a circled number where there is one.
    private static string EnclosedCharacter(string code)
    {
        if (Keyword(code) != "EQ" || !code.Contains(@"\o", StringComparison.OrdinalIgnoreCase))
            return string.Empty;
        var comma = code.LastIndexOfAny([',', ';', '，']);
        var end = code.LastIndexOf(')');
        if (comma < 0 || end < comma)
            return string.Empty;
        var inner = code[(comma + 1)..end].Trim();
        return int.TryParse(inner, out var number) && NumberFormats.Write(number, "decimalEnclosedCircle", null) is { } circled
            ? circled
            : inner.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal);
    }

    private static string Keyword(string code)
    {
        var text = code.AsSpan().Trim();
        var end = text.IndexOfAny(' ', '\\', '\t');
        return (end < 0 ? text : text[..end]).ToString().ToUpperInvariant();
    }
}
