using System.Net;
using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Makes HTML entities (&amp;nbsp; &amp;ldquo; &amp;#8212;) the characters they stand for.</summary>
internal sealed class HtmlEntityPass : TextPass
{
    private const int Longest = 12;

    /// <inheritdoc/>
    public override RepairKind Kind => RepairKind.Markup;

    /// <inheritdoc/>
    protected override MappedText Repair(MappedText text, bool isCell, RepairLog log)
    {
        var i = text.Value.IndexOf('&', StringComparison.Ordinal);
        if (i < 0)
            return text;
        var editor = new TextEditor(text, Kind, log);
        while (i >= 0)
        {
            var end = text.Value.IndexOf(';', i, Math.Min(Longest, text.Length - i));
            var decoded = end < 0 ? "" : WebUtility.HtmlDecode(text.Value[i..(end + 1)]);
            var isEntity = decoded.Length is 1 or 2 && decoded.Length < end + 1 - i;
            if (isEntity)
                editor.Replace(i, end + 1 - i, decoded is "\n" or "\r" or "\t" ? " " : decoded);
            i = text.Value.IndexOf('&', isEntity ? end + 1 : i + 1);
        }
        return editor.Finish();
    }
}
