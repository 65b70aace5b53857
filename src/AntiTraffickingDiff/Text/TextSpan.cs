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
