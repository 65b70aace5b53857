namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>Cuts a text into sentences at 。 and sentences into duties at ； (contract: duty). Its own, not the tool's.</summary>
internal static class DutyCutter
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sentences with their duties, without the marks; none is empty.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Cut(string text) =>
        [.. Pieces(text, '。').Select(sentence => Pieces(sentence, '；')).Where(duties => duties.Count > 0)];

    private static List<string> Pieces(string text, char mark) =>
        [.. text.Split(mark).Select(piece => piece.Trim()).Where(piece => piece.Any(char.IsLetterOrDigit))];
}
