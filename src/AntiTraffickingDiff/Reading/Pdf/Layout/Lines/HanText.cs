namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Tells full-width characters, between which Chinese text has no spaces, from those of Latin words.</summary>
internal static class HanText
{
    /// <summary>Whether <paramref name="character"/> is set on a full em: a Han character or Chinese punctuation.</summary>
    public static bool IsWide(char character) => character
        is >= '\u2E80' and <= '\uA4CF' // radicals, CJK, and Yi: GBK punctuation taken for Unicode comes out as U+A3xx
        or >= '\uAC00' and <= '\uDFFF' // Hangul and the surrogates of the Han extensions
        or >= '\uE000' and <= '\uFAFF' // private use and compatibility characters
        or >= '\uFE30' and <= '\uFE4F'
        or >= '\uFF00' and <= '\uFFEF'
        or '—' or '…' or '“' or '”' or '‘' or '’' or '·' or '×' or '※';
}
