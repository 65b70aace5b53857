using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>
/// Makes full-width digits and letters, ％, ＋, and ． － ／ between digits half-width; ． after a list number stays.
/// </summary>
internal sealed class FullWidthPass : TextPass
{
    private const int Distance = '！' - '!';

    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.FullWidth;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        if (text.Value.AsSpan().IndexOfAnyInRange('！', '～') < 0)
            return text;
        var editor = new TextEditor(text, Kind, log);
        for (var i = 0; i < text.Length; i++)
            if (IsAlphanumeric(text[i]) || text[i] is '．' or '－' or '／' && IsBetweenDigits(text.Value, i))
                editor.Replace(i, (char)(text[i] - Distance));
        return editor.Finish();
    }

    private static bool IsAlphanumeric(char c) =>
        IsDigit(c) && c > '9' || c is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '％' or '＋';

    private static bool IsBetweenDigits(string text, int index) =>
        index > 0 && index + 1 < text.Length && IsDigit(text[index - 1]) && IsDigit(text[index + 1]);

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';
}
