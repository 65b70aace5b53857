using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>The vocabularies of a Word document that are told apart (ECMA-376 part 4 transitional, part 1 strict).</summary>
internal enum XmlFamily
{
    /// <summary>Any other: only its descendants are looked at.</summary>
    Other,

    /// <summary>WordprocessingML, transitional or strict.</summary>
    Word,

    /// <summary>Office Math, transitional or strict.</summary>
    Math,

    /// <summary>VML shapes.</summary>
    Vml,

    /// <summary>Markup compatibility: AlternateContent.</summary>
    Compatibility,
}

/// <summary>
/// A forward cursor over the elements of one part. It reads the SDK's part stream with <see cref="XmlReader"/>: the SDK's own
/// OpenXmlPartReader gives no text for elements below one its schema does not know, and cuts text at a comment.
/// No DTD, no entities, no outside resources; depth and length are limited.
/// </summary>
internal sealed class PartXml : IDisposable
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly XmlReader _reader;
    private readonly DocxLimits _limits;
    private readonly CancellationToken _cancellation;
    private int _reads;

    public PartXml(Stream part, DocxLimits limits, CancellationToken cancellation)
    {
        _reader = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.MaxCharactersInPart,
            CheckCharacters = false,
            CloseInput = true,
        });
        _limits = limits;
        _cancellation = cancellation;
    }

    /// <summary>The current element's local name.</summary>
    public string Name => _reader.LocalName;

    public XmlFamily Family => _reader.NamespaceURI switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" => XmlFamily.Word,
        "http://purl.oclc.org/ooxml/wordprocessingml/main" => XmlFamily.Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math" => XmlFamily.Math,
        "http://purl.oclc.org/ooxml/officeDocument/math" => XmlFamily.Math,
        "urn:schemas-microsoft-com:vml" => XmlFamily.Vml,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => XmlFamily.Compatibility,
        _ => XmlFamily.Other,
    };

    public string? Val => Attribute("val");

    /// <summary>The current element's relationship id or null.</summary>
    public string? RelationshipId => _reader.GetAttribute("id", Relationships) ?? _reader.GetAttribute("id", StrictRelationships);

    /// <summary>The namespace that a prefix stands for here, or null.</summary>
    public string? NamespaceOf(string prefix) => _reader.LookupNamespace(prefix);

    public bool MoveToRoot()
    {
        while (Read())
            if (_reader.NodeType == XmlNodeType.Element)
                return true;
        return false;
    }

    /// <summary>Starts a walk over the current element's children; what it gives goes to <see cref="MoveToChild"/>.</summary>
    public int Enter() => _reader.IsEmptyElement ? -1 : _reader.Depth;

    /// <summary>Moves to the next child, over whatever was left unread of the one before; false at the parent's end.</summary>
    public bool MoveToChild(int parent)
    {
        while (parent >= 0 && Read())
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == parent + 1)
                return true;
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == parent)
                return false;
        }
        return false;
    }

    /// <summary>An attribute of the current element, in its own namespace or in none.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name, _reader.NamespaceURI) ?? _reader.GetAttribute(name);

    /// <summary>A whole number in an attribute.</summary>
    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an on/off element (17.17.4) is on: unless it says otherwise.</summary>
    public bool IsOn => Val is not ("0" or "false" or "off");

    /// <summary>The current element's own text. White space at its ends counts only with xml:space="preserve", as in Word.</summary>
    public string ReadText()
    {
        var keep = _reader.XmlSpace == XmlSpace.Preserve;
        var depth = Enter();
        if (depth < 0)
            return string.Empty;
        string? first = null;
        StringBuilder? more = null;
        while (Read() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (_reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                || _reader.Depth != depth + 1)
                continue;
            // Long texts are read only when they are asked for.
            var value = Guarded(static reader => reader.Value);
            if (first is null)
                first = value;
            else
                (more ??= new StringBuilder(first)).Append(value);
        }
        var text = more?.ToString() ?? first ?? string.Empty;
        return keep ? text : text.Trim(' ', '\t', '\r', '\n');
    }

    public void Dispose() => _reader.Dispose();

    private bool Read()
    {
        if ((++_reads & 0xFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        if (!Guarded(static reader => reader.Read()))
            return false;
        if (_reader.Depth > _limits.MaxXmlDepth)
            throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxXmlDepth), _limits.MaxXmlDepth));
        return true;
    }

    // Tells a part that is too long from one that is damaged. The message names the setting; there is no other sign.
    private T Guarded<T>(Func<XmlReader, T> take)
    {
        try
        {
            return take(_reader);
        }
        catch (XmlException exception)
            when (exception.Message.Contains(nameof(XmlReaderSettings.MaxCharactersInDocument), StringComparison.Ordinal))
        {
            throw new UnusableInputException(
                DocxLimits.Exceeded(nameof(DocxLimits.MaxCharactersInPart), _limits.MaxCharactersInPart), exception);
        }
    }
}

/// <summary>Characters of a part as they stand in a document's text.</summary>
internal static class PartText
{
    /// <summary>Line breaks and tabs become spaces, control characters go, half surrogate pairs become U+FFFD.</summary>
    public static string Of(string text)
    {
        var span = text.AsSpan();
        if (span.IndexOfAnyInRange('\0', '\u001F') < 0 && span.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in span.EnumerateRunes())
            if (rune.Value is '\t' or '\n' or '\r')
                clean.Append(' ');
            else if (rune.Value >= ' ')
                clean.Append(rune);
        return clean.ToString();
    }

    // The rows of docx-symbols.tsv: what the signs of symbol fonts stand for.
    private static readonly FrozenDictionary<(string Font, int Code), string> Symbols =
        EmbeddedText.Rows("docx-symbols.tsv").ToFrozenDictionary(
            row => (row[0], int.Parse(row[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)), row => row[2]);
    private static readonly FrozenSet<string> SymbolFonts = Symbols.Keys.Select(key => key.Font).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// What a character of a font stands for. Symbol fonts have theirs at U+F020 to U+F0FF (ECMA-376 part 1, 17.3.3.30) or,
    /// without the F0, at U+0020 to U+00FF. Nothing for a sign of a symbol font, or of the private use area, that has no row.
    /// </summary>
    public static string OfSymbol(string? font, char character)
    {
        if (font is not null && SymbolFonts.Contains(font) && (character & 0xFF00) is 0xF000 or 0)
            return Symbols.GetValueOrDefault((font, character & 0xFF), string.Empty);
        // A private use character without its font: read as Wingdings, by far the most common one.
        if (character is >= '\uE000' and <= '\uF8FF')
            return (character & 0xFF00) == 0xF000 ? Symbols.GetValueOrDefault(("Wingdings", character & 0xFF), string.Empty) : string.Empty;
        return character < ' ' ? string.Empty : character.ToString();
    }
}
