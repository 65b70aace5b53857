using System.Buffers;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Passages;

/// <summary>Splits text into passages at sentence ends and semicolons, and passages into parts at commas and colons.</summary>
internal sealed class PassageSplitter(WordingCanonicalizer canonicalizer)
{
    private static readonly SearchValues<char> PassageEnds = SearchValues.Create("。！？；\n\t");
    private static readonly SearchValues<char> PartEnds = SearchValues.Create("，：,:");

    /// <summary>Splits a span of a normalized text.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="clause">The clause that the span belongs to.</param>
    /// <param name="span">The span.</param>
    /// <param name="isTitle">Whether it is the clause's title.</param>
    /// <param name="actors">The places of units that act as subjects of sentences.</param>
    /// <returns>The passages that have at least two letters, in order; their indexes are not yet set.</returns>
    public IEnumerable<Passage> Split(
        string text, Clause clause, TextSpan span, bool isTitle, IReadOnlyList<TextSpan>? actors = null)
    {
        foreach (var piece in Pieces(text, span, PassageEnds))
        {
            var parts = Pieces(text, piece, PartEnds).Where(part => HasLetters(part.In(text))).ToList();
            if (parts.Count > 0)
                yield return new Passage(clause, piece, isTitle)
                {
                    Parts = [.. parts.Select(part => canonicalizer.Canonicalize(part.In(text)))],
                    Wordings = [.. parts.Select(part => WithoutActors(text, part, actors ?? []))],
                    PartSpans = parts,
                };
        }
    }

    private string WithoutActors(string text, TextSpan part, IReadOnlyList<TextSpan> actors)
    {
        var actor = actors.FirstOrDefault(part.Contains);
        return actor.Length == 0
            ? canonicalizer.Canonicalize(part.In(text))
            : canonicalizer.Canonicalize(text.AsSpan(part.Start, actor.Start - part.Start))
                + canonicalizer.Canonicalize(text.AsSpan(actor.End, part.End - actor.End));
    }

    private static bool HasLetters(ReadOnlySpan<char> part)
    {
        var letters = 0;
        foreach (var character in part)
            if (char.IsLetterOrDigit(character) && ++letters == 2)
                return true;
        return false;
    }

    private static IEnumerable<TextSpan> Pieces(string text, TextSpan span, SearchValues<char> ends)
    {
        for (var start = span.Start; start < span.End;)
        {
            var length = text.AsSpan(start, span.End - start).IndexOfAny(ends);
            var end = length < 0 ? span.End : start + length;
            var trimmed = Trim(text, start, end);
            if (trimmed.Length > 0)
                yield return trimmed;
            start = end + 1;
        }
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }
}
