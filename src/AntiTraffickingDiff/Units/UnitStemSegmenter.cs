namespace AntiTraffickingDiff.Units;

/// <summary>
/// Cuts the stem of a name into known stems: 教体 is 教 + 体, 农业农村水利 is 农业农村 + 水利. The whole stem must be used
/// up; the longest pieces are tried first; a single character only counts beside another piece.
/// </summary>
internal sealed class UnitStemSegmenter(UnitLexicon lexicon, UnitWords words)
{
    private const int LongestStem = 24;
    private const int MostPieces = 8;

    /// <summary>Cuts a stem.</summary>
    /// <param name="stem">The name without place, level and suffix.</param>
    /// <returns>The entry or entries it is made of, as one; null if a part is not known.</returns>
    public UnitEntry? Segment(ReadOnlySpan<char> stem)
    {
        if (stem.Length is 0 or > LongestStem || words.Opaque.Contains(stem))
            return null;
        if (lexicon.Stems.TryGet(stem, out var whole))
            return whole;
        if (stem.Length < 2)
            return null;
        var pieces = new Pieces();
        var failed = 0u;
        return Cut(stem, 0, 0, ref pieces, ref failed) is > 0 and var count ? Merge(pieces, count) : null;
    }

    private int Cut(ReadOnlySpan<char> stem, int at, int count, ref Pieces pieces, ref uint failed)
    {
        if (at == stem.Length)
            return count;
        if (count == MostPieces || (failed & (1u << at)) != 0)
            return 0;
        for (var length = Math.Min(lexicon.Stems.MaxLength, stem.Length - at); length > 0; length--)
            if (Piece(stem.Slice(at, length), at) is { } piece)
            {
                pieces[count] = piece.Functions.Count == 0 ? null : piece;
                if (Cut(stem, at + length, count + 1, ref pieces, ref failed) is > 0 and var found)
                    return found;
            }

        failed |= 1u << at;
        return 0;
    }

    private UnitEntry? Piece(ReadOnlySpan<char> text, int at)
    {
        if (lexicon.Stems.TryGet(text, out var stem) || lexicon.Shorts.TryGet(text, out stem))
            return stem;
        return at > 0 && words.Joiners.Contains(text) ? Nothing : null;
    }

    private static UnitEntry? Merge(Pieces pieces, int count)
    {
        var functions = new List<string>();
        var texts = new List<string>();
        for (var i = 0; i < count; i++)
            if (pieces[i] is { } piece)
            {
                texts.Add(piece.Text);
                functions.AddRange(piece.Functions.Where(id => !functions.Contains(id)));
            }

        if (texts.Count == 1 && texts[0].Length == 1)
            return null;
        var text = string.Join(" + ", texts);
        return new UnitEntry(text, functions, AdministrativeLevel.Unknown, $"stems {text} ({string.Join(", ", functions)})");
    }

    private static readonly UnitEntry Nothing = new(string.Empty, [], AdministrativeLevel.Unknown, string.Empty);

    [System.Runtime.CompilerServices.InlineArray(MostPieces)]
    private struct Pieces
    {
        private UnitEntry? _first;
    }
}
