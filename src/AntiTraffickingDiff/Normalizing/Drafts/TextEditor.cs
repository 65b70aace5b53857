using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Drafts;

/// <summary>Applies replacements to one text from left to right and notes each as a repair.</summary>
/// <param name="text">The text to change.</param>
/// <param name="kind">The pass's kind of repair.</param>
/// <param name="log">Where repairs are noted.</param>
internal sealed class TextEditor(MappedText text, RepairKind kind, RepairLog log)
{
    private MappedTextBuilder? _result;
    private int _done;

    /// <summary>Replaces a part of the text.</summary>
    /// <param name="start">Its first offset, not before the end of the part replaced last.</param>
    /// <param name="length">Its length; 0 to put something in.</param>
    /// <param name="replacement">What to put there; mapped unit by unit where the lengths are equal.</param>
    public void Replace(int start, int length, ReadOnlySpan<char> replacement)
    {
        var before = text.Value.AsSpan(start, length);
        if (before.SequenceEqual(replacement))
            return;
        _result ??= new MappedTextBuilder();
        _result.Append(text, TextSpan.Between(_done, start));
        for (var i = 0; i < replacement.Length; i++)
            _result.Append(replacement[i], text.OriginOf(start + (replacement.Length == length ? i : 0)));
        _done = start + length;
        log.Add(kind, text.OriginOf(start), before, replacement);
    }

    /// <summary>Takes a part of the text out.</summary>
    /// <param name="start">Its first offset.</param>
    /// <param name="length">Its length.</param>
    public void Remove(int start, int length) => Replace(start, length, []);

    /// <summary>Replaces one code unit.</summary>
    /// <param name="index">Its offset.</param>
    /// <param name="replacement">The code unit to put there.</param>
    public void Replace(int index, char replacement) => Replace(index, 1, [replacement]);

    /// <summary>The changed text.</summary>
    /// <returns>The text itself if nothing was changed.</returns>
    public MappedText Finish() =>
        _result is null ? text : _result.Append(text, TextSpan.Between(_done, text.Length)).Build();
}
