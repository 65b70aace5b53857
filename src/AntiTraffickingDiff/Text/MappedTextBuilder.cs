using System.Text;

namespace AntiTraffickingDiff.Text;

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

    /// <summary>Appends text that stands in for something in the source.</summary>
    /// <param name="replacement">The text to append.</param>
    /// <param name="origin">The offset in the text as read that every code unit of it is mapped to.</param>
    /// <returns>This builder.</returns>
    public MappedTextBuilder Append(string replacement, int origin)
    {
        _value.Append(replacement);
        for (var i = 0; i < replacement.Length; i++)
            _origins.Add(origin);
        return this;
    }

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
