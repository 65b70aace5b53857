using System.Text;
using System.Xml;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// A forward cursor over the elements of one part. It reads the SDK's part stream with <see cref="XmlReader"/>: the SDK's own
/// OpenXmlPartReader gives no text for elements below one its schema does not know, and cuts text at a comment.
/// No DTD, no entities, no outside resources; depth and length are limited.
/// </summary>
internal sealed class PartXmlReader : IDisposable
{
    private readonly XmlReader _reader;
    private readonly DocxLimits _limits;
    private readonly CancellationToken _cancellation;
    private int _reads;

    public PartXmlReader(Stream part, DocxLimits limits, CancellationToken cancellation)
    {
        _reader = XmlReader.Create(part, SettingsFor(limits));
        _limits = limits;
        _cancellation = cancellation;
    }

    /// <summary>The current element's local name.</summary>
    public string Name => _reader.LocalName;

    /// <summary>The current element's vocabulary.</summary>
    public XmlFamily Family => XmlNamespaces.FamilyOf(_reader.NamespaceURI);

    /// <summary>The current element's <c>val</c> attribute or null.</summary>
    public string? Val => Attribute("val");

    /// <summary>The current element's relationship id or null.</summary>
    public string? RelationshipId =>
        _reader.GetAttribute("id", XmlNamespaces.Relationships) ?? _reader.GetAttribute("id", XmlNamespaces.StrictRelationships);

    /// <summary>Moves to the root element.</summary>
    /// <returns>False if there is none.</returns>
    public bool MoveToRoot()
    {
        while (Read())
            if (_reader.NodeType == XmlNodeType.Element)
                return true;
        return false;
    }

    /// <summary>Starts a walk over the current element's children.</summary>
    /// <returns>The value to give to <see cref="MoveToChild"/>.</returns>
    public int Enter() => _reader.IsEmptyElement ? -1 : _reader.Depth;

    /// <summary>Moves to the next child, over whatever was left unread of the one before.</summary>
    /// <param name="parent">The value <see cref="Enter"/> gave.</param>
    /// <returns>False at the parent's end.</returns>
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
    /// <param name="name">The local name.</param>
    /// <returns>The value or null.</returns>
    public string? Attribute(string name) =>
        _reader.GetAttribute(name, _reader.NamespaceURI) ?? _reader.GetAttribute(name);

    /// <summary>
    /// The current element's own text. White space at its ends counts only with <c>xml:space="preserve"</c>, as in Word.
    /// </summary>
    /// <returns>The text; the cursor stands at the element's end.</returns>
    public string ReadText()
    {
        var keep = _reader.XmlSpace == XmlSpace.Preserve;
        var text = ReadContent();
        return keep ? text : text.Trim(' ', '\t', '\r', '\n');
    }

    public void Dispose() => _reader.Dispose();

    private static XmlReaderSettings SettingsFor(DocxLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.MaxCharactersInPart,
        CheckCharacters = false,
        CloseInput = true,
    };

    private string ReadContent()
    {
        var depth = Enter();
        if (depth < 0)
            return string.Empty;
        string? first = null;
        StringBuilder? more = null;
        while (Read() && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            if (!IsText(_reader.NodeType) || _reader.Depth != depth + 1)
                continue;
            if (first is null)
                first = Value();
            else
                (more ??= new StringBuilder(first)).Append(Value());
        }

        return more?.ToString() ?? first ?? string.Empty;
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    private bool Read()
    {
        if ((++_reads & 0xFF) == 0)
            _cancellation.ThrowIfCancellationRequested();
        if (!PartLengthGuard.Run(_reader, _limits, static reader => reader.Read()))
            return false;
        if (_reader.Depth > _limits.MaxXmlDepth)
            throw new UnusableInputException(DocxLimits.Exceeded(nameof(DocxLimits.MaxXmlDepth), _limits.MaxXmlDepth));
        return true;
    }

    // Long texts are read only when they are asked for.
    private string Value() => PartLengthGuard.Run(_reader, _limits, static reader => reader.Value);
}
