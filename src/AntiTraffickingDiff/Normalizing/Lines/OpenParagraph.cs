using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>
/// A paragraph that lines are still added to. Only its end is joined at once, so that a text of nothing but full lines
/// takes linear time.
/// </summary>
internal sealed class OpenParagraph
{
    // More than any rule looks back.
    private const int EndLength = 500;

    private readonly List<MappedText> _done = [];
    private readonly DraftBlock _first;
    private MappedText _rest;

    /// <summary>Opens a paragraph.</summary>
    /// <param name="first">Its first line.</param>
    public OpenParagraph(DraftBlock first) => (_first, _rest, LastLine) = (first, first.Text, first);

    /// <summary>The line added last.</summary>
    public DraftBlock LastLine { get; private set; }

    /// <summary>The paragraph so far, with only the last 500 code units of its text: what the rules judge by.</summary>
    public DraftBlock End => _first with { Text = _rest.Slice(Last(_rest)) };

    /// <summary>Adds a line.</summary>
    /// <param name="line">The next line of the paragraph.</param>
    public void Add(DraftBlock line)
    {
        if (_rest.Length > 2 * EndLength)
        {
            var last = Last(_rest);
            _done.Add(_rest.Slice(new TextSpan(0, last.Start)));
            _rest = _rest.Slice(last);
        }
        _rest = LineJoiner.Join(_rest, line.Text);
        LastLine = line;
    }

    /// <summary>The whole paragraph.</summary>
    /// <returns>The first line's block with the text of all; the block itself if no line was added.</returns>
    public DraftBlock Close()
    {
        if (ReferenceEquals(_rest, _first.Text))
            return _first;
        var text = new MappedTextBuilder();
        foreach (var piece in _done)
            text.Append(piece);
        return _first with { Text = text.Append(_rest).Build() };
    }

    private static TextSpan Last(MappedText text) => TextSpan.Between(Math.Max(0, text.Length - EndLength), text.Length);
}
