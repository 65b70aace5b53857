namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>A row of glyph-confusions.tsv: a word, and how it looks with the wrong character.</summary>
/// <param name="Confused">The character that stands in the text, radicals folded.</param>
/// <param name="Right">The character that is meant.</param>
/// <param name="Pattern">The word with the wrong character.</param>
/// <param name="Offset">Where the wrong character stands in the pattern.</param>
/// <param name="Scope">When it is put right.</param>
/// <param name="NotBefore">Characters after the wrong one that show it to be right.</param>
internal sealed record GlyphConfusion(
    char Confused, char Right, string Pattern, int Offset, ConfusionScope Scope, string NotBefore)
{
    // Punctuation, and particles that join or close a noun phrase: no adverb stands before them.
    private const string Closing = "、，。；：！？）》”的等和及与";

    /// <summary>Whether the row holds at a place.</summary>
    /// <param name="folded">The text with radicals folded.</param>
    /// <param name="index">Where the wrong character stands.</param>
    /// <param name="isRadical">Whether the text itself has a radical there.</param>
    /// <returns>True if the character is to be put right.</returns>
    public bool Holds(ReadOnlySpan<char> folded, int index, bool isRadical)
    {
        var start = index - Offset;
        if (start < 0 || start + Pattern.Length > folded.Length || !folded[start..].StartsWith(Pattern))
            return false;
        var next = index + 1 < folded.Length ? folded[index + 1] : '\n';
        if (NotBefore.Contains(next, StringComparison.Ordinal))
            return false;
        return Scope switch
        {
            ConfusionScope.Radical => isRadical,
            ConfusionScope.Closed => next == '\n' || Closing.Contains(next, StringComparison.Ordinal),
            _ => true,
        };
    }
}
