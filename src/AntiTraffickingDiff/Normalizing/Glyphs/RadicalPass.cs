using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Makes Kangxi radicals, CJK radicals and compatibility ideographs the ideographs they stand for.</summary>
internal sealed class RadicalPass : TextPass
{
    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.Radical;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        var i = text.Value.AsSpan().IndexOfAny(RadicalTable.Radicals);
        if (i < 0)
            return text;
        var editor = new TextEditor(text, Kind, log);
        while (i < text.Length)
        {
            editor.Replace(i, 1, RadicalTable.Ideograph(text[i]));
            var next = text.Value.AsSpan(i + 1).IndexOfAny(RadicalTable.Radicals);
            i = next < 0 ? text.Length : i + 1 + next;
        }
        return editor.Finish();
    }
}
