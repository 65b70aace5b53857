namespace AntiTraffickingDiff.Units;

/// <summary>Matches a part of a body: 公安局河西分局, 公安武清分局, 公安局刑侦支队, 司法行政部门所属法律援助机构.</summary>
internal sealed class UnitPartMatcher(UnitHeadMatcher heads, UnitWords words)
{
    private const int ShortestHead = 2;
    private const int LongestPlace = 6;

    /// <summary>Matches a name.</summary>
    /// <param name="name">The name without place and level.</param>
    /// <param name="head">What it means: the functions of the body that it is a part of.</param>
    /// <returns>Whether the body is known.</returns>
    public bool Match(ReadOnlySpan<char> name, out UnitHead head)
    {
        head = default;
        return Linked(name, out head) || Part(name, out head);
    }

    private bool Linked(ReadOnlySpan<char> name, out UnitHead head)
    {
        for (var at = LinkStart(name); at >= ShortestHead && at < name.Length - 1; at++)
            if (words.Links.LongestPrefix(name[at..], out _) > 0 && heads.Match(name[..at], out head))
            {
                head = head with { Reason = head.Reason + ", a body belonging to it" };
                return true;
            }

        head = default;
        return false;
    }

    // All link words end in 属 or 辖 (所属, 直属, 所辖); most names have neither.
    private static int LinkStart(ReadOnlySpan<char> name) => name.IndexOfAny('属', '辖') < 0 ? -1 : ShortestHead;

    private bool Part(ReadOnlySpan<char> name, out UnitHead head)
    {
        head = default;
        for (var length = Math.Min(words.Parts.MaxLength, name.Length - ShortestHead); length > 0; length--)
            if (words.Parts.TryGet(name[^length..], out var part))
                return Body(name[..^length], part, out head);
        return false;
    }

    private bool Body(ReadOnlySpan<char> name, UnitWord part, out UnitHead head)
    {
        for (var end = name.Length; end >= Math.Max(ShortestHead, name.Length - LongestPlace); end--)
            if (IsBody(name, end, part, out head))
            {
                var branch = part.Text is "分局" or "支局" or "办事处";
                head = head with
                {
                    Level = part.Level,
                    Reason = $"{part.Text} of {head.Reason}",
                    Place = branch && end < name.Length ? end..name.Length : default,
                };
                return true;
            }

        head = default;
        return false;
    }

    private bool IsBody(ReadOnlySpan<char> name, int end, UnitWord part, out UnitHead head)
    {
        if (heads.Match(name[..end], out head))
            return end == name.Length || IsPartName(name[end..]);
        return part.Text == "分局" && name.Length - end is > 1 and <= LongestPlace
            && UnitPlaceRule.CouldBePlace(name[end..]) && heads.BareStem(name[..end], out head);
    }

    // 刑侦, 治安管理, 河西: a few characters without a verb or preposition.
    private static bool IsPartName(ReadOnlySpan<char> text) => text.IndexOfAny(NoPart) < 0;

    private static readonly System.Buffers.SearchValues<char> NoPart = System.Buffers.SearchValues.Create("设在为由的、，和与及向对各局厅");
}
