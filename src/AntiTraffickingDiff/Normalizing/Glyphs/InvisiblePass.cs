using System.Globalization;
using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>
/// Takes out characters without a glyph: zero-width spaces and joiners, byte order marks, soft hyphens, control codes,
/// variation selectors, private-use characters.
/// </summary>
internal sealed class InvisiblePass : TextPass
{
    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.Invisible;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        var editor = new TextEditor(text, Kind, log);
        for (var i = 0; i < text.Length; i++)
        {
            var length = InvisibleLength(text.Value, i);
            if (length == 0)
                continue;
            editor.Remove(i, length);
            i += length - 1;
        }
        return editor.Finish();
    }

    private static int InvisibleLength(string text, int index)
    {
        var c = text[index];
        if (c is >= ' ' and <= '~' or '\t' || Characters.IsHan(c) && !char.IsSurrogate(c))
            return 0;
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            return IsInvisible(CharUnicodeInfo.GetUnicodeCategory(text, index), c, text[index + 1]) ? 2 : 0;
        return IsInvisible(char.GetUnicodeCategory(c), c, '\0') ? 1 : 0;
    }

    // U+DB40 U+DD00–DDEF are the variation selectors supplement; FE00–FE0F and 180B–180D the others.
    private static bool IsInvisible(UnicodeCategory category, char high, char low) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        || high is >= '\uFE00' and <= '\uFE0F' or >= '\u180B' and <= '\u180D' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0'
        || high == '\uDB40' && low is >= '\uDD00' and <= '\uDDEF';
}
