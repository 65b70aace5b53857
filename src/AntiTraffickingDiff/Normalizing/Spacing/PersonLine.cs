using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Spacing;

/// <summary>Recognises lines of member lists: a name and a post, parted by spaces.</summary>
internal static class PersonLine
{
    private const int Longest = 80;

    private static readonly string[] Posts = [.. EmbeddedText.Rows("posts.tsv").Select(row => row[0])];

    /// <summary>Whether a line names a person with a post.</summary>
    /// <param name="text">The line.</param>
    /// <returns>True for a short line without sentence punctuation that ends in a post and has spaces before it.</returns>
    public static bool Is(string text)
    {
        var line = text.AsSpan().Trim();
        if (line.Length > Longest || line.ContainsAny("。；，;,"))
            return false;
        foreach (var post in Posts)
            if (line.EndsWith(post, StringComparison.Ordinal) && HasName(line))
                return true;
        return false;
    }

    // A name has two to four characters, perhaps with spaces or an asterisk inside, after a label's colon if there is one.
    private static bool HasName(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAny(":：") + 1;
        var name = 0;
        for (var i = start; i < line.Length; i++)
        {
            var isSpace = Characters.IsSpace(line[i]);
            if (!isSpace && !Characters.IsHan(line[i]) && line[i] != '*' && line[i] != '·')
                return false;
            if (isSpace && name is >= 2 and <= 4)
                return true;
            name += isSpace ? 0 : 1;
        }
        return false;
    }
}
