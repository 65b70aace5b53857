using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Takes words off a name's ends that do not belong to it: 由, 并, 等部门, quotation marks.</summary>
internal static class UnitNameTrimmer
{
    private static readonly string[] Before = ["由", "以及", "并由", "及", "和", "与", "经", "其中", "其中由", "各有关部门和", "请"];
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
        start += BeforeLength(text.AsSpan(start, end - start));
        end -= TailLength(text.AsSpan(start, end - start));
        return TextScanner.Trim(text, start, end);
    }

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
