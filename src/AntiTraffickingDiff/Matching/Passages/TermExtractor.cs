namespace AntiTraffickingDiff.Matching.Passages;

/// <summary>
/// Takes the terms out of a canonical wording: pairs of neighbouring characters (Chinese has no word breaks, and pairs
/// are what most of its words are), without the function characters that carry no meaning of their own.
/// </summary>
internal static class TermExtractor
{
    private const string FunctionCharacters = "的和与及等了对在把将以或者其并应地为由各所被给向从有该此之";

    /// <summary>Stands in a sequence for a mark that no term reaches across.</summary>
    public const int Break = 0;

    /// <summary>The terms of a wording.</summary>
    /// <param name="wording">A canonical wording.</param>
    /// <returns>Each term once, as two UTF-16 code units in one number, in no order.</returns>
    public static HashSet<int> Terms(string wording)
    {
        HashSet<int> terms = [.. Sequence(wording)];
        terms.Remove(Break);
        return terms;
    }

    /// <summary>The terms of a wording in their order.</summary>
    /// <param name="wording">A canonical wording.</param>
    /// <returns>The terms, and a <see cref="Break"/> for each mark between them.</returns>
    public static IEnumerable<int> Sequence(string wording)
    {
        var previous = '\0';
        foreach (var character in wording)
        {
            if (FunctionCharacters.Contains(character))
                continue;
            var isLetter = char.IsLetterOrDigit(character);
            if (!isLetter)
                yield return Break;
            else if (previous != '\0')
                yield return (previous << 16) | character;
            previous = isLetter ? character : '\0';
        }
    }
}
