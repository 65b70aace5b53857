namespace AntiTraffickingDiff.Pdf.Syntax;

/// <summary>What a token is (ISO 32000-1, 7.2 and 7.3).</summary>
internal enum TokenKind
{
    /// <summary>The end of the bytes.</summary>
    End,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A name; the slice leaves the solidus out.</summary>
    Name,

    /// <summary>A string in parentheses; the slice leaves them out.</summary>
    LiteralString,

    /// <summary>A string in hexadecimal digits; the slice leaves the angle brackets out.</summary>
    HexString,

    /// <summary>A left square bracket.</summary>
    ArrayStart,

    /// <summary>A right square bracket.</summary>
    ArrayEnd,

    /// <summary>Two left angle brackets.</summary>
    DictionaryStart,

    /// <summary>Two right angle brackets.</summary>
    DictionaryEnd,

    /// <summary>Any other word.</summary>
    Keyword,
}
