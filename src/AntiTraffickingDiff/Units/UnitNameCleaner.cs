namespace AntiTraffickingDiff.Units;

/// <summary>Makes a printed name ready for the grammar: no white space, full-width brackets, no 等部门 after it.</summary>
internal static class UnitNameCleaner
{
    private const string Edges = "、，,。；;：:.·“”\"'*#|";

    /// <summary>Cleans a name.</summary>
    /// <param name="name">The name as printed.</param>
    /// <returns>The cleaned name; the same string where there is nothing to clean.</returns>
    public static ReadOnlySpan<char> Clean(string name)
    {
        var text = NeedsRewriting(name) ? Rewrite(name) : name.AsSpan();
        text = text.Trim(Edges);
        return TakeTailOff(text);
    }

    private static bool NeedsRewriting(string name)
    {
        foreach (var c in name)
            if (c is '(' or ')' || char.IsWhiteSpace(c))
                return true;
        return false;
    }

    private static string Rewrite(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c)).Select(c => c switch { '(' => '（', ')' => '）', _ => c }));

    private static ReadOnlySpan<char> TakeTailOff(ReadOnlySpan<char> text)
    {
        var tails = UnitWords.Default.Tails;
        for (var length = Math.Min(tails.MaxLength, text.Length - 1); length > 0; length--)
            if (tails.Contains(text[^length..]))
                return text[..^length];
        return text;
    }
}
