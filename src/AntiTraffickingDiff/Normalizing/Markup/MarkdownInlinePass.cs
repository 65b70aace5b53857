using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>
/// Takes out Markdown marks inside a paragraph: ** and __ pairs, backslashes before marks, image and link syntax.
/// Asterisks that stand for hidden digits or parts of names stay.
/// </summary>
internal sealed class MarkdownInlinePass : TextPass
{
    private const string Escapable = "\\`*_{}[]()#+-.!|<>~&$%\"'";

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_\\[`");

    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.Markup;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        if (text.Value.AsSpan().IndexOfAny(Marks) < 0)
            return text;
        var editor = new TextEditor(text, Kind, log);
        var cuts = new SortedDictionary<int, int>();
        EmphasisFinder.Find(text.Value, '*', cuts);
        EmphasisFinder.Find(text.Value, '_', cuts);
        Escapes(text.Value, cuts);
        LinkFinder.Find(text.Value, cuts);
        var end = 0;
        foreach (var (start, length) in cuts)
        {
            if (start < end)
                continue;
            editor.Remove(start, length);
            end = start + length;
        }
        return editor.Finish();
    }

    private static void Escapes(string text, SortedDictionary<int, int> cuts)
    {
        for (var i = 0; i + 1 < text.Length; i++)
            if (text[i] == '\\' && Escapable.Contains(text[i + 1], StringComparison.Ordinal))
                cuts[i++] = 1;
    }
}
