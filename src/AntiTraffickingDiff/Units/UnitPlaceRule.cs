namespace AntiTraffickingDiff.Units;

/// <summary>What could be the name of a place. Places are not listed: whatever is no other known word may be one.</summary>
internal static class UnitPlaceRule
{
    /// <summary>Whether a piece of a unit's name could be a place.</summary>
    /// <param name="text">The piece.</param>
    /// <returns>False if it has punctuation or a word that is no place in it.</returns>
    public static bool CouldBePlace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c < '\u3400' || c is >= '\uFF00' or '的' or '各' or '局' or '厅' or '委' or '署' or '团')
                return false;
        return !text.ContainsAny(UnitWords.Default.Qualifiers);
    }
}
