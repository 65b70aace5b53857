using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Recognizes the word that gives a role although one of its two characters was misread (市公安局贞责, 市妇联配台): only
/// behind a name that is known without those characters and not with them.
/// </summary>
internal static class MisreadVerb
{
    private const int Length = 2;

    /// <summary>The words that plans use by far the most.</summary>
    private static readonly (string Word, UnitRole Role)[] Verbs =
        [("负责", UnitRole.Lead), ("牵头", UnitRole.Lead), ("配合", UnitRole.Support), ("参与", UnitRole.Support)];

    /// <summary>Words of their own that differ from those in one character.</summary>
    private static readonly string[] Others = ["职责", "联合", "结合", "符合", "综合", "整合", "参加", "负担"];

    /// <summary>Looks for such a word at the end of a piece.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="piece">The piece of a list between commas.</param>
    /// <param name="splitter">What cuts the names.</param>
    /// <param name="role">The word's role.</param>
    /// <returns>The word's length, or 0.</returns>
    public static int Find(string text, TextSpan piece, UnitListSplitter splitter, out UnitRole role)
    {
        role = UnitRole.Undivided;
        if (piece.Length <= Length || Like(piece.In(text)[^Length..]) is not { } verb)
            return 0;
        role = verb;
        return LastIsKnown(splitter, text, piece.End - Length, piece.Start) && !LastIsKnown(splitter, text, piece.End, piece.Start) ? Length : 0;
    }

    private static UnitRole? Like(ReadOnlySpan<char> tail)
    {
        foreach (var other in Others)
            if (tail.SequenceEqual(other))
                return null;
        foreach (var (word, role) in Verbs)
            if (tail[0] == word[0] || tail[1] == word[1])
                return role;
        return null;
    }

    private static bool LastIsKnown(UnitListSplitter splitter, string text, int end, int start) =>
        splitter.Split(text, TextSpan.Between(start, end)) is [.., var last] && last.Resolution.IsKnown;
}
