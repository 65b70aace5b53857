using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Puts right single characters that recognition is unsure of, from the words around them: where in the national plan and in
/// the tool's own tables of words the same neighbours have one character between them, and what was read makes a word with
/// neither.
/// </summary>
internal static class FieldWords
{
    /// <summary>Characters below this confidence may be wrong: of those above, one in some hundreds is.</summary>
    private const float SureConfidence = 0.85f;

    // Three, on both sides: with fewer, or on one side alone, other words fit as well.
    private const int Neighbours = 3;

    // What changes the sense and stands in one place as well as another: numbers, levels, negations.
    private const string Senses = "〇零一二三四五六七八九十百千万亿两半多少上下前后内外不未无非没勿国省市县区州旗乡镇村";

    // The one character between neighbours, or \0 where there are several; and which two stand side by side.
    private static readonly Lazy<(Dictionary<string, char> Between, HashSet<(char, char)> Pairs)> Known = new(() =>
    {
        var between = new Dictionary<string, char>(StringComparer.Ordinal);
        var pairs = new HashSet<(char, char)>();
        foreach (var text in Texts())
            for (var start = 0; start + 1 < text.Length; start++)
            {
                pairs.Add((text[start], text[start + 1]));
                for (var at = 1; at < Neighbours; at++)
                    if (Key(text, start, at) is { } key && Characters.IsHan(text[start + at]))
                        between[key] = between.TryGetValue(key, out var other) && other != text[start + at] ? '\0' : text[start + at];
            }

        return (between, pairs);
    });

    /// <summary>A line with characters put right.</summary>
    /// <param name="line">The line.</param>
    /// <param name="confidence">How sure each of its characters is, from 0 to 1.</param>
    public static string Mend(string line, Func<int, float> confidence)
    {
        var mended = line.ToCharArray();
        for (var i = 0; i < line.Length; i++)
            if (confidence(i) < SureConfidence && (Characters.IsHan(line[i]) || char.IsAsciiLetter(line[i])) && !char.IsSurrogate(line[i]) && !Senses.Contains(line[i], StringComparison.Ordinal))
                mended[i] = Meant(line, i);
        return new string(mended);
    }

    private static char Meant(string line, int index)
    {
        var (between, pairs) = Known.Value;
        if ((index > 0 && pairs.Contains((line[index - 1], line[index]))) || (index + 1 < line.Length && pairs.Contains((line[index], line[index + 1]))))
            return line[index];
        var meant = line[index];
        for (var at = 1; at < Neighbours; at++)
        {
            if (Key(line, index - at, at) is not { } key || !between.TryGetValue(key, out var known))
                continue;
            if (known == '\0' || Senses.Contains(known, StringComparison.Ordinal) || (meant != line[index] && meant != known))
                return line[index];
            meant = known;
        }

        return meant;
    }

    // The neighbours of a place, and which of them it stands between; null where one of them is no Han character.
    private static string? Key(string text, int start, int at)
    {
        if (start < 0 || start + Neighbours >= text.Length)
            return null;
        for (var i = 0; i <= Neighbours; i++)
            if (i != at && !Characters.IsHan(text[start + i]))
                return null;
        return string.Concat(text.AsSpan(start, at), "_", text.AsSpan(start + at + 1, Neighbours - at));
    }

    private static IEnumerable<string> Texts()
    {
        yield return System.Text.Encoding.UTF8.GetString(EmbeddedText.Bytes("Baselines/national-2021-2030.txt"));
        foreach (var table in new[] { "synonyms.tsv", "concepts.tsv", "units.tsv", "set-phrases.tsv", "addition-words.tsv" })
            foreach (var cell in EmbeddedText.Rows(table).SelectMany(row => row))
                yield return cell;
    }
}
