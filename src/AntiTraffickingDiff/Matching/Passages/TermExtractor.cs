namespace AntiTraffickingDiff.Matching.Passages;

/// <summary>
/// Takes the terms out of a canonical wording: pairs of neighbouring characters (Chinese has no word breaks, and pairs
/// are what most of its words are), without the function characters that carry no meaning of their own.
/// </summary>
internal static class TermExtractor
{
    private const string FunctionCharacters = "的和与及等了对在把将以或者其并应地为由各所被给向从有该此之";

    /// <summary>The terms of a wording.</summary>
    /// <param name="wording">A canonical wording.</param>
    /// <returns>Each term once, as two UTF-16 code units in one number, in no order.</returns>
    public static HashSet<int> Terms(string wording)
    {
        var terms = new HashSet<int>();
        var previous = '\0';
        foreach (var character in wording)
        {
            if (FunctionCharacters.Contains(character))
                continue;
            if (!char.IsLetterOrDigit(character))
            {
                previous = '\0';
                continue;
            }
            if (previous != '\0')
                terms.Add((previous << 16) | character);
            previous = character;
        }
        return terms;
    }
}
