using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Cuts a run into sentences: at 。 ； ！ and line feeds outside brackets.</summary>
internal static class SentenceCutter
{
    /// <summary>Cuts a run.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The run.</param>
    /// <returns>The sentences without their final mark. A label's list (牵头单位：X；配合单位：Y) is cut at ； too.</returns>
    public static IReadOnlyList<TextSpan> Cut(string text, TextSpan span) =>
        TextScanner.Cut(text, span, c => c is '。' or '；' or ';' or '！' or '\n');
}
