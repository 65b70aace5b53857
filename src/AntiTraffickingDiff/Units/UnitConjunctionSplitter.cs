using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Cuts two names at 和, 与, 及, 以及: only where the whole is no name and a side of it is one.</summary>
internal sealed class UnitConjunctionSplitter(IUnitResolver resolver)
{
    private static readonly string[] Words = ["以及", "和", "与", "及", "或"];

    /// <summary>Cuts a piece.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="piece">The piece.</param>
    /// <returns>One name or several.</returns>
    public IEnumerable<TextSpan> Split(string text, TextSpan piece)
    {
        piece = UnitNameTrimmer.Trim(text, piece);
        if (piece.Length == 0 || resolver.Resolve(piece.Of(text)).IsKnown)
            return [piece];
        piece = UnitNameTrimmer.TrimFront(text, piece);
        if (Find(text, piece) is not { } cut)
            return [piece];
        return Split(text, TextScanner.Trim(text, piece.Start, cut.Start)).Concat(Split(text, TextScanner.Trim(text, cut.End, piece.End)));
    }

    private TextSpan? Find(string text, TextSpan piece)
    {
        TextSpan? half = null;
        for (var at = piece.Start + 1; at < piece.End - 1; at++)
            if (Word(text.AsSpan(at, piece.End - at)) is > 0 and var length)
            {
                var left = IsKnown(text, piece.Start, at);
                var right = IsKnown(text, at + length, piece.End);
                if (left && right)
                    return new TextSpan(at, length);
                if (left || right)
                    half ??= new TextSpan(at, length);
            }

        return half;
    }

    private bool IsKnown(string text, int start, int end) =>
        end > start && resolver.Resolve(UnitNameTrimmer.TrimFront(text, UnitNameTrimmer.Trim(text, TextSpan.Between(start, end))).Of(text)).IsKnown;

    private static int Word(ReadOnlySpan<char> rest)
    {
        foreach (var word in Words)
            if (rest.StartsWith(word) && rest.Length > word.Length)
                return word.Length;
        return 0;
    }
}
