using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Glyphs;

/// <summary>Makes title marks 《》 and quotation marks “” ‘’ of their variants, with directions from the context.</summary>
internal sealed class QuotesPass : TextPass
{
    private const string From = "«»‹›〈〉「」『』﹁﹂﹃﹄＂〝〞〟„‟";
    private const string To = "《》〈〉〈〉“”‘’“”‘’\"“”””“";

    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.Quotes;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        if (text.Value.AsSpan().IndexOfAny(Suspects) < 0)
            return text;
        var values = text.Value.ToCharArray();
        for (var i = 0; i < values.Length; i++)
            if (From.IndexOf(values[i], StringComparison.Ordinal) is >= 0 and var at)
                values[i] = To[at];
        TitleMarks(values);
        QuoteDirections.Set(values, '"', '“', '”');
        QuoteDirections.Set(values, '\'', '‘', '’');
        return Write(text, values, log);
    }

    private static readonly System.Buffers.SearchValues<char> Suspects =
        System.Buffers.SearchValues.Create(From + "\"'“”‘’<>＜＞");

    // << >> and ＜＜ ＞＞ around Chinese are title marks; the second of the two becomes '\0', which is taken out.
    private static void TitleMarks(char[] values)
    {
        for (var i = 0; i + 1 < values.Length; i++)
            if (values[i] == values[i + 1] && values[i] is '<' or '＜' or '>' or '＞')
            {
                values[i] = values[i] is '<' or '＜' ? '《' : '》';
                values[i + 1] = '\0';
            }
    }

    private MappedText Write(MappedText text, char[] values, RepairLog log)
    {
        var editor = new TextEditor(text, Kind, log);
        for (var i = 0; i < values.Length; i++)
        {
            var isDouble = i + 1 < values.Length && values[i + 1] == '\0';
            editor.Replace(i, isDouble ? 2 : 1, [values[i]]);
            i += isDouble ? 1 : 0;
        }
        return editor.Finish();
    }
}
