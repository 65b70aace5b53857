using System.Text;

namespace AntiTraffickingDiff.Text;

/// <summary>A run of UTF-16 code units in a text.</summary>
/// <param name="Start">The offset of the first code unit, from 0.</param>
/// <param name="Length">How many code units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    /// <param name="start">The first offset.</param>
    /// <param name="end">The offset after the last one, not before <paramref name="start"/>.</param>
    /// <returns>The span from <paramref name="start"/> to <paramref name="end"/>.</returns>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether another span lies wholly in this one.</summary>
    /// <param name="other">The span to look for.</param>
    /// <returns>True if every code unit of <paramref name="other"/> is in this span.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share a code unit.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>True if they do.</returns>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The span's part of a text.</summary>
    /// <param name="text">The text the span belongs to.</param>
    /// <returns>The code units of the span.</returns>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The span's part of a text as a string of its own.</summary>
    /// <param name="text">The text the span belongs to.</param>
    /// <returns>The code units of the span.</returns>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>The span without white space at its ends.</summary>
    /// <param name="text">The text the span belongs to.</param>
    /// <returns>What is left; empty, at the end, for nothing but white space.</returns>
    public TextSpan Trim(ReadOnlySpan<char> text)
    {
        var start = Characters.SkipBlank(text, Start, End);
        var end = End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return Between(start, end);
    }
}

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

/// <summary>Builds a <see cref="MappedText"/> from pieces of others and from text put in their place.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _origins = [];

    /// <summary>How many code units have been appended.</summary>
    public int Length => _origins.Count;

    /// <summary>Appends a part of another text with its mapping.</summary>
    /// <param name="text">The text to take from.</param>
    /// <param name="span">The part to take.</param>
    /// <returns>This builder.</returns>
    public MappedTextBuilder Append(MappedText text, TextSpan span)
    {
        _value.Append(text.Value, span.Start, span.Length);
        _origins.AddRange(text.Origins(span));
        return this;
    }

    /// <summary>Appends a whole text with its mapping.</summary>
    /// <param name="text">The text to append.</param>
    /// <returns>This builder.</returns>
    public MappedTextBuilder Append(MappedText text) => Append(text, new TextSpan(0, text.Length));

    /// <summary>Appends one code unit that stands in for something in the source.</summary>
    /// <param name="replacement">The code unit to append.</param>
    /// <param name="origin">The offset in the text as read that it is mapped to.</param>
    /// <returns>This builder.</returns>
    public MappedTextBuilder Append(char replacement, int origin)
    {
        _value.Append(replacement);
        _origins.Add(origin);
        return this;
    }

    /// <summary>The text appended so far.</summary>
    /// <returns>An immutable copy; the builder can go on.</returns>
    public MappedText Build() => _origins.Count == 0 ? MappedText.Empty : new MappedText(_value.ToString(), [.. _origins]);
}
