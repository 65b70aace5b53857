using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Gives quotation marks without or with the wrong direction the right one.</summary>
internal static class QuoteDirections
{
    /// <summary>Sets the directions of one kind of quotation mark in a Chinese text.</summary>
    /// <param name="values">The text, changed in place.</param>
    /// <param name="straight">The mark without direction.</param>
    /// <param name="open">The opening mark.</param>
    /// <param name="close">The closing mark.</param>
    public static void Set(char[] values, char straight, char open, char close)
    {
        var places = new List<int>();
        var straights = 0;
        for (var i = 0; i < values.Length; i++)
            if (values[i] == open || values[i] == close || values[i] == straight && IsInChinese(values, i))
            {
                places.Add(i);
                straights += values[i] == straight ? 1 : 0;
            }
        if (places.Count % 2 == 0 ? straights > 0 || !IsBalanced(values, places, open) : straights == places.Count)
            Alternate(values, places, open, close);
        else if (straights > 0)
            Guess(values, places, straight, open, close);
    }

    private static bool IsBalanced(char[] values, List<int> places, char open)
    {
        var depth = 0;
        foreach (var i in places)
        {
            depth += values[i] == open ? 1 : -1;
            if (depth < 0)
                return false;
        }
        return depth == 0;
    }

    private static void Alternate(char[] values, List<int> places, char open, char close)
    {
        for (var k = 0; k < places.Count; k++)
            values[places[k]] = k % 2 == 0 ? open : close;
    }

    // Straight marks among curly ones: each closes what is open.
    private static void Guess(char[] values, List<int> places, char straight, char open, char close)
    {
        var isOpen = false;
        foreach (var i in places)
        {
            if (values[i] == straight)
                values[i] = isOpen ? close : open;
            isOpen = values[i] == open;
        }
    }

    // Inches, feet and apostrophes stand between or after Latin letters and digits.
    private static bool IsInChinese(char[] values, int index)
    {
        var before = index > 0 && Characters.IsCjk(values[index - 1]);
        var after = index + 1 < values.Length && Characters.IsCjk(values[index + 1]);
        return before || after;
    }
}
