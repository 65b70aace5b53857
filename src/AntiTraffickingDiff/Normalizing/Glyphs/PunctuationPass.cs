using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Makes half-width punctuation in Chinese text full-width; numbers, Latin text and list numbers keep theirs.</summary>
internal sealed class PunctuationPass : TextPass
{
    private const string Half = ",;:?!";
    private const string Full = "，；：？！";

    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.HalfWidthPunctuation;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        if (text.Value.AsSpan().IndexOfAny(Suspects) < 0)
            return text;
        var values = text.Value.ToCharArray();
        for (var i = 0; i < values.Length; i++)
            values[i] = Mark(values, i);
        Dashes(values);
        Parentheses.Widen(values);
        var editor = new TextEditor(text, Kind, log);
        for (var i = 0; i < values.Length; i++)
            editor.Replace(i, values[i]);
        return editor.Finish();
    }

    private static readonly System.Buffers.SearchValues<char> Suspects =
        System.Buffers.SearchValues.Create(Half + ".()-\u2015\u2500\u2012－");

    private static char Mark(char[] values, int index)
    {
        if (values[index] == '.')
            return StopFinder.IsSentenceEnd(values, index) ? '。' : '.';
        var at = Half.IndexOf(values[index], StringComparison.Ordinal);
        return at >= 0 && IsInChinese(values, index) ? Full[at] : values[index];
    }

    private static bool IsInChinese(char[] values, int index)
    {
        var before = Neighbour(values, index, -1);
        var after = Neighbour(values, index, 1);
        return Characters.IsCjk(before) || Characters.IsCjk(after);
    }

    private static char Neighbour(char[] values, int index, int step)
    {
        var i = index + step;
        while (i >= 0 && i < values.Length && Characters.IsSpace(values[i]))
            i += step;
        return i >= 0 && i < values.Length ? values[i] : '\0';
    }

    // U+2015 and U+2500 are drawn like the em dash; -- and －－ stand for —— before or after Chinese.
    private static void Dashes(char[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is '\u2015' or '\u2500' or '\u2012')
                values[i] = '—';
            var isPair = i + 1 < values.Length && IsDash(values, i) && values[i + 1] == values[i];
            if (isPair && !IsDash(values, i - 1) && !IsDash(values, i + 2) && (IsHanAt(values, i - 1) || IsHanAt(values, i + 2)))
                (values[i], values[i + 1]) = ('—', '—');
        }
    }

    private static bool IsHanAt(char[] values, int index) => index >= 0 && index < values.Length && Characters.IsCjk(values[index]);

    private static bool IsDash(char[] values, int index) => index >= 0 && index < values.Length && (values[index] is '-' or '－');
}
