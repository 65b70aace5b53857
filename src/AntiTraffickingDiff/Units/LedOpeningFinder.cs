using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Finds who leads and who takes part where a sentence says so at its start: 由区公安分局牵头，会同区民政局、区妇联开展…;
/// 区民政局牵头，区教育局、区妇联配合，做好….
/// </summary>
internal sealed class LedOpeningFinder(UnitListSplitter splitter)
{
    private const int LongestPiece = 120;
    private const int ShortestName = 2;

    /// <summary>Finds them.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="pieces">The sentence cut at commas and colons.</param>
    /// <param name="used">How many pieces of the sentence are nothing but units and their roles, or end in a duty.</param>
    /// <returns>The units by role with their place; null if the sentence does not start with a unit that leads.</returns>
    public (TextSpan Span, IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports)? Find(
        string text, IReadOnlyList<TextSpan> pieces, out int used)
    {
        used = 0;
        if (pieces.Count == 0 || Opening(text, pieces[0], out var supports) is not { Count: > 0 } leads)
            return null;
        for (used = 1; used < pieces.Count && Supports(text, pieces[used]) is { Count: > 0 } more; used++)
            supports.AddRange(more);
        var last = supports.Count > 0 ? supports[^1] : leads[^1];
        return (TextSpan.Between(leads[0].Span.Start, last.Span.End), leads, supports);
    }

    // X牵头 to the end of the piece, or X牵头会同Y….
    private List<UnitMention>? Opening(string text, TextSpan piece, out List<UnitMention> supports)
    {
        supports = [];
        for (var at = piece.Start + ShortestName; at < Math.Min(piece.End, piece.Start + LongestPiece); at++)
        {
            if (RoleWords.Default.Verbs.LongestPrefix(text.AsSpan(at, piece.End - at), out var role) is not (> 0 and var length) || role != UnitRole.Lead)
                continue;
            var rest = TextSpan.Between(at + length, piece.End);
            if (rest.Length > 0 && (supports = WithOthers(text, rest)).Count == 0)
                continue;
            return Known(text, TextScanner.Trim(text, piece.Start, at));
        }

        return null;
    }

    private List<UnitMention> Supports(string text, TextSpan piece)
    {
        var verbs = RoleWords.Default.Verbs;
        for (var length = Math.Min(verbs.MaxLength, piece.Length - ShortestName); length > 1; length--)
            if (verbs.TryGet(piece.In(text)[^length..], out var role) && role != UnitRole.Lead)
                return Known(text, TextSpan.Between(piece.Start, piece.End - length));
        return WithOthers(text, piece);
    }

    // 会同Y、Z整顿…: as many names as there are before the duty starts.
    private List<UnitMention> WithOthers(string text, TextSpan piece)
    {
        if (RoleWords.Default.Infixes.FirstOrDefault(infix => infix.Role == UnitRole.Support && piece.In(text).StartsWith(infix.Word)) is not { Word: { } word })
            return [];
        var start = piece.Start + word.Length;
        for (var end = Math.Min(piece.End, start + LongestPiece); end >= start + ShortestName; end--)
            if (Known(text, TextSpan.Between(start, end)) is { Count: > 0 } units)
                return units;
        return [];
    }

    private List<UnitMention> Known(string text, TextSpan span)
    {
        var units = splitter.Split(text, span);
        return units.All(unit => unit.Resolution.IsKnown && !BareStemName.Is(unit.Resolution)) ? [.. units] : [];
    }
}
