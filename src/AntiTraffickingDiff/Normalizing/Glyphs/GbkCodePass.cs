using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Makes GBK double-byte codes that were read as Unicode the symbols they stand for.</summary>
internal sealed class GbkCodePass : TextPass
{
    private const char FullStopCode = '\uA3AE';
    private const char FullWidthStop = '．';

    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.GbkCode;

    // A text in Yi script has mostly syllables that are no codes, and next to no ideographs around them.
    /// <inheritdoc/>
    protected override bool IsNeeded(IReadOnlyList<DraftBlock> blocks)
    {
        int yi = 0, codes = 0, han = 0;
        foreach (var text in blocks.SelectMany(block => block.IsRow ? block.Cells.Select(cell => cell.Text) : [block.Text]))
            foreach (var c in text.Value)
            {
                yi += GbkCodeTable.IsYi(c) ? 1 : 0;
                codes += GbkCodeTable.Meaning(c) != '\0' ? 1 : 0;
                han += Characters.IsHan(c) ? 1 : 0;
            }
        return codes > 0 && codes * 10 >= yi * 9 && han >= codes;
    }

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        var editor = new TextEditor(text, Kind, log);
        for (var i = 0; i < text.Length; i++)
            if (GbkCodeTable.Meaning(text[i]) is not '\0' and var meaning)
                editor.Replace(i, text[i] == FullStopCode ? Stop(text.Value, i) : meaning);
        return editor.Finish();
    }

    // Typesetters of Chinese text put the code of the full-width stop where the ideographic one is meant.
    private static char Stop(string text, int index)
    {
        var isAfterDigit = index > 0 && IsDigit(text[index - 1]);
        if (isAfterDigit && index + 1 < text.Length && IsDigit(text[index + 1]))
            return '.';
        return isAfterDigit && IsListNumber(text, index) ? FullWidthStop : '。';
    }

    private static bool IsListNumber(string text, int end)
    {
        var start = end;
        while (start > 0 && IsDigit(text[start - 1]))
            start--;
        return text.AsSpan(0, start).IsWhiteSpace() && end - start <= 3;
    }

    private static bool IsDigit(char c) =>
        c is >= '0' and <= '9' or >= '０' and <= '９' || GbkCodeTable.Meaning(c) is >= '０' and <= '９';
}
