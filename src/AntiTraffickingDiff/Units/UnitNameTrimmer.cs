using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Takes off a name's ends what does not belong to it: 由, 等部门, quotation marks.</summary>
internal static class UnitNameTrimmer
{
    private static readonly string[] Before = ["由", "以及", "并由", "及", "和", "与", "其中", "其中由"];
    private const string Marks = "“”\"'*#|：:.·—-_《》";

    /// <summary>Trims a name.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where the name stands.</param>
    /// <returns>Where it stands without those words; may be empty.</returns>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && Marks.Contains(text[start]))
            start++;
        while (end > start && Marks.Contains(text[end - 1]))
            end--;
        end -= TailLength(text.AsSpan(start, end - start));
        return TextScanner.Trim(text, start, end);
    }

    /// <summary>Takes a word such as 由 or 以及 off a name's front; only for what is no name as it stands (和平区公安局).</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">Where the name stands.</param>
    /// <returns>Where it stands without the word.</returns>
    public static TextSpan TrimFront(string text, TextSpan span) =>
        TextSpan.Between(span.Start + BeforeLength(span.In(text)), span.End);

    private static int BeforeLength(ReadOnlySpan<char> name)
    {
        var longest = 0;
        foreach (var word in Before)
            if (name.Length > word.Length + 1 && name.StartsWith(word) && word.Length > longest)
                longest = word.Length;
        return longest;
    }

    private static int TailLength(ReadOnlySpan<char> name)
    {
        var tails = UnitWords.Default.Tails;
        for (var length = Math.Min(tails.MaxLength, name.Length); length > 0; length--)
            if (tails.Contains(name[^length..]))
                return length;
        return 0;
    }
}
