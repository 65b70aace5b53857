using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Spacing;

/// <summary>
/// Takes out spaces inside Chinese text and at the ends of lines; keeps one after an article number, between Latin
/// words, before a list number, and between the fields of a list of persons.
/// </summary>
internal sealed class SpacesPass : TextPass
{
    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.Spaces;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        var value = text.Value;
        if (!HasSpace(value))
            return text;
        var editor = new TextEditor(text, Kind, log);
        var isPersonLine = PersonLine.Is(value);
        for (var i = 0; i < value.Length; i++)
        {
            if (!Characters.IsSpace(value[i]))
                continue;
            var end = i;
            while (end < value.Length && Characters.IsSpace(value[end]))
                end++;
            var isKept = i > 0 && end < value.Length && SpaceRule.Keeps(value, i, end, isPersonLine);
            editor.Replace(i, end - i, isKept ? " " : "");
            i = end;
        }
        return editor.Finish();
    }

    private static bool HasSpace(string value)
    {
        foreach (var c in value)
            if (Characters.IsSpace(c))
                return true;
        return false;
    }
}
