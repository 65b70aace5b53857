namespace AntiTraffickingDiff.Text;

/// <summary>
/// A text each of whose UTF-16 code units knows where in the text as read it comes from, so that source positions
/// survive every normalizing pass. Immutable; made by <see cref="MappedTextBuilder"/>.
/// </summary>
internal sealed class MappedText
{
    private readonly int[] _origins;

    internal MappedText(string value, int[] origins)
    {
        Value = value;
        _origins = origins;
    }

    /// <summary>The text without a character.</summary>
    public static MappedText Empty { get; } = new(string.Empty, []);

    /// <summary>The text itself.</summary>
    public string Value { get; }

    /// <summary>How many code units the text has.</summary>
    public int Length => Value.Length;

    /// <summary>One code unit.</summary>
    /// <param name="index">Its offset, from 0 to <see cref="Length"/> − 1.</param>
    public char this[int index] => Value[index];

    /// <summary>A piece of the text as read, unchanged.</summary>
    /// <param name="source">The whole text as read.</param>
    /// <param name="span">The piece to take.</param>
    /// <returns>The piece, each code unit mapped to its own offset in <paramref name="source"/>.</returns>
    public static MappedText FromSource(string source, TextSpan span)
    {
        var origins = new int[span.Length];
        for (var i = 0; i < origins.Length; i++)
            origins[i] = span.Start + i;
        return new MappedText(span.Of(source), origins);
    }

    /// <summary>Where in the text as read a code unit comes from.</summary>
    /// <param name="index">The code unit's offset, 0 to <see cref="Length"/>; the end counts as after the last unit.</param>
    /// <returns>The offset in the text as read; 0 for an empty text.</returns>
    public int OriginOf(int index) =>
        index < _origins.Length ? _origins[index] : _origins.Length == 0 ? 0 : _origins[^1] + 1;

    /// <summary>A part of the text with its mapping.</summary>
    /// <param name="span">The part to take.</param>
    /// <returns>The part.</returns>
    public MappedText Slice(TextSpan span) =>
        span.Start == 0 && span.Length == Length
            ? this
            : new MappedText(span.Of(Value), _origins[span.Start..span.End]);

    internal ReadOnlySpan<int> Origins(TextSpan span) => _origins.AsSpan(span.Start, span.Length);
}
