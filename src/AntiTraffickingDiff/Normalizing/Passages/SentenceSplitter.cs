using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Passages;

/// <summary>Splits paragraphs at the boundaries at which passages are compared.</summary>
internal sealed class SentenceSplitter
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Splits a paragraph after 。；！？： and closing parentheses, and before opening ones and ——.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="paragraph">The paragraph's place.</param>
    /// <param name="block">Its index.</param>
    /// <param name="sentences">Gets the pieces.</param>
    public void Split(string text, TextSpan paragraph, int block, List<Sentence> sentences)
    {
        var start = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (i > start && IsBefore(text, i))
                Add(text, ref start, i, block, sentences);
            if (IsAfter(text[i]))
                Add(text, ref start, i + 1, block, sentences);
        }
        if (start < paragraph.End)
            Add(text, ref start, paragraph.End, block, sentences);
    }

    private static bool IsBefore(string text, int index) =>
        text[index] == '（' || text[index] == '—' && text[index - 1] != '—' && index + 1 < text.Length && text[index + 1] == '—';

    private static bool IsAfter(char c) => c is '。' or '；' or '！' or '？' or '：' or '）';

    private void Add(string text, ref int start, int end, int block, List<Sentence> sentences)
    {
        var piece = text.AsSpan(start, end - start);
        if (!_ids.TryGetValue(piece, out var id))
            _ids[piece] = id = _ids.Dictionary.Count;
        sentences.Add(new Sentence(block, TextSpan.Between(start, end), id, piece[0] == '（' ? 0 : piece.Length));
        start = end;
    }
}
