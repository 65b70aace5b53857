namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Finds the syntax of Markdown images and links: ![…](…) goes, of [text](http…) the text stays.</summary>
internal static class LinkFinder
{
    private const int LongestText = 200;
    private const int LongestAddress = 500;

    /// <summary>Finds them.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="cuts">Gets the places and lengths of what is to go.</param>
    public static void Find(string text, SortedDictionary<int, int> cuts)
    {
        for (var open = text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = open + 1 < text.Length ? text.IndexOf('[', open + 1) : -1)
        {
            var middle = text.IndexOf("](", open, Math.Min(LongestText, text.Length - open), StringComparison.Ordinal);
            var end = middle < 0 ? -1 : text.IndexOf(')', middle, Math.Min(LongestAddress, text.Length - middle));
            if (end < 0)
                continue;
            var isImage = open > 0 && text[open - 1] == '!';
            if (isImage)
                cuts[open - 1] = end + 2 - open;
            else if (IsAddress(text.AsSpan(middle + 2, end - middle - 2)))
                (cuts[open], cuts[middle]) = (1, end + 1 - middle);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("/") || text.StartsWith("#") || text.StartsWith("./");
}
