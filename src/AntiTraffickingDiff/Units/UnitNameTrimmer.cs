using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Takes off a name's ends what does not belong to it: 由, 等部门, quotation marks.</summary>
internal static class UnitNameTrimmer
{
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
        TextSpan.Between(span.Start + FrontLength(span.In(text)), span.End);

    private static int FrontLength(ReadOnlySpan<char> name) =>
        UnitWords.Default.Fronts.LongestPrefix(name, out _) is var length && name.Length > length + 1 ? length : 0;

    private static int TailLength(ReadOnlySpan<char> name)
    {
        var tails = UnitWords.Default.Tails;
        for (var length = Math.Min(tails.MaxLength, name.Length); length > 0; length--)
            if (tails.Contains(name[^length..]))
                return length;
        return 0;
    }
}
